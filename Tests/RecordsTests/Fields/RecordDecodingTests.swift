import Markup
import Records
import Testing

@Suite struct RecordDecodingTests {
    static func record(_ frontMatter: String, _ body: String = "", at path: String = "content/vaggeryd/x.md") -> Record? {
        SampleSite.authorities.with(path, frontMatter, body).records().value.first
    }

    static let ksau = BodyReference(organization: OrganizationKey("vaggeryd"), part: "ksau")
    static let vaggeryd = OrganizationKey("vaggeryd")
    static let huddinge = OrganizationKey("huddinge")

    @Test func readsAnExtractOfMinutes() throws {
        let record = try #require(
            Self.record(
                """
                typ: protokollsutdrag
                titel: "KS mål: \\"åtta\\" mål"
                organ: KSAU
                datum: 2019-02-20
                paragraf: 22
                diarienummer: [KS 2018/109, KS-2019/7.100]
                handläggare: [Anna, Bo]
                justerat: 2019-02-27
                anslag: {tavla: huddinge, från: 2019-02-28, till: 2019-03-22, plats: Kansliet}
                överklagas: laglighetsprövning
                överklagas-senast: 2019-03-21
                ersätter: [/a/, b.md]
                program: /p/
                """, "## Beslut\n\nArbetsutskottet beslutar\n\natt bifalla\n\n## Bakgrund\n\nMer.\n"))
        #expect(record.address == SiteAddress("/vaggeryd/x/"))
        #expect(record.title == typeset("KS mål: \"åtta\" mål"))
        #expect(record.organization == Self.vaggeryd)
        #expect(record.body == Self.ksau)
        #expect(record.caseNumbers.map(\.number.value) == ["KS 2018/109", "KS 2019/7"])
        #expect(record.caseNumbers.allSatisfy { $0.organization == Self.vaggeryd })
        #expect(record.caseOfficers == ["Anna", "Bo"])
        let facts = try #require(record.minutesFacts)
        #expect(facts.number == MinuteNumber(22))
        #expect(facts.approvedOn?.description == "2019-02-27")
        #expect(facts.postings.map(\.board) == [Self.huddinge])
        #expect(
            facts.postings.map { "\($0.from?.description ?? "") \($0.through?.description ?? "") \($0.place ?? "")" } == [
                "2019-02-28 2019-03-22 Kansliet"
            ])
        #expect(facts.appeal == .legalityReview)
        #expect(facts.statedAppealDeadline?.description == "2019-03-21")
        #expect(
            record.relations.map { "\($0.relation.rawValue) \($0.written)" } == ["ersätter /a/", "ersätter b.md", "program /p/"])
        #expect(record.text.roles == [nil, .decision, .background])
        #expect(record.decisionText == "Arbetsutskottet beslutar att bifalla")
        #expect(record.standing == .decided)
    }

    @Test func readsAProgramme() throws {
        let record = try #require(
            Self.record(
                """
                typ: program
                titel: P
                parter: [huddinge, Vaggeryds kommun]
                gäller: {från: 2019, till: 2022-06}
                sikte: 2035
                antas-av: [KF, {part: huddinge, organ: Kommunstyrelsen}]
                antaget: {huvudman: huddinge, organ: Kommunstyrelsen, datum: 2019-06, paragraf: 98 a}
                diarienummer: [{part: huddinge, nummer: KS 2007/270}, KS 2019/1]
                mål:
                  - {nummer: 1, titel: "Mål -- ett", styrning: inriktning, mätning: kvalitativ, preliminär: ja, underlag: ÖP}
                finansiering:
                  - {part: Länsstyrelsen, år: 2008, belopp: "2,5 mkr"}
                historik:
                  - {när: hösten 2005 och vintern 2006, händelse: A}
                  - {datum: 2007, händelse: B}
                """, at: "content/p.md"))
        let programme = try #require(record.programme)
        #expect(record.organization == nil)
        #expect(record.parties == [Self.huddinge, Self.vaggeryd])
        #expect(record.validity?.from?.description == "2019")
        #expect(record.validity?.through?.description == "2022-06")
        #expect(programme.horizon == 2035)
        #expect(programme.adoptedBy.map { "\($0.organization)/\($0.part)" } == ["vaggeryd/kf", "huddinge/kommunstyrelsen"])
        #expect(programme.adoptions.map(\.organization) == [Self.huddinge])
        #expect(programme.adoptions.first?.minuteNumber == MinuteNumber(98, letter: "a"))
        #expect(record.caseNumbers.map(\.organization) == [Self.huddinge, nil])
        #expect(record.goals.map(\.title) == [typeset("Mål -- ett")])
        #expect(record.goals.first?.steering == .direction)
        #expect(record.goals.first?.isPreliminary == true)
        #expect(record.goals.first?.sources == ["ÖP"])
        #expect(record.funding.map(\.amount) == [Money(kronor: 2_500_000)])
        #expect(record.funding.map(\.party) == [.outsider("Länsstyrelsen")])
        #expect(programme.history.map(\.when) == [.words("hösten 2005 och vintern 2006", year: 2006), .date(.year(2007))])
    }

    @Test(arguments: [
        ("typ: program\ntitel: A", "vaggeryd"), ("typ: program\ntitel: A\nhuvudman: huddinge", "huddinge"),
        ("typ: avtal\ntitel: A\nparter: [huddinge]", nil),
        ("typ: avtal\ntitel: A\nparter: [huddinge]\nhuvudman: vaggeryd", "vaggeryd"),
        ("typ: sida\ntitel: A", "vaggeryd"),
    ])
    func takesTheAuthorityFromTheNearestFolder(frontMatter: String, key: String?) {
        #expect(Self.record(frontMatter)?.organization?.name == key)
    }

    @Test func keepsTheFactsOfAWithdrawnDocumentAndNothingElse() throws {
        let frontMatter = """
            typ: tjänsteutlåtande
            titel: Om Anna
            datum: 2019-01-02
            diarienummer: KS 2019/1
            handläggare: Bosse
            kontakt: bosse@kommunen.se
            sammanfattning: Om Anna
            bilagor: [{titel: Karta, fil: a.pdf}]
            undertecknat: [{namn: Bosse}]
            mål: [{nummer: 1, titel: X}]
            källa: {adress: x.pdf}
            avpublicerad: {datum: 2024-05-02, skäl: Personuppgifter%@}
            """
        let plain = try #require(Self.record(frontMatter.replacing("%@", with: ""), "Om Anna."))
        #expect(plain.withdrawal?.reason == "Personuppgifter")
        #expect(plain.title == "Om Anna")
        #expect(plain.caseOfficers == ["Bosse"])
        #expect(plain.caseNumbers.count == 1)
        #expect(plain.lead == nil)
        #expect(plain.text.body.sections.isEmpty && plain.attachments.isEmpty && plain.goals.isEmpty && plain.origin == nil)
        let hidden = try #require(Self.record(frontMatter.replacing("%@", with: ", dölj: [titel, namn]"), "Om Anna."))
        #expect(!"\(hidden)".contains("Anna") && !"\(hidden)".lowercased().contains("bosse"))
        #expect(hidden.date?.description == "2019-01-02")
    }

    @Test func lowersTheFaultsOfADraft() {
        let site = SampleSite().with(
            "content/a.md", "typ: sida\ntitel: A\nutkast: ja\nx: 1\ndatum: 2019-02-30", "[a](javascript:x)")
        #expect(site.findings.count >= 3)
        #expect(site.findings.allSatisfy { $0.hasSuffix(" (warning)") })
        #expect(site.records().value.first?.isDraft == true)
    }

    @Test(arguments: [
        ("bilaga.pdf", "content/vaggeryd/bilaga.pdf"), ("../b.pdf", "content/b.pdf"), ("/c/b.pdf", "content/c/b.pdf"),
        ("../../b.pdf", nil), ("https://a.se/b.pdf", nil), ("mapp/", nil),
    ])
    func findsAttachmentsFromTheDocumentsFolder(written: String, file: String?) {
        let site = SampleSite.authorities.with(
            "content/vaggeryd/x.md", "typ: sida\ntitel: A\nbilagor: [{titel: B, fil: \"\(written)\"}]")
        #expect(site.records().value.first?.attachments.map(\.file) == [file])
        #expect(site.findings == (file == nil ? ["4:27 attachment-outside-site"] : []))
    }

    @Test(arguments: [
        ("sammanfattning: Kort.", "## Sammanfattning\n\nLång.", "Kort."),
        ("", "Först.\n\n## Sammanfattning\n\nLång.\n\nMer.", "Lång."),
        ("", "## Bakgrund\n\nDnr KS 2019/1\n\nFörst.", "Först."), ("", "", nil),
    ])
    func saysInShortWhatItIsAbout(frontMatter: String, body: String, lead: String?) {
        #expect(Self.record("typ: sida\ntitel: A\n\(frontMatter)", body)?.lead == lead)
    }

    @Test func cutsTheLeadAtASentenceOrAWord() throws {
        let sentence = "Kommunstyrelsen har behandlat ärendet vid sitt sammanträde. "
        let long = try #require(Self.record("typ: sida\ntitel: A", String(repeating: sentence, count: 9))?.lead)
        #expect(long.hasSuffix("sammanträde.") && long.count <= 200 && long.count > 100)
        let endless = try #require(Self.record("typ: sida\ntitel: A", String(repeating: "ord ", count: 900))?.lead)
        #expect(endless.hasSuffix("ord…") && endless.count <= 201)
    }
}
