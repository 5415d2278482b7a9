import Markup
import Testing

@testable import Records

/// The rules of resolving, one table each: what a document at an address may say, and where it leads.
struct CitationResolverTests {
    // MARK: - Cases

    private static let cases: [Record] = [
        .authority("v", title: "Vaggeryds kommun"), .authority("h", title: "Huddinge kommun"),
        .authority("b", title: "Botkyrka kommun"),
        .make("/v/a/", of: "v", dnr: ["KS 2019/1"]), .make("/h/a/", of: "h", dnr: ["KS 2019/1", "KS 2019/2"]),
        .make("/b/a/", of: "b", dnr: ["KS 2019/2", "KS 2019/3"]),
        .make("/b/annat/", of: "b"), .make("/gemensam/") { $0.parties = ["h", "b"].map { OrganizationKey($0) } },
        .make("/ensam/"),
    ]

    @Test(arguments: [
        // Under the own authority, whoever else has the number.
        ("/v/a/", "KS 2019/1", "/v/arenden/ks-2019-1/"), ("/h/a/", "KS-2019/1.100", "/h/arenden/ks-2019-1/"),
        ("/b/annat/", "KS 2019/2", "/b/arenden/ks-2019-2/"),
        // Outside it only where exactly one fits.
        ("/v/a/", "KS 2019/3", "/b/arenden/ks-2019-3/"),
        ("/v/a/", "KS 2019/2", "? /b/arenden/ks-2019-2/ /h/arenden/ks-2019-2/"),
        ("/b/annat/", "KS 2019/1", "? /h/arenden/ks-2019-1/ /v/arenden/ks-2019-1/"),
        ("/ensam/", "KS 2019/3", "/b/arenden/ks-2019-3/"),
        // Parties before all.
        ("/gemensam/", "KS 2019/1", "/h/arenden/ks-2019-1/"),
        ("/gemensam/", "KS 2019/2", "? /h/arenden/ks-2019-2/ /b/arenden/ks-2019-2/"),
        // The number with its series is another than the one without.
        ("/v/a/", "2019/1", "-"), ("/v/a/", "KS 2019/10", "-"), ("/v/a/", "BN 2019/1", "-"),
    ])
    func leadsCaseNumbersToCases(from: String, number: String, expected: String) throws {
        #expect(try Self.resolved(.caseNumber(CaseNumber(parsing: number)), from: from, in: Self.cases) == expected)
    }

    @Test func aNamedAuthorityHasItsOwnNumbers() throws {
        let number = try Citation.Meaning.caseNumber(CaseNumber(parsing: "KS 2019/1"))
        #expect(Self.resolved(number, authority: "Huddinge", from: "/v/a/", in: Self.cases) == "/h/arenden/ks-2019-1/")
        #expect(Self.resolved(number, authority: "Botkyrka kommun", from: "/v/a/", in: Self.cases) == "-")
        #expect(Self.resolved(number, authority: "Haninge", from: "/v/a/", in: Self.cases) == "-")
    }

    // MARK: - Decisions

    private static func decision(
        _ address: String, of organization: String, _ body: String, _ date: String, _ number: Int
    ) -> Record {
        .make(address, .minutesExtract, of: organization, body: body, date: date, number: MinuteNumber(number))
    }

    private static let decisions: [Record] = [
        .authority(
            "v", title: "Vaggeryds kommun",
            bodies: [
                ("Kommunstyrelsen", "KS"), ("Kommunfullmäktige", "KF"), ("Kommunstyrelsens arbetsutskott", "KSAU"),
                ("Nämnden för Höganäs", "NH"), ("Miljönämnden", "MN"),
            ]),
        .authority("h", title: "Huddinge kommun", bodies: [("Kommunstyrelsen", "KS"), ("Kommunfullmäktige", "KF")]),
        decision("/v/ksau-22/", of: "v", "ksau", "2019-02-20", 22), decision("/v/ksau-23/", of: "v", "ksau", "2019-02-20", 23),
        decision("/v/ks-22/", of: "v", "ks", "2019-02-20", 22), decision("/v/ks-31/", of: "v", "ks", "2019-03-06", 31),
        decision("/v/kf-45/", of: "v", "kf", "2018-06-18", 45), decision("/h/kf-45/", of: "h", "kf", "2018-06-18", 45),
        decision("/h/ks-7/", of: "h", "ks", "2019-05-05", 7), decision("/v/nh-1/", of: "v", "nh", "2019-02-01", 1),
        decision("/v/mn-9/", of: "v", "mn", "2019-03-01", 9), decision("/v/mn-9-i-maj/", of: "v", "mn", "2019-05-01", 9),
        .make("/v/x/", of: "v"), .make("/h/x/", of: "h"), .make("/ensam/"),
        .make("/gemensam/") { $0.parties = ["v", "h"].map { OrganizationKey($0) } },
        .make("/grundad/", relations: [(.isBasedOn, "/h/kf-45/")]) { $0.parties = ["v", "h"].map { OrganizationKey($0) } },
    ]

    @Test(
        arguments: [
            // Two bodies on one day have a § 22 each.
            ("/v/x/", "kommunstyrelsens arbetsutskott", "2019-02-20", 22, "/v/ksau-22/"),
            ("/v/x/", "kommunstyrelsen", "2019-02-20", 22, "/v/ks-22/"), ("/v/x/", nil, "2019-02-20", 23, "/v/ksau-23/"),
            ("/v/x/", nil, "2019-02-20", 22, "? /v/ks-22/ /v/ksau-22/"), ("/h/x/", nil, "2019-02-20", 23, "-"),
            // By the year; where numbers begin anew at each meeting, several fit.
            ("/v/x/", "kommunfullmäktige", "2018", 45, "/v/kf-45/"), ("/h/x/", "kommunfullmäktige", "2018", 45, "/h/kf-45/"),
            ("/v/x/", "miljönämnden", "2019", 9, "? /v/mn-9-i-maj/ /v/mn-9/"),
            ("/v/x/", "mn", "2019-03-01", 9, "/v/mn-9/"), ("/v/x/", nil, "2018", 45, "-"),
            // Without a §: what the body did, if that was one thing.
            ("/v/x/", "kommunfullmäktige", "2018-06-18", nil, "/v/kf-45/"),
            ("/v/x/", "kommunstyrelsens arbetsutskott", "2019-02-20", nil, "? /v/ksau-22/ /v/ksau-23/"),
            ("/v/x/", "kommunfullmäktige", "2018", nil, "-"), ("/v/x/", nil, "2018-06-18", nil, "-"),
            // Another day, another §, another authority's body.
            ("/v/x/", "kommunstyrelsen", "2019-02-21", 22, "-"), ("/v/x/", "kommunstyrelsen", "2019-02-20", 21, "-"),
            ("/h/x/", "kommunstyrelsens arbetsutskott", "2019-02-20", 22, "-"),
            ("/v/x/", "kommunstyrelsen", "2019-05-05", 7, "-"),
            // Itself.
            ("/v/ksau-22/", "ksau", "2019-02-20", 22, "="), ("/v/kf-45/", "kommunfullmäktige", "2018-06-18", nil, "="),
            // A genitive that was cut off the name itself, and the other way round.
            ("/v/x/", "nämnden för höganä", "2019-02-01", 1, "/v/nh-1/"),
            ("/v/x/", "kommunstyrelsens arbetsutskotts", "2019-02-20", 23, "/v/ksau-23/"),
            // Several authorities decide alike: a body that only one of them has, but never one of two with one name.
            ("/gemensam/", "kommunstyrelsens arbetsutskott", "2019-02-20", 22, "/v/ksau-22/"),
            ("/gemensam/", "kommunstyrelsen", "2019-05-05", 7, "? /h/ks-7/"),
            ("/gemensam/", "kommunfullmäktige", "2018", 45, "? /v/kf-45/ /h/kf-45/"),
            ("/grundad/", "kommunfullmäktige", "2018", 45, "/h/kf-45/"),
            // No authority at all.
            ("/ensam/", "kommunstyrelsens arbetsutskott", "2019-02-20", 22, "/v/ksau-22/"),
            ("/ensam/", "kommunstyrelsen", "2019-03-06", 31, "? /v/ks-31/"), ("/ensam/", nil, "2019-02-20", 23, "-"),
        ] as [(String, String?, String, Int?, String)])
    func leadsDecisionsToItems(from: String, body: String?, date: String, number: Int?, expected: String) throws {
        let mention = Citation.DecisionMention(
            body: body, date: try PartialDate(parsing: date), number: number.map { MinuteNumber($0) })
        #expect(Self.resolved(.decision(mention), from: from, in: Self.decisions) == expected)
    }

    @Test(arguments: [
        ("Huddinge", "/h/kf-45/"), ("Huddinge kommun", "/h/kf-45/"), ("Huddinges kommun", "/h/kf-45/"), ("huddinge", "/h/kf-45/"),
        ("Vaggeryd", "/v/kf-45/"), ("Vaggeryds kommun", "/v/kf-45/"), ("Vaggeryds", "/v/kf-45/"), ("Haninge", "-"),
        ("h", "/h/kf-45/"),
    ])
    func looksUnderTheAuthorityThatIsNamed(authority: String, expected: String) throws {
        let mention = Citation.DecisionMention(body: "kommunfullmäktige", date: .year(2018), number: MinuteNumber(45))
        for from in ["/v/x/", "/ensam/", "/gemensam/"] {
            #expect(Self.resolved(.decision(mention), authority: authority, from: from, in: Self.decisions) == expected)
        }
    }

    private static let renamed: [Record] = [
        .make("/v/", .organization, title: "V") { record in
            var authority = Organization(key: OrganizationKey("v"), title: "V", address: record.address)
            authority.bodies = [
                body("Tekniska nämnden", "TN", part: "tn", ended: "2014-12-31"),
                body("Barn- och ungdomsnämnden", "BUN", part: "bun-1", ended: "2018-06-30"),
                body("Barn- och utbildningsnämnden", "BUN", part: "bun"),
                body("Samhällsbyggnadsnämnden", "SBN", part: "sbn", others: ["Tekniska nämnden", "Byggnämnden"]),
            ]
            record.details = .organization(authority)
        },
        decision("/v/tn/", of: "v", "tn", "2014-05-05", 3), decision("/v/sbn/", of: "v", "sbn", "2015-05-05", 3),
        decision("/v/sbn-14/", of: "v", "sbn", "2014-05-05", 3), decision("/v/bun-gamla/", of: "v", "bun-1", "2018-05-05", 8),
        decision("/v/bun-nya/", of: "v", "bun", "2018-09-05", 8), decision("/v/bun-nya-12/", of: "v", "bun", "2018-09-05", 12),
        .make("/v/x/", of: "v"),
    ]

    private static func body(
        _ name: String, _ abbreviation: String, part: String, ended: String? = nil, others: [String] = []
    ) -> GoverningBody {
        var body = GoverningBody(
            reference: BodyReference(organization: OrganizationKey("v"), part: part), name: name, abbreviation: abbreviation)
        body.endedOn = ended.map { day($0) }
        body.otherNames = others
        return body
    }

    @Test(arguments: [
        ("tekniska nämnden", "2014-05-05", 3, "/v/tn/"), ("tekniska nämnden", "2015-05-05", 3, "/v/sbn/"),
        ("tn", "2014-05-05", 3, "/v/tn/"), ("tn", "2015-05-05", 3, "-"), ("byggnämnden", "2015-05-05", 3, "/v/sbn/"),
        ("bun", "2018-05-05", 8, "/v/bun-gamla/"), ("bun", "2018-09-05", 8, "/v/bun-nya/"),
        ("barn- och ungdomsnämnden", "2018-09-05", 8, "-"), ("barn- och utbildningsnämnden", "2018-09-05", 8, "/v/bun-nya/"),
        // Both had the name in that year.
        ("bun", "2018", 8, "? /v/bun-gamla/ /v/bun-nya/"), ("bun", "2018", 12, "/v/bun-nya-12/"),
    ])
    func takesTheBodyThatHadTheNameThatDay(body: String, date: String, number: Int, expected: String) throws {
        let mention = Citation.DecisionMention(body: body, date: try PartialDate(parsing: date), number: MinuteNumber(number))
        #expect(Self.resolved(.decision(mention), from: "/v/x/", in: Self.renamed) == expected)
    }

    // MARK: - Documents

    private static let documents: [Record] = [
        .authority("v", title: "V"), .authority("h", title: "H"),
        .make("/v/a/", .staffLetter, of: "v", date: "2019-02-13", dnr: ["KS 2019/1"]),
        .make("/v/b/", .staffLetter, of: "v", date: "2019-02-13", dnr: ["KS 2019/2"]),
        .make("/v/c/", .staffReport, of: "v", date: "2019-02-13", dnr: ["KS 2019/2"]),
        .make("/h/d/", .staffReport, of: "h", date: "2019-06-26"),
        .make("/v/y/", of: "v", date: "2019-01-01") { $0.details = .other(kind: "Yttrande", decisionPath: []) },
        .make("/v/i-1/", of: "v", dnr: ["KS 2019/1"]), .make("/v/i-3/", of: "v", dnr: ["KS 2019/3"]), .make("/h/x/", of: "h"),
        .make("/v/i-3-b/", of: "v", dnr: ["KS 2019/3"], relations: [(.isBasedOn, "/v/b/")]),
        .make("/gemensam/") { $0.parties = ["v", "h"].map { OrganizationKey($0) } },
        .make("/v/år/", .followUp, of: "v", date: "2019"),
    ]

    @Test(arguments: [
        // In the same case first.
        ("/v/i-1/", "tjänsteskrivelse", "2019-02-13", "/v/a/"), ("/v/c/", "tjänsteskrivelse", "2019-02-13", "/v/b/"),
        // Then in the same authority, if one.
        ("/v/i-3/", "tjänsteskrivelse", "2019-02-13", "? /v/a/ /v/b/"), ("/v/i-3/", "tjänsteutlåtande", "2019-02-13", "/v/c/"),
        ("/v/i-3/", "yttrande", "2019-01-01", "/v/y/"), ("/gemensam/", "tjänsteutlåtande", "2019-06-26", "/h/d/"),
        // The front matter has said which.
        ("/v/i-3-b/", "tjänsteskrivelse", "2019-02-13", "/v/b/"),
        // Never in another; never by a date that is less than a day.
        ("/h/x/", "tjänsteskrivelse", "2019-02-13", "-"), ("/v/i-1/", "tjänsteutlåtande", "2019-06-26", "-"),
        ("/v/i-1/", "uppföljning", "2019-01-01", "-"), ("/v/i-1/", "pm", "2019-01-01", "-"),
        ("/v/c/", "tjänsteutlåtande", "2019-02-13", "="),
    ])
    func leadsTypesAndDatesToDocuments(from: String, type: String, date: String, expected: String) {
        #expect(Self.resolved(.document(type: type, date: day(date)), from: from, in: Self.documents) == expected)
    }

    // MARK: - Parts

    private static let parts: [Record] = [
        .make("/p/", .programme) { record in
            record.goals = ["1", "2", "3 a"].map { Goal(number: $0) }
            record.attachments = [Attachment(number: "1", title: "A"), Attachment(number: "5", title: "E")]
        },
        .make("/q/", .programme) { $0.goals = ["2", "7"].map { Goal(number: $0) } },
        .make("/målen/") { record in
            record.goals = [Goal(number: "1")]
            record.attachments = [Attachment(title: "utan nummer"), Attachment(number: "1", title: "B")]
        },
        .make("/d/", relations: [(.belongsToProgramme, "/p/")]), .make("/utan/"),
        .make("/två/", relations: [(.belongsToProgramme, "/p/"), (.followsUp, "/q/")]),
        .make("/två-gånger/", relations: [(.belongsToProgramme, "/p/"), (.followsUp, "/p/")]),
        .make("/borta/", .programme) { record in
            record.goals = [Goal(number: "1")]
            record.withdrawal = Withdrawal(date: day("2020-01-01"), reason: "skäl")
        },
        .make("/i-borta/", relations: [(.belongsToProgramme, "/borta/")]),
        .make("/v/m/", .minutes, of: "v") { $0.attachments = [Attachment(number: "4", title: "D")] },
        .make("/v/m/22/", .minutesExtract, of: "v") { $0.setFacts { $0.minutes = SiteAddress("/v/m/") } },
    ]

    @Test(arguments: [
        ("/målen/", "1", "/målen/ mål 0"), ("/målen/", "2", "-"), ("/d/", "1", "/p/ mål 0"), ("/d/", "3 A", "/p/ mål 2"),
        ("/d/", "4", "-"), ("/utan/", "2", "-"), ("/p/", "2", "/p/ mål 1"), ("/två/", "7", "/q/ mål 1"),
        ("/två/", "2", "? /p/ mål 1 /q/ mål 0"), ("/två-gånger/", "2", "/p/ mål 1"), ("/i-borta/", "1", "-"),
    ])
    func leadsGoalsToTheDocumentOrItsProgramme(from: String, number: String, expected: String) {
        #expect(Self.resolved(.goal(Citation.GoalMention(word: .goal, number: number)), from: from, in: Self.parts) == expected)
        let area = Citation.Meaning.goal(Citation.GoalMention(word: .focusArea, number: number))
        #expect(Self.resolved(area, from: from, in: Self.parts) == "-")
    }

    @Test(arguments: [
        ("/målen/", "1", "/målen/ bilaga 1"), ("/målen/", "2", "-"), ("/d/", "5", "/p/ bilaga 1"), ("/p/", "5", "/p/ bilaga 1"),
        ("/utan/", "1", "-"), ("/v/m/22/", "4", "/v/m/ bilaga 0"),
    ])
    func leadsAttachmentsToTheDocumentOrItsProgramme(from: String, number: String, expected: String) {
        #expect(Self.resolved(.attachment(number), from: from, in: Self.parts) == expected)
    }

    // MARK: - Bare §§

    private static let minutes: [Record] = [
        .authority("v", title: "V", bodies: [("Kommunstyrelsen", "KS")]),
        .make("/v/m/", .minutes, of: "v", body: "ks", date: "2019-03-06"),
        .make("/v/m/1/", .minutesExtract, of: "v", body: "ks", date: "2019-03-06", number: MinuteNumber(1)) {
            $0.setFacts { $0.minutes = SiteAddress("/v/m/") }
        },
        // Published as an extract as well.
        decision("/v/utdrag/", of: "v", "ks", "2019-03-06", 2), decision("/v/annan/", of: "v", "ks", "2019-04-06", 3),
        .make("/v/x/", of: "v", body: "ks", date: "2019-03-06"),
    ]

    @Test(arguments: [
        ("/v/m/", 1, "/v/m/1/"), ("/v/m/1/", 2, "/v/utdrag/"), ("/v/m/1/", 1, "="), ("/v/m/1/", 3, "-"), ("/v/x/", 1, "-"),
        ("/v/utdrag/", 1, "-"),
    ])
    func leadsBareNumbersToTheSameMinutes(from: String, number: Int, expected: String) {
        #expect(Self.resolved(.item(MinuteNumber(number)), from: from, in: Self.minutes) == expected)
    }

    // MARK: - Programmes

    private static let programmes: [Record] = [
        .authority("v", title: "Vaggeryds kommun"), .authority("h", title: "Huddinge kommun"),
        .make("/v/op/", .programme, title: "Översiktsplan 2030", of: "v"),
        .make("/h/op/", .programme, title: "Översiktsplan 2030", of: "h"),
        .make("/h/mål/", .programme, title: "Kommunstyrelsens mål 2019", of: "h") {
            $0.setProgramme { $0.otherNames = ["KS mål"] }
        },
        .make("/h/bo/", .programme, title: "Boendeprogram för Huddinge", of: "h"),
        .make("/s/", .programme, title: "Södertörns program") { $0.parties = ["h", "b"].map { OrganizationKey($0) } },
        .make("/v/x/", of: "v"), .make("/h/x/", of: "h"), .make("/ensam/"),
        .make("/v/y/", of: "v", relations: [(.belongsToProgramme, "/h/op/")]),
        .make("/v/tva/1/", .programme, title: "Mål", of: "v"), .make("/v/tva/2/", .programme, title: "mål", of: "v"),
        .make("/v/z/", of: "v", relations: [(.followsUp, "/v/tva/2/")]),
    ]

    @Test(arguments: [
        ("/v/x/", "Översiktsplan 2030", "/v/op/"), ("/h/x/", "Översiktsplan 2030", "/h/op/"),
        ("/ensam/", "Översiktsplan 2030", "? /h/op/ /v/op/"), ("/h/x/", "KS mål", "/h/mål/"), ("/ensam/", "KS mål", "/h/mål/"),
        // Every municipality has such a thing: another's is not meant, unless its name says so.
        ("/v/x/", "KS mål", "-"), ("/v/x/", "Boendeprogram för Huddinge", "/h/bo/"), ("/h/x/", "Södertörns program", "/s/"),
        ("/v/x/", "Södertörns program", "-"), ("/v/op/", "Översiktsplan 2030", "="),
        // What the front matter relates to settles what is unclear.
        ("/v/y/", "Översiktsplan 2030", "/h/op/"), ("/v/x/", "Mål", "? /v/tva/1/ /v/tva/2/"), ("/v/z/", "mål", "/v/tva/2/"),
    ])
    func leadsNamesToProgrammes(from: String, name: String, expected: String) {
        #expect(Self.resolved(.programme(name), from: from, in: Self.programmes) == expected)
    }

    // MARK: -

    /// The address that a citation leads to, with its part; `=` for the document itself, `-` for nothing, `?` before candidates.
    private static func resolved(
        _ meaning: Citation.Meaning, authority: String? = nil, from: String, in records: [Record]
    ) -> String {
        let register = register(of: records, sources: .none).value
        let relations = fieldRelations(of: register, sources: .none)
        guard let id = register.id(at: SiteAddress(from)) else { return "no \(from)" }
        let resolver = CitationResolver(relations.value)
        let citation = Citation(range: 0..<1, meaning: meaning, authority: authority)
        switch resolver.resolve(citation, in: resolver.citing(id)) {
        case .found(let target): return register.shown(target)
        case .itself: return "="
        case .repeated: return "repeated"
        case .notFound: return "-"
        case .ambiguous(let candidates): return (["?"] + candidates.map(register.shown)).joined(separator: " ")
        }
    }
}

extension Register {
    fileprivate func shown(_ target: CitationTarget) -> String {
        switch target {
        case .document(let id): self[id].address.path
        case .caseFile(let file): cases[file].address.path
        case .goal(let goal, let id): "\(self[id].address) mål \(goal)"
        case .attachment(let attachment, let id): "\(self[id].address) bilaga \(attachment)"
        case .publicText: "public"
        }
    }
}
