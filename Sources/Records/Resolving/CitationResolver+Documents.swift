extension CitationResolver {
    /// What became of each mention in a document's text. Of a withdrawn document the text is gone.
    package func resolutions(of id: RecordID) -> [CitationResolution] {
        let record = register[id]
        guard !record.text.mentions.isEmpty, record.withdrawal == nil else { return [] }
        let document = citing(id)
        var named: Set<Named> = []
        return record.text.mentions.map { mention in
            let resolution = resolve(mention.citation, in: document)
            // A programme's name is a link where a section first has it.
            guard case .programme = mention.citation.meaning, case .found(let target) = resolution, mention.isMarked else {
                return resolution
            }
            return named.insert(Named(section: mention.place.section, target: target)).inserted ? resolution : .repeated
        }
    }

    private struct Named: Hashable {
        var section: Int?
        var target: CitationTarget
    }
}
