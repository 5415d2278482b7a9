import Pages
import Records
import Testing

@Suite struct NoticeBoardPageTests {
    static let minutes = """
        ---
        typ: protokollsutdrag
        titel: Torget
        organ: KS
        datum: 2019-03-06
        paragraf: 31
        justerat: 2019-03-08
        överklagas: laglighetsprövning
        anslag: {från: 2019-03-08, till: 2019-04-01, plats: Kommunhuset}
        ---
        ## Beslut
        Ja.
        """

    /// A notice is on the board from its first day through its last.
    @Test(arguments: [
        (3, 7, false), (3, 8, true), (4, 1, true), (4, 2, false),
    ])
    func showsWhatIsPostedOnTheDay(month: Int, day: Int, isUp: Bool) throws {
        let date = try #require(CivilDate(year: 2019, month: month, day: day))
        let html = try TestSite(["prov/a.md": Self.minutes], asOf: date).page("/prov/anslagstavla/")
        #expect(html.contains("<a href=\"../a/\">Torget</a>") == isUp)
        #expect(html.contains("Inget är anslaget just nu.") == !isUp)
        #expect(html.contains("datetime=\"\(date)\""), "the day that the board is built for")
    }

    @Test func saysWhereTheMinutesAreAndUntilWhen() throws {
        let html = try TestSite(["prov/a.md": Self.minutes], asOf: CivilDate(year: 2019, month: 3, day: 9))
            .page("/prov/anslagstavla/")
        for text in ["Kommunhuset", "datetime=\"2019-03-08\"", "datetime=\"2019-04-01\"", "datetime=\"2019-03-29\""] {
            #expect(html.contains(text), "\(text)")
        }
    }

    /// What is posted stands there whole, but no page grows with it.
    @Test(arguments: [(100, 1), (101, 2), (250, 3)])
    func manyNoticesStandOnSeveralPages(count: Int, pageCount: Int) throws {
        let extracts = (1...count).map { item in
            (
                path: "prov/beslut-\(item).md",
                text: Self.minutes.replacing("titel: Torget", with: "titel: Torget \(item)")
                    .replacing("paragraf: 31", with: "paragraf: \(item)")
            )
        }
        let site = try TestSite(list: extracts, asOf: CivilDate(year: 2019, month: 3, day: 9))
        let first = "/prov/anslagstavla/"
        let pages = (1...pageCount).map { site.page($0 == 1 ? first : "\(first)sida-\($0)/") }
        let shown = pages.map { $0.split(separator: "<h2><a href=").count - 1 }
        #expect(shown.reduce(0, +) == count && shown.allSatisfy { $0 <= 100 })
        #expect(pages.allSatisfy { $0.contains("\(count) tillkännagivanden") == (pageCount > 1) })
        #expect(pages[0].contains("href=\"sida-2/\"") == (pageCount > 1))
        #expect(site.page("\(first)sida-\(pageCount + 1)/").contains("no page at"))
    }

    /// Without an authority of its own, the site lists the boards; with none, it says that there are none.
    @Test func theSitesBoardListsThoseOfItsAuthorities() throws {
        #expect(try TestSite(["prov/a.md": Self.minutes]).page("/anslagstavla/").contains("href=\"../prov/anslagstavla/\""))
        #expect(try TestSite([:]).page("/anslagstavla/").contains("Ingen av webbplatsens huvudmän"))
    }
}
