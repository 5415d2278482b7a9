import Markup
import Records
import Testing

@Suite struct DocumentTemplateTests {
    /// A new document passes the checks once its blanks are filled, here with the example beside each.
    @Test(arguments: DocumentType.allCases)
    func passesWhenItsBlanksAreFilled(type: DocumentType) {
        let template = documentTemplate(for: type, title: "Mål: \"ett\"", publishedOn: CivilDate(year: 2026, month: 1, day: 2))
        let filled = template.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
            let fields = FieldTable.fields(of: type)
            guard line.hasSuffix(":"), !line.hasPrefix("#"), let field = fields.first(where: { $0.key == line.dropLast() }) else {
                return String(line)
            }
            return field.exampleLines
        }
        var site = SampleSite.authorities
        site.files.append(SourceFile(path: "content/vaggeryd/ny/x.md", filled.joined(separator: "\n")))
        #expect(site.findings == [])
        #expect(site.records().value.first?.title == typeset("Mål: \"ett\""))
    }

    /// Every line that is commented out may be taken up, alone.
    @Test(arguments: DocumentType.allCases)
    func offersKeysThatMayBeTakenUp(type: DocumentType) {
        for field in FieldTable.fields(of: type) {
            #expect(documentTemplate(for: type).contains("\(field.key):"), "\(field.key)")
        }
    }

    @Test func asksForWhatTheTypeNeeds() {
        let template = documentTemplate(for: .minutesExtract)
        for key in ["titel", "organ", "datum", "paragraf"] { #expect(template.contains("\n\(key):\n")) }
        #expect(!template.contains("\nprogram:\n"))
    }
}
