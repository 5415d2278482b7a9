import Markup
package import Records
import Templating

/// `/vaggeryd/`: an authority (huvudman): its bodies, its programmes, what it has decided by year, its other documents, its cases.
enum AuthorityPage: ScopedPageKind {
    static func pages(of site: Site, in scope: PlanScope) -> [Page] {
        let documents = site.byOwner(site.documents, in: scope)
        let cases = CaseListPage.cases(of: site, in: scope)
        let boards = Set(site.noticeBoards.map(\.organization))
        return scope.organizations(of: site).flatMap { organization in
            let key = organization.key
            return AuthorityDocuments(
                organization, documents[key] ?? [], cases: cases[key] ?? [], hasBoard: boards.contains(key), site: site
            ).pages(of: site)
        }
    }
}

/// The documents of one authority, sorted into the lists of its pages.
struct AuthorityDocuments: Sendable {
    let organization: Organization
    private let programmes: [RecordID]
    private let decisions: [ListPart]
    private let others: [DatedRecord]
    private let cases: [CaseFile]
    private let hasBoard: Bool
    private let hasFeed: Bool

    /// A list of up to so many stands on the authority's own page.
    static let shortList = 20
    private static let shownProgrammes = 100

    init(_ organization: Organization, _ ids: [RecordID], cases: [CaseFile], hasBoard: Bool, site: Site) {
        self.organization = organization
        self.cases = cases
        self.hasBoard = hasBoard
        hasFeed = ids.contains { site[$0].lastEvent != nil }
        let decided = ids.filter { site[$0].standing == .decided }
        programmes = ids.filter { site[$0].type == .programme }
        decisions = ListPart.parts(of: site.newestFirst(decided), at: organization.address)
        others = site.newestFirst(
            ids.filter { site[$0].standing != .decided && site[$0].type != .programme })
    }

    private func list(_ title: String) -> DerivedList {
        var list = DerivedList(title)
        list.owner = organization.title
        list.namesAuthority = false
        list.crumbs = [organization.crumb]
        return list
    }

    func pages(of site: Site) -> [Page] {
        var decisionList = list(site.words[.decisions])
        decisionList.crumbs = []
        decisionList.title = organization.title
        decisionList.owner = site.words[.decisions]
        var pages = [page(of: site)] + decisionList.pages(of: Array(decisions.dropFirst()), site: site)
        if others.count > Self.shortList {
            pages += list(site.words[.otherDocuments])
                .pages(of: others, at: organization.address.page("handlingar"), limits: ListLimits(), site: site)
        }
        return pages
    }

    private func page(of site: Site) -> Page {
        Page(
            address: organization.address, kind: "huvudman", title: organization.title,
            qualifiers: { [key = organization.key] _, _ in [key.name] },
            record: site.register.id(at: organization.address)
        ) { page, site in
            var content = PageContent(site.templates.derived.page.render(view(on: page, site: site)))
            content.crumbs = [PageContent.Crumb(site.words[.authorities], .authorities)]
            content.linkedData = linkedData(site: site).scriptContent
            if hasFeed {
                content.feeds = [PageContent.Crumb(organization.title, organization.feed)]
            }
            return site.file(for: page, content)
        }
    }

    private func view(on page: Page, site: Site) -> DerivedView {
        var view = DerivedView(kind: site.words[.typeOrganization], heading: organization.title)
        view.text = page.record.map { site.text(of: $0, on: page.address) }
        if !organization.otherNames.isEmpty {
            let names = site.typeset(organization.otherNames.joined(separator: ", "))
            view.facts.append(FactView(label: site.words[.factOtherNames], value: HTML(escaping: names)))
        }
        let count = programmes.count + (decisions.first?.count ?? 0) + others.count
        view.facts.append(
            FactView(label: site.words[.factDocuments], value: HTML(escaping: site.words.count(.documentCount, count))))
        view.beside = beside(on: page.address, site: site)
        view.sections = [
            programmeSection(on: page.address, site: site),
            list(site.words[.decisions]).decisionSection(of: decisions, on: page.address, site: site),
            otherSection(on: page.address, site: site), caseSection(on: page.address, site: site),
        ].compactMap(\.self)
        return view
    }

    private func beside(on page: SiteAddress, site: Site) -> [WaysView] {
        var bodies = organization.bodies.prefix(BodyListPage.shown).map {
            BodyListPage.way(to: $0, of: organization, on: page, site: site)
        }
        if bodies.count < organization.bodies.count {
            bodies.append(
                WayView(
                    label: site.words.count(.allOfBodies, organization.bodies.count),
                    href: site.href(to: organization.bodyList, from: page)))
        }
        var more: [WayView] = []
        if hasBoard {
            more.append(WayView(label: site.words[.noticeBoard], href: site.href(to: organization.noticeBoard, from: page)))
        }
        if hasFeed {
            more.append(WayView(label: site.words[.subscribe], href: site.href(to: organization.feed, from: page)))
        }
        return [
            WaysView(id: "organ", label: site.words[.bodies], ways: bodies),
            WaysView(id: "mer", label: site.words[.more], ways: more),
        ]
        .filter { !$0.ways.isEmpty }
    }

    private func programmeSection(on page: SiteAddress, site: Site) -> SectionView? {
        guard !programmes.isEmpty else { return nil }
        var section = SectionView(id: "program", heading: site.words[.programmes])
        let shown = programmes.prefix(Self.shownProgrammes)
        section.groups = ProgrammeListPage.groups(of: Array(shown), on: page, for: organization.key, site: site)
        if shown.count < programmes.count {
            section.more = WayView(label: site.words[.allProgrammes], href: site.href(to: .programmes, from: page))
        }
        return section
    }

    private func otherSection(on page: SiteAddress, site: Site) -> SectionView? {
        guard !others.isEmpty else { return nil }
        var section = SectionView(id: "handlingar", heading: site.words[.otherDocuments])
        let isWhole = others.count <= Self.shortList
        let shown = isWhole ? others[...] : others.prefix(10)
        section.groups = [
            ListGroupView(
                id: "handlingar-lista", heading: nil,
                items: shown.map { site.item($0.id, on: page, isShort: false, authority: false) })
        ]
        if !isWhole {
            section.more = WayView(
                label: site.words.count(.allOfDocuments, others.count),
                href: site.href(to: organization.address.page("handlingar"), from: page))
        }
        return section
    }

    private func caseSection(on page: SiteAddress, site: Site) -> SectionView? {
        guard !cases.isEmpty else { return nil }
        var section = SectionView(id: "arenden", heading: site.words[.cases])
        section.ways = WaysView(
            id: "arenden-lista", label: site.words[.cases],
            ways: cases.prefix(Self.shortList).map { CaseListPage.way(to: $0, on: page, site: site) }, isWide: true)
        section.more = WayView(
            label: site.words.count(.allOfCases, cases.count), href: site.href(to: organization.cases, from: page))
        return section
    }

    private func linkedData(site: Site) -> JSON {
        let url = site.url(of: organization.address)
        var members: [(String, JSON)] = [
            ("@context", "https://schema.org"), ("@type", "GovernmentOrganization"), ("@id", .string(url)),
            ("url", .string(url)), ("name", .string(organization.title)),
        ]
        if !organization.otherNames.isEmpty {
            members.append(("alternateName", .array(organization.otherNames.map(JSON.string))))
        }
        if !organization.bodies.isEmpty {
            members.append(
                ("subOrganization", .array(organization.bodies.prefix(BodyListPage.shown).map { site.linkedData(of: $0) })))
        }
        return .object(members)
    }
}

extension Organization {
    /// Its page, above those of what it has.
    var crumb: PageContent.Crumb { PageContent.Crumb(title, address) }
    /// `/vaggeryd/flode.xml`.
    package var feed: SiteAddress { address.file("flode.xml") }
    /// `/vaggeryd/anslagstavla/`.
    package var noticeBoard: SiteAddress { address.page("anslagstavla") }
    /// `/vaggeryd/arenden/`.
    package var cases: SiteAddress { address.page("arenden") }
}

extension Site {
    /// Those of some documents that each authority in a scope has, as its own, as a party, or by the body that decided; in their order.
    func byOwner(_ ids: [RecordID], in scope: PlanScope) -> [OrganizationKey: [RecordID]] {
        var found: [OrganizationKey: [RecordID]] = [:]
        for id in ids {
            for key in self[id].owners where scope.has(key) { found[key, default: []].append(id) }
        }
        return found
    }

    func linkedData(of body: GoverningBody) -> JSON {
        var members: [(String, JSON)] = [("@type", "GovernmentOrganization")]
        if let address = address(of: body.reference) { members.append(("@id", .string(url(of: address)))) }
        members.append(("name", .string(body.name)))
        return .object(members)
    }
}
