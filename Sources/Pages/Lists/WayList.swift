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

    /// None where there is nothing to list.
    func pages(of site: Site) -> [Page] {
        if items.isEmpty { return [] }
        return Pager.pages(of: items[...], length: Self.pageLength, at: address).map { pager, shown in
            site.page(at: pager.address, kind: "lista", title: pager.title(title, site: site)) { page, site in
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
