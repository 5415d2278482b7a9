import Markup
import Pages
import Records
import Testing

@Suite struct LinkCheckTests {
    static let addresses = ["/", "/a/", "/a/b/", "/style.css", "/a/x.pdf", "/404.html"].map(SiteAddress.init)

    /// A link on the page `/a/b/` of a site at a base with a path, and where it leads: nil is nowhere, `-` another site.
    @Test(
        arguments: [
            ("../", "/a/"), ("../../", "/"), ("./", "/a/b/"), ("", "/a/b/"), ("../../a/", "/a/"), ("../x.pdf", "/a/x.pdf"),
            ("../x.pdf?ladda=ner#page=2", "/a/x.pdf"), ("/beslut/a/", "/a/"), ("https://prov.example/beslut/a/", "/a/"),
            ("../../../../../a/", "/a/"), ("../%78.pdf", "/a/x.pdf"), ("../../?q=a&amp;b=c", "/"),
            ("../x", nil), ("/a/", nil), ("../../a", nil), ("c/", nil), ("https://prov.example/beslut/c/", nil),
            ("https://annan.example/c/", "-"), ("//annan.example/", "-"), ("mailto:a@b.example", "-"), ("tel:+4612", "-"),
            ("https://prov.example/annat/", "-"),
        ] as [(String, String?)])
    func leadsWhereABrowserWouldGo(href: String, target: String?) {
        let check = LinkCheck(addresses: Self.addresses, base: "https://prov.example/beslut/")
        let html = "<p><a class=\"x\" href=\"\(href)\">x</a></p>"
        let page = check.links(in: Array(html.utf8), at: SiteAddress("/a/b/"), keepingTargets: true)
        let targets = page.targets.map { String(decoding: check.addresses[$0], as: UTF8.self) }
        switch target {
        case nil: #expect(page.broken.map(\.written) == [href])
        case "-": #expect(page.broken.isEmpty && targets.isEmpty)
        case let target?: #expect(page.broken.isEmpty && (targets == [target] || target == "/a/b/" && targets.isEmpty))
        }
    }

    /// What holds links, and what only looks like one.
    @Test(arguments: [
        ("<link rel=\"stylesheet\" href=\"c.css\">", 1), ("<script src=\"c.js\" defer></script>", 1),
        ("<form action=\"c/\" method=\"get\">", 1), ("<img alt=\"\" src=\"c.png\">", 1),
        ("<script type=\"application/ld+json\">{\"a\":\"<a href=\\\"c/\\\">\"}</script><a href=\"c/\">", 1),
        ("<p>&lt;a href=\"c/\"></p>", 0), ("<a data-href=\"c/\">", 0), ("<a title=\"href=\" href=\"../\">", 0),
        ("1 < 2 href=\"c/\"", 0),
        ("<a href=\"c/", 1), ("<", 0), ("<a", 0),
    ])
    func findsLinksInMarkUpAlone(html: String, count: Int) {
        let check = LinkCheck(addresses: Self.addresses, base: "https://prov.example/")
        #expect(check.links(in: Array(html.utf8), at: SiteAddress("/a/b/")).broken.count == count)
    }

    /// A site of two pages: what is broken in the first.
    @Test(
        arguments: [
            ("<a href=\"#har\">", "<p id=\"x\">", "#har"),
            ("<p id=\"har\"><a href=\"#har\">", "", nil),
            ("<a href=\"#top\">", "", nil),
            ("<a href=\"b/#dar\">", "<p id=\"dar\">", nil),
            ("<a href=\"b/#d%C3%A5\">", "<p id=\"då\">", nil),
            ("<a href=\"b/#der\">", "<p id=\"dar\">", "#dar"),
            ("<a href=\"b/#mal-9\">", "<p id=\"mal-1\"><p id=\"mal-2\">", "#mal-1"),
            ("<a href=\"x.pdf#page=2\">", "", nil),
            ("<a href=\"../stylle.css\">", "", "/style.css"),
            ("<a href=\"b\">", "", "/a/b/"),
        ] as [(String, String, String?)])
    func knowsWhatEachPageHas(first: String, second: String, near: String?) {
        let check = LinkCheck(addresses: Self.addresses, base: "https://prov.example/")
        let pages = [("/a/", first), ("/a/b/", second)].map { check.links(in: Array($1.utf8), at: SiteAddress($0)) }
        let broken = check.brokenLinks(in: pages)
        #expect(broken.isEmpty == (near == nil))
        if near != "#har" { #expect(broken.first?.near == near) }
    }

    /// A page that is spoilt on purpose is found; the same site as it was made is not.
    @Test func aSpoiltPageIsFound() throws {
        let site = try TestSite(["prov/a.md": DocumentPageTests.report])
        #expect(site.linkFaults() == [])
        let faults = site.linkFaults { html in html.replacing("href=\"../../beslut/\"", with: "href=\"../../besult/\"") }
        // It stands on every page of that depth, and is told once.
        #expect(faults.count == 1)
        #expect(faults.allSatisfy { $0.hasSuffix("menade du ”/beslut/”? [broken-link]") }, "\(faults)")
    }

    /// A fault of the author's is at the author's own line, as the author wrote it.
    @Test(
        arguments: [
            (
                "[a](b.md)",
                "content/prov/a.md:6:1: länken ”b.md” leder ingenstans: /prov/b/ finns inte på webbplatsen [broken-link]"
            ),
            (
                "se [a](/prov/#besult)",
                "content/prov/a.md:6:4: länken ”/prov/#besult” leder ingenstans: sidan /prov/ har inget avsnitt ”besult”, "
                    + "menade du ”#beslut”? [broken-fragment]"
            ),
            (
                "[a](#arande)\n\n## Ärende",
                "content/prov/a.md:6:1: länken ”#arande” leder ingenstans: sidan /prov/a/ har inget avsnitt ”arande”, "
                    + "menade du ”#arende”? [broken-fragment]"
            ),
            ("[a](/beslut/) [b](/prov/#beslut) [c](https://annan.example/) [d](/sok/?q=a)", nil),
        ] as [(String, String?)])
    func anAuthorsLinkIsAtItsLine(text: String, fault: String?) throws {
        let site = try TestSite(["prov/a.md": "---\ntyp: handling\nslag: PM\ntitel: A\n---\n\(text)\n"])
        #expect(site.linkFaults() == [fault].compactMap(\.self))
    }
}
