import Markup
import Records

/// `sitemap.xml`, made of the pages that are planned, and `robots.txt`, which names it.
enum SitemapPage {
    /// Whether one of its files may have an address.
    static func mayStand(at address: String) -> Bool { address.hasPrefix("/sitemap") || address == "/robots.txt" }

    static func pages(for pages: [Page], of site: Site) -> [Page] {
        let entries = pages.filter(\.isIndexed).map { page in
            Sitemap.Entry(url: site.url(of: page.address), changedOn: page.lastModified)
        }
        let files = Sitemap.files(of: entries.sorted { isInByteOrder($0.url, $1.url) }, base: site.base)
        let pages = files.map { file in self.file(file.name) { _ in file.bytes } }
        return pages + [file("robots.txt") { robots(base: $0.base) }]
    }

    private static func file(_ name: String, _ bytes: @escaping @Sendable (Site) -> [UInt8]) -> Page {
        Page(address: SiteAddress.root.file(name), kind: "", title: "", isIndexed: false) { page, site in
            OutputFile(at: page.address, bytes: bytes(site))
        }
    }
}
