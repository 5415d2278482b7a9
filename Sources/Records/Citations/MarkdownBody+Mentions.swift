package import Markup

extension MarkdownBody {
    /// Recognises the citations of a body that has just been read and puts marks where their links may stand.
    ///
    /// A section is recognised at once, its heading first; the footnotes are one text. After this, where the texts stand in the HTML
    /// is forgotten.
    package mutating func takeMentions(_ recognize: (CitationText) -> [Citation]) -> [Mention] {
        var mentions: [Mention] = []
        for index in sections.indices {
            let (inHeading, inContent) = sections[index].citations(recognize)
            guard !inHeading.isEmpty || !inContent.isEmpty else { continue }
            let markedHeading = sections[index].heading?.content.mark(inHeading.map(\.range), from: mentions.count) ?? []
            mentions += zip(inHeading, markedHeading).map { Mention($0, in: .heading(index), isMarked: $1) }
            let markedContent = sections[index].content.mark(inContent.map(\.range), from: mentions.count)
            mentions += zip(inContent, markedContent).map { Mention($0, in: .content(index), isMarked: $1) }
        }
        let inFootnotes = citationsInFootnotes(recognize)
        let numbers = inFootnotes.map { footnote(atText: $0.range.lowerBound) ?? 1 }
        let marked = markFootnotes(inFootnotes.map(\.range), from: mentions.count)
        mentions += zip(inFootnotes, zip(numbers, marked)).map { Mention($0, in: .footnote($1.0), isMarked: $1.1) }
        dropRuns()
        return mentions.fitted
    }

    /// Their ranges are in the text of all footnotes.
    func citationsInFootnotes(_ recognize: (CitationText) -> [Citation]) -> [Citation] {
        guard !footnotes.text.isEmpty else { return [] }
        return recognize(CitationText([footnotes]))
    }
}

extension MarkdownBody.Section {
    /// The citations in its heading, by its text, and in what stands below, by its. They are read together, since a word such as
    /// "samma lag" may mean what the heading names.
    func citations(_ recognize: (CitationText) -> [Citation]) -> (heading: [Citation], content: [Citation]) {
        guard let heading else { return ([], recognize(CitationText([content]))) }
        let found = recognize(CitationText([heading.content, content]))
        guard !found.isEmpty else { return ([], []) }
        let start = heading.content.text.utf8.count + 1
        let inContent = found.drop { $0.range.lowerBound < start }
        return (Array(found[..<inContent.startIndex]), inContent.map { $0.moved(by: -start) })
    }
}

extension Citation {
    /// The same, in a text that begins elsewhere.
    fileprivate func moved(by distance: Int) -> Citation {
        var citation = self
        citation.range = range.lowerBound + distance..<range.upperBound + distance
        return citation
    }
}
