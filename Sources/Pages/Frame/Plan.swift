package import Markup
package import Records

/// Every page of a site, each address once, each title once.
///
/// Which words tell a page from others with its title is worked out when the page is asked for: who looks at one page need not wait
/// for the titles of all.
package struct Plan: Sendable {
    /// Titles are without the words that tell them apart.
    private var written: [PlannedPage]
    /// By the address in lower case.
    private var places: [String: Int]
    /// The addresses that several pages would have, with all of them; by the address in lower case.
    private var contested: [String: [PlannedPage]]
    /// Pages that would stand at one address.
    private let conflicts: [Diagnostic]

    package init(_ site: Site) { self.init(pageKinds.map { $0.pages(of: site, in: .whole) }, of: site) }

    /// - Parameter kinds: the pages of each kind, in the order of the kinds: `pageKinds`.
    package init(_ kinds: [[Page]], of site: Site) {
        let pages = kinds.enumerated().flatMap { kind, pages in pages.map { PlannedPage($0, kind: kind) } }
        let once = eachAddressOnce(pages, of: site)
        written = once.value.pages
        places = once.value.places
        contested = once.value.contested
        conflicts = once.diagnostics
    }

    /// Pages and files that would stand in each other's way.
    package func diagnostics(of site: Site) -> [Diagnostic] {
        conflicts + fileCollisions(among: written.map(\.page), places, of: site)
    }

    /// The page at an address, `/vaggeryd/`, `/style.css`.
    package func page(at address: String, of site: Site) -> Page? {
        guard let place = places[SiteAddress(address).caseless], written[place].page.address.path == address else {
            return SitemapPage.mayStand(at: address) ? sitemap(of: site).first { $0.address.path == address } : nil
        }
        return titled(place, of: site)
    }

    package func pages(of site: Site) -> [Page] {
        var pages = written.map(\.page)
        for group in TitleGroups.all(of: written) where group.count > 1 {
            for (place, title) in zip(group, uniqueTitles(of: group.map { written[$0].page }, in: site)) {
                pages[place] = pages[place].titled(title)
            }
        }
        return pages + sitemap(of: site)
    }

    private func titled(_ place: Int, of site: Site) -> Page {
        let page = written[place].page
        guard page.isTitled else { return page }
        let group = TitleGroups.group(of: written[place], in: written)
        guard group.count > 1, let number = group.firstIndex(of: place) else { return page }
        return page.titled(uniqueTitles(of: group.map { written[$0].page }, in: site)[number])
    }

    private func sitemap(of site: Site) -> [Page] { SitemapPage.pages(for: written.map(\.page), of: site) }

    /// Of the sitemap, which tells search engines of the rest, its first file.
    package var addresses: [SiteAddress] {
        written.map(\.page.address) + [SiteAddress("/sitemap.xml"), SiteAddress("/robots.txt")]
    }

    package func hasPage(at address: SiteAddress) -> Bool { written(at: address) != nil }

    // MARK: - Pages that are planned again

    /// The page at an address as it was planned, without words that tell its title from others.
    func written(at address: SiteAddress) -> Page? {
        places[address.caseless].map { written[$0].page }.flatMap { $0.address == address ? $0 : nil }
    }

    /// The same plan with some pages in the place of those at their addresses.
    ///
    /// - Returns: nil where there is none at one of them.
    func replacing(_ pages: [Page]) -> Plan? {
        var plan = self
        for page in pages {
            let key = page.address.caseless
            guard contested[key] == nil, let place = places[key], written[place].page.address == page.address else { return nil }
            plan.written[place] = PlannedPage(page, kind: written[place].kind)
        }
        return plan
    }

    /// The same plan after a change.
    ///
    /// - Parameters:
    ///   - scope: the pages that may be others.
    ///   - old: of each kind the pages that were in the scope; of a kind that is planned whole nil.
    ///   - new: of each kind the pages that are.
    /// - Returns: nil where a page that is not in the scope may give way to one that is, or no longer, and all must be planned.
    package func changing(_ scope: PlanScope, from old: [[Page]?], to new: [[Page]]) -> Plan? {
        guard conflicts.isEmpty else { return nil }
        var changes: [String: PageChange] = [:]
        for place in written.indices where old[written[place].kind] == nil {
            changes[written[place].page.address.caseless, default: PageChange()].gone.insert(written[place].kind)
        }
        for (kind, pages) in old.enumerated() {
            for page in pages ?? [] { changes[page.address.caseless, default: PageChange()].gone.insert(kind) }
        }
        for (kind, pages) in new.enumerated() {
            for page in pages { changes[page.address.caseless, default: PageChange()].come.append(PlannedPage(page, kind: kind)) }
        }
        var plan = self
        for (key, change) in changes {
            let known = contested[key] ?? places[key].map { [written[$0]] } ?? []
            let kept = known.filter { !change.gone.contains($0.kind) }
            // What stands as a part of it was read again.
            guard !kept.contains(where: { $0.page.record.map(scope.touches) ?? false }) else { return nil }
            guard plan.put((kept + change.come).sorted { $0.kind < $1.kind }, at: key) else { return nil }
        }
        return plan
    }

    /// What is planned at one address again.
    private struct PageChange {
        /// Kinds whose pages are others now, or gone.
        var gone: Set<Int> = []
        var come: [PlannedPage] = []
    }

    /// - Parameter pages: all that would have an address, in the order of their kinds.
    /// - Returns: false where they cannot.
    private mutating func put(_ pages: [PlannedPage], at key: String) -> Bool {
        guard var shown = pages.first else {
            remove(key)
            return true
        }
        for other in pages.dropFirst() {
            guard shown.page.givesWay(to: other.page) else { return false }
            shown = other
        }
        contested[key] = pages.count > 1 ? pages : nil
        if let place = places[key] {
            written[place] = shown
        } else {
            places[key] = written.count
            written.append(shown)
        }
        return true
    }

    private mutating func remove(_ key: String) {
        contested[key] = nil
        guard let place = places.removeValue(forKey: key), let last = written.popLast(), place < written.count else { return }
        written[place] = last
        places[last.page.address.caseless] = place
    }
}

/// A page, and what a plan knows of it.
struct PlannedPage: Sendable {
    let page: Page
    /// The place of its kind in `pageKinds`.
    let kind: Int
    /// Alike for pages whose titles may become alike.
    let titleKey: UInt32

    init(_ page: Page, kind: Int) {
        self.page = page
        self.kind = kind
        titleKey = page.isTitled ? TitleGroups.key(of: page.title) : 0
    }
}
