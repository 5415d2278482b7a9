import Markup
import Pages
import Records
import Testing

@Suite struct TemplateSetTests {
    @Test func theBuiltInTemplatesHaveNoFault() {
        for language in SiteSettings.Language.allCases {
            let read = TemplateSet.reading(overrides: [], language: language)
            #expect(read.diagnostics.isEmpty && read.value != nil)
        }
    }

    @Test func aSitesOwnTemplateWins() throws {
        let own = SourceFile(path: "templates/cite.html", "<p>Hänvisa så: \\(cite.url)</p>\n")
        let html = try TestSite(["prov/a.md": DocumentPageTests.report], overrides: [own]).page("/prov/a/")
        #expect(html.contains("<p>Hänvisa så: https://prov.example/prov/a/</p>"))
    }

    @Test func aSitesOwnStylesheetWins() throws {
        let own = SourceFile(path: "templates/style.css", "body { color: red }\n")
        let set = try #require(TemplateSet.reading(overrides: [own], language: .sv).value)
        #expect(set.assets["style.css"] == own.bytes)
    }

    @Test(arguments: [("templates/stlye.css", "style.css"), ("templates/pgae.html", "page.html")])
    func aMisspeltFileIsNamed(path: String, near: String) {
        let read = TemplateSet.reading(overrides: [SourceFile(path: path, "x")], language: .sv)
        #expect(read.diagnostics.map(\.check.name) == ["unknown-template"])
        #expect(read.diagnostics.first?.message.sv.contains("menade du ”\(near)”?") == true)
    }

    /// What lies in a folder below templates/ replaces nothing, and hides no file that does.
    @Test(arguments: ["templates/gammal/style.css", "templates/templates/style.css"])
    func aFileInAFolderReplacesNothing(path: String) throws {
        let own = SourceFile(path: "templates/style.css", "body { color: red }\n")
        let read = TemplateSet.reading(overrides: [SourceFile(path: path, "x"), own], language: .sv)
        #expect(read.diagnostics.map { "\($0.place.file) \($0.check.name)" } == ["\(path) unknown-template"])
        #expect(try #require(read.value).assets["style.css"] == own.bytes)
    }

    /// None of them is passed over in silence, or published.
    @Test(
        arguments: ["page.html", "facts.html", "style.css", "sok.js", "favicon.svg"],
        ["not-utf8", "control-character", "too-large"])
    func aFileThatIsNoTextIsNamed(name: String, check: String) {
        let bytes: [UInt8] =
            switch check {
            case "not-utf8": [0x61, 0xFF]
            case "control-character": Array("a\u{202E}b".utf8)
            default: [UInt8](repeating: 0x20, count: Limits.textFile + 1)
            }
        let file = SourceFile(path: "templates/" + name, bytes: bytes)
        let read = TemplateSet.reading(overrides: [file], language: .sv)
        // Of a text with a control character the rest can be shown.
        #expect((read.value != nil) == (check == "control-character"))
        let found = read.diagnostics
        #expect(found.map { "\($0.place.file) \($0.check.name) \($0.severity)" } == ["templates/\(name) \(check) error"])
    }

    @Test func anIncludedFileIsKnown() {
        let files = [
            SourceFile(path: "templates/cite.html", "\\(include greeting)\n"),
            SourceFile(path: "templates/greeting.html", "<p>Hej</p>\n"),
        ]
        #expect(TemplateSet.reading(overrides: files, language: .sv).diagnostics.isEmpty)
    }
}
