import Markup
import Testing

@testable import Records

/// What recognition is given of a text, and where what it finds is put.
@Suite struct MentionsTests {
    private static let spaces = [" ", "\n", "\u{A0}"]

    /// In place of the recogniser: every `KS` and digits after it, over spaces and ends of lines.
    static func recognize(_ text: CitationText) -> [Citation] {
        var found: [Citation] = []
        var index = 0
        while index + 1 < text.bytes.count {
            guard text.bytes[index...].starts(with: "KS".utf8) else {
                index += 1
                continue
            }
            var end = index + 2
            while let space = spaces.first(where: { text.bytes[end...].starts(with: $0.utf8) }) { end += space.utf8.count }
            let digits = text.bytes[end...].prefix { (0x30...0x39).contains($0) }
            let number = CaseNumber(written: "KS", value: "KS 2019/" + String(decoding: digits, as: UTF8.self))
            if !digits.isEmpty { found.append(Citation(range: index..<digits.endIndex, meaning: .caseNumber(number))) }
            index = digits.endIndex
        }
        return found
    }

    static func body(_ markdown: String) -> MarkdownBody {
        let source = SourceText(path: "a.md", validated: Array(markdown.utf8))
        return markdownBody(of: source, in: 0..<source.bytes.count).value
    }

    /// The text of the last section as recognition sees it: blocks end with `¶`, lines with `/`, what is hidden is `#`.
    static func seen(_ markdown: String) -> String {
        let section = body(markdown).sections.last
        let text = CitationText([section?.heading?.content ?? Fragment(), section?.content ?? Fragment()])
        let signs: [UInt8: String] = [
            CitationText.blockEnd: "¶", CitationText.lineEnd: "/", CitationText.masked: "#",
        ]
        return String(decoding: text.bytes.flatMap { byte in signs[byte].map { Array($0.utf8) } ?? [byte] }, as: UTF8.self)
    }

    @Test(arguments: [
        ("a *b* **c**", "¶a b c¶"),
        ("a\nb<br>c\\\nd", "¶a/b/c/d¶"),
        ("§\n5 kap.\n3 § x", "¶§\u{A0}5\u{A0}kap.\u{A0}3\u{A0}§ x¶"),
        ("# a *b*\n\nc", "a b¶c¶"),
        ("a\n\nb\n\n- c\n- d\n\n> # e\n> f", "¶a¶b¶c¶d¶e¶f¶"),
        ("| a | b |\n|---|---|\n| c | |\n| d | e |", "¶a¶b¶c¶¶d¶e¶"),
        ("a `b c` d\n\n    e\n    f\n\ng", "¶a ### d¶####g¶"),
        ("a [b *c*\nd](e) <https://f.se>", "¶a ##### ############¶"),
        ("a![b](c)d[^1]e\n\n[^1]: f", "¶ade¶"),
        ("a&#29;b&#26;c&#10;d&#127;e", "¶a b c d e¶"),
        ("- a\n  b\n\n  c\n  - d", "¶a/b¶c¶d¶"),
        ("\"a\" -- b", "¶”a” – b¶"),
        ("", "¶¶"),
    ])
    func seesWhatIsText(markdown: String, expected: String) {
        #expect(Self.seen(markdown) == expected)
    }

    @Test func standInTheirSections() {
        var body = Self.body(
            "KS 1\n\n# Om KS 2 och [KS 3](a)\n\n> # KS 4\n\n**KS**\n5[^1] Mer. Nu gäller KS 6 här. Sist.\n\n[^1]: x\n[^2]: Se KS 7.\n\n## b\n\nc[^2]\n"
        )
        let mentions = body.takeMentions(Self.recognize)
        let text = DocumentText(body: body, mentions: mentions)
        #expect(mentions.map(\.place) == [.content(0), .heading(1), .content(1), .content(1), .content(1), .footnote(2)])
        #expect(mentions.map(\.isMarked) == [true, true, false, true, true, true])
        #expect(mentions.map { text.words(of: $0) } == ["KS 1", "KS 2", "KS 4", "KS 5", "KS 6", "KS 7"])
        #expect(mentions.map { text.sectionHeading(of: $0) } == [nil] + Array(repeating: "Om KS 2 och KS 3", count: 4) + [nil])
        #expect(text.sentence(around: mentions[4]).text == "Nu gäller KS 6 här.")
        #expect(text.sentence(around: mentions[4]).range == 11..<15)
        #expect(body.sections.allSatisfy { $0.content.runs.isEmpty && $0.heading?.content.runs.isEmpty != false })
        #expect(body.footnotes.runs.isEmpty)
        #expect(Self.marks(body) == [0, 0, 1, 1, 3, 3, 4, 4, 5, 5])
    }

    static func marks(_ body: MarkdownBody) -> [Int] {
        let fragments = body.sections.flatMap { [$0.heading?.content ?? Fragment(), $0.content] } + [body.footnotes]
        return fragments.flatMap(\.holes).compactMap { hole in
            switch hole.kind {
            case .markStart(let number), .markEnd(let number): number
            default: nil
            }
        }
    }

    @Test func goWithTheirPartOfTheMinutes() {
        var body = Self.body(
            "KS 1[^1]\n\n# KS 2\n\nKS 3 [a](b)\n\n## KS 4\n\nKS 5[^2] [c](d)\n\n# e\n\nKS 6\n\n[^1]: KS 7\n[^2]: KS 8 `KS 9`\n")
        let mentions = body.takeMentions(Self.recognize)
        #expect(mentions.count == 8)
        var slicer = BodySlicer(body, mentions)
        let item = slicer.slice([1, 2], isItem: true)
        let text = DocumentText(body: item.body, mentions: item.mentions)
        #expect(text.mentions.map { text.words(of: $0) } == ["KS 3", "KS 4", "KS 5", "KS 8"])
        #expect(text.mentions.map(\.place) == [.content(0), .heading(1), .content(1), .footnote(2)])
        #expect(Self.marks(item.body) == [0, 0, 1, 1, 2, 2, 3, 3])
        let rest = slicer.slice([0, 3])
        #expect(rest.mentions.map(\.place) == [.content(0), .content(1), .footnote(1)])
        #expect(Self.marks(rest.body) == [0, 0, 1, 1, 2, 2])
    }
}
