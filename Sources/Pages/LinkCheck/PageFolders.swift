import Markup
import Records

/// The folders above a page, for the links that nearly all are: `../`, some times or none, and a path without fragment, query,
/// escapes or further dots. Where such a link leads is found without writing out its address.
struct PageFolders {
    private let page: [UInt8]
    /// The page's own folder last: where its name ends, and its hash so far.
    private let folders: [(end: Int, hash: ByteHash)]

    init(_ address: SiteAddress) {
        let page = Array(address.path.utf8)
        var folders: [(end: Int, hash: ByteHash)] = []
        var hash = ByteHash()
        var start = 0
        for index in page.indices where page[index] == UInt8(ascii: "/") {
            hash.add(page.span.extracting(start..<index + 1))
            start = index + 1
            folders.append((start, hash))
        }
        self.page = page
        self.folders = folders
    }

    /// The number in the table of the page or file that the link leads to; nil for one that is not there, leads to this page, or
    /// must be read as RFC 3986 says.
    func number(of link: Span<UInt8>, in addresses: ByteTable) -> Int? {
        var start = 0
        var up = 0
        while link.matches("../", at: start) {
            start += 3
            up += 1
        }
        guard start < link.count || up > 0, up < folders.count, Self.isPlain(link, from: start) else { return nil }
        let folder = folders[folders.count - 1 - up]
        // A page that ends in `/` is its own folder.
        guard start < link.count || folder.end < page.count else { return nil }
        let rest = link.extracting(start..<link.count)
        var hash = folder.hash
        hash.add(rest)
        return addresses.number(of: hash, page.span.extracting(0..<folder.end), rest)
    }

    /// Letters, digits, `-`, `_`, `/`, and dots that do not begin a part.
    private static func isPlain(_ link: Span<UInt8>, from start: Int) -> Bool {
        var last = UInt8(ascii: "/")
        for index in start..<link.count {
            let byte = link[index]
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
                UInt8(ascii: "_"):
                break
            case UInt8(ascii: "/"), UInt8(ascii: "."): if last == UInt8(ascii: "/") { return false }
            default: return false
            }
            last = byte
        }
        return true
    }
}
