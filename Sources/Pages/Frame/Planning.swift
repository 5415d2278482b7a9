package import Markup
import Records

/// Every page of a site, each address once, each title once.
package func plan(_ site: Site) -> Checked<[Page]> {
    let plan = Plan(site)
    return Checked(plan.pages(of: site), plan.diagnostics(of: site))
}

/// The bytes of one page.
package func render(_ page: Page, _ site: Site) -> Checked<OutputFile> { Checked(page.render(page, site)) }

/// Every kind of page. A new kind is a file of its own and a line here.
package let pageKinds: [any PageKind.Type] = [
    ProgrammePage.self, DocumentPage.self, ReferencesPage.self, StartPage.self, ProgrammeListPage.self, DecisionListPage.self,
    DocumentListPage.self, WholeListPage.self,
    AuthorityListPage.self, AuthorityPage.self, BodyPage.self, MeetingPage.self, CaseListPage.self, BodyListPage.self,
    CasePage.self,
    NoticeBoardPage.self, SearchPage.self, AboutPage.self, AccessibilityPage.self, NotFoundPage.self, FeedPage.self,
    AssetPage.self, RedirectPage.self,
]
