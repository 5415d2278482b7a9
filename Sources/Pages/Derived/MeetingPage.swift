import Markup
import Records
import Templating

/// `/vaggeryd/ksau/2019-02-20/`: a meeting (sammanträde): one body on one date, its items by §.
///
/// Whole minutes that are written at this very address are its first part.
enum MeetingPage: ScopedPageKind {
    static func pages(of site: Site, in scope: PlanScope) -> [Page] {
        scope.meetings(of: site).map { number in
            let meeting = site.register.meetings[number]
            let own = site.register.id(at: meeting.address).flatMap { id in
                site[id].type == .page || id == meeting.minutes ? id : nil
            }
            return Page(
                address: meeting.address, kind: "sammantrade", title: title(of: meeting, site: site), record: own
            ) { page, site in
                var content = PageContent(site.templates.derived.page.render(view(of: meeting, on: page, site: site)))
                content.crumbs = crumbs(of: meeting, site: site)
                content.crumbTitle = site.dates.text(meeting.date)
                content.linkedData = linkedData(of: meeting, site: site).scriptContent
                return site.file(for: page, content)
            }
        }
    }

    /// `Kommunstyrelsens arbetsutskott, Vaggeryds kommun, 20 februari 2019`.
    static func title(of meeting: Meeting, site: Site) -> String {
        "\(site.name(of: meeting.body)), \(site.dates.text(meeting.date))"
    }

    private static func crumbs(of meeting: Meeting, site: Site) -> [PageContent.Crumb] {
        guard let organization = site.register.organizations[meeting.body.organization] else { return [] }
        return [
            organization.crumb,
            PageContent.Crumb(
                site.name(of: meeting.body, in: organization.key), organization.address.page(meeting.body.part)),
        ]
    }

    private static func view(of meeting: Meeting, on page: Page, site: Site) -> DerivedView {
        let organization = meeting.body.organization
        var view = DerivedView(
            kind: site.words.text(.meetingOf, site.name(of: organization)),
            heading: "\(site.name(of: meeting.body, in: organization)) \(site.dates.text(meeting.date))")
        view.text = page.record.map { site.text(of: $0, on: page.address) }
        view.facts = facts(of: meeting, on: page.address, site: site)
        view.sections = sections(of: meeting, on: page.address, site: site)
        return view
    }

    private static func facts(of meeting: Meeting, on page: SiteAddress, site: Site) -> [FactView] {
        var facts: [FactView] = []
        func add(_ label: Word, _ value: HTML?) {
            if let value { facts.append(FactView(label: site.words[label], value: value)) }
        }
        let name = site.name(of: meeting.body, in: meeting.body.organization)
        add(.factBody, site.address(of: meeting.body).map { HTML.link(name, to: site.href(to: $0, from: page)) })
        add(.factDate, site.dates.html(meeting.date))
        if let minutes = meeting.minutes.map({ site.register[$0] }) {
            if case .minutes(_, let time, let place) = minutes.details {
                add(.factTime, time.map { HTML(escaping: $0) })
                add(.factPlace, place.map { HTML(escaping: $0) })
            }
            add(.factApprovedOn, minutes.minutesFacts?.approvedOn.map { site.dates.html($0) })
            if minutes.address != page {
                add(.factMinutes, .link(minutes.title, to: site.href(to: minutes.address, from: page)))
            }
        }
        return facts
    }

    /// The items by §, then what else is from the day; `id` is that of their section, and the last part of their list's address.
    static func parts(of meeting: Meeting, in site: Site) -> [(id: String, heading: Word, ids: [RecordID])] {
        let items = meeting.items.filter { site.register[$0].minutesFacts?.number != nil }
        let others = meeting.items.filter { site.register[$0].minutesFacts?.number == nil }
        return [("paragrafer", .meetingItems, items), ("handlingar", .otherDocuments, others)]
    }

    private static func sections(of meeting: Meeting, on page: SiteAddress, site: Site) -> [SectionView] {
        parts(of: meeting, in: site).compactMap { id, heading, ids in
            guard !ids.isEmpty else { return nil }
            var section = SectionView(id: id, heading: site.words[heading])
            // A meeting with hundreds of items keeps to their titles.
            let isShort = ids.count > 50
            let isCut = ids.count > WholeListPage.meetingLimit
            if isCut { section.more = WholeListPage.way(to: meeting.address.page(id), ids.count, from: page, site: site) }
            let views = (isCut ? ids.prefix(WholeListPage.shownOfMeeting) : ids[...]).map { item in
                site.register[item].minutesFacts?.number == nil
                    ? site.item(item, on: page, isShort: isShort, authority: false)
                    : site.minutesItem(item, on: page, isShort: isShort)
            }
            section.groups = [ListGroupView(id: id + "-lista", heading: nil, items: views)]
            return section
        }
    }

    private static func linkedData(of meeting: Meeting, site: Site) -> JSON {
        let url = site.url(of: meeting.address)
        var members: [(String, JSON)] = [
            ("@context", "https://schema.org"), ("@type", "Event"), ("@id", .string(url)), ("url", .string(url)),
            ("name", .string(title(of: meeting, site: site))), ("startDate", .string(meeting.date.description)),
        ]
        if let body = site.register.body(meeting.body) { members.append(("organizer", site.linkedData(of: body))) }
        let recorded = meeting.items.prefix(WholeListPage.meetingLimit).map { id -> JSON in
            ["@type": "DigitalDocument", "@id": .string(site.url(of: site[id].address)), "name": .string(site[id].listTitle)]
        }
        if !recorded.isEmpty { members.append(("subjectOf", .array(recorded))) }
        return .object(members)
    }
}
