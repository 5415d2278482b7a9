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
    package func citations(in text: CitationText) -> [Citation] { reading(of: text).citations }

    /// With the tokens that the text was parted into, for others who look for words in it. Nil where they are those of the text as it
    /// was composed anew.
    func reading(of text: CitationText) -> (citations: [Citation], tokens: [CitationToken]?) {
        guard let composed = ComposedText(text.bytes) else {
            let reader = read(text)
            return (reader.citations, reader.tokens)
        }
        let citations = read(CitationText(bytes: composed.bytes)).citations.map { citation in
            var citation = citation
            citation.range = composed.original(citation.range)
            return citation
        }
        return (citations, nil)
    }

    private func read(_ text: CitationText) -> CitationReader {
        var reader = CitationReader(text, lexicon, date: date)
        reader.read()
        return reader
    }
}
