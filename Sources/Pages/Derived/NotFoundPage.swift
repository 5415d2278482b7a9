import Records
package import Templating

/// `/404.html`: what a web server shows at an address that is not there. It may be shown at any depth, so its links start at the
/// root.
enum NotFoundPage: PageKind {
    static func pages(of site: Site) -> [Page] {
        [
            Page(address: .notFound, kind: "404", title: site.words[.notFound], isIndexed: false) { page, site in
                let ways: [(Word, SiteAddress)] = [
                    (.start, .root), (.searchTitle, .search), (.programmes, .programmes),
                    (.decisionsAndProposals, .decisions), (.documentsTitle, .documents),
                ]
                let view = NotFoundView(
                    registrar: site.settings.registrarEmail,
                    ways: ways.map { WayView(label: site.words[$0], href: site.href(to: $1, from: page.address)) })
                return site.file(for: page, PageContent(site.templates.derived.notFound.render(view)))
            }
        ]
    }
}

/// What `notfound.html` is given.
package struct NotFoundView: View {
    var registrar: String
    var ways: [WayView]

    package static let fields: Fields<NotFoundView> = [
        .text("registrar") { $0.registrar },
        .list("ways") { $0.ways },
    ]
}
