import Markup
import Templating
import TestSupport
import Testing

private struct PartyView: View {
    var name: String
    var address: String?
    static let fields: Fields<PartyView> = [
        .text("name") { $0.name },
        .optionalText("address") { $0.address },
    ]
}

private struct FactsView: View {
    var dates: [PartyView]
    var office: String?
    static let fields: Fields<FactsView> = [
        .list("dates") { $0.dates },
        .optionalText("office") { $0.office },
    ]
}

private struct PageView: View {
    var title = "Mål & mått"
    var summary: String?
    var body = HTML("<p>Å</p>")
    var isDecided = false
    var parties: [PartyView] = []
    var facts: FactsView?
    var owner = PartyView(name: "Haninge")
    static let fields: Fields<PageView> = [
        .text("title") { $0.title },
        .optionalText("summary") { $0.summary },
        .html("body") { $0.body },
        .flag("isDecided") { $0.isDecided },
        .list("parties") { $0.parties },
        .optionalView("facts") { $0.facts },
        .view("owner") { $0.owner },
    ]
}

private let includes = [
    "facts": "<dl>\n\\(if facts)\n\\(for d in facts.dates)\n<dd>\\(d.name)\n\\(end)\n\\(end)\n</dl>\n",
    "name": "\\(owner.name)\n",
    "item": "[\\(p.name)]",
    "self": "\\(include self)",
    "open": "\\(if title)",
    "faulty": "å \\(nope)",
]

private func read(_ source: SourceText) -> Checked<Template<PageView>?> {
    Template<PageView>.reading(
        source,
        includes: { name in includes[name].map { SourceText(path: "templates/\(name).html", validated: Array($0.utf8)) } },
        words: { ["search": "Sök & finn", "cited-by": "Hänvisas från"][$0] }, knownWords: ["cited-by", "search"])
}

private let anna = PartyView(name: "Anna", address: "/a/?b&c")
private let two = PageView(
    summary: "Kort", isDecided: true, parties: [anna, PartyView(name: "Bo")], facts: FactsView(dates: [anna]))

struct TemplateTests {
    @Test(arguments: [
        (#"<h1>\(title)</h1>"#, PageView(), "<h1>Mål &amp; mått</h1>"),
        (#"\(body)\(word.search)\(word.cited-by)"#, PageView(), "<p>Å</p>Sök &amp; finnHänvisas från"),
        ("\\\\(title) \\(-- en (kommentar)\npå två rader)å", PageView(), #"\(title) å"#),
        (#"\(if summary)[\(summary)]\(else)-\(end)"#, PageView(), "-"),
        (#"\(if summary)[\(summary)]\(else)-\(end)"#, two, "[Kort]"),
        (#"\(if summary)[\(summary)]\(end)"#, PageView(summary: ""), ""),
        (#"\(if not summary)-\(else)[\(summary)]\(end)"#, two, "[Kort]"),
        (#"\(if isDecided)a\(else if summary)b\(else if parties)c\(else)d\(end)"#, PageView(), "d"),
        (#"\(if isDecided)a\(else if summary)b\(summary)\(else if parties)c\(else)d\(end)"#, PageView(summary: "x"), "bx"),
        (#"\(if isDecided)a\(else if summary)b\(else if parties)c\(else)d\(end)."#, PageView(parties: [anna]), "c."),
        (#"\(if not summary)a\(else if isDecided)\(summary)\(end)"#, two, "Kort"),
        (
            #"\(for p in parties)\(p.name)\(if p.address) <a href="\(p.address)">\(title)</a>\(end);\(end)"#, two,
            #"Anna <a href="/a/?b&amp;c">Mål &amp; mått</a>;Bo;"#
        ),
        (#"\(for p in parties)\(for q in parties)\(p.name)\(q.name) \(end)\(end)"#, two, "AnnaAnna AnnaBo BoAnna BoBo "),
        (#"\(for p in parties)\(include item)\(end)"#, two, "[Anna][Bo]"),
        (#"<p>\(include name)</p>"#, two, "<p>Haninge</p>"),
        (#"\(if facts.office)\(facts.office)\(else)\(if facts)\(for d in facts.dates)\(d.name)\(end)\(end)\(end)"#, two, "Anna"),
        (#"\(if body)\(owner.name)\(end)"#, two, "Haninge"),
        (
            "<ul>\n  \\(for p in parties)\n  <li>\\(p.name)</li>\n  \\(end)\n</ul>\n", two,
            "<ul>\n  <li>Anna</li>\n  <li>Bo</li>\n</ul>\n"
        ),
        ("a\n\\(if title) \\(if isDecided)\nb\n\\(end)\\(end) \nc", two, "a\nb\nc"),
        ("a\n  \\(include facts)\nc\n", two, "a\n<dl>\n<dd>Anna\n</dl>\nc\n"),
        ("\\(-- först)\n\na \\(if title)\n\\(end) b\n", two, "\na \n b\n"),
        (
            "<script type=\"x\">\\(body)</script><p title='\\(title)'>\\(title)", PageView(),
            "<script type=\"x\"><p>Å</p></script><p title='Mål &amp; mått'>Mål &amp; mått"
        ),
        (
            #"<a\(if isDecided) aria-current="page"\(end) href="\(title)">\(title)</a>"#, PageView(title: "x"),
            #"<a href="x">x</a>"#
        ),
        ("<!-- <a --><i>\\(title)</i>", PageView(title: "x"), "<!-- <a --><i>x</i>"),
        ("", PageView(), ""),
    ])
    fileprivate func renders(template: String, view: PageView, html: String) throws {
        let checked = read(SourceText(path: "templates/x.html", validated: Array(template.utf8)))
        #expect(checked.diagnostics.map(\.message.sv) == [])
        #expect(try #require(checked.value).render(view).string == html)
    }

    @Test(arguments: [
        (#"1️⃣\(title"#, ["1 template-syntax"]),
        ("1️⃣\\(title\n)", ["1 template-syntax"]),
        (
            #"å1️⃣\()2️⃣\(a b)3️⃣\(for x of parties)4️⃣\(if a b)5️⃣\(a..b)6️⃣\(if)7️⃣\(include)8️⃣\(2)9️⃣\(for if in parties)"#,
            (1...9).map { "\($0) template-syntax" }
        ),
        (#"1️⃣\(end)2️⃣\(else)3️⃣\(else if title)"#, ["1 template-syntax", "2 template-syntax", "3 template-syntax"]),
        (#"\(for p in parties)1️⃣\(else)\(end)\(if title)\(else)2️⃣\(else)\(end)"#, ["1 template-syntax", "2 template-syntax"]),
        (#"1️⃣\(if title)2️⃣\(for p in parties)"#, ["2 template-unclosed", "1 template-unclosed"]),
        (#"å \(1️⃣titel) \(owner.2️⃣nam) \(for p in 3️⃣partys)\(p.x)\(end) \(4️⃣p)"#, (1...4).map { "\($0) template-unknown-name" }),
        (
            #"\(1️⃣parties)\(2️⃣isDecided)\(3️⃣owner)\(4️⃣title.x)\(for x in 5️⃣title)\(x.name)\(end)\(if 6️⃣owner)\(end)"#,
            (1...6).map { "\($0) template-wrong-type" }
        ),
        (
            #"\(1️⃣summary)\(if summary)\(end)\(2️⃣summary)\(if summary)\(else)\(3️⃣summary)\(end)\(for d in 4️⃣facts.dates)\(end)"#,
            (1...4).map { "\($0) template-wrong-type" }
        ),
        (#"\(for p in parties)\(if p.address)\(end)\(p.1️⃣address)\(end)"#, ["1 template-wrong-type"]),
        (#"\(include 1️⃣nothing)"#, ["1 template-unknown-include"]),
        (#"\(1️⃣word)\(2️⃣word.nothing)"#, ["1:1 template-syntax", "2 template-unknown-word"]),
        (
            #"<a href=\(1️⃣title)>\(title)</a><script>\(2️⃣title)</script>\(title)<style>\(3️⃣word.search)</style>"#,
            (1...3).map { "\($0) template-wrong-type" }
        ),
        // Each loop over the same list multiplies what a page costs.
        (#"\(for p in parties)\(for q in parties)1️⃣\(for r in parties)\(p.name)\(end)\(end)\(end)"#, ["1 too-deep"]),
        (
            String(repeating: #"\(if title)"#, count: 32) + #"1️⃣\(if title)"# + String(repeating: #"\(end)"#, count: 33),
            ["1 too-deep"]
        ),
    ])
    func tellsWhatIsWrong(marked: String, findings: [String]) {
        let text = MarkedSource(marked, path: "templates/x.html")
        let checked = read(text.source)
        #expect(text.findings(checked.diagnostics) == findings)
        #expect(checked.value == nil)
    }

    /// A fault in an included template stands in that file, once.
    @Test(arguments: [
        (#"\(include self)"#, ["templates/self.html:1:11 template-unknown-include"]),
        (#"\(include open)\(title)"#, ["templates/open.html:1:1 template-unclosed"]),
        (#"\(include faulty)\(include faulty)"#, ["templates/faulty.html:1:5 template-unknown-name"]),
    ])
    func tellsWhatIsWrongInIncludes(template: String, findings: [String]) {
        let checked = read(SourceText(path: "templates/x.html", validated: Array(template.utf8)))
        #expect(checked.diagnostics.map { "\($0.place.file):\($0.place.line):\($0.place.column) \($0.check.name)" } == findings)
    }

    @Test(arguments: [
        (#"\(sumary)"#, "okänt namn ”sumary”, menade du ”summary”?"),
        (#"\(word.serch)"#, "gränssnittet har inget ord ”serch”, menade du ”search”?"),
    ])
    func suggestsTheNearest(template: String, message: String) {
        let checked = read(SourceText(path: "templates/x.html", validated: Array(template.utf8)))
        #expect(checked.diagnostics.map(\.message.sv) == [message])
    }

    /// Each of forty templates includes the next one twice, which would be a trillion of the last.
    @Test func doublesNoTemplateForEver() {
        func source(_ name: String, _ text: String) -> SourceText {
            SourceText(path: "templates/\(name).html", validated: Array(text.utf8))
        }
        let checked = Template<PageView>.reading(
            source("t0", #"\(include t1)\(include t1)"#),
            includes: { name in
                let next = (Int(name.dropFirst()) ?? 0) + 1
                return source(name, next > 40 ? "a" : #"\(include t\#(next))\(include t\#(next))"#)
            },
            words: { _ in nil })
        #expect(checked.value == nil)
        #expect(Set(checked.diagnostics.map(\.check.name)) == ["too-large"])
    }

    /// Of a file that was not meant to be a template, a hundred faults are told.
    @Test(arguments: [#"\(titel)"#, #"\(a b)"#, "\\(\n", #"\(if title)"#, #"\(end)"#, "\\(--\n"])
    func tellsNotEveryFault(tag: String) {
        let text = String(repeating: tag, count: 20_000)
        let checked = read(SourceText(path: "templates/x.html", validated: Array(text.utf8)))
        #expect(checked.value == nil)
        #expect((1...Limits.reportedTemplateFaults + 2).contains(checked.diagnostics.count))
    }
}
