import Markup
package import Pages
import Records

/// A site as someone looks at it: for a day, with or without drafts, every page planned and none made.
package struct SiteView: Sendable {
    package let site: Site
    package let pages: [Page]
    private let places: [String: Int]
    /// Files that are published beside the pages: where they lie below the site's folder, by address.
    private let files: [String: String]

    package init(_ site: Site) {
        self.site = site
        pages = plan(site).value
        var places: [String: Int] = [:]
        places.reserveCapacity(pages.count)
        for (index, page) in pages.enumerated() { places[page.address.path] = index }
        self.places = places
        files = Dictionary(site.attachments.map { ($0.value.address.path, $0.key) }) { first, _ in first }
    }

    /// The same pages of a site on which they are the same but for their texts.
    init(_ site: Site, pagesOf old: SiteView) {
        self.site = site
        pages = old.pages
        places = old.places
        files = Dictionary(site.attachments.map { ($0.value.address.path, $0.key) }) { first, _ in first }
    }

    /// The page at an address, `/vaggeryd/`, `/style.css`.
    package func page(at address: String) -> Page? { places[address].map { pages[$0] } }

    /// The path of a published file, `content/a/b.pdf`, in NFC.
    package func file(at address: String) -> String? { files[address] }

    package func bytes(of page: Page) -> [UInt8] { render(page, site).value.bytes }
}
