import Markup
package import Records
package import Templating

/// `/sok/`: the search, a filter of a list. Where the documents are many their list is a file that the script fetches; without
/// the script there are the lists.
enum SearchPage: PageKind {
    /// Up to so many documents stand on the page itself.
    static let wholeList = 100

    static func pages(of site: Site) -> [Page] {
        let ids = site.newestDocuments.map(\.id)
        let page = site.page(at: .search, kind: "sok", title: site.words[.searchTitle]) { page, site in
            var content = PageContent(site.templates.derived.search.render(view(of: ids, on: page, site: site)))
            content.section = .search
            content.scripts = [.searchScript]
            return site.file(for: page, content)
        }
        return ids.count > wholeList ? [page, index(of: ids)] : [page]
    }

    private static func view(of ids: [RecordID], on page: Page, site: Site) -> SearchView {
        let isWhole = ids.count <= wholeList
        let shown = isWhole ? ids[...] : ids.prefix(20)
        let ways = [
            site.ways(byTypeOn: page.address), site.ways(byYearOn: page.address),
            WaysView(
                id: "myndigheter", label: site.words[.authorities], ways: site.ways(toAuthoritiesOn: page.address, upTo: 100)),
        ].compactMap(\.self).filter { !$0.ways.isEmpty }
        return SearchView(
            heading: page.title, text: page.record.map { site.text(of: $0, on: page.address) },
            index: isWhole ? nil : site.href(to: .searchIndex, from: page.address),
            count: site.words.count(.documentCount, ids.count),
            items: shown.map { site.item($0, on: page.address, isShort: !isWhole) }, ways: ways)
    }

    /// `sok.json`: a line for each document: where it is from the search page, its title, its facts and its standing.
    private static func index(of ids: [RecordID]) -> Page {
        Page(address: .searchIndex, kind: "", title: "", isIndexed: false) { page, site in
            let rows = ids.map { id -> JSON in
                let line = site[id]
                return [
                    .string(site.href(to: line.address, from: .search)), .string(line.title),
                    .string(facts(of: id, site: site)), .string(line.standing.filterName),
                ]
            }
            return OutputFile(at: page.address, bytes: JSON.array(rows).bytes)
        }
    }

    /// What is known of a document, on a line of text.
    private static func facts(of id: RecordID, site: Site) -> String {
        let record = site.register[id]
        let line = site[id]
        var facts = [site.tag(of: id)?.text, line.typeAndNumber, line.authorities].compactMap(\.self)
        facts.append(record.date.map { site.dates.text($0) } ?? site.words[.undatedShort])
        facts += record.caseNumbers.map(\.number.written)
        return facts.joined(separator: " · ")
    }
}

extension SiteAddress {
    package static let searchIndex = SiteAddress("/sok.json")
}

/// What `search.html` is given.
package struct SearchView: View {
    var heading: String
    var text: HTML?
    /// The file that the script searches, where the list is too long for the page.
    var index: String?
    /// `12 dokument`.
    var count: String
    var items: [DocumentItemView]
    var ways: [WaysView]

    package static let fields: Fields<SearchView> = [
        .text("heading") { $0.heading },
        .optionalHTML("text") { $0.text },
        .optionalText("index") { $0.index },
        .text("count") { $0.count },
        .list("items") { $0.items },
        .list("ways") { $0.ways },
    ]
}
