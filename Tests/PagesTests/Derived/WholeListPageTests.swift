import Pages
import Testing

/// A case with very many documents shows the latest and a meeting with very many items the first, and each leads to the list of all.
@Suite struct WholeListPageTests {
    private static func site(_ count: Int, date: (Int) -> String, number: (Int) -> String) throws -> TestSite {
        let extracts = (1...count).map { item in
            (
                path: "prov/beslut-\(item).md",
                text: """
                ---
                typ: protokollsutdrag
                titel: Beslut \(item)
                organ: KS
                datum: \(date(item))
                paragraf: \(item)
                diarienummer: \(number(item))
                ---
                ## Beslut
                Kommunstyrelsen beslutar.
                """
            )
        }
        return try TestSite(list: extracts)
    }

    @Test(arguments: [(100, false), (101, true)])
    func manyDocumentsOfACaseHaveAPageOfTheirOwn(count: Int, isMany: Bool) throws {
        let site = try Self.site(count, date: { "2019-01-\($0 % 28 < 9 ? "0" : "")\($0 % 28 + 1)" }, number: { _ in "KS 2019/1" })
        let html = site.page("/prov/arenden/ks-2019-1/")
        #expect(html.contains("Visa alla \(count) dokument") == isMany)
        let list = html.split(separator: "id=\"handlingar\"").last ?? ""
        #expect(list.split(separator: "<a href=\"../../beslut-").count - 1 == (isMany ? 50 : count))
        #expect(site.page("/prov/arenden/ks-2019-1/handlingar/").contains("no page at") == !isMany)
    }

    /// Nor does a page grow with the length of titles; a document's own page has all of its own.
    @Test(arguments: [(42, false), (44, true)])
    func longTitlesAreCutWhereManyStand(words: Int, isLong: Bool) throws {
        let title = Array(repeating: "hästar", count: words).joined(separator: " ")
        let site = try TestSite([
            "prov/a.md":
                "---\ntyp: protokollsutdrag\ntitel: \(title)\norgan: KS\ndatum: 2019-01-02\nparagraf: 1\ndiarienummer: KS 2019/1\n---\nA.\n"
        ])
        #expect(site.page("/prov/a/").contains(title))
        for page in ["/prov/ks/2019-01-02/", "/dokument/protokollsutdrag/"] {
            #expect(site.page(page).contains(title) == !isLong, "\(page)")
        }
    }

    @Test(arguments: [(100, false), (101, true)])
    func manyBodiesHaveAListOfTheirOwn(count: Int, isMany: Bool) throws {
        let bodies = (1...count).map { "  - {namn: Nämnd \($0)}\n" }.joined()
        let site = try TestSite(["annan/index.md": "---\ntyp: huvudman\ntitel: Annanköping\norgan:\n\(bodies)---\n"])
        let html = site.page("/annan/")
        #expect(html.split(separator: "<a href=\"namnd-").count - 1 == 100)
        #expect(html.contains("Alla \(count) organ") == isMany)
        let list = site.page("/annan/organ/")
        #expect(isMany ? list.split(separator: "<a href=\"../namnd-").count - 1 == count : list.contains("no page at"))
    }

    /// A county's authorities stand on the start page and the search page; a whole country's do not.
    @Test(arguments: [(11, false), (301, true)])
    func manyAuthoritiesStandOnSeveralPages(count: Int, isMany: Bool) throws {
        let site = try TestSite(list: (1...count).map { ("m\($0)/index.md", "---\ntyp: huvudman\ntitel: Kommun \($0)\n---\n") })
        #expect(site.page("/").contains("Kommun 7<") != isMany)
        #expect(site.page("/sok/").contains("Kommun 7<") != isMany)
        #expect(site.page("/myndigheter/").split(separator: "<a href=\"../m").count - 1 >= min(count, 300))
        #expect(site.page("/myndigheter/sida-2/").contains("no page at") != isMany)
    }

    /// A programme that very many decisions amend shows how it began and what is latest; of a chain of programmes, the nearest.
    @Test func aProgrammeDoesNotGrowWithItsStory() throws {
        var documents = (1...300).map { number in
            (
                path: "prov/beslut-\(number).md",
                text:
                    "---\ntyp: protokollsutdrag\ntitel: Beslut \(number)\norgan: KS\ndatum: \(1600 + number)-01-02\nparagraf: 1\n"
                    + "ändrar: [p1.md]\n---\n## Beslut\nJa.\n"
            )
        }
        documents += (1...300).map { number in
            let replaces = number == 1 ? "" : "ersätter: [p\(number - 1).md]\n"
            let text =
                "---\ntyp: program\ntitel: Program \(number)\ngäller: {från: \(1600 + number)}\n\(replaces)---\n## Mål\nBra.\n"
            return (path: "prov/p\(number).md", text: text)
        }
        let site = try TestSite(list: documents)
        let html = site.page("/prov/p1/")
        #expect(html.split(separator: "<li><time").count - 1 <= 62)
        #expect(html.contains(">Beslut 1<") && html.contains(">Beslut 300<") && !html.contains(">Beslut 100<"))
        let middle = site.page("/prov/p150/")
        #expect(middle.contains(">Program 149<") && middle.contains(">Program 151<") && !middle.contains(">Program 1<"))
    }

    /// A document in very many cases names them all on its own page only.
    @Test func caseNumbersAreFewWhereManyDocumentsStand() throws {
        let numbers = (1...200).map { "KS 2019/\($0)" }.joined(separator: ", ")
        let site = try TestSite([
            "prov/a.md":
                "---\ntyp: protokollsutdrag\ntitel: A\norgan: KS\ndatum: 2019-01-02\nparagraf: 1\ndiarienummer: [\(numbers)]\n---\nA.\n"
        ])
        #expect(site.page("/prov/a/").contains("KS 2019/200"))
        let list = site.page("/dokument/protokollsutdrag/")
        #expect(list.contains("KS 2019/5<") && !list.contains("KS 2019/6<") && list.contains("+ 195"))
    }

    @Test(arguments: [(300, false), (301, true)])
    func manyItemsOfAMeetingHaveAPageOfTheirOwn(count: Int, isMany: Bool) throws {
        let site = try Self.site(count, date: { _ in "2019-01-02" }, number: { "KS 2019/\($0)" })
        let html = site.page("/prov/ks/2019-01-02/")
        #expect(html.contains("Visa alla \(count) dokument") == isMany)
        #expect(html.split(separator: "<a href=\"../../beslut-").count - 1 == (isMany ? 100 : count))
        #expect(site.page("/prov/ks/2019-01-02/paragrafer/").contains("no page at") == !isMany)
        #expect(site.page("/prov/ks/2019-01-02/paragrafer/sida-2/").contains("Beslut 301") == isMany)
    }
}
