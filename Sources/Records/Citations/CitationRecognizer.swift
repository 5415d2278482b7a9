/// Finds the citations in the text of a document, section by section.
package struct CitationRecognizer: Sendable {
    private let lexicon: CitationLexicon

    /// - Parameter date: the document's day, which decides what the name of a law means; nil takes the laws of today's table.
    package init(_ lexicon: CitationLexicon, date: CivilDate?) {
        self.lexicon = lexicon
    }

    /// The citations of one section, in order and apart.
    ///
    /// Linear in the bytes of the text. Any bytes may stand in it; places are on the boundaries of characters.
    package func citations(in text: CitationText) -> [Citation] { [] }
}
