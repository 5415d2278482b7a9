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
                2 #beslut-2 Beslut
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
}
