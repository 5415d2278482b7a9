import Records
import Testing

@Suite struct HeadingWordsTests {
    @Test(arguments: [
        ("Beslut", SectionRole.decision), ("BESLUT:", .decision), ("Kommunstyrelsens beslut", .decision),
        ("KSAU:s beslut", .decision),
        ("Arbetsutskottet beslutar", .decision), ("Arbetsutskottet beslutar:", .decision), ("Förslag till beslut", .proposal),
        ("FÖRSLAG TILL BESLUT", .proposal), ("Förslag", .proposal), ("Sammanfattning av ärendet", .summary),
        ("Ärendet", .background),
        ("Förvaltningens synpunkter", .assessment), ("Överväganden", .assessment), ("Ekonomiska konsekvenser", .consequences),
        ("Ekonomiska och juridiska konsekvenser", .consequences), ("Juridiska konsekvenser", .consequences),
        ("Barnperspektiv", .consequences), ("Yrkanden", .motions), ("Förslag under sammanträdet", .motions),
        ("Tjänstgörande ersättare", .present), ("Votering", .votes), ("Reservationer", .dissent), ("Reservation(er)", .dissent),
        ("Beslutsunderlag", .basis), ("Bilaga", .attachments), ("Beslutet  delges", .recipients), ("Kopia till :", .recipients),
    ])
    func giveARole(heading: String, role: SectionRole) {
        #expect(HeadingWords().role(of: heading) == role)
    }

    @Test(arguments: [
        "Beslutsgång", "Om beslut", "beslutar", "s beslut", "Förslaget", "Vision", "", ":", "Ekonomiska förutsättningar",
    ])
    func giveNoRole(heading: String) {
        #expect(HeadingWords().role(of: heading) == nil)
    }

    @Test func takeTheMunicipalitysOwnWordsFirst() {
        let words = HeadingWords(adding: [.decision: ["Nämndens ställningstagande", "Ärendet", "…s ord"]])
        #expect(words.role(of: "nämndens ställningstagande:") == .decision)
        #expect(words.role(of: "Ärendet") == .decision)
        #expect(words.role(of: "Ordförandens ord") == .decision)
        #expect(words.role(of: "Ärende") == .background)
    }

    static let outlines: [(headings: [(Int, String)], type: DocumentType, roles: [SectionRole?])] = [
        // A heading below a section with a role has that role, whatever it says.
        (
            [(2, "Förslag till beslut"), (3, "Kommunstyrelsens beslut"), (2, "Beslut")], .minutesExtract,
            [.proposal, .proposal, .decision]
        ),
        // The type outranks the heading.
        ([(2, "Kommunstyrelsens beslut"), (3, "Skäl")], .staffReport, [.proposal, .proposal]),
        ([(1, "Beslut")], .referral, [.proposal]), ([(1, "Beslut")], .summons, [.proposal]),
        ([(1, "Beslut")], .other, [.decision]),
        // A heading without a role lends none.
        (
            [(1, "Information"), (2, "Beslut"), (4, "Att-satser"), (3, "Mer"), (2, "Vision"), (3, "Bakgrund")], .minutesExtract,
            [nil, .decision, .decision, .decision, nil, .background]
        ),
    ]

    @Test(arguments: outlines.indices)
    func giveSectionsTheirRoles(row: Int) {
        let (headings, type, roles) = Self.outlines[row]
        let sections: [(level: Int, text: String)?] = [nil] + headings.map { ($0.0, $0.1) }
        #expect(HeadingWords().roles(of: sections, in: type) == [nil] + roles)
    }

    @Test func haveAWordForEveryRole() {
        #expect(Set(HeadingWords.builtIn.map(\.role)) == Set(SectionRole.allCases))
        for role in SectionRole.allCases {
            #expect(SectionRole(word: role.word) == role)
            #expect(SectionRole(word: role.rawValue) == role)
        }
    }
}
