import TestSupport
import Testing

@testable import Markup

/// Marks stand where a link can: around the words of a mention, nested with emphasis, never in another link.
@Suite struct MarksTests {
    /// The first section, with marks around each of the words, and around nothing where they got none.
    static func marked(_ markdown: String, _ words: [String]) -> String {
        var body = MarkdownAnythingTests.body(markdown).0.value
        let ranges = places(of: words, in: body.sections[0].content.text)
        _ = body.sections[0].content.mark(ranges, from: 0)
        return filled(body.sections[0].content)
    }

    static func places(of words: [String], in text: String) -> [Range<Int>] {
        let bytes = Array(text.utf8)
        var start = 0
        return words.compactMap { words in
            let words = Array(words.utf8)
            while start + words.count <= bytes.count {
                start += 1
                if bytes[(start - 1)...].starts(with: words) {
                    start += words.count - 1
                    return start - words.count..<start
                }
            }
            return nil
        }
    }

    @Test(arguments: [
        ("Se KS 2019/160.", ["KS 2019/160"], "<p>Se {0<}KS 2019/160{>0}.</p>\n"),
        ("**KS** 2019/160", ["KS 2019/160"], "<p>{0<}<strong>KS</strong> 2019/160{>0}</p>\n"),
        ("KS **2019/160**.", ["KS 2019/160"], "<p>{0<}KS <strong>2019/160</strong>{>0}.</p>\n"),
        ("a **KS 2019/160** b", ["KS 2019/160"], "<p>a <strong>{0<}KS 2019/160{>0}</strong> b</p>\n"),
        (
            "**Ärende KS** 2019/160", ["KS 2019/160"],
            "<p><strong>Ärende </strong>{0<}<strong>KS</strong> 2019/160{>0}</p>\n"
        ),
        (
            "KS **2019/160 Ärende**", ["KS 2019/160"],
            "<p>{0<}KS <strong>2019/160</strong>{>0}<strong> Ärende</strong></p>\n"
        ),
        (
            "**a *KS*** 2019/160 ***b* c**", ["KS 2019/160 b"],
            "<p><strong>a </strong>{0<}<strong><em>KS</em></strong> 2019/160 <strong><em>b</em></strong>{>0}<strong> c</strong></p>\n"
        ),
        (
            "***a** b* c", ["a b c"], "<p>{0<}<em><strong>a</strong> b</em> c{>0}</p>\n"
        ),
        // Two marks share an element.
        (
            "x *AB* y", ["x A", "B y"], "<p>{0<}x <em>A</em>{>0}{1<}<em>B</em> y{>1}</p>\n"
        ),
        ("*A*B", ["A", "B"], "<p><em>{0<}A{>0}</em>{1<}B{>1}</p>\n"),
        ("a &lt; b &amp; c \"d\"", ["b & c ”d”"], "<p>a &lt; {0<}b &amp; c ”d”{>0}</p>\n"),
        ("KS\n2019/160<br>x", ["KS 2019/160\nx"], "<p>{0<}KS\n2019/160<br>\nx{>0}</p>\n"),
        ("att KS 1\n\n- KS 2", ["KS 1", "KS 2"], "<p{att}>att {0<}KS 1{>0}</p>\n<ul>\n<li{li}>{1<}KS 2{>1}</li>\n</ul>\n"),
        // No link in a link, around a footnote's number, around an image, in code, or over the end of a block.
        ("[KS 1](b) KS 2", ["KS 1", "KS 2"], "<p><a href=\"{0}\">KS 1</a> {1<}KS 2{>1}</p>\n"),
        ("a [b](c) d", ["a b", "d"], "<p>a <a href=\"{0}\">b</a> {1<}d{>1}</p>\n"),
        ("a [b <https://c.se> d](e) f", ["c.se", "f"], "<p>a <a href=\"{0}\">b https://c.se d</a> {1<}f{>1}</p>\n"),
        ("a![b](c)d", ["ad"], "<p>a<img src=\"{0}\" alt=\"b\" loading=\"lazy\">d</p>\n"),
        ("`a` a `b` c", ["a", "a b", "c"], "<p><code>a</code> a <code>b</code> {2<}c{>2}</p>\n"),
        ("a\n\nb", ["a\nb"], "<p>a</p>\n<p>b</p>\n"),
        (
            "> # KS 1\n>\n> KS 2", ["KS 1", "KS 2"],
            "<blockquote>\n<p class=\"rubrik\"><strong>KS 1</strong></p>\n<p>{1<}KS 2{>1}</p>\n</blockquote>\n"
        ),
    ])
    func standAround(markdown: String, words: [String], expected: String) {
        #expect(Self.marked(markdown, words) == expected)
    }

    @Test func standInTablesAndFootnotes() {
        #expect(
            Self.marked("| a | KS 1 |\n|---|---|\n| KS **2** | |", ["KS 1", "KS 2"]).split(separator: "\n").filter {
                $0.contains("KS")
            } == [
                "<tr><th scope=\"col\">a</th><th scope=\"col\">{0<}KS 1{>0}</th></tr>",
                "<tr><td>{1<}KS <strong>2</strong>{>1}</td><td></td></tr>",
            ])
        var body = MarkdownAnythingTests.body("a[^1] b[^2] KS[^1]1\n\n[^1]: **x KS** 2\n[^2]: KS 3").0.value
        #expect(body.sections[0].content.mark(Self.places(of: ["KS1"], in: body.sections[0].content.text), from: 0) == [false])
        let ranges = Self.places(of: ["KS 2", "KS 3"], in: body.footnotes.text)
        #expect(ranges.map { body.footnote(atText: $0.lowerBound) } == [1, 2])
        #expect(body.markFootnotes(ranges, from: 1) == [true, true])
        #expect(filled(body.footnotes).contains("<p><strong>x </strong>{1<}<strong>KS</strong> 2{>1} <a href"))
        let parts = body.footnoteParts.map { String(decoding: body.footnotes.html.bytes[$0], as: UTF8.self) }
        #expect(parts.allSatisfy { $0.hasPrefix("<li id=\"fn-") && $0.hasSuffix("</li>\n") })
    }

    /// Any text, marked anywhere: elements nest, no link is in another, and no word is changed.
    @Test(arguments: 0..<40)
    func nestInAnything(seed: Int) {
        var random = MarkdownFuzz(seed: UInt64(seed) &* 7_368_787 &+ 5)
        for _ in 0..<40 {
            let markdown = random.markdown() + random.markdown()
            let body = MarkdownAnythingTests.body(markdown).0.value
            for fragment in body.sections.flatMap({ [$0.content, $0.heading?.content ?? Fragment()] }) + [body.footnotes] {
                Self.check(fragment, Self.ranges(in: fragment.text, &random), markdown)
            }
        }
    }

    static func ranges(in text: String, _ random: inout MarkdownFuzz) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start: Int?
        var offset = 0
        // Whole characters, since the checks below compare characters.
        for character in text {
            if let begun = start, random.next(3) == 0 {
                ranges.append(begun..<offset)
                start = nil
            }
            if start == nil, random.next(3) == 0 { start = offset }
            offset += character.utf8.count
        }
        if let start, start < offset { ranges.append(start..<offset) }
        return ranges
    }

    static func check(_ fragment: Fragment, _ ranges: [Range<Int>], _ markdown: String) {
        var marked = fragment
        let isMarked = marked.mark(ranges, from: 0)
        #expect(isMarked.count == ranges.count)
        #expect(marked.holes.map(\.offset) == marked.holes.map(\.offset).sorted())
        let rest = marked.holes.filter {
            if case .markStart = $0.kind { false } else if case .markEnd = $0.kind { false } else { true }
        }
        #expect(rest.map(\.kind) == fragment.holes.map(\.kind))
        var html = marked.html.bytes
        for hole in marked.holes.reversed() {
            switch hole.kind {
            case .markStart: html.insert(contentsOf: "<a href=\"x\">".utf8, at: hole.offset)
            case .markEnd: html.insert(contentsOf: "</a>".utf8, at: hole.offset)
            default: break
            }
        }
        let filled = String(decoding: html, as: UTF8.self)
        #expect(MarkdownAnythingTests.faults(in: filled) == [], "\(markdown.debugDescription) \(ranges)")
        #expect(words(filled) == words(fragment.html.string), "\(markdown.debugDescription) \(ranges)")
        #expect(!hasNestedLinks(filled), "\(markdown.debugDescription) \(ranges)")
        let bytes = Array(fragment.text.utf8)
        let linked = zip(ranges, isMarked).filter(\.1).map { String(decoding: bytes[$0.0], as: UTF8.self) }
        #expect(links(filled).map(Self.spaced) == linked.map(Self.spaced), "\(markdown.debugDescription) \(ranges)")
    }

    /// A soft break is a newline in HTML and a space in the text.
    private static func spaced(_ text: String) -> String { text.split { $0 == "\n" || $0 == " " }.joined(separator: " ") }

    private static func words(_ html: String) -> String {
        var text = ""
        var isInTag = false
        for character in html.unicodeScalars {
            if character == "<" { isInTag = true }
            if !isInTag { text.unicodeScalars.append(character) }
            if character == ">" { isInTag = false }
        }
        return text
    }

    private static func links(_ html: String) -> [String] {
        html.split(separator: "<a href=\"x\">", omittingEmptySubsequences: false).dropFirst().map { rest in
            let end = rest.firstRange(of: "</a>")?.lowerBound ?? rest.endIndex
            return words(String(rest[..<end])).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
                .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
        }
    }

    private static func hasNestedLinks(_ html: String) -> Bool {
        var isOpen = false
        var rest = html[...]
        while let start = rest.firstIndex(of: "<") {
            rest = rest[start...]
            if rest.hasPrefix("<a ") || rest.hasPrefix("<a>") {
                if isOpen { return true }
                isOpen = true
            } else if rest.hasPrefix("</a>") {
                isOpen = false
            }
            rest = rest.dropFirst()
        }
        return false
    }
}
