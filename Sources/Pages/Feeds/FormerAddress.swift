import Markup
package import Records

/// One of `tidigare-adresser`: an address that people may still have in a letter, and that sends on.
///
/// It keeps the spelling of the system that it comes from. A page can stand there only when its parts are plain and it has
/// neither an extension nor a query: `/beslut/2015/ks-12/`. Others (`/Document.aspx?id=12`) are for the web server, which reads
/// `redirects.json`.
package struct FormerAddress: Sendable, Hashable {
    /// As written, with `/` at the start.
    package var path: String
    /// Where a page that sends on is put; nil when only `redirects.json` can have it.
    package var page: SiteAddress?

    /// Nil for what cannot be an address of this site: an address with a scheme, or with `..` in it.
    package init?(_ written: String) {
        guard !written.contains("://"), !written.hasPrefix("//"), !written.isEmpty else { return nil }
        let path = written.hasPrefix("/") ? written : "/" + written
        let parts = path.pathParts
        guard !parts.contains("."), !parts.contains("..") else { return nil }
        self.path = path
        guard let last = parts.last, parts.allSatisfy({ $0.utf8.allSatisfy(Self.isPlain) }) else { return }
        // Names that begin with a dot are the web server's, and those of our own lists.
        guard !parts.contains(where: { $0.utf8.first == UInt8(ascii: ".") }) else { return }
        // `ks-2019-1725.100/` is a page's address; `12.aspx` is a file's.
        guard path.hasSuffix("/") || !last.contains(".") else { return }
        page = SiteAddress("/" + parts.joined(separator: "/") + "/")
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
