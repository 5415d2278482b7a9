import Markup
import Records
package import Templating

/// `/om/`: about the site: who publishes it, how to ask for a document, how to trust what it says, the day it was built for. What
/// an editor has written stands first.
enum AboutPage: PageKind {
    static func pages(of site: Site) -> [Page] {
        [
            site.page(at: .about, kind: "sida", title: site.words[.aboutSite]) { page, site in
                let settings = site.settings
                let view = AboutView(
                    heading: page.title, text: page.record.map { site.text(of: $0, on: page.address) },
                    publisher: settings.publisher, registrar: settings.registrarEmail,
                    accessibility: site.href(to: .accessibility, from: page.address),
                    search: site.href(to: .search, from: page.address), builtFor: site.dates.html(site.asOf),
                    count: site.words.count(.documentCount, site.documents.count))
                return site.file(for: page, PageContent(site.templates.derived.about.render(view)))
            }
        ]
    }
}

/// What `about.html` is given.
package struct AboutView: View {
    var heading: String
    var text: HTML?
    var publisher: String
    var registrar: String
    var accessibility: String
    var search: String
    var builtFor: HTML
    /// `12 dokument`.
    var count: String

    package static let fields: Fields<AboutView> = [
        .text("heading") { $0.heading },
        .optionalHTML("text") { $0.text },
        .text("publisher") { $0.publisher },
        .text("registrar") { $0.registrar },
        .text("accessibility") { $0.accessibility },
        .text("search") { $0.search },
        .html("builtFor") { $0.builtFor },
        .text("count") { $0.count },
    ]
}
