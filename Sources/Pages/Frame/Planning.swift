package import Markup
import Records

/// Every page of a site, each address once, each title once.
package func plan(_ site: Site) -> Checked<[Page]> {
    plan(site, pageKinds.map { $0.pages(of: site) })
}

/// The same from the pages of each of `pageKinds`, for who has them made side by side.
package func plan(_ site: Site, _ pages: [[Page]]) -> Checked<[Page]> {
    let written = eachAddressOnce(pages.flatMap(\.self), of: site)
    let titled = withUniqueTitles(written.value, of: site)
    return Checked(titled.value + SitemapPage.pages(for: titled.value, of: site), written.diagnostics + titled.diagnostics)
}

/// The bytes of one page.
package func render(_ page: Page, _ site: Site) -> Checked<OutputFile> { Checked(page.render(page, site)) }

/// Every kind of page. A new kind is a file of its own and a line here.
package let pageKinds: [any PageKind.Type] = [
    ProgrammePage.self, DocumentPage.self, ReferencesPage.self, StartPage.self, ProgrammeListPage.self, DecisionListPage.self,
    DocumentListPage.self,
    AuthorityListPage.self, AuthorityPage.self, BodyPage.self, MeetingPage.self, CaseListPage.self, CasePage.self,
    NoticeBoardPage.self, SearchPage.self, AboutPage.self, AccessibilityPage.self, NotFoundPage.self, FeedPage.self,
    AssetPage.self, RedirectPage.self,
]

/// Two pages with one title get their qualifiers, one after the other, until they differ; at last their address.
private func withUniqueTitles(_ pages: [Page], of site: Site) -> Checked<[Page]> {
    var pages = pages
    var counts: [String: Int] = [:]
    counts.reserveCapacity(pages.count)
    for page in pages where page.isTitled { counts[page.title, default: 0] += 1 }
    var alike = pages.indices.filter { pages[$0].isTitled && counts[pages[$0].title, default: 0] > 1 }
    var qualifiers: [Int: [String]] = [:]
    var round = 0
    while !alike.isEmpty, round <= longest(qualifiers) {
        for index in alike where qualifiers[index] == nil { qualifiers[index] = pages[index].qualifiers() }
        for index in alike {
            let words = qualifiers[index] ?? []
            counts[pages[index].title, default: 0] -= 1
            pages[index].title += ", " + (round < words.count ? words[round] : pages[index].address.path)
        }
        for index in alike { counts[pages[index].title, default: 0] += 1 }
        // A new title may be that of a page that had its own until now.
        let again = Set(alike.map { pages[$0].title }.filter { counts[$0, default: 0] > 1 })
        alike = again.isEmpty ? [] : pages.indices.filter { pages[$0].isTitled && again.contains(pages[$0].title) }
        round += 1
    }
    return Checked(pages)
}

/// In the last round all have their addresses.
private func longest(_ qualifiers: [Int: [String]]) -> Int { qualifiers.values.map(\.count).max() ?? 0 }

extension Page {
    /// Feeds and other files have no title that a reader sees.
    fileprivate var isTitled: Bool { address.path.hasSuffix("/") }
}
