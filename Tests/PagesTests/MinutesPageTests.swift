import Pages
import Testing

@Suite struct MinutesPageTests {
    static let minutes = """
        ---
        typ: protokoll
        titel: Kommunstyrelsens protokoll
        organ: KS
        datum: 2019-08-21
        tid: klockan 9
        plats: Rådhuset
        justerat: 2019-08-23
        ---
        ## Närvarande

        Anna Prov

        ## § 7 Parker (KS 2019/160)

        ### Beslut

        att anta programmet

        ## § 8 Vägar

        ### Beslut

        att bygga vägen
        """

    @Test func minutesListTheirItems() throws {
        let html = try TestSite(["prov/protokoll.md": Self.minutes]).page("/prov/protokoll/")
        #expect(html.contains("<body data-kind=\"protokoll\">"))
        #expect(html.contains(">Paragrafer</h2>"))
        #expect(html.contains("<a href=\"7/\">§\u{A0}7 Parker</a>") && html.contains("<a href=\"8/\">§\u{A0}8 Vägar</a>"))
        #expect(html.contains("<dt>Tid</dt><dd>klockan 9</dd>") && html.contains("<dt>Plats</dt><dd>Rådhuset</dd>"))
        #expect(html.contains("Anna Prov"))
    }

    @Test func anItemIsADecisionOfItsOwn() throws {
        let html = try TestSite(["prov/protokoll.md": Self.minutes]).page("/prov/protokoll/7/")
        #expect(html.contains("<h1>Parker</h1>"))
        #expect(html.contains("<p class=\"kind\">Protokollsutdrag §\u{A0}7, Provköpings kommun</p>"))
        #expect(html.contains("<p id=\"att-1\">att anta programmet</p>"))
        #expect(html.contains("<dt>Protokoll</dt><dd><a href=\"../\">Kommunstyrelsens protokoll</a></dd>"))
        #expect(html.contains("<time datetime=\"2019-08-23\">"))
    }
}
