import Testing

@testable import Markup

/// Whatever is written, what comes out is well-formed, holds nothing that was not escaped, and takes a time in proportion.
@Suite struct MarkdownAnythingTests {
    /// What is wrong with HTML as our writer makes it: elements that cross, text that is not escaped, attributes without quotes.
    static func faults(in html: String) -> [String] {
        var faults: [String] = []
        var open: [Substring] = []
        var rest = html[...]
        while let start = rest.firstIndex(where: { $0 == "<" || $0 == ">" || $0 == "&" }) {
            rest = rest[start...]
            if rest.hasPrefix("&") {
                let entity = rest.prefix(6)
                if !["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"].contains(where: entity.hasPrefix) {
                    faults.append("bare \(entity)")
                }
                rest = rest.dropFirst()
                continue
            }
            guard rest.hasPrefix("<"), let end = rest.firstIndex(of: ">") else {
                faults.append("bare bracket at \(rest.prefix(20))")
                break
            }
            let tag = rest[rest.index(after: rest.startIndex)..<end]
            rest = rest[rest.index(after: end)...]
            let name = tag.prefix { $0.isLetter || $0.isNumber || $0 == "/" }
            if !elements.contains(String(name.drop { $0 == "/" })) { faults.append("element \(tag)") }
            if tag.count(where: { $0 == "\"" }) % 2 != 0 { faults.append("quotes in \(tag)") }
            if name.hasPrefix("/") {
                if open.popLast() != name.dropFirst() { faults.append("\(tag) closes another") }
            } else if !["br", "hr", "img"].contains(name) {
                open.append(name)
            }
        }
        return faults + open.map { "\($0) is not closed" }
    }

    static let elements: Set<String> = [
        "p", "em", "strong", "a", "code", "pre", "ul", "ol", "li", "blockquote", "br", "hr", "img", "div", "table", "thead",
        "tbody",
        "tr", "th", "td", "sup",
    ]

    static func body(_ markdown: String) -> (Checked<MarkdownBody>, SourceText) {
        let source = SourceText(path: "a.md", validated: Array(markdown.utf8))
        return (markdownBody(of: source, in: 0..<source.bytes.count), source)
    }

    @Test(arguments: 0..<40)
    func isWellFormed(seed: Int) {
        var random = MarkdownFuzz(seed: UInt64(seed) &* 104_729 &+ 3)
        for _ in 0..<30 {
            let markdown = random.markdown()
            let (checked, source) = Self.body(markdown)
            let body = checked.value
            for fragment in body.sections.flatMap({ [$0.content, $0.heading?.content ?? Fragment()] }) + [body.footnotes] {
                #expect(Self.faults(in: fragment.html.string) == [], "\(markdown.debugDescription)")
                #expect(fragment.holes.map(\.offset) == fragment.holes.map(\.offset).sorted())
                #expect(fragment.holes.allSatisfy { $0.offset <= fragment.html.bytes.count })
                #expect(!fragment.text.contains { "<>".contains($0) } || markdown.contains { "<>&".contains($0) })
            }
            #expect(body.sections.map(\.range.lowerBound) == body.sections.map(\.range.lowerBound).sorted())
            #expect(body.sections.last?.range.upperBound == source.bytes.count)
            #expect(body.links.allSatisfy { $0.range.upperBound <= source.bytes.count && !$0.range.isEmpty })
            #expect(Set(body.sections.compactMap(\.heading?.id)).count == body.sections.count - 1)
            #expect(checked.diagnostics.map(\.place) == checked.diagnostics.map(\.place).sorted())
        }
    }

    /// The fuzz above is worth nothing if its checker sees nothing.
    @Test(arguments: ["<p>", "<p><em></p></em>", "<script></script>", "a & b", "a > b", "<a href=\"x>", "&nbsp;", "</p>"])
    func isSeenWhenItIsNot(html: String) { #expect(Self.faults(in: html) != []) }

    struct Large: Sendable, CustomTestStringConvertible {
        let name: String
        let markdown: String
        let faults: [String]
        var testDescription: String { name }

        init(_ name: String, _ markdown: String, _ faults: [String]) {
            (self.name, self.markdown, self.faults) = (name, markdown, faults)
        }
    }

    static let large: [Large] = {
        func many(_ text: String, _ count: Int = 4000) -> String { String(repeating: text, count: count) }
        func numbered(_ count: Int, _ text: (Int) -> String) -> String { (0..<count).map(text).joined() }
        return [
            Large("an empty row", "| a |\n|---|\n|\n", []),
            Large("a long line", many("ord ", 250_000), []),
            Large("equal headings", many("# Ärendet\n", 20_000), []),
            Large("footnotes", numbered(10_000) { "a[^\($0)] " } + "\n\n" + numbered(10_000) { "[^\($0)]: b\n" }, []),
            Large("unknown footnotes", many("[^a] "), ["unknown-footnote"]),
            Large("quotes", many(">", 100_000) + "a", ["too-deep"]),
            Large("lists", many("- ", 100_000) + "a", ["too-deep"]),
            Large("emphasis", many("*a ", 30_000) + many(" a*", 30_000), ["too-deep"]),
            Large("strong", many("**a ", 30_000), []),
            Large("brackets", many("[", 100_000) + "a" + many("]", 100_000), []),
            Large("images in images", many("![") + "a" + many("](b)"), ["too-deep"]),
            Large("images", many("![", 50_000) + "a" + many("](b)", 50_000), ["too-large"]),
            Large("images and links", many("![[]()", 100_000), ["too-large"]),
            Large("images in lists", many("- ![a](b)\n") + "\n" + many("- ![a](b)\n"), []),
            Large("comments", many("<!-- a --> ", 20_000), []),
            Large("open comments", "a " + many("<!-- a ", 20_000), ["raw-html"]),
            Large("tags on a line", many("<b>", 5000), ["raw-html"]),
            Large("links in items", many("- [a](b)\n", 5000), []),
            Large("refused links", many("[a](x:y) ", 5000), ["unsafe-link"]),
            Large("rows", "| a | b |\n|---|---|\n" + many("| c |\n", 5000), []),
            Large("wide rows", "| a | b |\n|---|---|\n" + many("| c | d | e |\n", 2000), ["wide-table-row"]),
            Large("empty cells", many("|a", 500) + "\n" + many("|-", 500) + "\n" + many("|b\n", 2000), ["too-large"]),
            Large("delimiter rows", many("|-|-|\n\n", 5000), []),
            Large("entities", many("&amp;", 20_000) + "[a](b)", []),
            Large("backticks", numbered(400) { String(repeating: "`", count: $0) + "a" }, []),
        ]
    }()

    /// The sizes are such that a quadratic step anywhere would take minutes.
    @Test(arguments: large)
    func standsSize(of text: Large) {
        let (checked, _) = Self.body(text.markdown)
        #expect(Set(checked.diagnostics.map(\.check.name)) == Set(text.faults))
        #expect(!checked.value.sections.isEmpty)
    }
}
