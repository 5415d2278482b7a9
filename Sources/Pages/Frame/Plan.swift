package import Markup
package import Records

/// Every page of a site, each address once, each title once.
///
/// Which words tell a page from others with its title is worked out when the page is asked for: who looks at one page need not wait
/// for the titles of all.
package struct Plan: Sendable {
    /// Titles are without the words that tell them apart.
    private var written: [Page]
    /// By the address in lower case.
    private let places: [String: Int]
    package let diagnostics: [Diagnostic]

    package init(_ site: Site) { self.init(pageKinds.map { $0.pages(of: site) }, of: site) }

    /// - Parameter kinds: the pages of each kind, in the order of the kinds: `pageKinds`.
    package init(_ kinds: [[Page]], of site: Site) {
        let once = eachAddressOnce(kinds.flatMap { $0 }, of: site)
        written = once.value.pages
        places = once.value.places
        diagnostics = once.diagnostics
    }

    /// The page at an address, `/vaggeryd/`, `/style.css`.
    package func page(at address: String, of site: Site) -> Page? {
        guard let place = places[SiteAddress(address).caseless], written[place].address.path == address else {
            return SitemapPage.mayStand(at: address) ? sitemap(of: site).first { $0.address.path == address } : nil
        }
        return titled(place, of: site)
    }

    package func pages(of site: Site) -> [Page] {
        var pages = written
        for group in TitleGroups.all(of: written) where group.count > 1 {
            for (place, title) in zip(group, uniqueTitles(of: group.map { written[$0] }, in: site)) {
                pages[place] = pages[place].titled(title)
            }
        }
        return pages + sitemap(of: site)
    }

    private func titled(_ place: Int, of site: Site) -> Page {
        let page = written[place]
        guard page.isTitled else { return page }
        let group = TitleGroups.group(of: page, in: written)
        guard group.count > 1, let number = group.firstIndex(of: place) else { return page }
        return page.titled(uniqueTitles(of: group.map { written[$0] }, in: site)[number])
    }

    private func sitemap(of site: Site) -> [Page] { SitemapPage.pages(for: written, of: site) }

    /// Of the sitemap, which tells search engines of the rest, its first file.
    package var addresses: [SiteAddress] { written.map(\.address) + [SiteAddress("/sitemap.xml"), SiteAddress("/robots.txt")] }

    package func hasPage(at address: SiteAddress) -> Bool { written(at: address) != nil }

    // MARK: - Pages that are planned again

    /// The page at an address as it was planned, without words that tell its title from others.
    func written(at address: SiteAddress) -> Page? {
        places[address.caseless].map { written[$0] }.flatMap { $0.address == address ? $0 : nil }
    }

    /// The same plan with some pages in the place of those at their addresses.
    ///
    /// - Returns: nil where there is none at one of them.
    func replacing(_ pages: [Page]) -> Plan? {
        var plan = self
        for page in pages {
            guard let place = places[page.address.caseless], written[place].address == page.address else { return nil }
            plan.written[place] = page
        }
        return plan
    }
}
