import Markup
package import Records
import Templating

/// `/myndigheter/`: the authorities (huvudmän) whose documents the site has, in Swedish order.
enum AuthorityListPage: PageKind {
    static func pages(of site: Site) -> [Page] {
        WayList(
            title: site.words[.authorities], label: .authorities, address: .authorities, unit: .authorityCount,
            items: site.authoritiesInOrder, way: { $2.way(to: $0, on: $1) }
        ).pages(of: site)
    }
}

extension SiteAddress {
    /// The list of authorities.
    package static let authorities = SiteAddress("/myndigheter/")
}

extension Site {
    /// The authorities, in Swedish order.
    var authoritiesInOrder: [Organization] { register.organizations.values.sortedInSwedish { $0.title } }

    /// All of them where they are few, else the way to the list.
    func ways(toAuthoritiesOn page: SiteAddress, upTo limit: Int) -> [WayView] {
        let count = register.organizations.count
        guard count > limit else { return authoritiesInOrder.map { way(to: $0, on: page) } }
        return [
            WayView(
                label: words[.authorities], href: href(to: .authorities, from: page), count: words.count(.authorityCount, count))
        ]
    }

    func way(to organization: Organization, on page: SiteAddress) -> WayView {
        WayView(label: organization.title, href: href(to: organization.address, from: page))
    }
}
