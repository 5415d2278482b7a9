import Markup

/// Where mentions stand in the files that they were read from. A document's body is read again to know, so this is only for what
/// there is something to say of.
struct MentionPlaces {
    private let sources: Sources
    /// Bodies that may still be read again; after that, a mention is placed at its section.
    private var readingsLeft: Int

    init(_ sources: Sources, mostReadings: Int) {
        self.sources = sources
        readingsLeft = mostReadings
    }

    /// - Parameter numbers: of mentions of the record's text, in order.
    mutating func places(of numbers: [Int], in record: Record) -> [Place] {
        let mentions = numbers.map { record.text.mentions[$0] }
        let exact = readingsLeft > 0 ? ranges(of: mentions, in: record) : []
        readingsLeft -= 1
        return mentions.enumerated().map { number, mention in
            if number < exact.count, let range = exact[number] { return sources.place(in: record.file, range) }
            guard let section = mention.place.section, section < record.text.body.sections.count else {
                return sources.firstLine(of: record.file)
            }
            let start = record.text.body.sections[section].range.lowerBound
            return sources.place(in: record.file, start..<start)
        }
    }

    private func ranges(of mentions: [Mention], in record: Record) -> [Range<Int>?] {
        guard let source = sources[record.file], let front = frontMatter(of: source).value else { return [] }
        let style = MarkdownStyle.document(in: front.fields.textLanguage)
        var (body, places) = placedMarkdownBody(of: source, in: front.bodyRange, style: style)
        // An item of whole minutes has some of the file's sections, each with its place in the file.
        let sections = Dictionary(body.value.sections.enumerated().map { ($0.element.range, $0.offset) }) { first, _ in first }
        return mentions.map { mention in
            let fragment: Fragment
            switch mention.place {
            case .heading(let section):
                guard let number = sections[record.text.body.sections[section].range] else { return nil }
                fragment = body.value.sections[number].heading?.content ?? Fragment()
            case .content(let section):
                guard let number = sections[record.text.body.sections[section].range] else { return nil }
                fragment = body.value.sections[number].content
            case .footnote: fragment = body.value.footnotes
            }
            guard mention.citation.range.upperBound <= fragment.text.utf8.count else { return nil }
            return places.ranges(of: [mention.citation.range], in: fragment).first ?? nil
        }
    }
}
