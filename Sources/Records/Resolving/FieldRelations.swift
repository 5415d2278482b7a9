package import Markup

/// The relations that stand in front matter, resolved: the first half of the link graph, and what outranks the texts.
package struct FieldRelations: Sendable {
    private(set) var index: CitationIndex
    /// By the document's number; each relation once.
    private var edges: NumberedValues<[LinkGraph.Edge]>
    /// Documents that relate to another by something else than a path, and such as have a relation that leads to none: what comes or
    /// goes may be what they mean.
    private var unsettled: Set<RecordID>

    fileprivate init(_ index: CitationIndex, edges: NumberedValues<[LinkGraph.Edge]>) {
        self.index = index
        self.edges = edges
        unsettled = []
        unsettled = Set(index.register.recordIDs.filter(isUnsettled))
    }

    /// The same relations of a register whose documents stand as they did.
    ///
    /// - Parameter ids: those that were read again.
    func with(_ register: Register, replacing ids: some Collection<RecordID>) -> FieldRelations {
        var relations = self
        relations.index = index.with(register, replacing: ids)
        return relations
    }

    /// The same relations after a change of the register, and the documents whose relations were resolved anew: those that came, and
    /// those that related to one that went or may relate to one that came.
    ///
    /// - Parameter graph: that of the documents as they were.
    func changing(_ change: RegisterChange, _ graph: LinkGraph) -> (relations: FieldRelations, resolved: Set<RecordID>) {
        let touched = Set(change.touched)
        let relating = touched.flatMap { id in graph.edges(to: id).lazy.filter { $0.why == .field }.map(\.from) }
        let resolved = unsettled.union(relating).subtracting(touched).union(change.fresh)
        let areNamed = resolved.contains { RelationResolver.usesNames(change.new[$0]) }
        var new = self
        new.index = index.changing(change)
        for id in touched { new.edges[id.index] = [] }
        new.unsettled.subtract(touched)
        var builder = FieldRelationBuilder(new.index, .none, isAskedForNames: areNamed, mostGuesses: 0)
        for id in resolved.sorted() {
            new.edges[id.index] = builder.edges(from: id)
            if new.isUnsettled(id) { new.unsettled.insert(id) } else { new.unsettled.remove(id) }
        }
        return (new, resolved)
    }

    fileprivate func isUnsettled(_ id: RecordID) -> Bool {
        let record = index.register[id]
        return edges[id.index].count < record.relations.count || RelationResolver.usesNames(record)
    }

    func edges(from id: RecordID) -> [LinkGraph.Edge] { edges[id.index] }

    /// What a document's front matter relates to.
    func related(to id: RecordID) -> [(relation: Relation, to: RecordID)] {
        edges(from: id).map { ($0.relation, $0.to) }
    }
}

/// Resolves every relation to one document, or says why not. Documents that replace each other in a ring are told.
package func fieldRelations(of register: Register, sources: Sources) -> Checked<FieldRelations> {
    let useNames = register.records.contains(where: RelationResolver.usesNames)
    var builder = FieldRelationBuilder(CitationIndex(register), sources, isAskedForNames: useNames, mostGuesses: 50)
    var edges = NumberedValues<[LinkGraph.Edge]>(repeating: [], count: register.records.capacity)
    for id in register.recordIDs { edges[id.index] = builder.edges(from: id) }
    for cycle in replacementCycles(builder.replacements, count: register.records.capacity) { builder.report(cycle) }
    let relations = FieldRelations(builder.index, edges: edges)
    return Checked(relations, builder.diagnostics)
}

private struct FieldRelationBuilder {
    let index: CitationIndex
    private let register: Register
    private let sources: Sources
    private let resolver: RelationResolver
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

    /// The relations of one document, each once.
    mutating func edges(from id: RecordID) -> [LinkGraph.Edge] {
        var edges: [LinkGraph.Edge] = []
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
        return edges
    }

    private mutating func nearest(_ relation: WrittenRelation, in file: String) -> String? {
        guard guessesLeft > 0 else { return nil }
        guessesLeft -= 1
        guard let link = RelationResolver.path(relation.written, in: file) else {
            return nearestWord(to: relation.written, among: register.programmes.flatMap { register[$0].names })
        }
        guard case .inside(let path) = link,
            let address = SiteAddress(ofContentFile: path.path) ?? SiteAddress(ofContentFolder: path.path)
        else { return nil }
        return nearestWord(to: address.path, among: register.records.map(\.address.path))
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
