import Markup

/// The list of what we made, which lies in the output as `.paragraf`: a folder without it is not ours, and a file that it does
/// not name is somebody else's.
///
///     # Gjort av Paragraf. Listan säger vilka filer som hör till sajten; ändra den inte.
///     5134 index.html
///
/// Sizes are bytes. Lines stand in the order of the names' bytes, so that the list can be committed and compared.
package struct FileList: Sendable, Hashable {
    package static let name = ".paragraf"
    private static let heading = "# Gjort av Paragraf. Listan säger vilka filer som hör till sajten; ändra den inte.\n"

    package private(set) var sizes: [String: Int]

    package init(_ sizes: [String: Int]) { self.sizes = sizes }

    /// Nil when the bytes are no list of ours.
    package init?(parsing bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.hasPrefix(Self.heading) else { return nil }
        sizes = [:]
        for line in text.utf8.dropFirst(Self.heading.utf8.count).split(separator: UInt8(ascii: "\n")) {
            guard let space = line.firstIndex(of: UInt8(ascii: " ")), let size = Int(Substring(line[..<space])) else {
                return nil
            }
            sizes[String(Substring(line[line.index(after: space)...]))] = size
        }
    }

    package var bytes: [UInt8] {
        var bytes = Array(Self.heading.utf8)
        for (name, size) in sizes.sorted(by: { isInByteOrder($0.key, $1.key) }) {
            bytes.append(contentsOf: String(size).utf8)
            bytes.append(UInt8(ascii: " "))
            bytes.append(contentsOf: name.utf8)
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }

    package func contains(_ name: String) -> Bool { sizes[name] != nil }

    /// A list that names what either names: while one site becomes the other, both are ours.
    func union(_ other: FileList) -> FileList {
        FileList(sizes.merging(other.sizes) { mine, _ in mine })
    }
}
