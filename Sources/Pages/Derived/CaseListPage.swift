import Markup
import Records
import Templating

/// `/vaggeryd/arenden/`: the cases (ärenden) of an authority, by number.
enum CaseListPage: PageKind {
    private static let pageLength = 300

    static func pages(of site: Site) -> [Page] {
        let cases = Dictionary(grouping: site.register.cases, by: \.organization)
        return site.register.organizations.values.sorted { $0.key < $1.key }.flatMap { organization in
            pages(of: organization, cases: cases[organization.key] ?? [], site: site)
        }
    }

    private static func pages(of organization: Organization, cases: [CaseFile], site: Site) -> [Page] {
        guard !cases.isEmpty else { return [] }
        let pageCount = (cases.count + pageLength - 1) / pageLength
        return (1...pageCount).map { number in
            let shown = cases.dropFirst((number - 1) * pageLength).prefix(pageLength)
            let address = number == 1 ? organization.cases : organization.cases.page("sida-\(number)")
            let own = site.firstPart(at: address)
            var title = "\(site.words[.cases]), \(organization.title)"
            if number > 1 { title += ", " + site.words.text(.pageNumber, String(number)) }
            return Page(address: address, kind: "lista", title: own.map { site.title(of: $0) } ?? title, record: own) {
                page, site in
                var view = ListView(
                    heading: page.title, text: page.record.map { site.text(of: $0, on: page.address) },
                    count: site.words.count(.caseCount, cases.count), groups: [])
                view.ways = WaysView(
                    id: "lista", label: site.words[.cases], ways: shown.map { way(to: $0, on: page.address, site: site) },
                    isWide: true)
                view.pager = pager(number, of: pageCount, organization, on: page.address, site: site)
                var content = PageContent(site.templates.derived.list.render(view))
                content.crumbs = [PageContent.Crumb(organization.title, organization.address)]
                content.crumbTitle = site.words[.cases]
                return site.file(for: page, content)
            }
        }
    }

    /// A case in a list: its number, and what its latest document is called.
    static func way(to file: CaseFile, on page: SiteAddress, site: Site) -> WayView {
        let title = site.subject(of: file) ?? ""
        return WayView(
            label: file.number.written, href: site.href(to: file.address, from: page),
            count: "\(title), \(site.words.count(.documentCount, file.records.count))")
    }

    private static func pager(
        _ number: Int, of count: Int, _ organization: Organization, on page: SiteAddress, site: Site
    ) -> PagerView? {
        guard count > 1 else { return nil }
        func link(_ number: Int) -> String? {
            guard (1...count).contains(number) else { return nil }
            return site.href(to: number == 1 ? organization.cases : organization.cases.page("sida-\(number)"), from: page)
        }
        return PagerView(
            previous: link(number - 1), next: link(number + 1),
            position: site.words.text(.pageOf, String(number), String(count)))
    }
}
