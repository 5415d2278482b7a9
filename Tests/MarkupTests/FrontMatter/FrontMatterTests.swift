import Markup
import TestSupport
import Testing

/// Shows a node so that a test can be read: `{titel: "A", mål: ["x", -]}`.
private func dump(_ node: Node) -> String {
    switch node.content {
    case .scalar(let text, let isPlain): isPlain ? text : "\"\(text)\""
    case .list(let items): "[" + items.map(dump).joined(separator: ", ") + "]"
    case .map(let entries): "{" + entries.map { "\($0.key): \(dump($0.value))" }.joined(separator: ", ") + "}"
    case .empty: "-"
    case .broken: "?"
    }
}

struct FrontMatterTests {
    @Test(arguments: [
        ("---\ntitel: A\n---\nBody", "{titel: A}", "Body"),
        ("---\ntitel: A\n...\nBody", "{titel: A}", "Body"),
        ("--- \ntitel: A\n---\t\n", "{titel: A}", ""),
        ("---\n---\nBody", "{}", "Body"),
        ("---\n# bara en kommentar\n---", "{}", ""),
        ("---\na: 'x'\nb: |\n  rad\n  två\nc:\n---\n---\n", "{a: \"x\", b: \"rad\ntvå\n\", c: -}", "---\n"),
        ("---\nmål:\n- nummer: 1\n  titel: å\n- nummer: 2\n---\n", "{mål: [{nummer: 1, titel: å}, {nummer: 2}]}", ""),
        ("---\nk: {adress: https://x.se/a#b, sha256: ab}\n---\n", "{k: {adress: https://x.se/a#b, sha256: ab}}", ""),
        ("---\na: ja\nb: 2019-02-20\nc: ~\n---\n", "{a: ja, b: 2019-02-20, c: ~}", ""),
        ("---\nstyrning: styrande            # styrande | stödjande\nb: 1\n---\n", "{styrning: styrande, b: 1}", ""),
        ("---\nmål: # listan\n  - a\n---\n", "{mål: [a]}", ""),
    ])
    func reads(text: String, fields: String, body: String) throws {
        let source = SourceText(path: "content/a.md", validated: Array(text.utf8))
        let read = frontMatter(of: source)
        #expect(read.diagnostics.map(\.message.sv) == [])
        let matter = try #require(read.value)
        #expect(dump(matter.fields) == fields)
        #expect(source.string(in: matter.bodyRange) == body)
    }

    @Test(arguments: [
        // Fences
        ("1️⃣", "missing-front-matter", nil),
        ("1️⃣# Rubrik\n\ntitel: x\n", "missing-front-matter", nil),
        ("1️⃣\n\n---\ntitel: x\n---\n", "missing-front-matter", "{titel: x}"),
        ("1️⃣—\ntitel: x\n---\n", "missing-front-matter", "{titel: x}"),
        ("1️⃣---\ntitel: x\n\n# Rubrik\n", "broken-yaml", nil),
        ("---\ntitel: x\n1️⃣----\n# Rubrik\n", "broken-yaml", "{titel: x}"),
        // Colons
        ("---\n1️⃣titel Beslut\norgan: KS\n---\n", "broken-yaml", "{organ: KS}"),
        ("---\ntyp: sida\n1️⃣titel:Beslut\norgan: KS\n---\n", "broken-yaml", "{typ: sida, titel: ?, organ: KS}"),
        ("---\ntitel: 1️⃣Beslut: å\norgan: KS\n---\n", "broken-yaml", "{titel: ?, organ: KS}"),
        ("---\nmål:\n  - titel: 1️⃣Tillväxt: mål\n---\n", "broken-yaml", "{mål: ?}"),
        ("---\n1️⃣: x\norgan: KS\n---\n", "broken-yaml", "{organ: KS}"),
        ("---\ngäller:\n  från: 2019\n  1️⃣till 2020\norgan: KS\n---\n", "broken-yaml", "{gäller: ?, organ: KS}"),
        ("---\na: {1️⃣b:1}\n---\n", "broken-yaml", "{a: {b:1: -}}"),
        // Quotes and brackets
        ("---\ntitel: 1️⃣\"Beslut\norgan: KS\ntyp: \"sida\"\n---\n", "broken-yaml", "{titel: ?, organ: KS, typ: \"sida\"}"),
        ("---\ntitel: 1️⃣'Kommunens' mål\norgan: KS\n---\n", "broken-yaml", "{titel: ?, organ: KS}"),
        ("---\ntitel: 1️⃣[Utkast] Beslut\norgan: KS\n---\n", "broken-yaml", "{titel: ?, organ: KS}"),
        ("---\nparter: 1️⃣[Botkyrka, Huddinge\norgan: KS\n---\n", "broken-yaml", "{parter: ?, organ: KS}"),
        ("---\nk: 1️⃣{a: b, c: d\norgan: KS\n---\n", "broken-yaml", "{k: ?, organ: KS}"),
        ("---\nparter: [\"A\" 1️⃣\"B\"]\norgan: KS\n---\n", "broken-yaml", "{parter: ?, organ: KS}"),
        ("---\n1️⃣titel: \"C:\\Mål\"\norgan: KS\n---\n", "broken-yaml", "{titel: ?, organ: KS}"),
        ("---\nkontakt: 1️⃣@kommun\norgan: KS\n---\n", "broken-yaml", "{kontakt: ?, organ: KS}"),
        ("---\ntitel: 1️⃣**Viktigt**\norgan: KS\n---\n", "broken-yaml", "{titel: ?, organ: KS}"),
        ("---\ntitel: 1️⃣> 5 mkr\norgan: KS\n---\n", "broken-yaml", "{titel: ?, organ: KS}"),
        ("---\nparter: 1️⃣- Botkyrka\norgan: KS\n---\n", "broken-yaml", "{parter: ?, organ: KS}"),
        ("---\nparter: [A, 1️⃣, \"B]\"]\norgan: KS\n---\n", "broken-yaml", "{parter: ?, organ: KS}"),
        ("---\nparter: 1️⃣[\"A]\"\norgan: KS\n---\n", "broken-yaml", "{parter: ?, organ: KS}"),
        ("---\ntitel: 1️⃣? x\norgan: KS\n---\n", "broken-yaml", "{titel: ?, organ: KS}"),
        ("---\ntitel: 1️⃣]x\norgan: KS\n---\n", "broken-yaml", "{titel: ?, organ: KS}"),
        ("---\ntitel: 1️⃣\"a\nb\norgan: KS\n---\n", "broken-yaml", "{titel: ?, organ: KS}"),
        // Spaces
        ("---\ntitel:1️⃣\u{A0}Beslut\norgan: KS\n---\n", "broken-yaml", "{titel: ?, organ: KS}"),
        ("---\ngäller:\n1️⃣\u{A0}\u{A0}från: 2019\norgan: KS\n---\n", "broken-yaml", "{gäller: -, organ: KS}"),
        ("---\nmål:\n  1️⃣-nummer: 1\norgan: KS\n---\n", "broken-yaml", "{mål: ?, organ: KS}"),
        ("---\ntitel: x\n1️⃣- a\norgan: KS\n---\n", "broken-yaml", "{titel: ?, organ: KS}"),
        // Indentation
        ("---\ntitel: Beslut\n  1️⃣organ: KS\ntyp: sida\n---\n", "broken-yaml", "{titel: ?, typ: sida}"),
        ("---\ngäller:\n    från: 2019\n  1️⃣till: 2020\n---\n", "broken-yaml", "{gäller: ?}"),
        ("---\nmål:\n  - a\n  1️⃣b: c\n---\n", "broken-yaml", "{mål: ?}"),
        ("---\n titel: x\n1️⃣organ: KS\n---\n", "broken-yaml", "{titel: x, organ: KS}"),
        ("---\nmål:\n1️⃣\t- a\norgan: KS\n---\n", "tab-indentation", "{mål: ?, organ: KS}"),
        ("---\nmål:\n  - a: 1\n  1️⃣\tb: 2\norgan: KS\n---\n", "tab-indentation", "{mål: ?, organ: KS}"),
        // What YAML takes without a word
        ("---\ntitel: Ärende 1️⃣#12\n---\n", "yaml-drops-text", "{titel: Ärende}"),
        ("---\ntitel: Ärende 1️⃣# 12\n---\n", "yaml-drops-text", "{titel: Ärende}"),
        ("---\ntitel: 1️⃣#12\n---\n", "yaml-drops-text", "{titel: -}"),
        ("---\nb: [å, Avtal 1️⃣#1\n  ]\n---\n", "yaml-drops-text", "{b: [å, Avtal]}"),
        ("---\nf:\n  - {part: Å, belopp: 1️⃣2,5 mkr, år: 1}\n---\n", "unquoted-comma", "{f: [{part: Å, belopp: ?, år: 1}]}"),
        ("---\nf: {belopp: 1️⃣1,000,000}\n---\n", "unquoted-comma", "{f: {belopp: ?}}"),
        ("---\ntitel: a\norgan: b\n1️⃣titel: c\n---\n", "duplicate-key", "{titel: a, organ: b}"),
        ("---\nå: {b: 1, c: 2, 1️⃣b: 3}\n---\n", "duplicate-key", "{å: {b: 1, c: 2}}"),
        ("---\nspråk: a\n1️⃣spra\u{30A}k: c\n---\n", "duplicate-key", "{språk: a}"),
        ("---\n1️⃣[a]: b\n---\n", "broken-yaml", "{}"),
        // More of YAML than anyone needs
        ("---\ntitel: 1️⃣*x\n---\n", "yaml-alias", "{titel: ?}"),
        ("---\ntitel: 1️⃣&x y\n---\n", "yaml-alias", "{titel: y}"),
        ("---\ntitel: 1️⃣!!str y\n---\n", "yaml-alias", "{titel: y}"),
        ("---\ntitel: 1️⃣!viktigt\n---\n", "yaml-alias", "{titel: -}"),
        ("---\n1️⃣<<: {a: b}\nc: d\n---\n", "yaml-alias", "{c: d}"),
        ("---\n1️⃣%YAML 1.1\nc: d\n---\n", "yaml-alias", "{c: d}"),
        ("---\ntitel: 1️⃣\"a\\x07b\"\n---\n", "control-character", "{titel: ?}"),
        ("---\ntitel: 1️⃣\"a\\uFFFEb\"\n---\n", "control-character", "{titel: ?}"),
        ("---\n1️⃣titel: \"a\\uD800b\"\n---\n", "broken-yaml", "{titel: ?}"),
    ])
    func tellsWhatIsWrong(marked: String, check: String, fields: String?) {
        let text = MarkedSource(marked)
        let read = frontMatter(of: text.source)
        #expect(text.findings(read.diagnostics) == ["1 \(check)"], "\(read.diagnostics.map(\.message.sv))")
        #expect(read.value.map { dump($0.fields) } == fields)
    }
}
