import Testing

@testable import Records

/// Programmes by name, and bare §§ of whole minutes: what is found in a text, and what only looks like it.
struct MentionFinderTests {
    private static let names = ProgrammeNameFinder([
        Vocabulary.ProgrammeNames(
            address: SiteAddress("/a/"), title: "Kommunstyrelsens mål 2019", otherNames: ["KS mål 2019", "KS mål"]),
        Vocabulary.ProgrammeNames(address: SiteAddress("/b/"), title: "Strategiskt utvecklingsprogram"),
        Vocabulary.ProgrammeNames(
            address: SiteAddress("/c/"), title: "Utvecklingsprogram för den regionala kärnan Flemingsberg",
            otherNames: ["Utvecklingsprogram", "utvecklingsprogrammet 2013"]),
        Vocabulary.ProgrammeNames(
            address: SiteAddress("/d/"), title: "Övergripande mål 2020–2022", otherNames: ["Framtid för alla"]),
        Vocabulary.ProgrammeNames(
            address: SiteAddress("/e/"), title: "Framtid", otherNames: ["VP", "Barn- och ungdomsplan", "ÖP"]),
    ])

    /// `[…]` around what is found.
    @Test(arguments: [
        "Målen i [KS mål 2019] är färre.", "[KS mål] och [KS mål 2019], [Kommunstyrelsens mål 2019]!",
        "KS mål2019 och KSmål 2019",
        "[KS\u{A0}mål\n2019] ingår", "i ([KS mål 2019]).", "xKS mål 2019", "Södra-KS mål 2019", "[KS mål] 2019–2022", "[KS mål]",
        // In running text a programme's description begins with a small letter; in a heading all letters may be capitals.
        "ett [strategiskt utvecklingsprogram] som", "[STRATEGISKT UTVECKLINGSPROGRAM]", "strategiskt utvecklingsprogrammet",
        "ks mål 2019",
        // The longest; a proper name within has its capital.
        "koncept till [Utvecklingsprogram för den regionala kärnan Flemingsberg] nu",
        "[Utvecklingsprogram] för den regionala kärnan", "ett utvecklingsprogram för den regionala kärnan flemingsberg",
        "[Utvecklingsprogram] för den regionala kärnan Flemingsbergs skull", "sedan [utvecklingsprogrammet 2013], men",
        "[Utvecklingsprogrammet 2013]", "utvecklingsprogrammet 2013/14", "utvecklingsprogrammet 2013–2015",
        // Any dash is one; a number that goes on is another.
        "[övergripande mål 2020-2022]", "[Övergripande mål 2020 – 2022]", "[ÖVERGRIPANDE MÅL 2020–2022]", "övergripande mål 2020",
        "övergripande mål 2020–20221", "övergripande mål 2020, 2022",
        // What is no description is a name, which is never written small.
        "en framtid för alla", "En [Framtid för alla] börjar", "framtid", "Vår [Framtid] är", "VP", "en [barn- och ungdomsplan]",
        "barn och ungdomsplan",
        // Not across blocks, code or links.
        "KS\u{1D}mål 2019", "KS \u{1A}\u{1A} mål 2019", "[KS mål]\u{1D}2019", "",
    ])
    func findsProgrammes(marked: String) {
        let text = marked.filter { !"[]".contains($0) }
        let found = Self.names.mentions(in: CitationText(bytes: Array(text.utf8)), besides: [])
        #expect(Self.marked(text, found) == marked)
    }

    @Test func aCitationComesFirst() {
        let text = CitationText(bytes: Array("Enligt KS mål 2019 och KS mål 2019".utf8))
        let citation = Citation(range: 10..<20, meaning: .goal(Citation.GoalMention(word: .goal, number: "2019")))
        #expect(Self.names.mentions(in: text, besides: [citation]).map(\.range.lowerBound) == [24])
    }

    /// Names that begin alike, word for word, in a text that says the first word again and again.
    @Test func isLinearInTheText() {
        let names = (1...30).map { count in
            Vocabulary.ProgrammeNames(
                address: SiteAddress("/\(count)/"), title: [String](repeating: "plan", count: count).joined(separator: " "))
        }
        let text = CitationText(bytes: Array([String](repeating: "plan", count: 100_000).joined(separator: " ").utf8))
        #expect(ProgrammeNameFinder(names).mentions(in: text, besides: []).count == 3334)
    }

    @Test(arguments: [
        "Se [§ 22].", "Ärendet hör ihop med [§ 22]", "Se [§ 22] och [§ 23].", "enligt [§\u{A0}7] ovan", "(se [§ 4])",
        "[§ 5] återremitteras.",
        "Se [§ 3], som avslogs.", "Först detta. Därefter [§ 9].",
        // Of something else.
        "§ 4 i avtalet", "avtalets § 4", "Avtalet sades upp enligt § 4.", "enligt ordningslagen § 3", "§ 3 ordningslagen",
        "KF § 45", "i § 12 förvaltningslagen", "kommunstyrelsens protokoll § 12", "Kommunfullmäktige beslutade den 27 maj, § 60",
        "beslutades 2019 (§ 60)", "under § 12 första stycket", "enligt § 12, andra stycket", "§ 45/2018", "§ 12:3", "§ 3.1",
        "8 kap. § 2",
        "nämndens § 12", "Nämnden behandlade § 12", "12 § gäller", "§", "§ ", "§ 000", "§ x",
    ])
    func findsBareNumbers(marked: String) {
        let text = marked.filter { !"[]".contains($0) }
        let found = MinuteMentions(CitationText(bytes: Array(text.utf8))).mentions(besides: [])
        #expect(Self.marked(text, found) == marked)
    }

    @Test func aNumberWithinACitationIsTheCitations() {
        let text = CitationText(bytes: Array("Se § 22. Vidare § 23.".utf8))
        let citation = Citation(range: 3..<8, meaning: .attachment("1"))
        #expect(MinuteMentions(text).mentions(besides: [citation]).map(\.value) == ["§ 23"])
    }

    private static func marked(_ text: String, _ found: [Citation]) -> String {
        let bytes = Array(text.utf8)
        var shown = ""
        var copied = 0
        for citation in found {
            shown += String(decoding: bytes[copied..<citation.range.lowerBound], as: UTF8.self) + "["
            shown += String(decoding: bytes[citation.range], as: UTF8.self) + "]"
            copied = citation.range.upperBound
        }
        return shown + String(decoding: bytes[copied...], as: UTF8.self)
    }
}
