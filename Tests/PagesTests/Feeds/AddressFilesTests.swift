import Pages
import Records
import Testing

/// Sitemap, robots and redirects.
@Suite struct AddressFilesTests {
    @Test func aLongSitemapIsSplitUnderAnIndex() {
        let entries = (1...5).map { Sitemap.Entry(url: "https://prov.example/\($0)/") }
        let files = Sitemap.files(of: entries, base: "https://prov.example/", entriesInFile: 2)
        #expect(files.map(\.name) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"])
        let texts = files.map { String(decoding: $0.bytes, as: UTF8.self) }
        #expect(texts[0].contains("<sitemapindex") && texts[0].contains("<loc>https://prov.example/sitemap-3.xml</loc>"))
        #expect(texts[1...].map { $0.count(of: "<url>") } == [2, 2, 1])
    }

    @Test func theSitemapHasEveryPageThatMayBeFound() throws {
        let site = try TestSite([
            "prov/a.md": AtomFeedTests.document("publicerad: 2026-01-02\ntidigare-adresser: [/gammal/]"),
            "prov/b.md": AtomFeedTests.document("avpublicerad: {datum: 2026-05-06, skäl: Fel}"),
        ])
        let sitemap = site.page("/sitemap.xml")
        #expect(sitemap.contains("<loc>https://prov.example/prov/a/</loc>\n    <lastmod>2026-01-02</lastmod>"))
        #expect(sitemap.contains("<loc>https://prov.example/</loc>"))
        for hidden in ["/prov/b/", "/404.html", "/gammal/", ".xml<"] { #expect(!sitemap.contains(hidden), "\(hidden)") }
        #expect(site.page("/robots.txt") == "User-agent: *\nAllow: /\nSitemap: https://prov.example/sitemap.xml\n")
    }

    @Test(
        arguments: [
            ("/gammal/", "/gammal/", "/gammal/"),
            ("gammal", "/gammal", "/gammal/"),
            ("/Gamla/Beslut/KS-1.100/", "/Gamla/Beslut/KS-1.100/", "/Gamla/Beslut/KS-1.100/"),
            ("/dok.aspx", "/dok.aspx", nil),
            ("/dok/?id=3", "/dok/?id=3", nil),
            ("/b%C3%A5t/", "/b%C3%A5t/", nil),
            ("/a/../../etc/", nil, nil),
            ("https://annan.example/x/", nil, nil),
            ("//annan.example/x/", nil, nil),
            ("/.paragraf/", "/.paragraf/", nil),
            ("/a/.paragraf-ny/", "/a/.paragraf-ny/", nil),
            ("", nil, nil),
        ] as [(String, String?, String?)])
    func aFormerAddressIsAPageWhereItCanBe(written: String, path: String?, page: String?) {
        let former = FormerAddress(written)
        #expect(former?.path == path)
        #expect(former?.page?.path == page)
    }

    @Test func aFormerAddressSendsOn() throws {
        let site = try TestSite([
            "prov/a.md": AtomFeedTests.document("tidigare-adresser: [/gammal/sida/, '/dok.aspx?id=3']")
        ])
        let page = site.page("/gammal/sida/")
        for text in [
            "content=\"0; url=../../prov/a/\"", "<link rel=\"canonical\" href=\"https://prov.example/prov/a/\">",
            "<a href=\"../../prov/a/\">En motion</a>",
        ] {
            #expect(page.contains(text), "\(text)")
        }
        #expect(site.page("/redirects.json") == #"{"/dok.aspx?id=3":"/prov/a/","/gammal/sida/":"/prov/a/"}"#)
    }
}

extension String {
    func count(of text: String) -> Int { split(separator: text, omittingEmptySubsequences: false).count - 1 }
}
