import Markup

/// A link, a relation or a `fil` as an editor wrote it, worked out against the file it stands in, before anyone has looked whether
/// there is anything at its end.
///
/// A path is relative to the file, as every Markdown editor shows it; one that begins with `/` starts at content/.
package enum WrittenLink: Sendable, Hashable {
    /// Has a scheme (`https:`, `mailto:`) or begins with `//`.
    case external(String)
    /// `#mal-1`: a place on the page itself.
    case fragment(String)
    case inside(ContentPath)
    /// `..` leads out of content/.
    case outside
    /// Nothing, or `%` without two hexadecimal digits, or bytes that are no text.
    case malformed

    /// A path under content/, with `.` and `..` worked out and `%20` decoded.
    package struct ContentPath: Sendable, Hashable {
        /// `content/a/x.md`, `content/a/x/`, `content/a/b.pdf`; `content/` itself.
        package var path: String
        /// With its `?`, as written.
        package var query: String?
        /// Without its `#`, decoded.
        package var fragment: String?

        package init(path: String, query: String? = nil, fragment: String? = nil) {
            self.path = path
            self.query = query
            self.fragment = fragment
        }
    }

    /// - Parameter file: the file that the link stands in, `content/a/x.md`.
    package init(_ written: String, in file: String) {
        let bytes = Array(written.utf8)
        if let path = Self.plainPath(bytes, in: file) {
            self = .inside(ContentPath(path: path))
            return
        }
        if Self.hasScheme(bytes) || bytes.starts(with: Array("//".utf8)) {
            self = .external(written)
            return
        }
        let hash = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.count
        let question = bytes[..<hash].firstIndex(of: UInt8(ascii: "?")) ?? hash
        guard let path = Self.decoded(bytes[..<question]), let fragment = Self.decoded(bytes[hash...].dropFirst()) else {
            self = .malformed
            return
        }
        if question == 0 {
            self = hash == 0 && hash < bytes.count ? .fragment(fragment) : .malformed
            return
        }
        guard let resolved = Self.resolved(path, in: file) else {
            self = .outside
            return
        }
        let query = question < hash ? String(decoding: bytes[question..<hash], as: UTF8.self) : nil
        self = .inside(ContentPath(path: resolved, query: query, fragment: hash < bytes.count ? fragment : nil))
    }

    /// The way that nearly all links are written: `../`, some times or none, and a path of letters, digits, `-`, `_` and dots that
    /// begin no part; or such a path from content/. Nil for any other.
    private static func plainPath(_ written: [UInt8], in file: String) -> String? {
        let slash = UInt8(ascii: "/")
        var start = 0
        var up = 0
        while written[start...].starts(with: "../".utf8) {
            start += 3
            up += 1
        }
        let isFromContent = written.first == slash
        if isFromContent { start = 1 }
        guard start < written.count else { return nil }
        var last = slash
        for byte in written[start...] {
            let isPlain = byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            guard isPlain || (byte == slash || byte == UInt8(ascii: ".")) && last != slash else { return nil }
            last = byte
        }
        // The folder of the file, and as many above it as there are steps up.
        var folder = Array(file.utf8)[...]
        if isFromContent { folder = folder.prefix { $0 != slash } + [slash] }
        for step in 0...up where !isFromContent {
            guard let end = folder.dropLast(step == 0 ? 0 : 1).lastIndex(of: slash) else { return nil }
            folder = folder[...end]
        }
        return String(decoding: folder + written[start...], as: UTF8.self)
    }

    /// A letter, then letters, digits, `+`, `-` or `.`, then a colon.
    private static func hasScheme(_ bytes: [UInt8]) -> Bool {
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0, bytes[0].isASCIILetter else { return false }
        return bytes[..<colon].allSatisfy { $0.isASCIILetter || digitValue($0) != nil || "+-.".utf8.contains($0) }
    }

    /// Nil where the path leads out of content/.
    private static func resolved(_ path: String, in file: String) -> String? {
        var parts: [Substring] = []
        if path.utf8.first != UInt8(ascii: "/") {
            parts = file.pathParts.dropFirst().dropLast()
        }
        var isFolder = false
        for part in path.pathParts(omittingEmpty: false) {
            isFolder = part.isEmpty || part == "." || part == ".."
            if part == ".." {
                guard parts.popLast() != nil else { return nil }
            } else if !part.isEmpty, part != "." {
                parts.append(part)
            }
        }
        return (["content"] + parts).joined(separator: "/") + (isFolder || parts.isEmpty ? "/" : "")
    }

    /// `%C3%A5` is å. Nil for half an escape and for bytes that are no text.
    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String? {
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] == UInt8(ascii: "%") {
                guard index + 2 < bytes.endIndex, let high = bytes[index + 1].hexValue, let low = bytes[index + 2].hexValue
                else {
                    return nil
                }
                plain.append(high << 4 | low)
                index += 3
            } else {
                plain.append(bytes[index])
                index += 1
            }
        }
        return plain.contains(0) ? nil : String(validating: plain, as: UTF8.self)
    }
}
