/// Finds all that a section's text mentions: its citations, the programmes it names, and in whole minutes bare §§.
package struct MentionFinder: Sendable {
    private let recognizer: CitationRecognizer
    private let programmes: ProgrammeNameFinder
    private let isOfMinutes: Bool

    /// - Parameters:
    ///   - date: the document's day; see `CitationRecognizer`.
    ///   - isOfMinutes: whether the text is that of whole minutes.
    package init(_ vocabulary: Vocabulary, date: CivilDate?, isOfMinutes: Bool) {
        recognizer = CitationRecognizer(vocabulary.lexicon, date: date)
        programmes = vocabulary.programmeNames
        self.isOfMinutes = isOfMinutes
    }

    /// In order and apart. A citation comes before a name that it overlaps.
    package func mentions(in text: CitationText) -> [Citation] {
        var (found, tokens) = recognizer.reading(of: text)
        let names = programmes.mentions(in: text, tokens, besides: found)
        if !names.isEmpty { found = Self.merged(found, names) }
        guard isOfMinutes else { return found }
        let items = MinuteMentions(text).mentions(besides: found)
        return items.isEmpty ? found : Self.merged(found, items)
    }

    private static func merged(_ left: [Citation], _ right: [Citation]) -> [Citation] {
        var merged: [Citation] = []
        merged.reserveCapacity(left.count + right.count)
        var (first, second) = (left[...], right[...])
        while let one = first.first, let other = second.first {
            if one.range.lowerBound < other.range.lowerBound {
                merged.append(one)
                first.removeFirst()
            } else {
                merged.append(other)
                second.removeFirst()
            }
        }
        return merged + first + second
    }
}
