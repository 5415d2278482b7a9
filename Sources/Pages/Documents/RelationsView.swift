import Markup
import Records
package import Templating

/// What a document points at, and what points at it, each under the word for the relation.
package struct RelationsView: View {
    var outgoingID: String
    var outgoing: [RelationGroupView]
    var incomingID: String
    var incoming: [RelationGroupView]
    /// How many documents mention this one, with a link to where they are listed.
    var mentions: HTML?
    /// A link to the list of all, where only the latest are shown.
    var all: HTML?

    package static let fields: [Field<RelationsView>] = [
        .text("outgoingID") { $0.outgoingID },
        .list("outgoing") { $0.outgoing },
        .flag("hasOutgoing") { !$0.outgoing.isEmpty },
        .text("incomingID") { $0.incomingID },
        .list("incoming") { $0.incoming },
        .flag("hasIncoming") { !$0.incoming.isEmpty || $0.mentions != nil },
        .optionalHTML("mentions") { $0.mentions },
        .optionalHTML("all") { $0.all },
    ]
}

package struct RelationGroupView: View {
    var label: String
    var links: [RelatedView]

    package static let fields: [Field<RelationGroupView>] = [
        .text("label") { $0.label },
        .list("links") { $0.links },
    ]
}

package struct RelatedView: View {
    var href: String
    var title: String
    /// What it is and from when; nil where that says no more than the word that it stands under.
    var about: HTML?

    package static let fields: [Field<RelatedView>] = [
        .text("href") { $0.href },
        .text("title") { $0.title },
        .optionalHTML("about") { $0.about },
    ]
}

extension DocumentContext {
    var relations: RelationsView {
        let incoming = site.graph.edges(to: id)
        // What is related by a field, either way, is not told again as a mention.
        let related = Set(incoming.filter { $0.relation != .mentions }.map(\.from))
        let outgoing = site.graph.edges(from: id).filter { $0.relation != .mentions || !related.contains($0.to) }
        let mentions = Set(incoming.filter { $0.relation == .mentions }.map(\.from)).count
        return RelationsView(
            outgoingID: id("hanvisar-till"),
            outgoing: groups(outgoing, word: { .relation($0, isProposed: isProposal(id)) }, other: \.to),
            incomingID: id("hanvisas-fran"),
            incoming: incomingGroups(incoming.filter { $0.relation != .mentions }),
            mentions: mentions == 0
                ? nil : .link(words.count(.mentionedInCount, mentions), to: "#" + id("namns-i")),
            all: allReferences)
    }

    /// A page of their own lists references that are too many for this one.
    var allReferences: HTML? {
        let count = site.references(to: id).count
        guard count > ReferencesPage.limit else { return nil }
        return link(words.text(.allReferences, String(count)), to: ReferencesPage.address(for: record))
    }

    /// The latest of many.
    func shown(_ ids: [RecordID]) -> [RecordID] {
        let ordered = inTimeOrder(ids)
        return allReferences == nil ? ordered : ordered.suffix(ReferencesPage.shown)
    }

    /// A staff report only proposes to replace or to adopt, and so does a programme that nobody has adopted; so says the word.
    func isProposal(_ id: RecordID) -> Bool {
        let record = site.register[id]
        return record.type == .programme ? !site.standing(of: id).status.isAdopted : record.standing == .proposed
    }

    private func incomingGroups(_ edges: [LinkGraph.Edge]) -> [RelationGroupView] {
        // Most relations are the same whoever has them; only these are proposed.
        let changes: Set<Relation> = [.replaces, .amends, .repeals, .adopts]
        let proposed = edges.filter { changes.contains($0.relation) && isProposal($0.from) }
        let others = edges.filter { !changes.contains($0.relation) || !isProposal($0.from) }
        return groups(others, word: { .inverse($0, isProposed: false) }, other: \.from)
            + groups(proposed, word: { .inverse($0, isProposed: true) }, other: \.from)
    }

    /// One group for each relation, in the order of the relations; each document once in a group, in time order.
    private func groups(
        _ edges: [LinkGraph.Edge], word: (Relation) -> Word, other: (LinkGraph.Edge) -> RecordID
    ) -> [RelationGroupView] {
        var related: [Relation: [RecordID]] = [:]
        var seen: Set<LinkGraph.Edge.Ends> = []
        // What has a word of its own, as a decision that adopts a programme, is not told again as one of its documents.
        let weak: [Relation] = [.belongsToProgramme, .mentions]
        let named = Set(edges.filter { !weak.contains($0.relation) }.map(other))
        let belonging = Set(edges.filter { $0.relation == .belongsToProgramme }.map(other))
        for edge in edges where !weak.contains(edge.relation) || !named.contains(other(edge)) {
            if edge.relation == .mentions, belonging.contains(other(edge)) { continue }
            if seen.insert(edge.ends).inserted { related[edge.relation, default: []].append(other(edge)) }
        }
        return Relation.allCases.compactMap { relation in
            guard let ids = related[relation] else { return nil }
            let label = words[word(relation)]
            return RelationGroupView(label: label, links: shown(ids).map { self.related($0, under: label) })
        }
    }

    func related(_ other: RecordID, under label: String) -> RelatedView {
        let record = site.register[other]
        let isSaid = record.withdrawal == nil && record.date == nil && site.typeAndNumber(of: record) == label
        return RelatedView(href: href(record.address), title: title(of: other), about: isSaid ? nil : about(other))
    }

    /// `Tjänsteutlåtande, 26 juni 2019`.
    func about(_ other: RecordID) -> HTML {
        let record = site.register[other]
        var pieces = [HTML(escaping: record.withdrawal == nil ? site.typeAndNumber(of: record) : words[.withdrawn])]
        if let date = record.date { pieces.append(site.dates.html(date)) }
        return .joined(pieces)
    }

    /// The earliest first; those without a date last.
    func inTimeOrder(_ ids: [RecordID]) -> [RecordID] {
        ids.sorted { left, right in
            switch (site.register[left].date?.firstDay, site.register[right].date?.firstDay) {
            case (let first?, let second?): first == second ? left < right : first < second
            case (_?, nil): true
            case (nil, _?): false
            case (nil, nil): left < right
            }
        }
    }
}

extension LinkGraph.Edge {
    /// What an edge joins, whatever the reason.
    fileprivate struct Ends: Hashable {
        let from: RecordID
        let to: RecordID
        let relation: Relation
    }

    fileprivate var ends: Ends { Ends(from: from, to: to, relation: relation) }
}

extension Word {
    /// `Ersätter`; of a proposal, `Föreslås ersätta`.
    static func relation(_ relation: Relation, isProposed: Bool) -> Word {
        switch relation {
        case .replaces: isProposed ? .proposesToReplace : .replaces
        case .amends: isProposed ? .proposesToAmend : .amends
        case .repeals: isProposed ? .proposesToRepeal : .repeals
        case .adopts: isProposed ? .proposesToAdopt : .adopts
        case .isBasedOn: .isBasedOn
        case .followsUp: .followsUp
        case .isAttachmentTo: .isAttachmentTo
        case .corrects: .corrects
        case .concursWith: .concursWith
        case .belongsToProgramme: .belongsToProgramme
        case .mentions: .mentions
        }
    }

    /// `Ersätts av`; by a proposal, `Föreslås ersättas av`.
    static func inverse(_ relation: Relation, isProposed: Bool) -> Word {
        switch relation {
        case .replaces: isProposed ? .proposedReplacedBy : .replacedBy
        case .amends: isProposed ? .proposedAmendedBy : .amendedBy
        case .repeals: isProposed ? .proposedRepealedBy : .repealedBy
        case .adopts: isProposed ? .proposedAdoptedBy : .adoptedBy
        case .isBasedOn: .isBasisOf
        case .followsUp: .followedUpBy
        case .isAttachmentTo: .hasAttachment
        case .corrects: .correctedBy
        case .concursWith: .concursWith
        case .belongsToProgramme: .programmeDocuments
        case .mentions: .mentionedIn
        }
    }
}
