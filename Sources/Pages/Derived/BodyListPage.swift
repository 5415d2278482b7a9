import Markup
import Records
import Templating

/// `/vaggeryd/organ/`: the bodies (organ) of an authority that has more than its own page shows.
enum BodyListPage: PageKind {
    /// So many stand on the authority's own page; no municipality has half of them.
    static let shown = 100

    static func pages(of site: Site) -> [Page] {
        site.register.sortedOrganizations.filter { $0.bodies.count > shown }.flatMap { organization in
            WayList(
                title: "\(site.words[.bodies]), \(organization.title)", label: .bodies, address: organization.bodyList,
                crumbs: [organization.crumb], unit: .bodyCount,
                items: organization.bodies,
                way: { way(to: $0, of: organization, on: $1, site: $2) }
            ).pages(of: site)
        }
    }

    static func way(to body: GoverningBody, of organization: Organization, on page: SiteAddress, site: Site) -> WayView {
        WayView(
            label: body.name, href: site.href(to: organization.address.page(body.reference.part), from: page),
            count: body.endedOn.map { site.words.text(.endedOn, site.dates.text($0)) })
    }
}

extension Organization {
    /// `/vaggeryd/organ/`.
    var bodyList: SiteAddress { address.page("organ") }
}
