import Markup
import Records
package import Templating

/// What `list.html` is given: a derived list or a part of it.
package struct ListView: View {
    var heading: String
    var lead: String?
    /// The text of a page that an editor wrote at the list's address.
    var text: HTML?
    /// `12 dokument`.
    var count: String
    var ways: WaysView?
    var groups: [ListGroupView]
    var pager: PagerView?

    package static let fields: Fields<ListView> = [
        .text("heading") { $0.heading },
        .optionalText("lead") { $0.lead },
        .optionalHTML("text") { $0.text },
        .text("count") { $0.count },
        .optionalView("ways") { $0.ways },
        .list("groups") { $0.groups },
        .optionalView("pager") { $0.pager },
    ]
}

/// Links to the parts of a list, with how much each holds.
package struct WaysView: View {
    var id: String
    var label: String
    var ways: [WayView]
    /// One below the other: what is said of each takes a line.
    var isWide = false

    package static let fields: Fields<WaysView> = [
        .text("id") { $0.id },
        .text("label") { $0.label },
        .list("ways") { $0.ways },
        .flag("isWide") { $0.isWide },
    ]
}

package struct WayView: View {
    var label: String
    var href: String
    /// `12 dokument`.
    var count: String?
    var isCurrent = false

    package static let fields: Fields<WayView> = [
        .text("label") { $0.label },
        .text("href") { $0.href },
        .optionalText("count") { $0.count },
        .flag("isCurrent") { $0.isCurrent },
    ]
}

/// Documents under a heading, or without one where the page has only these.
package struct ListGroupView: View {
    var id: String
    var heading: String?
    var items: [DocumentItemView]

    package static let fields: Fields<ListGroupView> = [
        .text("id") { $0.id },
        .optionalText("heading") { $0.heading },
        .list("items") { $0.items },
    ]
}

/// The pages of a long month, and the way on.
package struct PagerView: View {
    var previous: String?
    var next: String?
    /// `Sida 2 av 7`.
    var position: String

    package static let fields: Fields<PagerView> = [
        .optionalText("previous") { $0.previous },
        .optionalText("next") { $0.next },
        .text("position") { $0.position },
    ]
}

extension DerivedList {
    func view(of part: ListPart, on page: Page, site: Site) -> ListView {
        let text = page.record.map { site.text(of: $0, on: page.address) }
        return ListView(
            heading: page.title, lead: part.span == .whole && text == nil ? lead : nil, text: text,
            count: site.words.count(unit, part.count), ways: ways(from: part, on: page.address, site: site),
            groups: groups(of: part, on: page.address, site: site), pager: part.pager.view(on: page.address, site: site))
    }

    /// The documents of the page: by year in a whole list, else by standing where the list parts by it.
    func groups(of part: ListPart, on page: SiteAddress, site: Site) -> [ListGroupView] {
        if let grouping { return grouping(part.items, page, site) }
        let items = part.items.isEmpty ? part.latest : part.items
        if part.items.isEmpty, !items.isEmpty {
            return [group("senaste", site.words[.latestDocuments], items, on: page, site: site)]
        }
        if part.span == .whole, partsByYear {
            return site.byYear(items).map { span, ids in
                group("ar-" + span.addressPart, site.label(of: span), ids, on: page, site: site)
            }
        }
        guard partsByStanding else { return [group("dokument", nil, items, on: page, site: site)] }
        let parts: [(String, Word, Standing)] = [
            ("beslut", .decisionsHeading, .decided), ("forslag", .proposalsHeading, .proposed),
        ]
        return parts.compactMap { id, word, standing in
            let ids = items.filter { site[$0].standing == standing }
            return ids.isEmpty ? nil : group(id, site.words[word], ids, on: page, site: site)
        }
    }

    private func group(_ id: String, _ heading: String?, _ ids: [RecordID], on page: SiteAddress, site: Site) -> ListGroupView {
        ListGroupView(
            id: id, heading: heading, items: ids.map { site.item($0, on: page, authority: namesAuthority) })
    }

    func ways(from part: ListPart, on page: SiteAddress, site: Site) -> WaysView? {
        let children = part.children.filter(\.isPage)
        guard !children.isEmpty else { return nil }
        let ways = children.map { child in
            WayView(
                label: site.label(of: child.span), href: site.href(to: child.address, from: page),
                count: site.words.count(unit, child.count))
        }
        return WaysView(id: "delar", label: site.words[part.span == .whole ? .years : .months], ways: ways)
    }

    /// *Beslut* on the page of an authority or a body: how many there are, and the ways to them.
    ///
    /// - Parameter parts: the pages of the list, which is itself the first.
    func decisionSection(of parts: [ListPart], on page: SiteAddress, site: Site) -> SectionView {
        var section = SectionView(id: "beslut", heading: site.words[.decisions])
        guard let root = parts.first, root.count > 0 else {
            section.note = site.words[.noDecisions]
            return section
        }
        section.note = site.words.count(.decisionCount, root.count)
        section.ways = ways(from: root, on: page, site: site)
        section.groups = groups(of: root, on: page, site: site)
        return section
    }
}

extension Site {
    /// Documents in the order that they come in, parted by year.
    func byYear(_ ids: [RecordID]) -> [(span: ListPart.Span, ids: [RecordID])] {
        var years: [(span: ListPart.Span, ids: [RecordID])] = []
        for id in ids {
            let span = self[id].date.map { ListPart.Span.year($0.year) } ?? .undated
            if years.last?.span == span { years[years.count - 1].ids.append(id) } else { years.append((span, [id])) }
        }
        return years
    }
}
