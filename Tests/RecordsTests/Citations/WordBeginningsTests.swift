import TestSupport
import Testing

@testable import Records

@Suite struct WordBeginningsTests {
    private static let pieces = [
        "a", "A", "å", "Å", "x9", "9", " ", "-", "–", "§", "\u{A0}", "ab", "Ö", "字", "😀", "\u{1A}", ".", "www.", "://", "\u{AD}",
    ]

    private static let lexicon = CitationLexicon()

    /// Where each of a text's words is looked for, each is found; and none where none is.
    @Test(arguments: 0..<20)
    func findsEveryWordThatIsLookedFor(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<100 {
            let text = Array(random.text(of: Self.pieces, upTo: 20).utf8)
            var words = NameWords(text)
            var starts: [Int] = []
            var beginnings = WordBeginnings()
            while let word = words.next() {
                starts.append(word.range.lowerBound)
                beginnings.insert(text[word.range])
            }
            let tokens = CitationTokenizer.tokens(of: CitationText(bytes: text), Self.lexicon)
            for places in [WordPlaces(nil, beginnings), WordPlaces(tokens, beginnings)] {
                #expect(Self.found(places, in: text) == starts, "\(text)")
            }
            #expect(WordBeginnings().next(in: text.span, from: 0) == nil)
        }
    }

    private static func found(_ places: WordPlaces, in text: [UInt8]) -> [Int] {
        var places = places
        var found: [Int] = []
        var position = 0
        while let start = places.next(in: text.span, from: position) {
            found.append(start)
            var word = NameWords(text, from: start)
            _ = word.next()
            position = word.position
        }
        return found
    }
}
