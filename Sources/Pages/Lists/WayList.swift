import Markup
import Records
import Templating

/// A list of what has a page and no date, such as cases and bodies: a line for each, in pages of 300.
struct WayList<Item: Sendable>: Sendable {
    /// `Ärenden, Vaggeryds kommun`.
    var title: String
    /// What the list is called among the crumbs and to who hears the page.
    var label: Word
    var address: SiteAddress
    /// Above the list.
    var crumbs: [PageContent.Crumb] = []
    /// What is counted: `12 ärenden`.
    var unit: Word
    /// What is said of each takes a line.
    var isWide = false
    var items: [Item]
    var way: @Sendable (Item, SiteAddress, Site) -> WayView

    private static var pageLength: Int { 300 }

    /// None where there is nothing to list. A `sida` that is written at the address of one is its first part.
    func pages(of site: Site) -> [Page] {
        let pageCount = (items.count + Self.pageLength - 1) / Self.pageLength
        return (0..<pageCount).map { index in
            let pager = Pager(number: index + 1, count: pageCount, first: address)
            let own = site.firstPart(at: pager.address)
            let shown = items.dropFirst(index * Self.pageLength).prefix(Self.pageLength)
            return Page(
                address: pager.address, kind: "lista", title: own.map { site.title(of: $0) } ?? pager.title(title, site: site),
                record: own
            ) { page, site in
                let ways = WaysView(
                    id: "lista", label: site.words[label], ways: shown.map { way($0, page.address, site) }, isWide: isWide)
                let view = ListView(
                    heading: page.title, text: page.record.map { site.text(of: $0, on: page.address) },
                    count: site.words.count(unit, items.count), ways: ways, groups: [],
                    pager: pager.view(on: page.address, site: site))
                var content = PageContent(site.templates.derived.list.render(view))
                content.crumbs = crumbs
                content.crumbTitle = site.words[label]
                return site.file(for: page, content)
            }
        }
    }
}

/// One page of several that follow upon each other: `…/`, `…/sida-2/`.
struct Pager: Sendable {
    /// 1 for the first page.
    var number: Int
    var count: Int
    /// The address of page 1.
    var first: SiteAddress

    var address: SiteAddress { address(ofPage: number) }

    private func address(ofPage number: Int) -> SiteAddress { number == 1 ? first : first.page("sida-\(number)") }

    /// `Ärenden, Vaggeryds kommun, sida 2`.
    func title(_ title: String, site: Site) -> String {
        number == 1 ? title : "\(title), \(site.words.text(.pageNumber, String(number)))"
    }

    /// Nil where there is only one page.
    func view(on page: SiteAddress, site: Site) -> PagerView? {
        guard count > 1 else { return nil }
        func link(_ number: Int) -> String? {
            (1...count).contains(number) ? site.href(to: address(ofPage: number), from: page) : nil
        }
        return PagerView(
            previous: link(number - 1), next: link(number + 1),
            position: site.words.text(.pageOf, String(number), String(count)))
    }
}
