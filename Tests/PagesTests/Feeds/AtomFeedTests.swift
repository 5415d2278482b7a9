import Pages
import Records
import Testing

@Suite struct AtomFeedTests {
    @Test func writesAFeed() throws {
        var entry = AtomFeed.Entry(
            title: "Mål & medel <2019>", url: "https://prov.example/a/",
            updated: try #require(CivilDate(year: 2026, month: 11, day: 21)), author: "Provköpings kommun")
        entry.published = CivilDate(year: 2026, month: 11, day: 20)
        entry.category = "Beslut"
        entry.summary = "Kommunstyrelsen säger ”ja”"
        let feed = AtomFeed(
            title: "Provkommunen – nya dokument", url: "https://prov.example/flode.xml", pageURL: "https://prov.example/",
            language: "sv", author: "Provkommunen", entries: [entry])
        #expect(
            String(decoding: feed.bytes, as: UTF8.self) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv">
                  <title>Provkommunen – nya dokument</title>
                  <id>https://prov.example/</id>
                  <updated>2026-11-21T00:00:00Z</updated>
                  <author>
                    <name>Provkommunen</name>
                  </author>
                  <link rel="self" type="application/atom+xml" href="https://prov.example/flode.xml"/>
                  <link rel="alternate" type="text/html" href="https://prov.example/"/>
                  <entry>
                    <title>Mål &amp; medel &lt;2019&gt;</title>
                    <id>https://prov.example/a/</id>
                    <updated>2026-11-21T00:00:00Z</updated>
                    <published>2026-11-20T00:00:00Z</published>
                    <link rel="alternate" type="text/html" href="https://prov.example/a/"/>
                    <author>
                      <name>Provköpings kommun</name>
                    </author>
                    <category term="Beslut"/>
                    <summary>Kommunstyrelsen säger ”ja”</summary>
                  </entry>
                </feed>

                """)
    }

    static func document(_ keys: String) -> String {
        "---\ntyp: handling\nslag: motion\ntitel: En motion\ndatum: 2019-01-02\n\(keys)\n---\nText som inte får följa med.\n"
    }

    /// Feeds come from `publicerad`, `ändrad` and withdrawal alone, never from the document's own date.
    @Test(arguments: [
        ("publicerad: 2026-01-02", ["<updated>2026-01-02T00:00:00Z", "<id>https://prov.example/prov/a/</id>"], ["2019-01-02T"]),
        ("publicerad: 2026-01-02\nändrad: 2026-03-04", ["<updated>2026-03-04T", "<published>2026-01-02T"], []),
        (
            "publicerad: 2026-01-02\navpublicerad: {datum: 2026-05-06, skäl: Personuppgift}",
            ["<title>En motion – avpublicerat</title>", "Skäl: Personuppgift", "<updated>2026-05-06T"], ["Text som"]
        ),
        (
            "avpublicerad: {datum: 2026-05-06, skäl: Fel, dölj: [titel]}", ["avpublicerat", "<updated>2026-05-06T"],
            ["En motion", "Text som"]
        ),
    ])
    func tellsOfWhatIsPublishedChangedAndWithdrawn(keys: String, holds: [String], lacks: [String]) throws {
        let site = try TestSite(["prov/a.md": Self.document(keys)])
        for address in ["/flode.xml", "/prov/flode.xml"] {
            let feed = site.page(address)
            for text in holds { #expect(feed.contains(text), "\(text) in \(feed)") }
            for text in lacks { #expect(!feed.contains(text), "\(text) in \(feed)") }
        }
    }

    /// A feed without entries would be valid and useless: there is none, and no page links to one.
    @Test func isNotThereWhenNothingIsNew() throws {
        let site = try TestSite(["prov/a.md": Self.document("språk: sv")])
        #expect(site.page("/flode.xml") == "no page at /flode.xml")
        for address in ["/", "/prov/", "/prov/a/"] { #expect(!site.page(address).contains("flode.xml")) }
        #expect(site.page("/").contains("Dokument med senast datum"))
    }
}
