import Markup
import Records
package import Templating

/// `/tillganglighet/`: the accessibility statement (tillgänglighetsredogörelse) with the eleven parts that DIGG lists.
///
/// It says what the site's maker can know, and says plainly what only the publisher can: no audit is claimed, and a contact that is
/// not given is said not to be. What an editor has written takes the place of all but the ways to complain.
enum AccessibilityPage: PageKind {
    static func pages(of site: Site) -> [Page] {
        [
            site.page(at: .accessibility, kind: "sida", title: site.words[.accessibilityStatement]) { page, site in
                let settings = site.settings
                let view = AccessibilityView(
                    heading: page.title, text: page.record.map { site.text(of: $0, on: page.address) },
                    publisher: settings.publisher, site: settings.title, address: site.base,
                    contact: settings.accessibilityContact.map { contact(HTML(escaping: $0), isEmail: $0.isEmail, $0) })
                return site.file(for: page, PageContent(site.templates.derived.accessibility.render(view)))
            }
        ]
    }

    private static func contact(_ text: HTML, isEmail: Bool, _ written: String) -> HTML {
        if isEmail { return .link(text, to: "mailto:" + written) }
        return written.hasPrefix("https://") || written.hasPrefix("http://") ? .link(text, to: written) : text
    }
}

extension String {
    fileprivate var isEmail: Bool { contains("@") && !contains(" ") && !contains(":") }
}

/// What `accessibility.html` is given.
package struct AccessibilityView: View {
    var heading: String
    /// An editor's own statement.
    var text: HTML?
    var publisher: String
    var site: String
    var address: String
    /// Missing where the site states none.
    var contact: HTML?

    package static let fields: Fields<AccessibilityView> = [
        .text("heading") { $0.heading },
        .optionalHTML("text") { $0.text },
        .text("publisher") { $0.publisher },
        .text("site") { $0.site },
        .text("address") { $0.address },
        .optionalHTML("contact") { $0.contact },
    ]
}
