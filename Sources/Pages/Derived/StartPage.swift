import Markup
import Records
package import Templating

/// `/`: the start page: a search form, the programmes with their status, the latest documents, and the ways in.
enum StartPage: PageKind {
    /// So many programmes stand on cards; the rest are behind the link to all.
    private static let cards = 12
    private static let latest = 8
    private static let shownAuthorities = 12

    static func pages(of site: Site) -> [Page] {
        [
            site.page(at: .root, kind: "start", title: site.settings.title) { page, site in
                var content = PageContent(site.templates.derived.start.render(view(on: page, site: site)))
                content.description = page.record.flatMap { site.summary(of: site.register[$0]) }
                content.linkedData = linkedData(site: site).scriptContent
                return site.file(for: page, content)
            }
        ]
    }

    private static func view(on page: Page, site: Site) -> StartView {
        let news = site.news
        // Programmes have their cards.
        let recent = (news.isEmpty ? site.newestDocuments.map(\.id) : news).filter {
            site[$0].type != .programme
        }
        let programmes = ProgrammeListPage.all(of: site)
        return StartView(
            heading: page.title, text: page.record.map { site.text(of: $0, on: page.address) },
            search: site.href(to: .search, from: page.address),
            programmes: programmes.prefix(cards).map { ProgrammeListPage.card(of: $0, on: page.address, site: site) },
            allProgrammes: site.href(to: .programmes, from: page.address),
            latestHeading: site.words[news.isEmpty ? .mostRecentDocuments : .latestDocuments],
            latest: recent.prefix(latest).map { site.item($0, on: page.address, isShort: false) },
            ways: ways(on: page.address, site: site))
    }

    private static func ways(on page: SiteAddress, site: Site) -> [WaysView] {
        let boards = [WayView(label: site.words[.noticeBoard], href: site.href(to: .noticeBoard, from: page))]
        return [
            site.ways(byYearOn: page),
            site.ways(byTypeOn: page),
            WaysView(
                id: "myndigheter", label: site.words[.authorities], ways: site.ways(toAuthoritiesOn: page, upTo: shownAuthorities)
            ),
            WaysView(id: "anslag", label: site.words[.more], ways: boards),
        ].compactMap(\.self).filter { !$0.ways.isEmpty }
    }

    private static func linkedData(site: Site) -> JSON {
        let url = site.url(of: .root)
        return [
            "@context": "https://schema.org", "@type": "WebSite", "@id": .string(url), "url": .string(url),
            "name": .string(site.settings.title), "inLanguage": .string(site.language.rawValue),
            "publisher": ["@type": "Organization", "name": .string(site.settings.publisher)],
            "potentialAction": [
                "@type": "SearchAction", "target": .string(site.url(of: .search) + "?q={q}"), "query-input": "required name=q",
            ],
        ]
    }
}

/// What `start.html` is given.
package struct StartView: View {
    var heading: String
    var text: HTML?
    var search: String
    var programmes: [CardView]
    var allProgrammes: String
    var latestHeading: String
    var latest: [DocumentItemView]
    var ways: [WaysView]

    package static let fields: Fields<StartView> = [
        .text("heading") { $0.heading },
        .optionalHTML("text") { $0.text },
        .text("search") { $0.search },
        .list("programmes") { $0.programmes },
        .flag("hasProgrammes") { !$0.programmes.isEmpty },
        .text("allProgrammes") { $0.allProgrammes },
        .text("latestHeading") { $0.latestHeading },
        .list("latest") { $0.latest },
        .flag("hasLatest") { !$0.latest.isEmpty },
        .list("ways") { $0.ways },
        .flag("hasWays") { !$0.ways.isEmpty },
    ]
}

/// A programme on a card.
package struct CardView: View {
    var title: String
    var href: String
    var tag: HTML?
    var summary: String?
    /// When it applies: `Gäller 2019–2022`.
    var meta: String?

    package static let fields: Fields<CardView> = [
        .text("title") { $0.title },
        .text("href") { $0.href },
        .optionalHTML("tag") { $0.tag },
        .optionalText("summary") { $0.summary },
        .optionalText("meta") { $0.meta },
    ]
}
