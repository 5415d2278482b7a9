import Markup
package import Records
import Templating

/// `/myndigheter/`: the authorities (huvudmän) whose documents the site has, in Swedish order.
enum AuthorityListPage: PageKind {
    static func pages(of site: Site) -> [Page] {
        guard !site.register.organizations.isEmpty else { return [] }
        let own = site.firstPart(at: .authorities)
        return [
            Page(
                address: .authorities, kind: "lista", title: own.map { site.title(of: $0) } ?? site.words[.authorities],
                record: own
            ) { page, site in
                let view = ListView(
                    heading: page.title, text: page.record.map { site.text(of: $0, on: page.address) },
                    count: site.words.count(.authorityCount, site.register.organizations.count),
                    ways: WaysView(id: "lista", label: site.words[.authorities], ways: site.ways(toAuthoritiesOn: page.address)),
                    groups: [],
                    pager: nil)
                return site.file(for: page, PageContent(site.templates.derived.list.render(view)))
            }
        ]
    }
}

extension SiteAddress {
    /// The list of authorities.
    package static let authorities = SiteAddress("/myndigheter/")
}

extension Site {
    /// Links to the authorities, in Swedish order.
    func ways(toAuthoritiesOn page: SiteAddress) -> [WayView] {
        register.organizations.values.sortedInSwedish { $0.title }.map { organization in
            WayView(label: organization.title, href: href(to: organization.address, from: page))
        }
    }
}
