import Markup
import Testing

@testable import Records

struct LinkGraphTests {
    private func graph(_ records: [Record]) -> (register: Register, graph: Checked<LinkGraph>) {
        let register = register(of: records, sources: .none).value
        return (register, linkGraph(of: register, sources: .none))
    }

    private static let authorities: [Record] = [
        .authority(
            "v", title: "Vaggeryds kommun",
            bodies: [("Kommunstyrelsen", "KS"), ("Kommunfullmäktige", "KF"), ("Kommunstyrelsens arbetsutskott", "KSAU")]),
        .authority("h", title: "Huddinge kommun", bodies: [("Kommunstyrelsen", "KS"), ("Kommunfullmäktige", "KF")]),
    ]

    private static let documents: [Record] =
        authorities + [
            .make("/v/p/", .programme, title: "KS mål 2019", of: "v") { $0.setProgramme { $0.otherNames = ["Målen"] } },
            .make(
                "/v/ksau-22/", .minutesExtract, of: "v", body: "ksau", date: "2019-02-20", number: MinuteNumber(22),
                dnr: ["KS 2018/109"]),
            .make("/v/ksau-23/", .minutesExtract, of: "v", body: "ksau", date: "2019-02-20", number: MinuteNumber(23)),
            .make("/v/kf-45/", .minutesExtract, of: "v", body: "kf", date: "2018-06-18", number: MinuteNumber(45)),
            .make("/h/kf-45/", .minutesExtract, of: "h", body: "kf", date: "2018-06-18", number: MinuteNumber(45)),
            .make("/h/kf-60/", .minutesExtract, of: "h", body: "kf", date: "2019-05-27", number: MinuteNumber(60, letter: "b")),
            .make("/v/ts/", .staffLetter, of: "v", date: "2019-02-13", dnr: ["KS 2019/160"]),
            .make("/h/tu/", .staffReport, of: "h", date: "2019-06-26", dnr: ["KS 2019/1725"]),
            .make("/v/y1/", of: "v", date: "2019-01-01") { $0.details = .other(kind: "yttrande", decisionPath: []) },
        ]

    @Test(arguments: [
        ("/v/p/", "/v/p/"), ("p.md", "/v/p/"), ("p/", "/v/p/"), ("./p.md", "/v/p/"), ("../v/p/", "/v/p/"), ("/v/p.md", "/v/p/"),
        ("/v/p/#mal-1", "/v/p/"), ("p", "/v/p/"), ("KS mål 2019", "/v/p/"), ("ks MÅL 2019", "/v/p/"), ("Målen", "/v/p/"),
        ("KSAU 2019-02-20 § 22", "/v/ksau-22/"), ("Kommunstyrelsens arbetsutskotts beslut 2019-02-20 § 22", "/v/ksau-22/"),
        ("KSAU § 22 2019-02-20", "/v/ksau-22/"), ("2019-02-20 § 22", "/v/ksau-22/"),
        ("KSAU den 20 februari 2019, §22", "/v/ksau-22/"),
        ("KF § 45/2018", "/v/kf-45/"), ("Kommunfullmäktige i Huddinge § 45/2018", "/h/kf-45/"),
        ("Kommunfullmäktiges beslut 2018-06-18", "/v/kf-45/"),
        ("Kommunfullmäktige i Huddinge kommun 2019-05-27 § 60 b", "/h/kf-60/"), ("tjänsteskrivelse 2019-02-13", "/v/ts/"),
        ("Kommunledningskontorets tjänsteskrivelse daterad den 13 februari 2019", "/v/ts/"),
        ("tjänsteutlåtande 2019-06-26", "/h/tu/"),
        ("KS 2018/109", "/v/ksau-22/"), ("dnr KS-2019/1725.100", "/h/tu/"), ("yttrande 2019-01-01", "/v/y1/"),
    ])
    func resolvesWhatEditorsWrite(written: String, address: String) {
        let (register, made) = graph(Self.documents + [.make("/v/x/", of: "v", relations: [(.isBasedOn, written)])])
        #expect(made.diagnostics.map(\.message.sv) == [])
        #expect(register.edges(of: made.value).map { register[$0.to].address.path } == [address])
        #expect(register.edges(of: made.value).map(\.why) == [.field])
    }

    @Test(arguments: [
        ("/v/q/", "unknown-reference"), ("KSAU 2019-02-21 § 22", "unknown-reference"), ("Ingen titel", "unknown-reference"),
        ("https://example.org/", "unknown-reference"), ("KSAU 2019-02-20", "ambiguous-reference"),
        ("../../x.md", "unknown-reference"),
        ("/v/x/", "self-reference"), ("x.md", "self-reference"), ("KS 2017/1", "unknown-reference"),
        ("saknas", "unknown-reference"),
        ("/v/utkast/", "unknown-reference"),
    ])
    func saysWhatItCannotResolve(written: String, check: String) {
        let draft = Record.make("/v/utkast/") { $0.isDraft = true }
        let (register, made) = graph(Self.documents + [draft, .make("/v/x/", of: "v", relations: [(.isBasedOn, written)])])
        #expect(made.diagnostics.names == [check])
        #expect(register.edges(of: made.value).isEmpty)
    }

    @Test func suggestsAndLists() {
        let (_, made) = graph(
            Self.documents + [
                .make(
                    "/v/x/", of: "v",
                    relations: [(.isBasedOn, "/v/ksau-2/"), (.isBasedOn, "KSAU 2019-02-20"), (.isBasedOn, "KS mål 2018")])
            ])
        #expect(made.diagnostics[0].message.sv.hasSuffix("menade du ”/v/ksau-22/”?"))
        #expect(made.diagnostics[1].message.sv == "”KSAU 2019-02-20” kan vara flera handlingar: /v/ksau-22/, /v/ksau-23/")
        #expect(made.diagnostics[1].help?.sv == "skriv adressen till den som avses: grundas-på: /v/ksau-22/")
        #expect(made.diagnostics[2].message.sv.hasSuffix("menade du ”KS mål 2019”?"))
    }

    @Test func ownAuthorityComesFirstThenPartiesThenAll() {
        func target(of organization: String?, parties: [String]) -> [String] {
            let (register, made) = graph(
                Self.documents + [
                    .make("/x/", of: organization, relations: [(.adopts, "KF § 45/2018")]) {
                        $0.parties = parties.map { OrganizationKey($0) }
                    }
                ])
            return register.edges(of: made.value).map { register[$0.to].address.path } + made.diagnostics.names
        }
        #expect(target(of: "h", parties: []) == ["/h/kf-45/"])
        #expect(target(of: "h", parties: ["v"]) == ["/h/kf-45/"])
        #expect(target(of: nil, parties: ["v"]) == ["/v/kf-45/"])
        #expect(target(of: nil, parties: ["v", "h"]) == ["ambiguous-reference"])
        #expect(target(of: nil, parties: []) == ["ambiguous-reference"])
    }

    @Test func aProgrammeIsAProgramme() {
        let (_, made) = graph(Self.documents + [.make("/v/x/", of: "v", relations: [(.belongsToProgramme, "/v/ts/")])])
        #expect(made.diagnostics.map(\.message.sv) == ["”/v/ts/” är inget program, utan tjänsteskrivelse"])
    }

    @Test func eachEdgeOnceAndInOrder() {
        let (register, made) = graph(
            Self.documents + [
                .make("/v/x/", of: "v", relations: [(.isBasedOn, "/v/ts/"), (.amends, "/v/kf-45/"), (.isBasedOn, "ts.md")]) {
                    record in
                    record.setText(
                        "Se först Målen. Därefter gäller tjänsteskrivelsen av i fjol! Än en gång tjänsteskrivelsen.",
                        heading: "Bakgrund",
                        links: [
                            ("Målen", "p.md#mal-1"), ("tjänsteskrivelsen", "/v/ts/"), ("tjänsteskrivelsen", "ts.md"),
                            ("x", "x.md"),
                            ("ut", "https://example.org/"), ("y", "/v/finns-inte/"),
                        ])
                }
            ])
        #expect(made.diagnostics.isEmpty)
        #expect(
            register.edges(of: made.value).map { "\($0.relation.rawValue) \(register[$0.to].address)" } == [
                "ändrar /v/kf-45/", "grundas-på /v/ts/", "nämner /v/p/", "nämner /v/ts/",
            ])
        #expect(register.edges(of: made.value)[2].why == .link(section: "Bakgrund", sentence: "Se först Målen."))
        #expect(
            register.edges(of: made.value)[3].why
                == .link(section: "Bakgrund", sentence: "Därefter gäller tjänsteskrivelsen av i fjol!"))
        let ts = register.id(at: SiteAddress("/v/ts/"))
        #expect(ts.map { made.value.edges(to: $0).count } == 2)
    }

    /// A text's citations are edges, each once, by the first mention; a withdrawn document and the document itself are none.
    @Test func citationsAreEdges() throws {
        func decision(_ number: Int) -> Citation.Meaning {
            .decision(Citation.DecisionMention(body: "ksau", date: .day(day("2019-02-20")), number: MinuteNumber(number)))
        }
        let meanings = try [
            decision(23), decision(22), decision(23), decision(99), .caseNumber(CaseNumber(parsing: "KS 2018/109")),
            .caseNumber(CaseNumber(parsing: "KS 2019/160")), .caseNumber(CaseNumber(parsing: "KS 2018/109")), .programme("Målen"),
            .programme("KS mål 2019"),
        ]
        var documents =
            Self.documents + [
                .make("/v/x/", of: "v", dnr: ["KS 2019/160"], relations: [(.isBasedOn, "/v/ksau-23/")]) { record in
                    record.setText("Text", heading: "Bakgrund")
                    record.text.mentions = meanings.map {
                        Mention(Citation(range: 0..<4, meaning: $0), in: .content(0), isMarked: true)
                    }
                }
            ]
        let (register, made) = graph(documents)
        let id = try #require(register.id(at: SiteAddress("/v/x/")))
        func edges() -> [String] {
            made.value.edges(from: id).map { "\($0.relation.rawValue) \(register[$0.to].address) \($0.why)" }
        }
        #expect(
            edges() == [
                "grundas-på /v/ksau-23/ field", "nämner /v/ksau-22/ mention(1)", "nämner /v/ksau-23/ mention(0)",
                "nämner /v/p/ mention(7)",
            ])
        let numbers = register.cases.numbers.filter { !made.value.mentions(ofCase: $0).isEmpty }
        #expect(numbers.map { register.cases[$0].number.value } == ["KS 2018/109"])
        let resolutions = CitationResolver(fieldRelations(of: register, sources: .none).value).resolutions(of: id)
        #expect(resolutions[7].target != nil && resolutions[8] == .repeated)
        let all = NumberedValues(register.records.numbers.map { $0 == id.index ? resolutions : [] })
        let counts = CitationCounts(of: all, in: register)
        #expect([counts.found, counts.resolved, counts.ambiguous, counts.open] == [9, 8, 0, 1])
        let wanted = wantedCitations(in: register, all)
        #expect(wanted.map(\.value) == ["ksau 2019-02-20 § 99"] && wanted.map(\.authority) == ["Vaggeryds kommun"])

        let index = try #require(documents.firstIndex { $0.address.path == "/v/ksau-22/" })
        var facts = documents[index].facts
        facts.withdrawal = Withdrawal(date: day("2020-01-01"), reason: "skäl")
        documents[index] = Record(facts)
        let withdrawn = graph(documents)
        #expect(withdrawn.graph.value.edges(from: id).map(\.to).contains { withdrawn.register[$0].withdrawal != nil } == false)
    }

    @Test func aWithdrawnTextMentionsNothing() {
        let (register, made) = graph(
            Self.documents + [
                .make("/v/x/") { record in
                    record.setText("Målen", links: [("Målen", "p.md")])
                    record.withdrawal = Withdrawal(date: day("2020-01-01"), reason: "skäl")
                }
            ])
        #expect(register.edges(of: made.value).isEmpty)
    }

    /// Edges as `01` for 0 → 1, and the rings in them.
    @Test(arguments: [
        ("01 10", "01"), ("01 12 20", "012"), ("01 12", ""), ("21 12 01", "12"), ("01 10 23 32", "01 23"), ("01 12 20 02", "02"),
        ("", ""), ("02 12 01", ""),
    ])
    func findsRings(edges: String, rings: String) {
        let pairs = edges.split(separator: " ").map { edge in edge.compactMap(\.wholeNumberValue).map { RecordID($0) } }
        let found = replacementCycles(pairs.map { ($0[0], $0[1]) }, count: 4)
        let shown = found.map { ring in ring.map { String($0.index) }.joined() }
        #expect(shown.joined(separator: " ") == rings)
    }

    @Test func namesTheRing() {
        let (_, made) = graph([
            .make("/a/", .programme, relations: [(.replaces, "/b/")]), .make("/b/", .programme, relations: [(.replaces, "/c/")]),
            .make("/c/", .programme, relations: [(.replaces, "/a/")]),
        ])
        #expect(made.diagnostics.short == ["content/a.md: replacement-cycle"])
        #expect(made.diagnostics.first?.message.sv == "handlingarna ersätter varandra i en ring: /a/ → /b/ → /c/ → /a/")
    }

    /// A chain as long as a register neither recurses nor takes time by the square.
    @Test func walksALongChain() {
        let edges = (0..<100_000).map { (RecordID($0), RecordID(($0 + 1) % 100_000)) }
        #expect(replacementCycles(edges, count: 100_000).map(\.count) == [100_000])
    }
}

extension Register {
    /// Each once, sorted by from, relation, to.
    fileprivate func edges(of graph: LinkGraph) -> [LinkGraph.Edge] { recordIDs.flatMap { graph.edges(from: $0) } }
}
