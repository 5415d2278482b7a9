import Testing

@testable import Markup

/// Every inline node is found again in its source, whatever stands around it.
@Suite struct MarkdownPlacesTests {
    /// The texts of a document with the source that each was found in, and what could not be found.
    static func alignment(of markdown: String) -> (dump: String, faults: [String]) {
        let source = SourceText(path: "a.md", validated: Array(markdown.utf8))
        let (prepared, _) = TextPreparer.prepare(source, 0..<source.bytes.count)
        let parsed = MarkdownEvents(parsing: prepared.bytes, depthLimit: 200)
        var dump = ""
        var faults: [String] = []
        var open: [Int] = []
        for (index, event) in parsed.events.enumerated() where event.isContainer && event.kind.rawValue < 9 {
            guard !event.isExit else {
                open.removeLast()
                continue
            }
            if event.kind == .paragraph || event.kind == .heading {
                let aligner = SourceAligner(parsed, index, in: open[...], of: prepared)
                if !aligner.isComplete { faults.append("lost in line \(event.firstLine)") }
                check(aligner, parsed, prepared, source, index, &dump, &faults)
            }
            open.append(index)
        }
        return (dump, faults)
    }

    static func check(
        _ aligner: SourceAligner, _ parsed: MarkdownEvents, _ prepared: PreparedText, _ source: SourceText, _ block: Int,
        _ dump: inout String, _ faults: inout [String]
    ) {
        var end = 0
        var index = block + 1
        while index < parsed.events.endIndex, parsed.events[index].kind.rawValue > MarkdownEvent.Kind.thematicBreak.rawValue {
            defer { index += 1 }
            let event = parsed.events[index]
            guard let found = aligner.range(of: index) else { continue }
            let range = prepared.original(found)
            let text = source.string(in: range)
            if !event.isExit, event.kind == .link || event.kind == .image {
                dump += "<\(text)> "
                continue
            }
            if range.lowerBound < end { faults.append("”\(text)” overlaps what stands before it") }
            end = range.upperBound
            let isCut = [range.lowerBound, range.upperBound].contains {
                $0 < source.bytes.count && source.bytes[$0] & 0xC0 == 0x80
            }
            if isCut { faults.append("”\(text)” is cut within a character") }
            guard event.kind == .text || event.kind == .code else { continue }
            dump += "[\(text)] "
            let literal = String(decoding: parsed.strings[event.literal], as: UTF8.self)
            let isPlain = !text.contains { "\\&`\n|\t".contains($0) }
            if isPlain, text != literal { faults.append("”\(text)” is not ”\(literal)”") }
        }
    }

    @Test(arguments: [
        ("a *b* **c** d", "[a ] [b] [ ] [c] [ d] "),
        ("&amp;a \\*b &#65;&notentity; &ouml;c", "[&amp;a \\*b &#65;&notentity; &ouml;c] "),
        ("> - a\n>   b\nlat\n\n1.   c\n     `d`", "[a] [b] [lat] [c] [`d`] "),
        ("  a  \n   b\\\n\tc", "[a] [b] [c] "),
        (
            "[a](b) ![c](<d e> 'f') <https://g.se/\\&amp;> [h][i] [i] [i][]\n\n[i]: j",
            "<[a](b)> [a] [ ] <![c](<d e> 'f')> [c] [ ] <<https://g.se/\\&amp;>> [https://g.se/\\&amp;] [ ] <[h][i]> [h] [ ] <[i]> [i] [ ] "
                + "<[i][]> [i] "
        ),
        ("[a]: /b\n  'title'\n[c]: d\na [c] (e)", "[a ] <[c]> [c] [ (e)] "),
        ("a [b](c\n'd\n e') f", "[a ] <[b](c\n'd\n e')> [b] [ f] "),
        ("# a # b #\n\nc\nd\n---\n#e\n===", "[a # b] [c] [d] [#e] "),
        ("| a\\|b | *c* |\n|---|---|\n| `\\|` | [d](e) f |", "[a\\|b] [c] [`\\|`] <[d](e)> [d] [ f] "),
        ("a[^1] b\n\n[^1]: c *d*\n    e\n\n    - f\n      g", "[c ] [d] [e] [f] [g] [a[^1] b] "),
        ("***a** b* __c__d", "[a] [ b] [ __c__d] "),
        ("- a\n\n  > b\n  c\n- 1) d\n     e", "[a] [b] [c] [d] [e] "),
        ("-\ta\n\n\tb\n\n\t-   c\n\t    d\n>\te\n>f", "[a] [b] [c] [d] [e] [f] "),
        ("``a ` b`` ` c", "[``a ` b``] [ ` c] "),
        ("> > a\n> b\n    > c", "[a] [b] [> c] "),
        ("1) a]\\\n  b", "[a]] [  b] "),
        ("- 1. \\\n <!b", "[ <!b] "),
        ("a <!-- b\n  c --> d <br> e", "[a ] [ d ] [ e] "),
    ])
    func findsTexts(markdown: String, expected: String) {
        let (dump, faults) = Self.alignment(of: markdown)
        #expect(dump == expected)
        #expect(faults == [])
    }

    @Test func findsEveryTextOfTheSpecification() throws {
        for example in try MarkdownCommonMarkTests.examples() {
            #expect(Self.alignment(of: example.markdown).faults == [], "example \(example.number): \(example.markdown)")
        }
    }

    @Test(arguments: 0..<40)
    func findsEveryTextOfAnything(seed: Int) {
        var random = MarkdownFuzz(seed: UInt64(seed) &* 7919 &+ 1)
        for _ in 0..<50 {
            let markdown = random.markdown()
            #expect(Self.alignment(of: markdown).faults == [], "\(markdown.debugDescription)")
        }
    }
}

/// Texts of what means something in Markdown, put together at random. The same for the same seed.
struct MarkdownFuzz {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(bound))
    }

    private static let pieces = [
        "a", "b", "ö", "😀", " ", " ", "  ", "\n", "\n", "\n\n", "\t", "*", "**", "_", "`", "``", "[", "]", "](", "](x)", "(", ")",
        "!",
        "![", "<", ">", "<br>", "<!-- k -->", "<https://a.se>", "<b@c.se>", "\\", "\\*", "&", "&amp;", "&#65;", "&ouml;", "#",
        "# ", "- ",
        "1. ", "> ", "\n> ", "\n- ", "\n  ", "\n    ", "\n1) ", "|", "\n|---|---|\n", "| a | b |", "---", "===", "\n===\n", "[x]",
        "[x]: y",
        "\n[x]: <y z> 'å'\n", "[^1]", "\n[^1]: fot", "\"", "'", "--", "1 000 kr", "\n```\n", "~~~", "att ", "  \n", "\\\n",
        "[a](b \"c\")",
        "\u{A0}", "\u{2028}", "e\u{301}", "\u{85}", "§ 5", "\n: ", "&#0;", "&#x110000;", "&NotEqualTilde;",
        "<?", "<![CDATA[", "-->",
    ]

    mutating func markdown() -> String {
        (0..<(2 + next(30))).map { _ in Self.pieces[next(Self.pieces.count)] }.joined()
    }
}
