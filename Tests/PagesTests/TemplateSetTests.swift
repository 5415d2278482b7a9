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

    @Test func anIncludedFileIsKnown() {
        let files = [
            SourceFile(path: "templates/cite.html", "\\(include greeting)\n"),
            SourceFile(path: "templates/greeting.html", "<p>Hej</p>\n"),
        ]
        #expect(TemplateSet.reading(overrides: files, language: .sv).diagnostics.isEmpty)
    }
}
