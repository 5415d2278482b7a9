import Markup
import TestSupport
import Testing

/// As slow and as plain as it can be: what the fast one is held to.
private func escapedPlainly(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
        switch scalar {
        case "&": escaped += "&amp;"
        case "<": escaped += "&lt;"
        case ">": escaped += "&gt;"
        case "\"": escaped += "&quot;"
        case "'": escaped += "&#39;"
        default: escaped.unicodeScalars.append(scalar)
        }
    }
}

struct HTMLEscapingTests {
    @Test(arguments: ["", "a", "&", "<<>>", "å & \"ö\" 'x' <y>", "&amp;", "\u{0}\t\n", String(repeating: "å<", count: 1000)])
    func escapes(text: String) {
        #expect(HTML(escaping: text).string == escapedPlainly(text))
        var bytes: [UInt8] = []
        HTML.escape(text.utf8, into: &bytes)
        #expect(bytes == Array(escapedPlainly(text).utf8))
    }

    @Test func escapesAsThePlainOneDoes() {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<500 {
            let text = random.text(of: ["&", "<", ">", "\"", "'", "a", "å", "𝄞", " ", "\n", "?", ";"], upTo: 60)
            #expect(HTML(escaping: text).string == escapedPlainly(text))
        }
    }

    @Test func appends() {
        var html = HTML("<p>")
        html.append(escaping: "a & b")
        html.append(HTML("</p>"))
        #expect(html.string == "<p>a &amp; b</p>")
    }
}
