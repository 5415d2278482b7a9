import Markup
import Records
import Templating

/// `/program/`: programmes by status on the build's date: what is in force first.
enum ProgrammeListPage: PageKind {
    static func pages(of site: Site) -> [Page] {
        let own = site.firstPart(at: .programmes)
        let ids = site.documents.filter { site.register[$0].type == .programme }
        return [
            Page(
                address: .programmes, kind: "lista", title: own.map { site.title(of: $0) } ?? site.words[.programmes], record: own
            ) { page, site in
                let view = ListView(
                    heading: page.title, lead: page.record == nil ? site.words[.programmeListLead] : nil,
                    text: page.record.map { site.text(of: $0, on: page.address) },
                    count: site.words.count(.programmeCount, ids.count),
                    groups: groups(of: ids, on: page.address, for: nil, site: site))
                var content = PageContent(site.templates.derived.list.render(view))
                content.section = .programmes
                return site.file(for: page, content)
            }
        ]
    }

    /// Programmes by status; on an authority's page by its own.
    static func groups(
        of ids: [RecordID], on page: SiteAddress, for organization: OrganizationKey?, site: Site
    ) -> [ListGroupView] {
        let items = inOrder(ids, site: site).map { site.item($0, on: page, isShort: false, authority: organization == nil) }
        return items.isEmpty ? [] : [ListGroupView(id: "alla", heading: nil, items: items)]
    }

    static func inOrder(_ ids: [RecordID], site: Site) -> [RecordID] {
        ids.sortedInSwedish { site.title(of: $0) }
    }

    static func card(of id: RecordID, on page: SiteAddress, site: Site) -> CardView {
        let record = site.register[id]
        return CardView(
            title: site.title(of: id), href: site.href(to: record.address, from: page), tag: site.tag(of: record)?.html,
            summary: site.summary(of: record), meta: record.validity.flatMap { site.dates.text($0) })
    }
}
