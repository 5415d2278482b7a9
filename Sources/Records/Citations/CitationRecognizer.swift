/// Finds the citations in the text of a document, section by section.
package struct CitationRecognizer: Sendable {
    private let lexicon: CitationLexicon
    private let date: CivilDate?

    /// - Parameter date: the document's day, which decides what the name of a law means; nil takes the laws that are in force.
    package init(_ lexicon: CitationLexicon, date: CivilDate?) {
        self.lexicon = lexicon
        self.date = date
    }

    /// The citations of one section, in order and apart.
    ///
    /// Linear in the bytes of the text. Any bytes may stand in it; places are on the boundaries of characters.
    package func citations(in text: CitationText) -> [Citation] {
        guard let composed = ComposedText(text.bytes) else { return found(in: text) }
        return found(in: CitationText(bytes: composed.bytes)).map { citation in
            var citation = citation
            citation.range = composed.original(citation.range)
            return citation
        }
    }

    private func found(in text: CitationText) -> [Citation] {
        var reader = CitationReader(text, lexicon, date: date)
        reader.read()
        return reader.citations
    }
}
