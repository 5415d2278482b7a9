package import Markup
import Records

/// Every page of a site, each address once, each title once.
package func plan(_ site: Site) -> Checked<[Page]> {
    let written = eachAddressOnce(pageKinds.flatMap { $0.pages(of: site) }, of: site)
    let titled = withUniqueTitles(written.value, of: site)
    return Checked(titled.value + SitemapPage.pages(for: titled.value, of: site), written.diagnostics + titled.diagnostics)
}

/// The bytes of one page.
package func render(_ page: Page, _ site: Site) -> Checked<OutputFile> { Checked(page.render(page, site)) }

/// Every kind of page. A new kind is a file of its own and a line here.
let pageKinds: [any PageKind.Type] = [
    ProgrammePage.self, DocumentPage.self, ReferencesPage.self, StartPage.self, ProgrammeListPage.self, DecisionListPage.self,
    DocumentListPage.self,
    AuthorityListPage.self, AuthorityPage.self, BodyPage.self, MeetingPage.self, CaseListPage.self, CasePage.self,
    NoticeBoardPage.self, SearchPage.self, AboutPage.self, AccessibilityPage.self, NotFoundPage.self, FeedPage.self,
    AssetPage.self, RedirectPage.self,
]

/// Two pages with one title get their qualifiers, one after the other, until they differ; at last their address.
private func withUniqueTitles(_ pages: [Page], of site: Site) -> Checked<[Page]> {
    var pages = pages
    let longest = (pages.map(\.qualifiers.count).max() ?? 0) + 1
    for round in 0..<longest {
        var counts: [String: Int] = [:]
        for page in pages where page.isTitled { counts[page.title, default: 0] += 1 }
        var isUnique = true
        for index in pages.indices where pages[index].isTitled && counts[pages[index].title, default: 0] > 1 {
            isUnique = false
            let qualifiers = pages[index].qualifiers
            pages[index].title += ", " + (round < qualifiers.count ? qualifiers[round] : pages[index].address.path)
        }
        if isUnique { break }
    }
    return Checked(pages)
}

extension Page {
    /// Feeds and other files have no title that a reader sees.
    fileprivate var isTitled: Bool { address.path.hasSuffix("/") }
}
