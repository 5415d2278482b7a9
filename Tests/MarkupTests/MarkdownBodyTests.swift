import Testing

@testable import Markup

/// A body as a person can read it: sections, their HTML with holes in braces, and the faults.
func dump(_ markdown: String, style: MarkdownStyle = .document) -> String {
    let source = SourceText(path: "a.md", validated: Array(markdown.utf8))
    let checked = markdownBody(of: source, in: 0..<source.bytes.count, style: style)
    var dump = ""
    for (index, section) in checked.value.sections.enumerated() {
        if let heading = section.heading {
            dump += "\(heading.level) #\(heading.id) \(filled(heading.content))\n"
        } else if index > 0 {
            dump += "no heading\n"
        }
        dump += filled(section.content)
    }
    if !checked.value.footnotes.isEmpty { dump += "footnotes\n" + filled(checked.value.footnotes) }
    for fault in checked.diagnostics {
        let place = fault.place
        dump += "\(place.line):\(place.column)-\(place.endColumn) \(fault.check.name): \(fault.message.sv)\n"
    }
    return dump
}

func filled(_ fragment: Fragment) -> String {
    var bytes = fragment.html.bytes
    for hole in fragment.holes.reversed() {
        let mark =
            switch hole.kind {
            case .link(let number): "{\(number)}"
            case .listItem: "{li}"
            case .clause: "{att}"
            case .markStart(let number): "{\(number)<}"
            case .markEnd(let number): "{>\(number)}"
            }
        bytes.insert(contentsOf: mark.utf8, at: hole.offset)
    }
    return String(decoding: bytes, as: UTF8.self)
}

@Suite struct MarkdownBodyTests {
    @Test func splitsAtHeadings() {
        let text = """
            Ingress.

            # Ärendet
            Text *med* `kod`.

            Beslut
            ------
            1. att **anta**

               - under
            2. att följa

            att lägga till [en länk](a.md "T")
            """
        #expect(
            dump(text) == """
                <p>Ingress.</p>
                1 #arendet Ärendet
                <p>Text <em>med</em> <code>kod</code>.</p>
                2 #beslut Beslut
                <ol>
                <li{li}>
                <p>att <strong>anta</strong></p>
                <ul>
                <li>under</li>
                </ul>
                </li>
                <li{li}>
                <p>att följa</p>
                </li>
                </ol>
                <p{att}>att lägga till <a href="{0}" title="T">en länk</a></p>

                """)
    }

    @Test(arguments: [
        (
            "| a | b |\n|---|--:|\n| `x\\|y` | 1 \\| 2 |\n| *z*\n\nefter",
            """
            <div class="scroll" role="region" tabindex="0" aria-label="Tabell 1">
            <table>
            <thead>
            <tr><th scope="col">a</th><th scope="col" class="num">b</th></tr>
            </thead>
            <tbody>
            <tr><td><code>x|y</code></td><td class="num">1 | 2</td></tr>
            <tr><td><em>z</em></td><td class="num"></td></tr>
            </tbody>
            </table>
            </div>
            <p>efter</p>

            """
        ),
        (
            "före\n|  | b #\n:-- | ---\n| 1. [x] | - [y](b.md) | åter | text\n\n[x]: a.md",
            """
            <p>före</p>
            <div class="scroll" role="region" tabindex="0" aria-label="Tabell 1">
            <table>
            <thead>
            <tr><td></td><th scope="col">b #</th></tr>
            </thead>
            <tbody>
            <tr><td>1. <a href="{0}">x</a></td><td>- <a href="{1}">y</a></td></tr>
            </tbody>
            </table>
            </div>
            4:26-37 wide-table-row: raden har 4 celler men tabellens huvud 2: texten här skulle försvinna

            """
        ),
        (
            "- a | b\n  --- | ---\n\na | b\n--- | ---- | -",
            """
            <ul>
            <li{li}>a | b
            — | —</li>
            </ul>
            <p>a | b
            — | ---- | -</p>
            2:1-12 broken-table: en tabell kan inte stå i en lista, ett citat eller en fotnot: låt den börja längst till vänster, efter en tom rad
            5:1-15 broken-table: raden hör inte till någon tabell: raden ovanför ska vara tabellens huvud, med lika många celler

            """
        ),
        (
            "a | b\n-|-\nc | d\n---\n```\na | b\n--- | ---\n",
            """
            <div class="scroll" role="region" tabindex="0" aria-label="Tabell 1">
            <table>
            <thead>
            <tr><th scope="col">a</th><th scope="col">b</th></tr>
            </thead>
            <tbody>
            <tr><td>c</td><td>d</td></tr>
            </tbody>
            </table>
            </div>
            <hr>
            <pre tabindex="0"><code>a | b
            --- | ---
            </code></pre>

            """
        ),
    ])
    func writesTables(markdown: String, expected: String) {
        #expect(dump(markdown) == expected)
    }

    @Test func writesFootnotes() {
        let text = """
            Text[^b] och[^1] åter[^b].
            [^1]: Ett
            fortsätter

                **nytt** stycke

                - lista
            [^B]: Två [^c]
            [^c]: Tre
            [^d]: Fyra
            [^b]: Fem

            ```
            [^kod]: x
            ```
            Sist[^x] \\[^c]
            """
        #expect(
            dump(text) == """
                <p>Text<sup><a id="fnref-1" href="#fn-1" role="doc-noteref" aria-label="Not 1">1</a></sup> \
                och<sup><a id="fnref-2" href="#fn-2" role="doc-noteref" aria-label="Not 2">2</a></sup> \
                åter<sup><a id="fnref-1-2" href="#fn-1" role="doc-noteref" aria-label="Not 1">1</a></sup>.</p>
                <pre tabindex="0"><code>[^kod]: x
                </code></pre>
                <p>Sist [^c]</p>
                footnotes
                <ol>
                <li id="fn-1">
                <p>Två <sup><a id="fnref-3" href="#fn-3" role="doc-noteref" aria-label="Not 3">3</a></sup> \
                <a href="#fnref-1" role="doc-backlink" aria-label="Tillbaka till texten från not 1">↩︎</a> \
                <a href="#fnref-1-2" role="doc-backlink" aria-label="Tillbaka till texten från not 1 (2)">↩︎</a></p>
                </li>
                <li id="fn-2">
                <p>Ett
                fortsätter</p>
                <p><strong>nytt</strong> stycke</p>
                <ul>
                <li>lista</li>
                </ul>
                <p> <a href="#fnref-2" role="doc-backlink" aria-label="Tillbaka till texten från not 2">↩︎</a></p>
                </li>
                <li id="fn-3">
                <p>Tre <a href="#fnref-3" role="doc-backlink" aria-label="Tillbaka till texten från not 3">↩︎</a></p>
                </li>
                </ol>
                10:1-5 unused-footnote: fotnoten ”[^d]” publiceras inte, för ingen text hänvisar till den
                11:1-5 duplicate-footnote: fotnoten ”[^b]” har redan en text: ge den här en egen beteckning
                16:5-9 unknown-footnote: fotnoten ”[^x]” har ingen text: skriv den på en egen rad, ”[^x]: …”

                """)
    }

    /// What is refused, and where: line, columns and check.
    @Test(arguments: [
        ("a <b>c</b>", "1:3-6 raw-html|1:7-11 raw-html"),
        ("- > ä &amp; <i\n  > x>", "1:13-15 raw-html"),
        ("<div>\na\n</div>", "1:1-6 raw-html"),
        ("a\n\n> - <div>\n", "3:5-10 raw-html"),
        ("<!-- a --> text", "1:12-16 raw-html"),
        ("<!-- a\n\n b", "1:1-7 raw-html"),
        ("<!-- a\n\n -->\n<br/>\n<br>\n", ""),
        ("text <!-- a --> <!-- b\nc --> <br />", ""),
        ("text <!-- a -- b --> \\<!-- c", "1:6-10 raw-html"),
        ("[a](&#106;avascript:b)", "1:1-23 unsafe-link"),
        ("[a](jAvAscript&colon;b) <vbscript:x>", "1:1-24 unsafe-link|1:25-37 unsafe-link"),
        ("ä [a][b] ![c](data:x)\n\n[b]: <file:///x> 'y'", "1:3-9 unsafe-link|1:10-22 unsafe-link"),
        ("[a](java&#10;script:b) [b](&#1;javascript:c)", "1:1-23 unsafe-link|1:24-45 unsafe-link|1:28-32 control-character"),
        (
            "[a](//b.se) [c](\\\\\\\\d) [e](/f) [g](#h) [i](mailto:j) [k](tel:1) [l](m/n:o)",
            "1:1-12 unsafe-link|1:13-23 unsafe-link"
        ),
        ("[a]() [b](<>) [](c)", "1:1-6 empty-link|1:7-14 empty-link|1:15-20 empty-link"),
        ("> 1. [a](b:c \"d\ne\")", "1:6-16 unsafe-link"),
        ("#\n\n## \\\n\n### `x`\n\n> #", "1:1-2 empty-heading|7:1-4 empty-heading"),
        ("![](a.png) ![ ](b.png) [![](c.png)](d)", "1:1-11 missing-alt-text|1:12-23 missing-alt-text|1:25-35 missing-alt-text"),
        ("| a |\n|---|\n| <u> \\| [b]() |", "3:3-6 raw-html|3:10-15 empty-link"),
        ("a[^1]\n\n[^1]: b\n    <u> [^2]", "4:5-8 raw-html|4:9-13 unknown-footnote"),
        ("> a[^1]\n>\n> [^1]: b", "1:4-8 unknown-footnote"),
    ])
    func refuses(markdown: String, expected: String) {
        let source = SourceText(path: "a.md", validated: Array(markdown.utf8))
        let faults = markdownBody(of: source, in: 0..<source.bytes.count).diagnostics
        #expect(
            faults.map { "\($0.place.line):\($0.place.column)-\($0.place.endColumn) \($0.check.name)" }.joined(separator: "|")
                == expected)
    }

    @Test(arguments: [
        (["Ärendet", "ärendet", "Ärendet 2"], ["arendet", "arendet-2", "arendet-2-2"]),
        (["Å, Ä & Ö: é—ü", "Øresund Æ ß", "日本", "!"], ["a-a-o-e-u", "oresund-ae-ss", "avsnitt", "avsnitt-2"]),
        (
            ["Innehåll", "Att 1", "Mål 2", "Bilaga 3", "Mål", "P-platser", "Not 1"],
            ["innehall-2", "avsnitt-att-1", "avsnitt-mal-2", "avsnitt-bilaga-3", "mal", "p-platser", "avsnitt-not-1"]
        ),
        (["a", "a-2", "a", "a", "a-2"], ["a", "a-2", "a-3", "a-4", "a-2-2"]),
    ])
    func givesHeadingsIDs(headings: [String], ids: [String]) {
        let text = headings.map { "# \($0)\n" }.joined()
        let source = SourceText(path: "a.md", validated: Array(text.utf8))
        #expect(markdownBody(of: source, in: 0..<source.bytes.count).value.sections.compactMap(\.heading?.id) == ids)
    }

    @Test func givesTextsAndRanges() throws {
        let text =
            "---\nfront\n---\nFörst \"a\"\nrad\n- x\n- y\n\nRubrik *b* [c](d)\n===\n`e`<br>f\n\n| g | h |\n|---|---|\n| i | |\n"
        let source = SourceText(path: "a.md", validated: Array(text.utf8))
        let body = markdownBody(of: source, in: 14..<source.bytes.count).value
        #expect(body.sections.map(\.content.text) == ["Först ”a” rad\nx\ny", "e\nf\ng h\ni"])
        #expect(body.sections.map { source.string(in: $0.range).prefix(6) } == ["Först ", "Rubrik"])
        let heading = try #require(body.sections.last?.heading)
        #expect(heading.text == "Rubrik b c")
        #expect(source.string(in: heading.range) == "Rubrik *b* [c](d)\n===")
        #expect(body.links.map { source.string(in: $0.range) } == ["[c](d)"])
        #expect(body.links.map(\.text) == ["c"])
    }

    @Test func leavesRoomForPoints() {
        let text = "att a\n\n**Att** b\n\n*att*\n\nattans\n\natt-sats\n\n> att c\n\n1. att d\n   - e\n\n+ f"
        #expect(
            dump(text) == """
                <p{att}>att a</p>
                <p{att}><strong>Att</strong> b</p>
                <p{att}><em>att</em></p>
                <p>attans</p>
                <p>att-sats</p>
                <blockquote>
                <p>att c</p>
                </blockquote>
                <ol>
                <li{li}>att d
                <ul>
                <li>e</li>
                </ul>
                </li>
                </ol>
                <ul>
                <li{li}>f</li>
                </ul>

                """)
    }

    /// Of whole minutes each item has a page of its own, with its own footnotes.
    @Test func givesSectionsTheirFootnotes() {
        let text = "# a\nb[^1] [^2]\n\n# c\nd[^2] [^3]\n\n[^1]: e\n[^2]: [f](g)\n[^3]: h [^4]\n[^4]: [i](j)\n"
        let source = SourceText(path: "a.md", validated: Array(text.utf8))
        let body = markdownBody(of: source, in: 0..<source.bytes.count).value
        let back = "role=\"doc-backlink\" aria-label=\"Tillbaka till texten från not"
        #expect(body.footnoteParts.count == 4)
        let parts = FootnoteParts(of: body)
        #expect(parts.footnotes(of: body.sections).fragment == body.footnotes)
        #expect(parts.footnotes(of: Array(body.sections.prefix(1))).fragment.isEmpty)
        #expect(parts.footnotes(of: [body.sections[2]]).numbers == [2, 3, 4])
        #expect(
            filled(parts.footnotes(of: [body.sections[2]]).fragment) == """
                <ol>
                <li value="2" id="fn-2">
                <p><a href="{0}">f</a> <a href="#fnref-2-2" \(back) 2 (2)">↩︎</a></p>
                </li>
                <li value="3" id="fn-3">
                <p>h <sup><a id="fnref-4" href="#fn-4" role="doc-noteref" aria-label="Not 4">4</a></sup> \
                <a href="#fnref-3" \(back) 3">↩︎</a></p>
                </li>
                <li value="4" id="fn-4">
                <p><a href="{1}">i</a> <a href="#fnref-4" \(back) 4">↩︎</a></p>
                </li>
                </ol>

                """)
    }
}
