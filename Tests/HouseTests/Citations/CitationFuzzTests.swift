import Markup
import Records
import TestSupport
import Testing

/// Whatever the bytes: nothing crashes, and places are places.
@Suite struct CitationFuzzTests {
    static let lexicon = CitationLexicon(bodies: ["Nämnden för X", "TN"])

    /// What citations and Markdown are made of.
    static let pieces = [
        "KS", "KF", "dnr ", "Dnr: ", "2019/160", "2019-02-20", " § 22", "§§ 31–33", "kommunfullmäktige ", "Kommunstyrelsens ",
        "i Haninge",
        "5 kap. ", "6 § ", "PBL", "plan- och bygglagen (2010:900)", "samma lag", "prop. 2018/19:12", "SFS 2017:725", "bilaga 1",
        "Mål 1, 2 och 3",
        "förordning (EU) 2016/679", "tjänsteskrivelse ", "den 20 februari 2019", "18 juni 2018", "och ", "samt ", ", ", "–", "-",
        ".", ":", "/",
        "(", ")", " ", " ", "\u{A0}", "\n", "\n\n", "<br>", "**", "*", "_", "`", "|", "\n|---|---|\n", "| a | b |\n", "# ",
        "\n## ", "> ",
        "- ", "    ", "\\", "&nbsp;", "&sect;", "&#50;", "\"", "--", "å", "é", "😀", "e\u{301}", "1", "a", "\t", "\r\n", "\u{1}",
        "s", "---\n",
    ]
    static let links = ["[", "](b)", "![", "[^1]", "\n[^1]: ", "<https://a.se/KS>", "[KS 2019/1](c.md)"]

    /// Places are within the bytes, whole characters, in order and apart, and the text is what stands there.
    static func check(_ bytes: [UInt8], _ comment: Comment) {
        let reading = citations(in: SourceFile(path: "a.md", bytes: bytes), lexicon)
        guard let found = reading.value else {
            #expect(!reading.diagnostics.isEmpty, comment)
            return
        }
        var end = 0
        for placed in found {
            let range = placed.citation.range
            #expect(range.lowerBound >= end && !range.isEmpty && range.upperBound <= bytes.count, comment)
            end = range.upperBound
            #expect(String(validating: bytes[range], as: UTF8.self) == placed.text, comment)
            for edge in [placed.text.first, placed.text.last] {
                #expect(edge?.isWhitespace == false && edge != "*" && edge != "\u{FFFD}", comment)
            }
            #expect(!placed.citation.value.isEmpty, comment)
        }
    }

    @Test(arguments: 0..<24)
    func standsAnyText(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<40 {
            let text = random.text(of: Self.pieces + Self.links, upTo: 60)
            Self.check(Array(text.utf8), "\(text.debugDescription)")
        }
    }

    @Test(arguments: 0..<24)
    func standsAnyBytes(seed: UInt64) {
        var random = SeededGenerator(seed: seed &+ 1000)
        for text in LabelledText.all.filter({ _ in Int.random(in: 0..<4, using: &random) == 0 }) {
            let bytes = random.mutated(random.mutated(text.bytes))
            Self.check(bytes, "\(text.name) \(bytes)")
        }
    }

    /// A citation is of its section: another section neither adds to it nor takes away. Links are left out, since where they lead may
    /// stand in another section.
    @Test(arguments: 0..<16)
    func isTheSameInItsSectionAlone(seed: UInt64) {
        var random = SeededGenerator(seed: seed &+ 2000)
        for _ in 0..<20 {
            let text = "x\n" + random.text(of: Self.pieces.filter { $0 != "\r\n" && $0 != "---\n" }, upTo: 80)
            let bytes = Array(text.utf8)
            guard let source = SourceText.reading(SourceFile(path: "a.md", bytes: bytes)).value else { continue }
            let body = markdownBody(of: source, in: 0..<bytes.count).value
            let whole = citations(in: SourceFile(path: "a.md", bytes: bytes), Self.lexicon).value ?? []
            let parts = body.sections.flatMap { section in
                let part = SourceFile(path: "a.md", bytes: Array(bytes[section.range]))
                return (citations(in: part, Self.lexicon).value ?? []).map { placed in
                    var placed = placed
                    let range = placed.citation.range
                    let start = section.range.lowerBound
                    placed.citation.range = start + range.lowerBound..<start + range.upperBound
                    return placed
                }
            }
            #expect(whole == parts, "\(text.debugDescription)")
        }
    }

    /// Each mention that may be a link has one beginning and one end, where it says that it stands.
    @Test(arguments: 0..<16)
    func hasItsMarks(seed: UInt64) {
        var random = SeededGenerator(seed: seed &+ 3000)
        for _ in 0..<20 {
            let text = random.text(of: Self.pieces + Self.links, upTo: 80)
            guard let source = SourceText.reading(SourceFile(path: "a.md", text)).value else { continue }
            var body = markdownBody(of: source, in: 0..<source.bytes.count).value
            for fragment in body.sections.map(\.content) {
                // Places in what is recognised are places in what is shown.
                #expect(CitationText([fragment]).bytes.count == fragment.text.utf8.count + 1, "\(text.debugDescription)")
            }
            let recognizer = CitationRecognizer(Self.lexicon, date: nil)
            let mentions = body.takeMentions(recognizer.citations)
            let document = DocumentText(body: body, mentions: mentions)
            let fragments = body.sections.flatMap { [$0.heading?.content ?? Fragment(), $0.content] } + [body.footnotes]
            let marks = fragments.flatMap(\.holes).map(\.kind).filter {
                if case .markStart = $0 { true } else if case .markEnd = $0 { true } else { false }
            }
            let expected = mentions.indices.filter { mentions[$0].isMarked }.flatMap { [Hole.Kind.markStart($0), .markEnd($0)] }
            #expect(marks == expected, "\(text.debugDescription)")
            for (number, mention) in mentions.enumerated() where mention.isMarked {
                #expect(
                    document.fragment(of: mention).holes.contains { $0.kind == .markStart(number) }, "\(text.debugDescription)")
                let sentence = document.sentence(around: mention)
                let words = Array(sentence.text.utf8)[sentence.range]
                #expect(String(decoding: words, as: UTF8.self) == document.words(of: mention), "\(text.debugDescription)")
            }
        }
    }

    /// The sizes are such that a quadratic step anywhere would take minutes.
    @Test(arguments: [
        ("one paragraph", "KS 2019/160 ", 10_000, 10_000), ("emphasis", "**KS** 2019/160 ", 5000, 5000),
        ("items", "- KS 2019/160 § 5\n", 5000, 5000), ("headings", "# KS 2019/160\n", 3000, 3000), ("spaces", "KS ", 30_000, 0),
        ("signs", "§ ", 30_000, 0), ("numbers", "2019 ", 30_000, 0), ("entities", "KS&nbsp;2019/160, ", 3000, 3000),
        ("quotes", "\"KS 2019/160\" -- ", 5000, 5000), ("lines", "KS 2019/160\n", 5000, 5000),
    ])
    func standsSize(name: String, piece: String, count: Int, expected: Int) {
        let file = SourceFile(path: "a.md", String(repeating: piece, count: count))
        #expect(citations(in: file, Self.lexicon).value?.count == expected)
        var body = markdownBody(of: SourceText(path: "a.md", validated: file.bytes), in: 0..<file.bytes.count).value
        let recognizer = CitationRecognizer(Self.lexicon, date: nil)
        #expect(body.takeMentions(recognizer.citations).count == expected)
    }
}
