import Markup
import Records
import Testing

/// What the editors' handbook says of tables is what the tables say.
@Suite struct HandbookTests {
    /// The rows of the first table below a heading, cell by cell, without its head.
    static func rows(of page: String, below heading: String) -> [[String]] {
        let lines = House.text("docs/\(page).md").split(separator: "\n", omittingEmptySubsequences: false)
        let table = lines.drop { !$0.hasSuffix("# " + heading) }.drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }
        return table.dropFirst(2).map { line in
            line.split(separator: "|").map { $0.trimmingPrefix(" ") }.map { String($0.reversed().trimmingPrefix(" ").reversed()) }
        }
    }

    static let letters = rows(of: "adresser", below: "Tecken").filter { $0[1].count <= 2 }.flatMap { row in
        row[0].split(separator: " ").filter { $0.count == 1 }.map { (String($0), row[1]) }
    }

    @Test(arguments: letters)
    func foldsALetterAsTheHandbookSays(letter: String, folded: String) {
        #expect(AddressPart.of(letter) == folded)
        #expect(AddressPart.of(letter.uppercased()) == folded)
    }

    @Test func listsEveryLetterThatIsFolded() {
        let known = AddressPart.letters.flatMap(\.from).map(String.init).filter { $0 == $0.lowercased() }
        #expect(Set(known).subtracting(Self.letters.map(\.0)) == [])
    }

    static let headings = rows(of: "skriva-dokument", below: "Rubriker").flatMap { row in
        row[1].split(separator: ",").map { (String($0.drop { $0 == " " }), row[0]) }
    }

    @Test(arguments: headings)
    func givesAHeadingTheRoleTheHandbookSays(heading: String, role: String) throws {
        #expect(HeadingWords().role(of: heading) == SectionRole(word: role))
        #expect(HeadingWords().role(of: heading.uppercased() + ":") != nil)
    }

    @Test func namesEveryRole() {
        #expect(Set(Self.headings.map(\.1)) == Set(SectionRole.allCases.map(\.word)))
    }

    static func citations(in text: String) -> [PlacedCitation] {
        Records.citations(in: SourceFile(path: "a.md", text), CitationLexicon(bodies: [])).value ?? []
    }

    static let kinds: [(String, String)] = zip(
        rows(of: "hanvisningar", below: "Det här känns igen"),
        [Citation.Kind.caseNumber, .decision, .document, .law, .lawSection, .preparatory, .euLaw, .attachment, .goal]
    ).flatMap { row, kind in row[1].split(separator: " · ").map { (String($0), kind.rawValue) } }

    @Test(arguments: kinds)
    func findsWhatTheHandbookSaysThatItFinds(written: String, kind: String) {
        let found = Self.citations(in: "Enligt \(written).")
        #expect(found.map(\.citation.kind.rawValue) == [kind])
        // A word such as "Dnr" is no part of it.
        #expect(found.first.map { written.contains($0.text) } == true)
    }

    @Test(arguments: rows(of: "hanvisningar", below: "Det här känns inte igen").map { $0[0] })
    func findsNothingThatTheHandbookSaysThatItDoesNot(written: String) {
        #expect(Self.citations(in: "Enligt \(written).").isEmpty)
    }

    @Test func namesEveryKindOfCitation() {
        // A site's programmes and the items of its minutes are found only in the site.
        let kinds = Citation.Kind.allCases.filter { $0 != .programme && $0 != .item }
        #expect(Set(Self.kinds.map(\.1)) == Set(kinds.map(\.rawValue)))
        for kind in kinds { #expect(House.text("docs/hanvisningar.md").contains("`\(kind.rawValue)` (")) }
    }

    /// Each type has a heading of its own, and so an example that another test builds.
    @Test(arguments: DocumentType.allCases)
    func describesEveryType(type: DocumentType) {
        #expect(House.text("docs/dokumenttyper.md").contains("\n## \(type.rawValue)\n"))
    }
}
