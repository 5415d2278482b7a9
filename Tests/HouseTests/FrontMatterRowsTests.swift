import Markup
import Records
import Testing

/// Rows of front matter, good and bad, in Tests/FrontMatter. `Tests/Python/test_schema.py` holds the JSON Schema to the same rows.
@Suite struct FrontMatterRowsTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var name: String
        var findings: [String] = []
        var lines: [Substring] = []

        var testDescription: String { name }
    }

    static func rows(_ file: String) -> [Row] {
        var rows: [Row] = []
        for line in House.text("Tests/FrontMatter/\(file)").split(separator: "\n") where !line.hasPrefix("#") {
            if line.hasPrefix("=== ") {
                rows.append(Row(name: String(line.dropFirst(4))))
            } else if line.hasPrefix("findings: ") {
                rows[rows.count - 1].findings = line.dropFirst(10).split(separator: ", ").map(String.init)
            } else if !line.hasPrefix("schema: ") {
                rows[rows.count - 1].lines.append(line)
            }
        }
        return rows
    }

    static let vocabulary: Vocabulary = {
        func organization(_ key: String, _ title: String, _ bodies: [(name: String, short: String?)]) -> Organization {
            let key = OrganizationKey(key)
            var organization = Organization(key: key, title: title, address: SiteAddress("/\(key)/"))
            organization.otherNames = [String(title.split(separator: " ")[0])]
            organization.bodies = bodies.map { name, short in
                let reference = BodyReference(organization: key, part: AddressPart.of(short ?? name))
                return GoverningBody(reference: reference, name: name, abbreviation: short)
            }
            return organization
        }
        var vaggeryd = organization(
            "vaggeryd", "Vaggeryds kommun",
            [("Kommunfullmäktige", "KF"), ("Kommunstyrelsen", "KS"), ("Kommunstyrelsens arbetsutskott", "KSAU")])
        vaggeryd.bodies[2].otherNames = ["arbetsutskottet"]
        return Vocabulary(organizations: [
            vaggeryd, organization("huddinge", "Huddinge kommun", [("Kommunstyrelsen", nil)]),
            organization("botkyrka", "Botkyrka kommun", [("Kommunstyrelsen", nil)]),
        ])
    }()

    static func findings(_ row: Row) -> [String] {
        let text = "---\n" + row.lines.joined(separator: "\n") + "\n---\n## § 22 Mål\n"
        let reading = head(of: SourceFile(path: "content/a.md", text))
        let rest = reading.value.map { records(from: $0, vocabulary).diagnostics } ?? []
        return (reading.diagnostics + rest).map { "\($0.place.line):\($0.place.column) \($0.check.name)" }
    }

    @Test(arguments: rows("good.txt"))
    func saysNothingOfWhatIsRight(row: Row) { #expect(Self.findings(row) == []) }

    @Test(arguments: rows("bad.txt"))
    func findsWhatIsWrong(row: Row) {
        #expect(!row.findings.isEmpty)
        #expect(Self.findings(row) == row.findings)
    }

    /// A row of every key: a key without one would be held by nobody.
    @Test func knowsEveryKey() {
        let written = Set(
            Self.rows("good.txt").flatMap(\.lines).compactMap { line in
                line.first?.isLetter == true ? line.split(separator: ":").first.map(String.init) : nil
            })
        let relations: Set = ["ändrar", "upphäver", "antar", "bilaga-till", "rättar", "likalydande"]
        #expect(Set(FieldTable.fields.map(\.key)).subtracting(written).subtracting(relations) == [])
    }
}
