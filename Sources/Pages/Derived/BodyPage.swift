import Markup
import Records
import Templating

/// `/vaggeryd/ksau/`: a body (organ): its meetings and what it has decided, by year.
enum BodyPage: ScopedPageKind {
    static func pages(of site: Site, in scope: PlanScope) -> [Page] {
        let meetings = Dictionary(grouping: site.register.meetings.filter { scope.has($0.body) }, by: \.body)
        return site.register.sortedOrganizations.flatMap { organization in
            organization.bodies.filter { scope.has($0.reference) }.flatMap { body -> [Page] in
                // What the body has proposed to another one stands here too, and its tag says so.
                let decisions = site.register.records(of: body.reference).filter { id in
                    site[id].standing == .decided || site[id].type == .minutesExtract
                }
                return BodyDocuments(
                    body, of: organization, decisions: site.newestFirst(decisions),
                    meetings: meetings[body.reference] ?? []
                ).pages(of: site)
            }
        }
    }
}

/// What one body's pages show.
struct BodyDocuments: Sendable {
    private let body: GoverningBody
    private let organization: Organization
    private let decisions: [ListPart]
    /// The latest first.
    private let meetings: [Meeting]

    /// So many of the latest are linked from the body's page; older ones are reached by what was decided at them.
    private static let shownMeetings = 300

    init(_ body: GoverningBody, of organization: Organization, decisions: [DatedRecord], meetings: [Meeting]) {
        self.body = body
        self.organization = organization
        self.decisions = ListPart.parts(of: decisions, at: organization.address.page(body.reference.part))
        self.meetings = meetings.reversed()
    }

    private var title: String { "\(body.name), \(organization.title)" }

    private var list: DerivedList {
        var list = DerivedList(title)
        list.namesAuthority = false
        list.crumbs = [organization.crumb]
        return list
    }

    func pages(of site: Site) -> [Page] {
        [page(of: site)] + list.pages(of: Array(decisions.dropFirst()), site: site)
    }

    private func page(of site: Site) -> Page {
        let address = organization.address.page(body.reference.part)
        return site.page(at: address, kind: "organ", title: title) { page, site in
            var content = PageContent(site.templates.derived.page.render(view(on: page, site: site)))
            content.crumbs = [organization.crumb]
            content.crumbTitle = body.name
            content.linkedData = linkedData(site: site).scriptContent
            return site.file(for: page, content)
        }
    }

    private func view(on page: Page, site: Site) -> DerivedView {
        var view = DerivedView(kind: organization.title, heading: page.record == nil ? body.name : page.title)
        view.text = page.record.map { site.text(of: $0, on: page.address) }
        view.facts = facts(on: page.address, site: site)
        view.sections = [list.decisionSection(of: decisions, on: page.address, site: site)]
        let shown = meetings.prefix(Self.shownMeetings)
        if !shown.isEmpty {
            view.beside = [
                WaysView(
                    id: "sammantraden", label: site.words[.meetings],
                    ways: shown.map { meeting in
                        WayView(
                            label: site.dates.text(meeting.date), href: site.href(to: meeting.address, from: page.address),
                            count: site.words.count(.itemCount, meeting.items.count))
                    })
            ]
        }
        return view
    }

    private func facts(on page: SiteAddress, site: Site) -> [FactView] {
        var facts = [
            FactView(
                label: site.words[.factAuthority],
                value: .link(organization.title, to: site.href(to: organization.address, from: page)))
        ]
        func add(_ label: Word, _ text: String?) {
            if let text, !text.isEmpty { facts.append(FactView(label: site.words[label], value: HTML(escaping: text))) }
        }
        add(.factAbbreviation, body.abbreviation)
        add(.factOtherNames, body.otherNames.joined(separator: ", "))
        if let day = body.endedOn { facts.append(FactView(label: site.words[.factEndedOn], value: site.dates.html(day))) }
        return facts
    }

    private func linkedData(site: Site) -> JSON {
        let url = site.url(of: organization.address.page(body.reference.part))
        let parent: JSON = [
            "@type": "GovernmentOrganization", "@id": .string(site.url(of: organization.address)),
            "name": .string(organization.title),
        ]
        return [
            "@context": "https://schema.org", "@type": "GovernmentOrganization", "@id": .string(url), "url": .string(url),
            "name": .string(body.name), "parentOrganization": parent,
        ]
    }
}
