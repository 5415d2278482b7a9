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

    package static let fields: Fields<RelationsView> = [
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
    /// What there is beside those shown.
    var more: String?

    package static let fields: Fields<RelationGroupView> = [
        .text("label") { $0.label },
        .list("links") { $0.links },
        .optionalText("more") { $0.more },
    ]
}

package struct RelatedView: View {
    /// Missing for a public text whose address is not known.
    var href: String?
    var title: String
    /// What it is and from when, and in which section it is mentioned; nil where that says no more than the word it stands under.
    var about: HTML?

    package static let fields: Fields<RelatedView> = [
        .optionalText("href") { $0.href },
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
            outgoing: outgoingGroups(outgoing) + citedGroups,
            incomingID: id("hanvisas-fran"),
            incoming: incomingGroups(incoming.filter { $0.relation != .mentions }),
            mentions: mentions == 0
                ? nil : .link(words.count(.mentionedInCount, mentions), to: "#" + id("namns-i")),
            all: allReferences)
    }

    /// A page of their own lists references that are too many for this one.
    var allReferences: HTML? {
        guard referenceCount > ReferencesPage.limit else { return nil }
        return link(words.text(.allReferences, String(referenceCount)), to: ReferencesPage.address(below: record.address))
    }

    /// A staff report only proposes to replace or to adopt, and so does a programme that nobody has adopted; so says the word.
    func isProposal(_ id: RecordID) -> Bool {
        let line = site[id]
        return line.type == .programme ? !site.standing(of: id).status.isAdopted : line.standing == .proposed
    }

    // MARK: - What it points at

    private func outgoingGroups(_ edges: [LinkGraph.Edge]) -> [RelationGroupView] {
        let isProposed = isProposal(id)
        return grouped(edges, other: \.to).map { relation, edges in
            let label = words[Word.relation(relation, isProposed: isProposed)]
            let sections = Dictionary(edges.map { ($0.to, site.section(of: Mentioner(from: id, why: $0.why))) }) { first, _ in
                first
            }
            let shown = inTimeOrder(edges.map(\.to)).prefix(ReferencesPage.limit)
            return group(label, edges.count, shown.map { self.related($0, under: label, section: sections[$0] ?? nil) })
        }
    }

    /// Cases and public texts that the text cites.
    private var citedGroups: [RelationGroupView] {
        guard let cited else { return [] }
        func section(_ mention: Int) -> HTML? {
            site.section(of: Mentioner(from: id, why: .mention(mention))).map { HTML(escaping: words.text(.inSection, $0)) }
        }
        let cases = cited.cases.prefix(ReferencesPage.limit).map { cited in
            let about = [site.subject(of: cited.file).map { HTML(escaping: $0) }, section(cited.mention)].compactMap(\.self)
            return RelatedView(href: href(cited.file.address), title: cited.file.number.written, about: .joined(about))
        }
        let texts = cited.texts.prefix(ReferencesPage.limit).map { text in
            RelatedView(href: text.href, title: text.name, about: section(text.mention))
        }
        return [
            group(words[.cases], cited.cases.count, cases), group(words[.citedTexts], cited.texts.count, texts),
        ].filter { !$0.links.isEmpty }
    }

    private func group(_ label: String, _ count: Int, _ links: [RelatedView]) -> RelationGroupView {
        let rest = count - links.count
        return RelationGroupView(label: label, links: links, more: rest > 0 ? words.text(.moreInText, String(rest)) : nil)
    }

    // MARK: - What points at it

    private func incomingGroups(_ edges: [LinkGraph.Edge]) -> [RelationGroupView] {
        // Most relations are the same whoever has them; only these are proposed.
        let changes: [Relation] = [.replaces, .amends, .repeals, .adopts]
        let proposed = edges.filter { changes.contains($0.relation) && isProposal($0.from) }
        let others = edges.filter { !changes.contains($0.relation) || !isProposal($0.from) }
        let isCut = allReferences != nil
        return [(others, false), (proposed, true)].flatMap { edges, isProposed in
            grouped(edges, other: \.from).map { relation, edges in
                let label = words[Word.inverse(relation, isProposed: isProposed)]
                let ordered = inTimeOrder(edges.map(\.from))
                let shown = isCut ? ordered.suffix(ReferencesPage.shown) : ordered[...]
                return RelationGroupView(label: label, links: shown.map { related($0, under: label) })
            }
        }
    }

    // MARK: -

    /// One group for each relation, in the order of the relations; each document once in a group.
    private func grouped(
        _ edges: [LinkGraph.Edge], other: (LinkGraph.Edge) -> RecordID
    ) -> [(relation: Relation, edges: [LinkGraph.Edge])] {
        // What has a word of its own, as a decision that adopts a programme, is not told again as one of its documents.
        let weak: [Relation] = [.belongsToProgramme, .mentions]
        let named = Set(edges.lazy.filter { !weak.contains($0.relation) }.map(other))
        let belonging = Set(edges.lazy.filter { $0.relation == .belongsToProgramme }.map(other))
        return Relation.allCases.compactMap { relation in
            var seen = weak.contains(relation) ? named : []
            if relation == .mentions { seen.formUnion(belonging) }
            let group = edges.filter { $0.relation == relation && seen.insert(other($0)).inserted }
            return group.isEmpty ? nil : (relation, group)
        }
    }

    func related(_ other: RecordID, under label: String, section: String? = nil) -> RelatedView {
        let line = site[other]
        let isSaid = !line.isWithdrawn && line.date == nil && line.typeAndNumber == label
        let place = section.map { HTML(escaping: words.text(.inSection, $0)) }
        let about = [isSaid ? nil : line.about, place].compactMap(\.self)
        return RelatedView(href: href(line.address), title: line.listTitle, about: about.isEmpty ? nil : .joined(about))
    }

    /// The earliest first; those without a date last.
    func inTimeOrder(_ ids: [RecordID]) -> [RecordID] {
        ids.map { ($0, site[$0].timeOrder) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
    }
}
