import Markup
import TestSupport
import Testing

@testable import Records

/// Places of citations in the bytes that were read, whatever stands between those and the text that a reader sees.
@Suite struct PlacedCitationTests {
    static func found(_ bytes: [UInt8]) -> Checked<[PlacedCitation]?> {
        citations(in: SourceFile(path: "a.md", bytes: bytes)) { _ in MentionsTests.recognize }
    }

    @Test(arguments: [
        ("Se KS 1, KS 22.", ["KS 1", "KS 22"]),
        ("**KS** 1 och KS *2*.", ["KS** 1", "KS *2"]),
        ("***KS 1** a*", ["KS 1"]),
        ("KS&nbsp;1 K&#83; 2 &amp; KS\\\n3", ["KS&nbsp;1", "K&#83; 2", "KS\\\n3"]),
        ("\\#KS 1\\#", ["KS 1"]),
        ("\"KS 1\" -- 'KS 2' --- KS 3 § 5 KS 4", ["KS 1", "KS 2", "KS 3", "KS 4"]),
        ("1 000 kr KS 1 (nr 5) KS 2", ["KS 1", "KS 2"]),
        ("\u{FEFF}å KS 1\r\nKS\r\n2\rKS 3", ["KS 1", "KS\r\n2", "KS 3"]),
        ("---\r\ntitel: KS 1\r\n---\r\nKS 2", ["KS 2"]),
        ("---\n---\nKS 2", ["KS 2"]),
        // A line that is none of keys.
        ("---\nKS 1\n\n---\nKS 2", ["KS 1", "KS 2"]),
        ("---\nKS 1", ["KS 1"]),
        ("----\na: KS 1\n----\nKS 2", ["KS 2"]),
        ("> - KS\n>   1\n> KS\n2", ["KS\n>   1", "KS\n2"]),
        ("# KS 1 #\n\nKS 2\n---\n- KS 3\n\n\tKS 4", ["KS 1", "KS 2", "KS 3", "KS 4"]),
        ("| a\\|KS 1 | **KS** 2 |\n|---|---|\n| KS 3 | å\\| KS | 4 |", ["KS 1", "KS** 2", "KS 3"]),
        ("KS 1[^1] a[^2]\n\n[^2]: KS 2\n\nKS[^2] 3\n\n[^1]: *KS\n    4* [^3]", ["KS 1", "KS 2", "KS[^2] 3", "KS\n    4"]),
        ("[KS 1](a) `KS 2` ![KS 3](b) <https://a.se/KS1> KS 4\n\n    KS 5", ["KS 4"]),
        ("> # KS 1", ["KS 1"]),
        ("KS <!-- a --> 1<br>KS<br>2", ["KS <!-- a --> 1", "KS<br>2"]),
        ("[KS 1]: b\nKS 2 [KS 1]", ["KS 2"]),
        ("", []),
    ])
    func areThoseOfTheInput(input: String, expected: [String]) throws {
        let found = try #require(Self.found(Array(input.utf8)).value)
        #expect(found.map(\.text) == expected)
        let bytes = Array(input.utf8)
        #expect(found.allSatisfy { Array(bytes[$0.citation.range]) == Array($0.text.utf8) })
        #expect(zip(found, found.dropFirst()).allSatisfy { $0.citation.range.upperBound <= $1.citation.range.lowerBound })
    }

    /// What stands around a citation moves neither end of it.
    @Test(arguments: 0..<20)
    func areThoseOfTheInputInAnything(seed: UInt64) throws {
        let pieces = [
            "KS 1", "KS 22", "K", "å", "😀", " ", "\n", "\r\n", "\n\n", "**", "*", "\"", "'", "--", "---", "- ", "> ", "# ", "\t",
            "    ", "`",
            "&amp;", "&aring;", "\\*", "\\", "<br>", "<!-- a -->", "|", "\n|---|---|\n", "| a | b |", "[a](b)", "[^1]",
            "\n[^1]: ", "1 000 kr",
            "§ 5", "nr 4", "https://a.se", "![a](b)", "1. ", "===\n",
        ]
        var random = SeededGenerator(seed: seed)
        for _ in 0..<60 {
            let text = random.text(of: pieces, upTo: 40)
            for placed in try #require(Self.found(Array(text.utf8)).value) {
                #expect(placed.text.hasPrefix("KS") && placed.text.last?.isNumber == true, "\(text.debugDescription)")
            }
        }
    }

    @Test(arguments: [([0xFF], "not-utf8"), (Array(repeating: UInt8(ascii: ">"), count: 300) + [0x61], "too-deep")])
    func tellsWhatCannotBeRead(bytes: [UInt8], check: String) {
        let found = Self.found(bytes)
        #expect(found.value == nil)
        #expect(found.diagnostics.map(\.check.name) == [check])
    }

    @Test func saysWhichLawOfItsDay() {
        func values(_ text: String, _ day: CivilDate? = nil) -> [String] {
            let file = SourceFile(path: "a.md", text)
            return citations(in: file, CitationLexicon(bodies: []), asOf: day).value?.map(\.citation.value) ?? []
        }
        #expect(values("Enligt kommunallagen.") == ["SFS 2017:725"])
        #expect(values("Enligt kommunallagen.", CivilDate(year: 2016, month: 5, day: 1)) == ["SFS 1991:900"])
        #expect(
            values("---\ndatum: 2016\n---\nEnligt kommunallagen.", CivilDate(year: 2020, month: 5, day: 1)) == ["SFS 1991:900"])
    }

    @Test func printsOneObject() {
        let citation = Citation(range: 3..<5, meaning: .attachment("1"), authority: "Haninge")
        #expect(
            PlacedCitation(citation: citation, text: "å").json.string
                == #"{"start":3,"end":5,"text":"å","kind":"attachment","value":"bilaga 1","of":"Haninge"}"#)
    }
}
