/// Some documents of a register that were read again and stand as they did: what follows from them is replaced, and the rest is
/// kept as it was.
package struct ReplacedRecords: Sendable {
    package let register: Register
    package let relations: FieldRelations
    package let ids: [RecordID]

    /// - Parameter records: by their places in the register; each stands as the one it replaces (`standsAlike`).
    package init(_ records: [RecordID: Record], in relations: FieldRelations) {
        register = relations.index.register.replacing(records)
        self.relations = relations.with(register, replacing: records.keys)
        ids = records.keys.sorted()
    }

    /// What becomes of all mentions, those of the replaced documents resolved again.
    package func resolutions(after old: NumberedValues<[CitationResolution]>) -> NumberedValues<[CitationResolution]> {
        let resolver = CitationResolver(relations)
        var new = old
        for id in ids where id.index < new.count { new[id.index] = resolver.resolutions(of: id) }
        return new
    }

    package func linkTargets(after old: NumberedValues<[LinkTarget]>) -> NumberedValues<[LinkTarget]> {
        var new = old
        for id in ids where id.index < new.count { new[id.index] = Records.linkTargets(of: register[id], in: register) }
        return new
    }

    /// The graph, with the edges from the replaced documents drawn again.
    package func graph(after old: LinkGraph, _ resolutions: NumberedValues<[CitationResolution]>) -> LinkGraph {
        let drawn = ids.map { id in
            linkGraph(of: relations, from: id, id.index < resolutions.count ? resolutions[id.index] : [])
        }
        return old.replacing(from: ids, by: drawn)
    }
}
