/// Documents of a register that came, went or were read again and stand otherwise than they did: what follows from them is worked
/// out anew, and what follows from all others is kept, with new numbers.
package struct ChangedRecords: Sendable {
    package let change: RegisterChange
    package let relations: FieldRelations
    /// Documents whose relations were resolved anew.
    private let related: Set<RecordID>

    /// - Parameters:
    ///   - gone: documents that went or were read again.
    ///   - come: documents that came or were read again, none of them a draft.
    /// - Returns: nil where all must be put together anew.
    package init?(_ gone: [RecordID], to come: [Record], drafts: Set<SiteAddress>, in relations: FieldRelations) {
        guard let change = relations.index.register.changing(gone, to: come, drafts: drafts) else { return nil }
        self.change = change
        (self.relations, related) = relations.changing(change)
    }

    package var register: Register { change.new }

    /// What becomes of all mentions, and the documents whose mentions were resolved anew.
    package func resolutions(after old: [[CitationResolution]]) -> (all: [[CitationResolution]], anew: Set<RecordID>) {
        let touched = TouchedCitations(change)
        let resolver = CitationResolver(relations)
        let keepsNumbers = change.ids.isSame && change.cases.isSame
        var anew: Set<RecordID> = []
        let all = change.origins().enumerated().map { number, origin -> [CitationResolution] in
            let id = RecordID(number)
            guard let origin, !related.contains(id), !touched.mayChange(id, in: register) else {
                anew.insert(id)
                return resolver.resolutions(of: id)
            }
            let kept = old[origin.index]
            return keepsNumbers || !kept.contains(where: moves) ? kept : kept.map(moved)
        }
        return (all, anew)
    }

    private func moves(_ resolution: CitationResolution) -> Bool {
        switch resolution {
        case .found(let target): moves(target)
        case .ambiguous(let targets): targets.contains(where: moves)
        case .itself, .repeated, .notFound: false
        }
    }

    private func moves(_ target: CitationTarget) -> Bool {
        switch target {
        case .document(let id), .goal(_, let id), .attachment(_, let id): id.index >= change.ids.firstMoved
        case .caseFile(let number): number >= change.cases.firstMoved
        case .publicText: false
        }
    }

    private func moved(_ resolution: CitationResolution) -> CitationResolution {
        switch resolution {
        case .found(let target): moved(target).map { .found($0) } ?? .notFound
        case .ambiguous(let targets): .ambiguous(targets.compactMap(moved))
        case .itself, .repeated, .notFound: resolution
        }
    }

    private func moved(_ target: CitationTarget) -> CitationTarget? {
        switch target {
        case .document(let id): change.ids[id].map { .document($0) }
        case .goal(let goal, let id): change.ids[id].map { .goal(goal, of: $0) }
        case .attachment(let attachment, let id): change.ids[id].map { .attachment(attachment, of: $0) }
        case .caseFile(let number): change.cases[number].map { .caseFile($0) }
        case .publicText: target
        }
    }

    // MARK: - Links and the graph

    /// Where all links lead, and the documents whose links were followed anew.
    package func linkTargets(after old: [[LinkTarget]]) -> (all: [[LinkTarget]], anew: Set<RecordID>) {
        let touched = TouchedAddresses(change)
        var anew: Set<RecordID> = []
        let all = change.origins().enumerated().map { number, origin -> [LinkTarget] in
            if let origin, !touched.mayChange(old[origin.index]) { return old[origin.index] }
            anew.insert(RecordID(number))
            return Records.linkTargets(of: register.records[number], in: register)
        }
        return (all, anew)
    }

    /// - Parameter anew: documents whose mentions or links were worked out anew.
    package func graph(after old: LinkGraph, _ resolutions: [[CitationResolution]], anew: Set<RecordID>) -> LinkGraph {
        var parts: [RecordID: LinkGraph.Part] = [:]
        for id in anew.union(related) { parts[id] = linkGraph(of: relations, from: id, resolutions[id.index]) }
        return old.changing(change, parts)
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
        if paths.isEmpty { return false }
        return targets.contains { target in
            guard case .address(let address, _) = target, lengths.contains(address.path.utf8.count) else { return false }
            return paths.contains(Self.plain(address))
        }
    }

    private static func plain(_ address: SiteAddress) -> Substring {
        address.path.hasSuffix("/") ? address.path.dropLast() : address.path[...]
    }
}
