import Pages
import Testing

@Suite struct ReferencesPageTests {
    /// A document that very many refer to shows the latest, and leads to the list of all.
    @Test(arguments: [(60, false), (61, true)])
    func manyReferencesHaveAPageOfTheirOwn(count: Int, isMany: Bool) throws {
        let letters = (1...count).map { number in
            (
                path: "prov/skrivelse-\(number).md",
                text:
                    "---\ntyp: handling\nslag: PM\ntitel: Skrivelse \(number)\ndatum: 2019-01-02\ngrundas-på: mal.md\n---\nText.\n"
            )
        }
        let target = [(path: "prov/mal.md", text: "---\ntyp: handling\nslag: PM\ntitel: Målet\ndatum: 2018-01-02\n---\nText.\n")]
        let site = try TestSite(list: target + letters)
        let html = site.page("/prov/mal/")
        #expect(html.contains("Alla \(count) dokument som hänvisar hit") == isMany)
        #expect(html.split(separator: "<a href=\"../skrivelse-").count - 1 == (isMany ? 10 : count))
        #expect(site.page("/prov/mal/hanvisas-fran/").contains("no page at") == !isMany)
    }
}
