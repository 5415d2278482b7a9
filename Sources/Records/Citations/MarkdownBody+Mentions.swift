package import Markup

extension MarkdownBody {
    /// Recognises the citations of a body that has just been read and puts marks where their links may stand.
    ///
    /// A section is recognised at once, its heading first; the footnotes are one text. After this, where the texts stand in the HTML
    /// is forgotten.
    package mutating func takeMentions(_ recognize: (CitationText) -> [Citation]) -> [Mention] {
        var mentions: [Mention] = []
        for index in sections.indices {
            let heading = sections[index].heading?.content ?? Fragment()
            let found = recognize(CitationText([heading, sections[index].content]))
            if found.isEmpty { continue }
            let headingEnd = heading.text.utf8.count
            let ofHeading = found.filter { $0.range.upperBound <= headingEnd }
            let ofContent = found.filter { $0.range.lowerBound > headingEnd }.map { $0.moved(by: -headingEnd - 1) }
            let markedHeading = sections[index].heading?.content.mark(ofHeading.map(\.range), from: mentions.count) ?? []
            mentions += zip(ofHeading, markedHeading).map { Mention($0, in: .heading(index), isMarked: $1) }
            let markedContent = sections[index].content.mark(ofContent.map(\.range), from: mentions.count)
            mentions += zip(ofContent, markedContent).map { Mention($0, in: .content(index), isMarked: $1) }
        }
        if !footnotes.isEmpty {
            let found = recognize(CitationText([footnotes])).filter { $0.range.upperBound <= footnotes.text.utf8.count }
            let numbers = found.map { footnote(atText: $0.range.lowerBound) ?? 1 }
            let marked = markFootnotes(found.map(\.range), from: mentions.count)
            mentions += zip(found, zip(numbers, marked)).map { Mention($0, in: .footnote($1.0), isMarked: $1.1) }
        }
        dropRuns()
        return mentions
    }
}

extension Citation {
    /// The same, in a text that begins elsewhere.
    package func moved(by distance: Int) -> Citation {
        var citation = self
        citation.range = range.lowerBound + distance..<range.upperBound + distance
        return citation
    }
}
