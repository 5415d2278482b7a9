package import Markup

/// Who points at whom, and why: relations in the front matter, resolved, and the links that authors made in the text.
///
/// Each edge stands once for its ends and relation. An author's link to a document that a key already relates to is kept as well:
/// it says where in the text.
package func linkGraph(of register: Register, sources: Sources) -> Checked<LinkGraph> {
    var builder = GraphBuilder(register, sources)
    for index in register.records.indices { builder.addRelations(of: RecordID(index)) }
    let cycles = replacementCycles(builder.replacements, count: register.records.count)
    for cycle in cycles { builder.report(cycle) }
    for index in register.records.indices { builder.addMentions(of: RecordID(index)) }
    return Checked(LinkGraph(edges: builder.sortedEdges, recordCount: register.records.count), builder.diagnostics)
}

private struct GraphBuilder {
    private struct Key: Hashable {
        var from: RecordID
        var to: RecordID
        var relation: Relation
    }

    private let register: Register
    private let sources: Sources
    private let resolver: RelationResolver
    private var edges: [LinkGraph.Edge] = []
    private var known = Set<Key>()
    private(set) var diagnostics: [Diagnostic] = []
    /// Edges of `ersätter`, with where they are written.
    private(set) var replacements: [(from: RecordID, to: RecordID)] = []
    /// Guesses that may still be made: each compares with all addresses.
    private var guessesLeft = 50

    init(_ register: Register, _ sources: Sources) {
        self.register = register
        self.sources = sources
        resolver = RelationResolver(register)
    }

    var sortedEdges: [LinkGraph.Edge] {
        let order = Dictionary(uniqueKeysWithValues: Relation.allCases.enumerated().map { ($0.element, $0.offset) })
        return edges.sorted {
            ($0.from, order[$0.relation] ?? 0, $0.to) < ($1.from, order[$1.relation] ?? 0, $1.to)
        }
    }

    // MARK: - Relations

    mutating func addRelations(of id: RecordID) {
        let record = register[id]
        for relation in record.relations {
            let place = { [sources] in sources.place(in: record.file, relation.range) }
            switch resolver.resolve(relation, of: id) {
            case .record(let target):
                if target == id {
                    diagnostics.append(.selfReference(relation, at: place()))
                } else if relation.relation == .belongsToProgramme, register[target].type != .programme {
                    diagnostics.append(.noProgramme(relation, register[target], at: place()))
                } else {
                    add(LinkGraph.Edge(from: id, to: target, relation: relation.relation, why: .field))
                    if relation.relation == .replaces { replacements.append((id, target)) }
                }
            case .several(let candidates):
                diagnostics.append(.ambiguousReference(relation, candidates.map { register[$0] }, at: place()))
            case .nothing:
                diagnostics.append(.unknownReference(relation, nearest: nearest(relation, in: record.file), at: place()))
            case .draft: diagnostics.append(.draftReference(relation, at: place()))
            case .elsewhere: diagnostics.append(.referenceElsewhere(relation, at: place()))
            }
        }
    }

    private mutating func nearest(_ relation: WrittenRelation, in file: String) -> String? {
        guard guessesLeft > 0 else { return nil }
        guessesLeft -= 1
        guard let link = RelationResolver.path(relation.written, in: file) else {
            let programmes = register.programmes.map { register[$0] }
            return nearestWord(to: relation.written, among: programmes.flatMap { [$0.title] + ($0.programme?.otherNames ?? []) })
        }
        guard case .inside(let path) = link,
            let address = SiteAddress(ofContentFile: path.path) ?? SiteAddress(ofContentFolder: path.path)
        else { return nil }
        return nearestWord(to: address.path, among: register.records.lazy.map(\.address.path))
    }

    /// Reported at the relation of the document whose address comes first.
    mutating func report(_ cycle: [RecordID]) {
        guard let first = cycle.first, cycle.count > 1 else { return }
        let record = register[first]
        let relation = record.relations.first { relation in
            relation.relation == .replaces && resolver.resolve(relation, of: first) == .record(cycle[1])
        }
        let place = relation.map { sources.place(in: record.file, $0.range) } ?? sources.firstLine(of: record.file)
        diagnostics.append(.replacementCycle(cycle.map { register[$0].address }, at: place))
    }

    private mutating func add(_ edge: LinkGraph.Edge) {
        guard known.insert(Key(from: edge.from, to: edge.to, relation: edge.relation)).inserted else { return }
        edges.append(edge)
    }

    // MARK: - Mentions

    /// The text of a withdrawn document is gone, and with it what it mentioned.
    mutating func addMentions(of id: RecordID) {
        let record = register[id]
        guard record.withdrawal == nil, !record.text.body.links.isEmpty else { return }
        var finder = SentenceFinder(record.text.body)
        for link in record.text.body.links where !link.isImage {
            guard case .inside(let path) = WrittenLink(link.destination, in: record.file), let target = register.id(at: path)
            else {
                continue
            }
            guard target != id, !known.contains(Key(from: id, to: target, relation: .mentions)) else { continue }
            let (section, sentence) = finder.sentence(around: link)
            add(LinkGraph.Edge(from: id, to: target, relation: .mentions, why: .mention(section: section, sentence: sentence)))
        }
    }
}
