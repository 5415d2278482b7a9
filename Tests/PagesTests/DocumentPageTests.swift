import Markup
import Pages
import Records
import Testing

@Suite struct DocumentPageTests {
    static let report = """
        ---
        typ: tjänsteutlåtande
        titel: Program för parker
        datum: 2019-06-26
        diarienummer: KS 2019/160
        beslutas-av: [KS]
        ---
        ## Förslag till beslut

        ### Kommunstyrelsens beslut

        - att anta programmet
        - att anslå medel

        ## Ärendet

        Parkerna växer.
        """

    static let decision = """
        ---
        typ: protokollsutdrag
        titel: Program för parker
        organ: KS
        datum: 2019-08-21
        paragraf: 7
        diarienummer: KS 2019/160
        ---
        ## Bakgrund

        Parkerna växer.

        ## Beslut

        att anta programmet

        att återkomma
        """

    @Test func aProposalIsBoxedAndSaysThatItIsOne() throws {
        let html = try TestSite(["prov/forslag.md": Self.report]).page("/prov/forslag/")
        #expect(html.contains("<h2 id=\"forslag-till-beslut\">Förslag till beslut</h2>"))
        #expect(html.contains("<p class=\"organ\">Beslutas av Kommunstyrelsen</p>"))
        #expect(html.contains("<h3 id=\"kommunstyrelsens-beslut\">Kommunstyrelsens beslut</h3>"))
        #expect(html.contains("<li id=\"att-1\">") && html.contains("<li id=\"att-2\">"))
        #expect(html.contains("Vad som beslutades framgår inte av handlingen"))
        #expect(html.contains("<dt>Beslutat</dt><dd>Framgår inte av handlingen</dd>"))
    }

    @Test func aProposalLeadsToTheDecisionInItsCase() throws {
        let site = try TestSite(["prov/forslag.md": Self.report, "prov/beslut.md": Self.decision])
        let html = site.page("/prov/forslag/")
        #expect(html.contains("Beslut i samma ärende: <a href=\"../beslut/\">Program för parker"))
        #expect(!html.contains("framgår inte av handlingen"))
    }

    @Test func theDecisionStandsBeforeTheRest() throws {
        let html = try TestSite(["prov/beslut.md": Self.decision]).page("/prov/beslut/")
        let parts = html.split(separator: "<section class=\"beslut\"")
        #expect(parts.count == 2 && !parts[0].contains("<h2 id=\"bakgrund\">") && parts[1].contains("<h2 id=\"bakgrund\">"))
        #expect(html.contains("<p class=\"organ\">Kommunstyrelsen, <time datetime=\"2019-08-21\">21 augusti 2019</time></p>"))
        #expect(html.contains("<p id=\"att-1\">att anta programmet</p>"))
        #expect(html.contains("<p id=\"att-2\">att återkomma</p>"))
        #expect(html.contains("<p><span class=\"tag tag-ok\">Beslut</span></p>"))
    }

    /// A proposal never looks like a decision, whatever its headings say.
    @Test(arguments: [
        ("tjänsteutlåtande", "", "Beslut"), ("tjänsteutlåtande", "", "Kommunstyrelsens beslut"),
        ("tjänsteskrivelse", "", "Förslag till beslut"), ("tjänsteskrivelse", "", "BESLUT:"), ("remiss", "", "Beslut"),
        ("handling", "slag: motion", "Förslag till beslut"), ("kallelse", "organ: KS", "Förslag till beslut"),
    ])
    func aProposalNeverLooksLikeADecision(type: String, key: String, heading: String) throws {
        let text = """
            ---
            typ: \(type)
            titel: Om parker
            datum: 2019-06-26
            \(key.isEmpty ? "språk: sv" : key)
            ---
            ## \(heading)

            att anta programmet

            ## Ärendet

            Parkerna växer.
            """
        let site = try TestSite(["prov/a.md": text])
        let html = site.page("/prov/a/")
        #expect(!html.contains("tag-ok"))
        #expect(html.contains("tag tag-wait\">Förslag till beslut<"))
        #expect(!html.contains(">Beslut</h") && !html.contains(">BESLUT:</h"))
        #expect(html.contains("<section class=\"beslut forslag\""))
        #expect(html.contains("<p id=\"att-1\">"))
    }

    @Test(arguments: [
        ("protokollsutdrag", "organ: KS\ndatum: 2019-08-21\nparagraf: 7", ["Diarienummer"]),
        ("tjänsteutlåtande", "språk: sv", ["Diarienummer", "Datum", "Beslutas av", "Beslutat"]),
        ("avtal", "språk: sv", ["Diarienummer", "Undertecknat", "Gäller"]),
        ("remiss", "språk: sv", ["Diarienummer", "Datum", "Svarstid"]),
        ("sida", "språk: sv", []),
    ])
    func aMissingFactHasARowThatSaysSo(type: String, keys: String, labels: [String]) throws {
        let html = try TestSite(["prov/a.md": "---\ntyp: \(type)\ntitel: A\n\(keys)\n---\nText.\n"]).page("/prov/a/")
        let missing = html.split(separator: "<div>").filter { $0.contains("<dd>Framgår inte av handlingen</dd>") }
        let found = missing.compactMap { row in row.split(separator: "dt>").first.map { $0.dropFirst(0).dropLast(2) } }
        #expect(missing.count == labels.count, "\(found)")
        for label in labels { #expect(html.contains("<dt>\(label)</dt><dd>Framgår inte av handlingen</dd>"), "\(label)") }
    }

    @Test func noLevelOfHeadingIsSkipped() throws {
        let text = "---\ntyp: handling\nslag: PM\ntitel: A\n---\n# Ett\n\n#### Två\n\n###### Tre\n\n## Fyra\n\n#### Fem\n"
        let html = try TestSite(["prov/a.md": text]).page("/prov/a/")
        for heading in ["<h2 id=\"ett\">", "<h3 id=\"tva\">", "<h4 id=\"tre\">", "<h3 id=\"fyra\">", "<h4 id=\"fem\">"] {
            #expect(html.contains(heading), "\(heading)")
        }
    }

    @Test func hostileTextsAreEscapedEverywhere() throws {
        let hostile = "<script>alert(1)</script>\\\"'>&"
        let shown = "&lt;script&gt;alert(1)&lt;/script&gt;"
        let text = """
            ---
            typ: protokollsutdrag
            titel: "\(hostile)"
            organ: KS
            datum: 2019-08-21
            paragraf: 7
            handläggare: "\(hostile)"
            kontakt: "\(hostile)"
            diarienummer: "KS 2019/1"
            sammanfattning: "\(hostile)"
            källa: {adress: "javascript:alert(1)", kvalitet: "\(hostile)"}
            undertecknat: [{namn: "\(hostile)", roll: "\(hostile)", ort: "\(hostile)"}]
            bilagor: [{nummer: 1, titel: "\(hostile)"}]
            mål: [{nummer: 1, titel: "\(hostile)", område: "\(hostile)", ambitionsnivå: "\(hostile)", text: "\(hostile)"}]
            finansiering: [{part: "\(hostile)", år: 2019, belopp: 10}, {part: b, år: 2019, belopp: 20}]
            ---
            ## Beslut

            Ja.
            """
        let site = try TestSite(["prov/a.md": text])
        let html = site.page("/prov/a/")
        #expect(html.contains(shown))
        #expect(!html.contains("<script>alert"))
        #expect(!html.contains("href=\"javascript:"))
        // Every tag is closed where it began: no text has ended an attribute.
        #expect(html.count { $0 == "\"" } % 2 == 0)
    }

    @Test func attachmentsAreLinkedOrCanBeRequested() throws {
        let text = """
            ---
            typ: tjänsteutlåtande
            titel: Om parker
            diarienummer: KS 2019/160
            bilagor:
              - {nummer: 1, titel: Karta, fil: karta.pdf}
              - {nummer: 2, titel: Kalkyl & plan}
            ---
            ## Förslag till beslut

            Ja.
            """
        let html = try TestSite(["prov/a.md": text], attachments: ["content/prov/karta.pdf": 1_234_567]).page("/prov/a/")
        #expect(
            html.contains(
                "<li id=\"bilaga-1\"><a href=\"../karta.pdf\">Bilaga 1. Karta</a> <span class=\"meta\">PDF, 1,2\u{A0}MB"))
        #expect(html.contains("<li id=\"bilaga-2\">Bilaga 2. Kalkyl &amp; plan"))
        #expect(html.contains("mailto:registrator@prov.example?subject=Beg%C3%A4ran%20om%20handling%3A%20Bilaga%202"))
        #expect(html.contains("dnr%20KS%202019%2F160&amp;body="))
    }

    /// Whatever is numbered alike, and whatever the author's headings are called, each id stands once.
    @Test func idsAreUnique() throws {
        let text = """
            ---
            typ: tjänsteutlåtande
            titel: Om parker
            bilagor: [{nummer: 2, titel: A}, {titel: B}, {nummer: 2, titel: C}]
            mål: [{nummer: 1}, {nummer: 1}]
            ---
            ## Förslag till beslut

            - att ett

            ## Förslag till beslut

            - att två

            ## Uppgifter

            ## Bilaga 2

            ## Mål 1

            ## Citera

            ## Att 1
            """
        let html = try TestSite(["prov/a.md": text]).page("/prov/a/")
        let ids = html.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
        #expect(Set(ids).count == ids.count, "\(ids)")
        #expect(ids.contains("bilaga-2") && ids.contains("mal-1") && ids.contains("att-1"))
    }

    @Test func aWithdrawnDocumentKeepsItsFactsAndLosesItsText() throws {
        let text = """
            ---
            typ: tjänsteutlåtande
            titel: Hemligt
            datum: 2019-06-26
            diarienummer: KS 2019/160
            handläggare: Anna Prov
            avpublicerad: {datum: 2020-01-02, skäl: innehöll personuppgifter, dölj: [titel, namn]}
            bilagor: [{titel: Hemlig bilaga}]
            ---
            ## Förslag till beslut

            Hemlig text.
            """
        let html = try TestSite(["prov/a.md": text]).page("/prov/a/")
        #expect(html.contains("<meta name=\"robots\" content=\"noindex\">"))
        #expect(html.contains("KS 2019/160") && html.contains("innehöll personuppgifter") && html.contains("Avpublicerat"))
        for secret in ["Hemlig", "Anna Prov", "rel=\"canonical\"", "class=\"beslut"] {
            #expect(!html.contains(secret), "\(secret)")
        }
    }

    @Test func titlesAreUnique() throws {
        let site = try TestSite(["prov/forslag.md": Self.report, "prov/beslut.md": Self.decision])
        let titles = site.documentPages.map { page in
            String(page.html.split(separator: "<title>")[1].split(separator: "</title>")[0])
        }
        #expect(Set(titles).count == titles.count)
        #expect(titles.contains("Program för parker, protokollsutdrag §\u{A0}7 – Provkommunen"))
    }
}
