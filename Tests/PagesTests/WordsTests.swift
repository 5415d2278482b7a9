import Markup
import Pages
import Records
import Testing

@Suite struct WordsTests {
    static func document() throws -> Node {
        let source = try #require(TemplateSet.builtIn["words.yaml"])
        let read = yamlDocument(of: SourceText(path: "templates/words.yaml", validated: source))
        #expect(read.diagnostics.isEmpty)
        return try #require(read.value)
    }

    @Test func everyWordHasBothLanguages() throws {
        let document = try Self.document()
        for entry in document.entries ?? [] {
            for language in SiteSettings.Language.allCases {
                let value = entry.value[language.rawValue]
                #expect(value?.text?.isEmpty == false || value?.items?.count == 2, "\(entry.key) in \(language)")
            }
        }
        for word in Word.allCases { #expect(document[word.rawValue] != nil, "\(word) is not in words.yaml") }
    }

    @Test func everyWordIsUsed() throws {
        let templates = TemplateSet.builtIn.filter { $0.key.hasSuffix(".html") }.values.map {
            String(decoding: $0, as: UTF8.self)
        }
        let known = Set(Word.allCases.map(\.rawValue))
        for entry in try Self.document().entries ?? [] where !known.contains(entry.key) {
            #expect(templates.contains { $0.contains("word.\(entry.key))") }, "\(entry.key) is not used")
        }
    }

    /// The forms of both languages take the same arguments.
    @Test func bothLanguagesTakeTheSameArguments() throws {
        for entry in try Self.document().entries ?? [] {
            let counts = SiteSettings.Language.allCases.compactMap { language -> Int? in
                let value = entry.value[language.rawValue]
                return (value?.text ?? value?.items?.last?.text)?.count { $0 == "%" }
            }
            #expect(Set(counts).count == 1, "\(entry.key)")
        }
    }

    @Test(arguments: [(0, "0 dokument"), (1, "ett dokument"), (2, "2 dokument")])
    func countsInWords(count: Int, text: String) throws {
        let words = Words([try Self.document()], language: .sv)
        #expect(words.count(.mentionedInCount, count) == text)
    }

    @Test func aSitesOwnWordsWin() throws {
        let own = SourceFile(path: "templates/words.yaml", "facts: {sv: Om handlingen, en: About}\n")
        let html = try TestSite(["prov/a.md": DocumentPageTests.report], overrides: [own]).page("/prov/a/")
        #expect(html.contains(">Om handlingen</h2>"))
        #expect(html.contains("Hänvisas från"))
    }

    @Test func anEnglishSiteIsEnglish() throws {
        let html = try TestSite(["prov/a.md": DocumentPageTests.report], language: .en).page("/prov/a/")
        #expect(html.contains("<html lang=\"en\">"))
        #expect(html.contains("<h2 id=\"forslag-till-beslut\">Proposal for a decision</h2>"))
        #expect(html.contains("26 June 2019"))
    }
}
