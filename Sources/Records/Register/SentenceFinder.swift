import Markup

/// Finds the sentence that a link stands in, among the text that a reader sees.
///
/// Links come in the order of the text, so the search goes on from the last one found: the whole takes one walk through the text.
struct SentenceFinder {
    private let body: MarkdownBody
    private var section: Int?
    private var text: [UInt8] = []
    private var position = 0
    private var missesLeft = 0

    /// Texts in a section that may be looked for in vain: each costs a walk to its end.
    private static let mostMisses = 16

    init(_ body: MarkdownBody) { self.body = body }

    /// The heading of the section, and the sentence; of a link that is not found (in a footnote), its text alone.
    mutating func sentence(around link: MarkdownBody.Link) -> (section: String?, sentence: String) {
        let index = sectionIndex(at: link.range.lowerBound)
        if index != section {
            section = index
            text = index.map { Array(body.sections[$0].content.text.utf8) } ?? []
            position = 0
            missesLeft = Self.mostMisses
        }
        let heading = index.flatMap { body.sections[$0].heading?.text }
        guard let found = find(Array(link.text.utf8)) else { return (heading, link.text) }
        position = found.upperBound
        return (heading, String(decoding: text[SentenceBounds.around(found, in: text.span)], as: UTF8.self))
    }

    /// The last section that begins at or before an offset.
    private func sectionIndex(at offset: Int) -> Int? {
        let next = body.sections.partitionPoint { $0.range.lowerBound > offset }
        return next == 0 ? nil : next - 1
    }

    private mutating func find(_ words: [UInt8]) -> Range<Int>? {
        guard let first = words.first, missesLeft > 0, words.count <= text.count - position else { return nil }
        for start in position...(text.count - words.count)
        where text[start] == first && text[start..<start + words.count].elementsEqual(words) {
            return start..<start + words.count
        }
        missesLeft -= 1
        return nil
    }
}
