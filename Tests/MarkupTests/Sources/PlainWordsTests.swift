import Markup
import Testing

@Suite struct PlainWordsTests {
    /// Words by their bytes are words by `Character`: the same texts, the same lengths.
    @Test(arguments: [
        "", " ", "ord", "två ord", "  Årets  mål \n och medel ", "30\u{A0}§ i lagen", "a\tb\u{B}c", "1\u{202F}000 kr – mer",
        "”Så här” … slutade det", "å", "\u{85}x\u{2009}y", "ß × ÷ ÿ",
    ])
    func areThoseOfCharacters(text: String) throws {
        var words = try #require(PlainWords(of: text[...], limit: 100, separatedBy: .whitespace))
        var read: [String] = []
        var counts: [Int] = []
        while let word = words.next() {
            read.append(String(decoding: words.bytes[word.range], as: UTF8.self))
            counts.append(word.count)
        }
        let expected = text.split(whereSeparator: \.isWhitespace).map(String.init)
        #expect(read == expected)
        #expect(counts == expected.map(\.count))
        #expect(!words.isCut)
    }

    @Test func aNonBreakingSpaceIsPartOfAWordWhereOnlySpacesPart() throws {
        var words = try #require(PlainWords(of: "30\u{A0}§ x", limit: 10, separatedBy: .spaceOrNewline))
        #expect(words.next()?.count == 4)
        #expect(words.next()?.count == 1)
        #expect(words.next()?.count == nil)
    }

    /// What may join with its neighbour into one character is not read by bytes.
    @Test(arguments: ["e\u{301}", "a\r\nb", "👩\u{200D}🚒", "🇸🇪", "한", "x\u{200D}", "ก\u{E33}"])
    func leavesTheRestToCharacters(text: String) {
        #expect(PlainWords(of: text[...], limit: 10, separatedBy: .whitespace) == nil)
    }

    /// Of a long text only the beginning is read, and it says so.
    @Test func readsNoMoreThanIsAsked() throws {
        let text = String(repeating: "å", count: 1_000_000)
        let words = try #require(PlainWords(of: text[...], limit: 10, separatedBy: .whitespace))
        #expect(words.isCut)
        #expect(words.bytes.count < 1000)
    }
}
