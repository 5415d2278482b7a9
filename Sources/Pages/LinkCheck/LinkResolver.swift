import Markup
import Records

/// Finds where the `href` of a page leads within the site, as a browser would, under any base path.
struct LinkResolver {
    /// The address within the site that the last link leads to: `/a/b/`.
    private(set) var path: [UInt8] = []
    /// Without `#`, percent signs resolved; empty where there is none.
    private(set) var fragment: [UInt8] = []
    /// The link leads to the page that it stands on.
    private(set) var isHere = false

    private let page: [UInt8]
    private let base: SiteBase

    init(page: SiteAddress, base: SiteBase) {
        self.page = Array(page.path.utf8)
        self.base = base
    }

    /// False for a link that leads out of the site, or that is no address of the web (`mailto:`).
    mutating func resolve(_ escaped: ArraySlice<UInt8>) -> Bool {
        var link = escaped.contains(UInt8(ascii: "&")) ? Self.unescaped(escaped)[...] : escaped
        fragment.removeAll(keepingCapacity: true)
        if let hash = link.firstIndex(of: UInt8(ascii: "#")) {
            fragment.append(contentsOf: Self.percentDecoded(link[(hash + 1)...]))
            link = link[..<hash]
        }
        if let query = link.firstIndex(of: UInt8(ascii: "?")) { link = link[..<query] }
        guard let start = place(of: &link) else { return false }
        path.removeAll(keepingCapacity: true)
        path.append(contentsOf: start)
        for (index, part) in Self.parts(of: link) {
            append(part, isLast: index == link.endIndex)
        }
        isHere = path == page
        return true
    }

    /// The folder that the link starts from; what it is relative to is taken away from `link`.
    private func place(of link: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        if link.starts(with: base.url) {
            link = link.dropFirst(base.url.count)
            return [UInt8(ascii: "/")]
        }
        guard !Self.hasScheme(link), !link.starts(with: "//".utf8) else { return nil }
        if link.first == UInt8(ascii: "/") {
            // A link from the root outside our own base path leads to another site on the same host, but no page of ours makes one.
            guard link.starts(with: base.path) else { return [UInt8(ascii: "/")] }
            link = link.dropFirst(base.path.count)
            return [UInt8(ascii: "/")]
        }
        if link.isEmpty { return page[...] }
        let folderEnd = page.lastIndex(of: UInt8(ascii: "/")) ?? 0
        return page[...folderEnd]
    }

    /// Puts one part of a path on, as RFC 3986 (5.2.4) says of dots.
    private mutating func append(_ part: ArraySlice<UInt8>, isLast: Bool) {
        if part.elementsEqual("..".utf8) {
            if path.count > 1 {
                path.removeLast()
                while path.last != UInt8(ascii: "/") { path.removeLast() }
            }
        } else if !part.elementsEqual(".".utf8) {
            path.append(contentsOf: part.contains(UInt8(ascii: "%")) ? Self.percentDecoded(part)[...] : part)
            if !isLast { path.append(UInt8(ascii: "/")) }
        }
    }

    /// The parts between slashes, each with the index where it ends.
    private static func parts(of link: ArraySlice<UInt8>) -> [(end: Int, part: ArraySlice<UInt8>)] {
        var parts: [(end: Int, part: ArraySlice<UInt8>)] = []
        var start = link.startIndex
        while start < link.endIndex {
            let end = link[start...].firstIndex(of: UInt8(ascii: "/")) ?? link.endIndex
            parts.append((end, link[start..<end]))
            start = end + 1
        }
        return parts
    }

    private static func hasScheme(_ link: ArraySlice<UInt8>) -> Bool {
        let end = link.first { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") }
        return end == UInt8(ascii: ":")
    }

    /// `&amp;` and the other four that our escaper makes.
    static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        var index = text.startIndex
        while index < text.endIndex {
            if text[index] == UInt8(ascii: "&"),
                let (entity, byte) = entities.first(where: { text[index...].starts(with: $0.0.utf8) })
            {
                bytes.append(byte)
                index += entity.utf8.count
            } else {
                bytes.append(text[index])
                index += 1
            }
        }
        return bytes
    }

    private static let entities: [(String, UInt8)] = [
        ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")), ("&quot;", UInt8(ascii: "\"")),
        ("&#39;", UInt8(ascii: "'")),
    ]

    static func percentDecoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        var index = text.startIndex
        while index < text.endIndex {
            if text[index] == UInt8(ascii: "%"), text.endIndex - index > 2, let high = text[index + 1].hexValue,
                let low = text[index + 2].hexValue
            {
                bytes.append(high << 4 | low)
                index += 3
            } else {
                bytes.append(text[index])
                index += 1
            }
        }
        return bytes
    }
}
