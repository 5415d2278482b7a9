import Pages
import Testing

/// Citations on the pages: links in the text, both lists, cases, goals and linked data.
@Suite struct CitationPagesTests {
    private static let documents: [(path: String, text: String)] = [
        (
            "prov/beslut.md",
            """
            ---
            typ: protokollsutdrag
            titel: Beslutet
            organ: KS
            datum: 2019-03-06
            paragraf: 31
            diarienummer: KS 2019/1
            ---
            ## Beslut

            Kommunstyrelsen beslutar att godkänna.

            """
        ),
        (
            "prov/mal.md",
            """
            ---
            typ: program
            titel: Kommunens mål 2019
            kallas: [KM 2019]
            mål:
              - {nummer: 1, titel: Bättre}
              - {nummer: 2, titel: Mer}
            ---
            Ett program.

            """
        ),
        (
            "prov/skrivelse.md",
            """
            ---
            typ: tjänsteskrivelse
            titel: Skrivelsen
            datum: 2019-05-02
            program: /prov/mal/
            diarienummer: KS 2019/2
            bilagor:
              - {nummer: 1, titel: Karta}
            ---
            ## Bakgrund:

            I **KS 2019-03-06 § 31** (dnr KS 2019/1, se även KS 2019/2) gäller KM 2019. KM 2019 har mål 2, se bilaga 1.

            ## Lagar

            Enligt 8 kap. 9 § kommunallagen (2017:725) och SFS 2017:725 samt AFS 2001:1. Se `KS 2019/1`, [KS 2019/1](beslut.md).

            """
        ),
    ]

    private static func site() throws -> TestSite { try TestSite(list: documents) }

    @Test(arguments: [
        ("<strong><a href=\"../beslut/\" data-kind=\"decision\">KS 2019-03-06\u{A0}§\u{A0}31</a></strong>", 1),
        ("dnr <a href=\"../arenden/ks-2019-1/\" data-kind=\"caseNumber\">KS 2019/1</a>", 1),
        ("se även <a href=\"../arenden/ks-2019-2/\" data-kind=\"caseNumber\">KS 2019/2</a>", 1),
        ("<a href=\"../mal/\" data-kind=\"programme\">KM 2019</a>", 1),
        ("<a href=\"../mal/#mal-2\" data-kind=\"goal\">mål 2</a>", 1),
        ("<a href=\"#bilaga-1\" data-kind=\"attachment\">bilaga 1</a>", 1),
        ("_sfs-2017-725/#K8P9\" data-kind=\"lawSection\" rel=\"external\">", 1), ("samt AFS 2001:1.", 1),
        ("<code>KS 2019/1</code>", 1), ("<a href=\"../beslut/\">KS 2019/1</a>", 1),
    ])
    func linksWhatIsSure(html: String, count: Int) throws {
        let page = try Self.site().page("/prov/skrivelse/")
        #expect(page.split(separator: html, omittingEmptySubsequences: false).count - 1 == count, "\(page)")
    }

    @Test(arguments: [
        // Hänvisar till: each once, with how. What a key relates to is not told again.
        ("/prov/skrivelse/", "<dt>Nämner</dt>\n<dd><a href=\"../beslut/\">Beslutet</a>"),
        ("/prov/skrivelse/", "i avsnittet ”Bakgrund”"),
        ("/prov/skrivelse/", "<dt>Ärenden</dt>\n<dd><a href=\"../arenden/ks-2019-1/\">KS 2019/1</a>"),
        ("/prov/skrivelse/", ">SFS 2017:725</a> <span class=\"meta\">i avsnittet ”Lagar”</span></dd>\n<dd>AFS 2001:1"),
        (
            "/prov/skrivelse/",
            "\"citation\":[{\"@id\":\"https://prov.example/prov/beslut/\"},{\"@id\":\"https://prov.example/prov/mal/\"},{\"@id\":\"https://www.riksdagen.se/"
        ),
        ("/prov/skrivelse/", "\"mentions\":[{\"@id\":\"https://prov.example/prov/arenden/ks-2019-1/\"}]"),
        // Hänvisas från: the mirror, with the sentence.
        ("/prov/beslut/", "<h3>Tjänsteskrivelse</h3>"),
        ("/prov/beslut/", "(dnr KS 2019/1, se även KS 2019/2) gäller KM 2019.</p>"),
        ("/prov/beslut/", "\"subjectOf\":[{\"@id\":\"https://prov.example/prov/skrivelse/\"}]"),
        ("/prov/arenden/ks-2019-1/", "<h2 id=\"namns-i\">Nämns i</h2>"),
        ("/prov/arenden/ks-2019-1/", "<a href=\"../../skrivelse/\">Skrivelsen</a>"),
        ("/prov/arenden/ks-2019-1/", "\"subjectOf\":[{\"@id\":\"https://prov.example/prov/skrivelse/\"}]"),
        ("/prov/mal/", "<p class=\"meta\">Nämns i <a href=\"../skrivelse/\">Skrivelsen</a>"),
    ])
    func tellsItBothWays(address: String, html: String) throws {
        let page = try Self.site().page(address)
        #expect(page.contains(html), "\(page)")
    }

    @Test func aDocumentIsNotMentionedInItsOwnCase() throws {
        let site = try Self.site()
        #expect(!site.page("/prov/arenden/ks-2019-2/").contains("namns-i"))
        #expect(site.page("/prov/mal/").split(separator: "Nämns i <a").count == 2)
    }

    /// A case that very many cite shows the latest, and leads to the list of all.
    @Test(arguments: [(60, false), (61, true)])
    func manyCitationsOfACaseHaveAPageOfTheirOwn(count: Int, isMany: Bool) throws {
        let letters = (1...count).map { number in
            (
                path: "prov/pm-\(number).md",
                text: "---\ntyp: handling\nslag: PM\ntitel: PM \(number)\ndatum: 2019-01-02\n---\nSe dnr KS 2019/1.\n"
            )
        }
        let site = try TestSite(list: [Self.documents[0]] + letters)
        let html = site.page("/prov/arenden/ks-2019-1/")
        #expect(html.contains("Alla \(count) dokument som hänvisar hit") == isMany)
        #expect(html.split(separator: "<a href=\"../../pm-").count - 1 == (isMany ? 10 : count))
        let all = site.page("/prov/arenden/ks-2019-1/hanvisas-fran/")
        #expect(all.split(separator: "<a href=\"../../../pm-").count - 1 == (isMany ? count : 0))
    }
}
