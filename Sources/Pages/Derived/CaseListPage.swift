import Markup
import Records
import Templating

/// `/vaggeryd/arenden/`: the cases (ärenden) of an authority, by number.
enum CaseListPage: ScopedPageKind {
    static func pages(of site: Site, in scope: PlanScope) -> [Page] {
        let cases = cases(of: site, in: scope)
        return scope.organizations(of: site).flatMap { organization in
            WayList(
                title: "\(site.words[.cases]), \(organization.title)", label: .cases, address: organization.cases,
                crumbs: [organization.crumb], unit: .caseCount, isWide: true,
                items: cases[organization.key] ?? [], way: way
            ).pages(of: site)
        }
    }

    /// Those of each authority, by number.
    static func cases(of site: Site, in scope: PlanScope) -> [OrganizationKey: [CaseFile]] {
        Dictionary(grouping: site.register.cases.filter { scope.has($0.organization) }, by: \.organization)
    }

    /// A case in a list: its number, and what its latest document is called.
    static func way(to file: CaseFile, on page: SiteAddress, site: Site) -> WayView {
        let title = site.subject(of: file) ?? ""
        return WayView(
            label: file.number.written, href: site.href(to: file.address, from: page),
            count: "\(title), \(site.words.count(.documentCount, file.records.count))")
    }
}
