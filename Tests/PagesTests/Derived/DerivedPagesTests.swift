import Markup
import Pages
import Records
import Testing

@Suite struct DerivedPagesTests {
    static let report = """
        ---
        typ: tjänsteskrivelse
        titel: Förslag om torget
        organ: KS
        datum: 2019-02-13
        diarienummer: KS 2019/7
        beslutas-av: [KS, KF]
        ---
        ## Förslag till beslut
        Torget byggs om.
        """
    static let decision = """
        ---
        typ: protokollsutdrag
        titel: Torget
        organ: KS
        datum: 2019-03-06
        paragraf: 31
        diarienummer: KS 2019/7
        ---
        ## Beslut
        Kommunstyrelsen beslutar att torget byggs om.
        """
    static let undated = """
        ---
        typ: handling
        slag: motion
        titel: Motion om torget
        diarienummer: KS 2019/7
        ---
        ## Förslag till beslut
        Bygg om torget.
        """

    static func site() throws -> TestSite {
        try TestSite(["prov/a.md": report, "prov/b.md": decision, "prov/c.md": undated])
    }

    @Test func aCaseHasItsDocumentsInTimeOrderAndItsPath() throws {
        let html = try Self.site().page("/prov/arenden/ks-2019-7/")
        #expect(html.contains("<h1>Ärende KS 2019/7</h1>"))
        let documents = try #require(html.firstRange(of: "id=\"handlingar\"").map { html[$0.upperBound...] })
        let places = try ["../../a/", "../../b/", "../../c/"].map {
            try #require(documents.firstRange(of: "href=\"\($0)\"")).lowerBound
        }
        #expect(places == places.sorted(), "the report, the decision, and last what has no date")
        #expect(html.contains("<blockquote><p>Kommunstyrelsen beslutar att torget byggs om.</p></blockquote>"))
        // Fullmäktige has not decided here, and the page does not say that it has.
        #expect(html.contains("Beslutade <a href=\"../../b/\">6 mars 2019, §\u{A0}31</a>"))
        #expect(html.count(of: "Inget beslut är publicerat här") == 1)
        #expect(
            html.contains("<desc id=\"gang-d\">Kommunstyrelsen: 6 mars 2019. Kommunfullmäktige: Inget beslut här.</desc>"))
    }

    @Test func aMeetingHasItsItemsAndABodyItsMeetings() throws {
        let site = try Self.site()
        let meeting = site.page("/prov/ks/2019-03-06/")
        #expect(meeting.contains("<h1>Kommunstyrelsen 6 mars 2019</h1>"))
        #expect(meeting.contains("<a href=\"../../b/\">§\u{A0}31 Torget</a>"))
        #expect(!meeting.contains("../../a/"), "a report is no item of the meeting")
        let body = site.page("/prov/ks/")
        #expect(body.contains("<a href=\"2019-03-06/\">6 mars 2019</a>"))
        #expect(body.contains("<a href=\"../b/\">Torget</a>"))
    }

    /// A proposal says what it is, on every list.
    @Test(arguments: ["/beslut/2019/", "/prov/", "/", "/sok/", "/dokument/tjansteskrivelse/"])
    func aProposalSaysSoInEveryList(address: String) throws {
        let html = try Self.site().page(address)
        let item = try #require(html.firstRange(of: "Förslag om torget</a>").map { html[$0.upperBound...] })
        let end = try #require(item.firstRange(of: "</li>")).lowerBound
        #expect(item[..<end].contains(">Förslag till beslut</span>"))
    }

    @Test func aYearHasDecisionsAndProposalsApart() throws {
        let html = try Self.site().page("/beslut/2019/")
        let place = try #require(html.firstRange(of: "id=\"forslag\"")).lowerBound
        #expect(html[..<place].contains(">Torget</a>") && !html[..<place].contains("Förslag om torget"))
        #expect(html[place...].contains("Förslag om torget") && !html[place...].contains(">Torget</a>"))
        #expect(try Self.site().page("/beslut/utan-datum/").contains("Motion om torget"))
    }

    /// Written text comes first on the derived page at its address, and the list follows.
    @Test(arguments: [
        ("program/index.md", "/program/"), ("beslut/index.md", "/beslut/"), ("dokument/index.md", "/dokument/"),
        ("prov/ks/index.md", "/prov/ks/"), ("index.md", "/"), ("tillganglighet.md", "/tillganglighet/"), ("om.md", "/om/"),
        ("sok.md", "/sok/"), ("prov/arenden/ks-2019-7.md", "/prov/arenden/ks-2019-7/"),
    ])
    func aWrittenPageIsTheFirstPart(file: String, address: String) throws {
        let text = "---\ntyp: sida\ntitel: Egen rubrik\n---\nEgen text.\n\n## Eget avsnitt\n\nMer.\n"
        let site = try TestSite(list: [("prov/a.md", Self.report), ("prov/b.md", Self.decision), (file, text)])
        #expect(plan(site.site).diagnostics.isEmpty)
        #expect(plan(site.site).value.count { $0.address.path == address } == 1)
        let html = site.page(address)
        #expect(html.contains("<p>Egen text.</p>") && html.contains("<h2 id=\"eget-avsnitt\">Eget avsnitt</h2>"))
    }

    /// Any other document at a derived page's address is a fault that names both.
    @Test func anotherDocumentAtADerivedAddressIsAFault() throws {
        let site = try TestSite(["beslut/index.md": "---\ntyp: handling\nslag: PM\ntitel: Upptagen\n---\nText.\n"])
        let faults = plan(site.site).diagnostics.map { "\($0.place.file) \($0.message.sv) [\($0.check.name)]" }
        #expect(
            faults == [
                "content/beslut/index.md adressen /beslut/ är redan upptagen av sidan ”Beslut och förslag”, "
                    + "som följer av andra handlingar [duplicate-address]"
            ])
    }

    /// 360 decisions of a year, so that every list goes by month.
    @Test func everyPageIsReachedFromTheStart() throws {
        let many = (1...12).flatMap { month in
            (1...30).map { item in
                (
                    "prov/m\(month)-\(item).md",
                    """
                    ---
                    typ: protokollsutdrag
                    titel: Beslut \(month) \(item)
                    organ: KS
                    datum: 2019-\(month < 10 ? "0" : "")\(month)-10
                    paragraf: \(item)
                    diarienummer: KS 2019/\(month * 100 + item)
                    publicerad: 2026-01-01
                    ---
                    ## Beslut
                    Ja.
                    """
                )
            }
        }
        let page = "---\ntyp: sida\ntitel: Om oss\n---\nIngen länkar hit.\n"
        let site = try TestSite(
            list: many + [("prov/a.md", Self.report), ("prov/c.md", Self.undated), ("prov/om-oss.md", page)])
        let addresses = Set(plan(site.site).value.map(\.address.path))
        for address in ["/beslut/2019/06/", "/prov/2019/06/", "/prov/ks/2019/06/", "/dokument/protokollsutdrag/2019/06/"] {
            #expect(addresses.contains(address), "\(address)")
        }
        #expect(addresses.contains("/sok.json"))
        #expect(site.orphans() == [])
        #expect(site.linkFaults() == [])
        // No page grows with the register.
        #expect(site.allPages().filter { $0.key.hasSuffix("/") }.values.map(\.utf8.count).max() ?? 0 < 150_000)
    }

    @Test func titlesAreUnique() throws {
        let titles = try Self.site().allPages().filter { $0.key.hasSuffix("/") }.values.compactMap { html in
            html.firstRange(of: "<title>").map { html[$0.upperBound...].prefix { $0 != "<" } }
        }
        #expect(titles.count > 10)
        #expect(Set(titles).count == titles.count)
    }

    @Test func whatIsNotFoundLinksFromTheRoot() throws {
        let html = try Self.site().page("/404.html")
        #expect(html.contains("href=\"/style.css\"") && html.contains("content=\"noindex\""))
        #expect(!html.contains("href=\"../") && !html.contains("rel=\"canonical\""))
    }

    @Test(arguments: ["/prov/", "/prov/ks/", "/prov/ks/2019-03-06/", "/prov/arenden/ks-2019-7/", "/"])
    func isReadByMachines(address: String) throws {
        #expect(try Self.site().page(address).contains("\"@id\":\"https://prov.example\(address)\""))
    }
}
