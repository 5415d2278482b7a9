import Records
import Templating

/// A list that follows from the documents, such as *Beslut*: what its pages have in common.
struct DerivedList: Sendable {
    /// `Beslut`.
    var title: String
    /// Between the title and the year, where the title alone would not tell lists apart: `Vaggeryds kommun`.
    var owner: String?
    /// `data-kind` of its pages.
    var kind = "lista"
    /// A sentence that says what the list holds.
    var lead: String?
    /// What is counted: `12 dokument`.
    var unit: Word = .documentCount
    /// Decisions and proposals stand in groups of their own, each under its heading.
    var partsByStanding = false
    /// False for what has no dates.
    var partsByYear = true
    /// How the items of a page are parted instead, where it is neither by year nor by standing.
    var grouping: (@Sendable ([RecordID], SiteAddress, Site) -> [ListGroupView])?
    /// False on the pages of one authority.
    var namesAuthority = true
    /// Above the list.
    var crumbs: [PageContent.Crumb] = []
    /// The item of the navigation that the list belongs to.
    var section: SiteAddress?

    init(_ title: String) { self.title = title }
}

extension DerivedList {
    /// Every page of the list.
    func pages(of items: [DatedRecord], at address: SiteAddress, limits: ListLimits, site: Site) -> [Page] {
        pages(of: ListPart.parts(of: items, at: address, limits: limits), site: site)
    }

    func pages(of parts: [ListPart], site: Site) -> [Page] {
        parts.map { part in
            site.page(
                at: part.address, kind: kind, title: title(of: part, site: site),
                qualifiers: { _, _ in [owner].compactMap(\.self) }
            ) { page, site in
                site.file(for: page, content(of: part, on: page, site: site))
            }
        }
    }

    /// `Beslut juni 2019, sida 2`.
    func title(of part: ListPart, site: Site) -> String {
        let name = owner.map { "\(title), \($0)" } ?? title
        let spanned = part.span == .whole ? name : "\(name) \(site.label(of: part.span, isInSentence: true))"
        return part.pager.title(spanned, site: site)
    }

    func content(of part: ListPart, on page: Page, site: Site) -> PageContent {
        var content = PageContent(site.templates.derived.list.render(view(of: part, on: page, site: site)))
        content.crumbs = crumbs + above(part)
        content.crumbTitle = part.span == .whole ? title : part.pager.title(site.label(of: part.span), site: site)
        content.section = section
        content.description = part.span == .whole ? lead : nil
        return content
    }

    /// The list, and for a month its year.
    private func above(_ part: ListPart) -> [PageContent.Crumb] {
        guard part.span != .whole, let parent = part.parent else { return [] }
        switch part.span {
        case .month(_, let year), .monthless(let year):
            return [PageContent.Crumb(title, parent.parent), PageContent.Crumb(String(year), parent)]
        default:
            return [PageContent.Crumb(title, parent)]
        }
    }
}

extension Site {
    /// `2019`, `juni 2019`, `Utan datum`.
    func label(of span: ListPart.Span, isInSentence: Bool = false) -> String {
        switch span {
        case .whole: ""
        case .year(let year): String(year)
        case .month(let month, let year): "\(dates.name(ofMonth: month)) \(year)"
        case .monthless(let year): words.text(isInSentence ? .monthlessInSentence : .monthless, String(year))
        case .undated: words[isInSentence ? .undatedInSentence : .undated]
        }
    }
}
