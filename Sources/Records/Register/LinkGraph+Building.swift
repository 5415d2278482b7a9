package import Markup

/// Who points at whom, and why: relations in front matter, the links that authors made in texts, and the citations in them.
///
/// Each edge stands once for its ends and relation. A mention of a document that a key already relates to is kept as well: it says
/// where in the text. A document never cites itself, nor a case that it belongs to; a withdrawn one is not cited.
///
/// - Parameter resolutions: `[record.index][n]` is what became of mention number n of the record's text.
package func linkGraph(of relations: FieldRelations, _ resolutions: NumberedValues<[CitationResolution]>) -> LinkGraph {
    let register = relations.index.register
    let parts = register.recordIDs.map {
        linkGraph(of: relations, from: $0, $0.index < resolutions.count ? resolutions[$0.index] : [])
    }
    return LinkGraph(register.records.byNumber(parts, filler: .nothing))
}

/// What one document adds to the graph: its edges, and the cases and goals that it cites.
package func linkGraph(
    of relations: FieldRelations, from id: RecordID, _ resolutions: [CitationResolution]
) -> LinkGraph.Part {
    var builder = GraphBuilder(relations.index.register)
    builder.add(id, fields: relations.edges(from: id), resolutions)
    return LinkGraph.Part(edges: builder.edges, caseMentions: builder.caseMentions, goalMentions: builder.goalMentions)
}

/// The same, with every relation and mention resolved here.
package func linkGraph(of register: Register, sources: Sources) -> Checked<LinkGraph> {
    let relations = fieldRelations(of: register, sources: sources)
    let resolver = CitationResolver(relations.value)
    let resolutions = register.recordIDs.map { resolver.resolutions(of: $0) }
    return Checked(
        linkGraph(of: relations.value, register.records.byNumber(resolutions, filler: [])), relations.diagnostics)
}

private struct GraphBuilder {
    private let register: Register
    /// Sorted, since documents come in their order and the edges of each are sorted.
    private(set) var edges: [LinkGraph.Edge] = []
    private(set) var caseMentions: [Int: [LinkGraph.PartMention]] = [:]
    private(set) var goalMentions: [LinkGraph.GoalPlace: [LinkGraph.PartMention]] = [:]

    private static let order = Dictionary(
        uniqueKeysWithValues: Relation.allCases.enumerated().map { ($0.element, $0.offset) })

    init(_ register: Register) { self.register = register }

    mutating func add(_ id: RecordID, fields: [LinkGraph.Edge], _ resolutions: [CitationResolution]) {
        let record = register[id]
        var own = fields
        if record.withdrawal == nil {
            var mentioned: Set<RecordID> = [id]
            // A citation says more than a link of the author's, which may be any words.
            if !resolutions.isEmpty { addCitations(resolutions, id, to: &own, &mentioned) }
            if !record.text.body.links.isEmpty { addLinks(of: record, id, to: &own, &mentioned) }
        }
        if own.count > 1 {
            own.sort { (Self.order[$0.relation] ?? 0, $0.to) < (Self.order[$1.relation] ?? 0, $1.to) }
        }
        edges += own
    }

    private func addLinks(
        of record: Record, _ id: RecordID, to edges: inout [LinkGraph.Edge], _ mentioned: inout Set<RecordID>
    ) {
        var finder = SentenceFinder(record.text.body)
        for link in record.text.body.links where !link.isImage {
            guard case .inside(let path) = WrittenLink(link.destination, in: record.file), let target = register.id(at: path),
                mentioned.insert(target).inserted
            else { continue }
            let (section, sentence) = finder.sentence(around: link)
            edges.append(
                LinkGraph.Edge(from: id, to: target, relation: .mentions, why: .link(section: section, sentence: sentence)))
        }
    }

    private mutating func addCitations(
        _ resolutions: [CitationResolution], _ id: RecordID, to edges: inout [LinkGraph.Edge], _ mentioned: inout Set<RecordID>
    ) {
        var parts: Set<CitationTarget> = []
        for (mention, resolution) in resolutions.enumerated() {
            guard let target = resolution.target else { continue }
            let part = LinkGraph.PartMention(from: id, mention: mention)
            switch target {
            case .document(let to), .goal(_, let to), .attachment(_, let to):
                guard to != id, register[to].withdrawal == nil else { continue }
                if mentioned.insert(to).inserted {
                    edges.append(LinkGraph.Edge(from: id, to: to, relation: .mentions, why: .mention(mention)))
                }
                if case .goal(let goal, _) = target, parts.insert(target).inserted {
                    goalMentions[LinkGraph.GoalPlace(goal, of: to), default: []].append(part)
                }
            case .caseFile(let file):
                guard parts.insert(target).inserted, !register.caseIndices(of: id).contains(file) else { continue }
                caseMentions[file, default: []].append(part)
            case .publicText: continue
            }
        }
    }
}
