import Markup
import Records
import Templating

/// `/program/`: programmes by status on the build's date: what is in force first.
enum ProgrammeListPage: PageKind {
    /// A longer list keeps to titles and facts.
    private static let shownWithSummary = 50

    static func pages(of site: Site) -> [Page] {
        let ids = all(of: site)
        var list = DerivedList(site.words[.programmes])
        list.lead = site.words[.programmeListLead]
        list.unit = .programmeCount
        list.section = .programmes
        list.grouping = { ids, page, site in groups(of: ids, on: page, for: nil, site: site) }
        return list.pages(of: ListPart.pages(of: ids, at: .programmes), site: site)
    }

    /// Programmes by status, each status under its heading; on an authority's page by its own.
    static func groups(
        of ids: [RecordID], on page: SiteAddress, for organization: OrganizationKey?, site: Site
    ) -> [ListGroupView] {
        var byRank: [Int: [RecordID]] = [:]
        let isShort = ids.count > shownWithSummary
        for id in ids { byRank[rank(of: site.status(of: id, for: organization)), default: []].append(id) }
        return byRank.sorted { $0.key < $1.key }.map { rank, ids in
            let items = ids.sortedInSwedish { site.title(of: $0) }.map { id in
                var item = site.item(id, on: page, isShort: isShort, authority: organization == nil)
                if site.register[id].withdrawal != nil { return item }
                item.tag = site.tag(of: site.status(of: id, for: organization)).html
                return item
            }
            return ListGroupView(id: "status-\(rank)", heading: site.words[headings[rank]], items: items)
        }
    }

    /// Every programme, what is in force first, what no longer is last.
    static func all(of site: Site) -> [RecordID] {
        let ids = site.documents.filter { site[$0].type == .programme }
        let ranks = Dictionary(ids.map { ($0, rank(of: site.status(of: $0, for: nil))) }, uniquingKeysWith: { first, _ in first })
        let alphabetic = ids.sortedInSwedish { site.title(of: $0) }
        return headings.indices.flatMap { rank in alphabetic.filter { ranks[$0] == rank } }
    }

    static func card(of id: RecordID, on page: SiteAddress, site: Site) -> CardView {
        let record = site.register[id]
        return CardView(
            title: site.title(of: id), href: site.href(to: record.address, from: page),
            tag: site.tag(of: id)?.html, summary: site.summary(of: record),
            meta: meta(of: id, site: site))
    }

    /// `Gäller 2019–2022`; of one that is not adopted the dates are what is meant.
    private static func meta(of id: RecordID, site: Site) -> String? {
        guard let period = site.register[id].validity.flatMap({ site.dates.text($0) }) else { return nil }
        return site.words.text(site.status(of: id, for: nil).isAdopted ? .validIn : .meantFor, period)
    }

    private static let headings: [Word] = [
        .programmesInForce, .programmesPartlyAdopted, .programmesComing, .programmesProposed, .programmesBeingPrepared,
        .programmesUnknown, .programmesPast,
    ]

    private static func rank(of status: ProgrammeStatus) -> Int {
        switch status {
        case .inForce: 0
        case .partlyAdopted: 1
        case .coming: 2
        case .proposed: 3
        case .beingPrepared: 4
        case .unknown: 5
        case .expired, .replaced, .repealed: 6
        }
    }
}

extension Site {
    /// A programme's status; with an authority, that of its own part.
    func status(of id: RecordID, for organization: OrganizationKey?) -> ProgrammeStatus {
        let standing = standing(of: id)
        return standing.parties.first { $0.organization == organization }?.status ?? standing.status
    }
}
