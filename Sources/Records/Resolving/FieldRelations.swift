package import Markup

/// The relations that stand in front matter, resolved: the first half of the link graph, and what outranks the texts.
package struct FieldRelations: Sendable {
    private(set) var index: CitationIndex
    /// Each once, in the order of the documents.
    let edges: [LinkGraph.Edge]
    /// Some document relates to another by something else than a path.
    let useNames: Bool
    private let starts: [Int]

    init(_ index: CitationIndex, edges: [LinkGraph.Edge], useNames: Bool) {
        self.index = index
        self.edges = edges
        self.useNames = useNames
        var starts = [Int](repeating: 0, count: index.register.records.count + 1)
        for edge in edges { starts[edge.from.index + 1] += 1 }
        for number in starts.indices.dropFirst() { starts[number] += starts[number - 1] }
        self.starts = starts
    }

    /// The same relations of a register whose documents stand as they did.
    func with(_ register: Register) -> FieldRelations {
        var relations = self
        relations.index = index.with(register)
        return relations
    }

    /// The same relations after a change of the register, and the documents whose relations were resolved anew, by their new numbers:
    /// those that came, and those that related to one that went or may relate to one that came.
    func changing(_ change: RegisterChange) -> (relations: FieldRelations, resolved: Set<RecordID>) {
        let register = change.new
        let origins = change.origins()
        let touched = Set(change.touched)
        let useNames = useNames || change.fresh.contains { RelationResolver.usesNames(register[$0]) }
        var builder = FieldRelationBuilder(index.changing(change), .none, isAskedForNames: useNames, mostGuesses: 0)
        var resolved: Set<RecordID> = []
        for (number, origin) in origins.enumerated() {
            let id = RecordID(number)
            if let origin {
                let old = edges(from: origin)
                let mayDiffer =
                    old.count < register.records[number].relations.count || old.contains { touched.contains($0.to) }
                    || useNames && RelationResolver.usesNames(register[id])
                if !mayDiffer {
                    for edge in old { builder.keep(edge, from: id, change.ids) }
                    continue
                }
            }
            resolved.insert(id)
            builder.addRelations(of: id)
        }
        return (FieldRelations(builder.index, edges: builder.edges, useNames: useNames), resolved)
    }

    func edges(from id: RecordID) -> ArraySlice<LinkGraph.Edge> { edges[starts[id.index]..<starts[id.index + 1]] }

    /// What a document's front matter relates to.
    func related(to id: RecordID) -> [(relation: Relation, to: RecordID)] {
        edges(from: id).map { ($0.relation, $0.to) }
    }
}

/// Resolves every relation to one document, or says why not. Documents that replace each other in a ring are told.
package func fieldRelations(of register: Register, sources: Sources) -> Checked<FieldRelations> {
    let useNames = register.records.contains(where: RelationResolver.usesNames)
    var builder = FieldRelationBuilder(CitationIndex(register), sources, isAskedForNames: useNames, mostGuesses: 50)
    for number in register.records.indices { builder.addRelations(of: RecordID(number)) }
    for cycle in replacementCycles(builder.replacements, count: register.records.count) { builder.report(cycle) }
    return Checked(FieldRelations(builder.index, edges: builder.edges, useNames: useNames), builder.diagnostics)
}

private struct FieldRelationBuilder {
    let index: CitationIndex
    private let register: Register
    private let sources: Sources
    private let resolver: RelationResolver
    private(set) var edges: [LinkGraph.Edge] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// Edges of `ersätter`.
    private(set) var replacements: [(from: RecordID, to: RecordID)] = []
    /// Guesses that may still be made: each compares with all addresses.
    private var guessesLeft: Int

    init(_ index: CitationIndex, _ sources: Sources, isAskedForNames: Bool, mostGuesses: Int) {
        guessesLeft = mostGuesses
        self.index = index
        register = index.register
        self.sources = sources
        resolver = RelationResolver(index, isAskedForNames: isAskedForNames)
    }

    /// Adds a relation whose target is there as before.
    mutating func keep(_ edge: LinkGraph.Edge, from id: RecordID, _ ids: NewNumbers) {
        guard let to = ids[edge.to] else { return }
        edges.append(LinkGraph.Edge(from: id, to: to, relation: edge.relation, why: edge.why))
    }

    mutating func addRelations(of id: RecordID) {
        let record = register[id]
        // One that says the same twice is one; a document may have thousands.
        var known: Set<LinkGraph.Edge> = []
        for relation in record.relations {
            let place = { [sources] in sources.place(in: record.file, relation.range) }
            switch resolver.resolve(relation, of: id) {
            case .record(let target):
                if target == id {
                    diagnostics.append(.selfReference(relation, at: place()))
                } else if relation.relation == .belongsToProgramme, register[target].type != .programme {
                    diagnostics.append(.noProgramme(relation, register[target], at: place()))
                } else {
                    let edge = LinkGraph.Edge(from: id, to: target, relation: relation.relation, why: .field)
                    guard known.insert(edge).inserted else { continue }
                    edges.append(edge)
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
}
