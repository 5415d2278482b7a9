/// Documents of a register that came, went or were read again and stand otherwise than they did: what follows from them is worked
/// out anew, and what follows from all others is kept.
package struct ChangedRecords: Sendable {
    package let change: RegisterChange
    package let relations: FieldRelations
    /// Documents whose relations were resolved anew.
    private let related: Set<RecordID>

    /// - Parameters:
    ///   - gone: documents that went or were read again.
    ///   - come: documents that came or were read again, none of them a draft.
    ///   - graph: that of the documents as they were.
    /// - Returns: nil where all must be put together anew.
    package init?(
        _ gone: [RecordID], to come: [Record], drafts: Set<SiteAddress>, in relations: FieldRelations, _ graph: LinkGraph
    ) {
        guard let change = relations.index.register.changing(gone, to: come, drafts: drafts) else { return nil }
        self.change = change
        (self.relations, related) = relations.changing(change, graph)
    }

    package var register: Register { change.new }

    /// What becomes of all mentions, and the documents whose mentions were resolved anew.
    package func resolutions(after old: NumberedValues<[CitationResolution]>) -> (
        all: NumberedValues<[CitationResolution]>, anew: Set<RecordID>
    ) {
        let anew = related.union(change.fresh).union(TouchedCitations(change).documents(in: relations.index))
        let resolver = CitationResolver(relations)
        var all = old
        for id in change.touched { all[id.index] = [] }
        for id in anew { all[id.index] = resolver.resolutions(of: id) }
        return (all, anew)
    }

    /// Where all links lead, and the documents whose links were followed anew.
    package func linkTargets(after old: NumberedValues<[LinkTarget]>) -> (all: NumberedValues<[LinkTarget]>, anew: Set<RecordID>)
    {
        let touched = TouchedAddresses(change)
        var all = old
        for id in change.touched { all[id.index] = [] }
        let anew = Set(change.fresh).union(
            all.indices.lazy.filter { touched.mayChange(all[$0]) }.map { RecordID($0) })
        for id in anew { all[id.index] = Records.linkTargets(of: register[id], in: register) }
        return (all, anew)
    }

    /// The graph, and the documents whose part of it is another.
    ///
    /// - Parameter anew: documents whose mentions or links were worked out anew, all that came or were read again among them.
    package func graph(
        after old: LinkGraph, _ before: NumberedValues<[CitationResolution]>, _ resolutions: NumberedValues<[CitationResolution]>,
        anew: Set<RecordID>
    ) -> (graph: LinkGraph, drawn: Set<RecordID>) {
        let touched = Set(change.touched).union(change.fresh)
        var drawn: [(id: RecordID, part: LinkGraph.Part)] = []
        for id in anew.union(touched).sorted() {
            let part = anew.contains(id) ? linkGraph(of: relations, from: id, resolutions[id.index]) : .nothing
            let isSame =
                !touched.contains(id) && before[id.index] == resolutions[id.index] && part.edges == old.edges(from: id)
            if !isSame { drawn.append((id, part)) }
        }
        return (old.replacing(from: drawn.map(\.id), by: drawn.map(\.part)), Set(drawn.map(\.id)))
    }
}

/// Addresses that are new or gone: links to them may lead to a document that they did not lead to, or no longer.
private struct TouchedAddresses {
    /// Without `/` at the end, so that `/a.b` of a file and `/a.b/` of a page are one.
    private var paths: Set<Substring> = []
    private var lengths: Set<Int> = []

    init(_ change: RegisterChange) {
        let gone = Set(change.touched.map { change.old[$0].address })
        let come = Set(change.fresh.map { change.new[$0].address })
        for address in gone.symmetricDifference(come) {
            paths.insert(Self.plain(address))
            lengths.formUnion([address.path.utf8.count, address.path.utf8.count - 1])
        }
    }

    func mayChange(_ targets: [LinkTarget]) -> Bool {
        if targets.isEmpty || paths.isEmpty { return false }
        return targets.contains { target in
            guard case .address(let address, _) = target, lengths.contains(address.path.utf8.count) else { return false }
            return paths.contains(Self.plain(address))
        }
    }

    private static func plain(_ address: SiteAddress) -> Substring {
        address.path.hasSuffix("/") ? address.path.dropLast() : address.path[...]
    }
}
