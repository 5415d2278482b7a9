import Markup
import Records
import Testing

@Suite struct MinutesItemsTests {
    static let frontMatter = """
        typ: protokoll
        titel: Protokoll
        organ: KSAU
        datum: 2019-02-20
        justerat: 2019-02-27
        överklagas: laglighetsprövning
        paragrafer:
          22: {överklagas: nej, publicerad: 2019-03-01}
        """
    static let body = """
        Plats: Skillingaryd

        ## Närvarande

        Anna

        ## § 22 Kommunstyrelsens mål (KS 2018/109)

        Inledning med [länk](a.md).

        ### Beslut

        att bifalla

        ## § 23 a Budget

        Dnr KS 2019/7

        ### Bakgrund

        [Två](b.md)

        ## Underskrifter

        [Tre](c.md)
        """

    static func records(_ frontMatter: String = frontMatter, _ body: String = body) -> Checked<[Record]> {
        SampleSite.authorities.with("content/vaggeryd/p.md", frontMatter, body).records()
    }

    /// Each § has the footnotes that it refers to, as long as all these together are no more than may be.
    @Test func boundsTheFootnotesOfAllItems() throws {
        let references = (1...50).map { "## § \($0) Ärende\n\nSe[^1] och[^2].\n\n" }.joined()
        let notes = "[^1]: kort\n\n[^2]: " + String(repeating: "långt ", count: Limits.footnoteCopies / 7 / 40) + "\n"
        let reading = Self.records("typ: protokoll\ntitel: Protokoll\norgan: KSAU\ndatum: 2019-02-20", references + notes)
        #expect(reading.diagnostics.map(\.check.name) == ["too-large"])
        let line = try #require(reading.diagnostics.first?.place.text)
        #expect(line.hasPrefix("## § 4"), "\(line)")
        let bytes = reading.value.map { $0.text.body.footnotes.html.bytes.count }
        #expect(bytes.reduce(0, +) < 2 * Limits.footnoteCopies && bytes.last == 0)
    }

    @Test func makesADocumentOfEachItem() throws {
        let reading = Self.records()
        #expect(reading.diagnostics.map(\.summary) == [])
        let records = reading.value
        #expect(records.map(\.address.path) == ["/vaggeryd/p/", "/vaggeryd/p/22/", "/vaggeryd/p/23-a/"])
        #expect(records.map(\.title) == ["Protokoll", "Kommunstyrelsens mål", "Budget"])
        #expect(records.map(\.type) == [.minutes, .minutesExtract, .minutesExtract])
        #expect(records.map { $0.caseNumbers.map(\.number.value) } == [[], ["KS 2018/109"], ["KS 2019/7"]])
        #expect(records.allSatisfy { $0.body?.part == "ksau" && $0.date?.description == "2019-02-20" })
        let facts = records.dropFirst().compactMap(\.minutesFacts)
        #expect(facts.map(\.number) == [MinuteNumber(22), MinuteNumber(23, letter: "a")])
        #expect(facts.map(\.appeal) == [Appeal.none, .legalityReview])
        #expect(facts.allSatisfy { $0.minutes == SiteAddress("/vaggeryd/p/") && $0.approvedOn?.description == "2019-02-27" })
        #expect(records[1].publishedOn?.description == "2019-03-01")
    }

    @Test func sharesTheTextOutWithoutLosingAWord() {
        let records = Self.records().value
        #expect(
            records.map { $0.text.body.sections.map { $0.heading?.text } } == [
                [nil, "Närvarande", "Underskrifter"], [nil, "Beslut"], [nil, "Bakgrund"],
            ])
        #expect(records.map { $0.text.body.links.map(\.destination) } == [["c.md"], ["a.md"], ["b.md"]])
        #expect(records.map(\.text.roles) == [[nil, .present, nil], [nil, .decision], [nil, .background]])
        for record in records {
            let holes = record.text.body.sections.flatMap(\.content.holes).filter { $0.kind == .link(0) }
            #expect(holes.count == 1)
        }
    }

    @Test(arguments: [
        ("## § 1 A\n\n## § 3 B", ["12:1 missing-minute-number"]),
        ("## § 1 A\n\n## § 1 B\n\nText", ["12:1 repeated-minute-number"]),
        ("## § 1 A\n\n## § 2 B\n\n## § 2 a C\n\n## § 3 D", []), ("## Öppnande\n\n### § 4 i avtalet", []),
    ])
    func tellsOfNumbersThatDoNotRunOn(body: String, expected: [String]) {
        let plain = Self.frontMatter.split(separator: "\n").dropLast(2).joined(separator: "\n")
        #expect(Self.records(plain + "\nspråk: sv", body).diagnostics.map(\.summary) == expected)
    }

    @Test func keepsASecondItemOfANumberInTheMinutes() {
        let records = Self.records(Self.frontMatter, "## § 22 A\n\nEtt\n\n## § 22 B\n\nTvå").value
        #expect(records.count == 2)
        #expect(records[0].text.body.sections.compactMap(\.heading?.text).last?.hasSuffix("B") == true)
    }

    @Test(arguments: [
        ("§ 5 Val (2019)", "Val (2019)", []), ("§ 5 Val (dnr KS 2019/3, KS 2019/4)", "Val", ["KS 2019/3", "KS 2019/4"]),
        ("§5. Val", "Val", []), ("§ 5 – Val (förnyat)", "Val (förnyat)", []), ("§ 5", "§ 5", []), ("§ 5 a Val", "Val", []),
        ("§ 5 i avtalet", "i avtalet", []),
    ])
    func readsHeadings(heading: String, title: String, numbers: [String]) {
        let records = Self.records("typ: protokoll\ntitel: P\norgan: KSAU\ndatum: 2019", "## \(heading)\n\nText").value
        #expect(records.dropFirst().map(\.title) == [title])
        #expect(records.last?.caseNumbers.map(\.number.value) == numbers)
    }

    @Test func withdrawsTheItemsWithTheMinutes() {
        let records = Self.records(Self.frontMatter + "\navpublicerad: {datum: 2024-01-01, skäl: X, dölj: [titel]}").value
        #expect(records.count == 3)
        #expect(records.allSatisfy { $0.text.body.sections.isEmpty && $0.title == "Avpublicerad handling" })
    }
}
