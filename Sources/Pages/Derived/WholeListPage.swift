import Records

/// `…/handlingar/` and `…/paragrafer/`: all documents of a case or a meeting, where they are too many for its own page.
///
/// A case of a hundred documents and a meeting of three hundred items are long, and whole on their pages. Beyond that, something has
/// been given the wrong number or day; the page must still be one that opens on a telephone.
enum WholeListPage: ScopedPageKind {
    /// Up to so many documents of a case stand on its page; of more, the latest.
    static let caseLimit = 100
    static let shownOfCase = 50
    /// Up to so many items of a meeting, or other documents of the day, stand on its page; of more, the first.
    static let meetingLimit = 300
    static let shownOfMeeting = 100

    static func pages(of site: Site, in scope: PlanScope) -> [Page] {
        let cases = scope.cases(of: site).map { site.register.cases[$0] }
        let ofCases = cases.filter { $0.records.count > caseLimit }.flatMap { file -> [Page] in
            let title = site.words.text(.caseTitle, file.number.written)
            let address = address(ofDocuments: file.address)
            return list(.caseDocuments, of: title, at: file.address, site: site)
                .pages(of: site.newestFirst(file.records), at: address, limits: ListLimits(), site: site)
        }
        let meetings = scope.meetings(of: site).map { site.register.meetings[$0] }
        let ofMeetings = meetings.filter { $0.items.count > meetingLimit }.flatMap { meeting -> [Page] in
            let title = MeetingPage.title(of: meeting, site: site)
            return MeetingPage.parts(of: meeting, in: site).filter { $0.ids.count > meetingLimit }.flatMap { part -> [Page] in
                var list = list(part.heading, of: title, at: meeting.address, site: site)
                list.partsByYear = false
                return list.pages(of: ListPart.pages(of: part.ids, at: meeting.address.page(part.id)), site: site)
            }
        }
        return ofCases + ofMeetings
    }

    static func address(ofDocuments file: SiteAddress) -> SiteAddress { file.page("handlingar") }

    private static func list(_ heading: Word, of title: String, at address: SiteAddress, site: Site) -> DerivedList {
        var list = DerivedList(site.words[heading])
        list.owner = title
        list.crumbs = [PageContent.Crumb(title.shortened(to: 60), address)]
        return list
    }

    /// The way from a page to the list.
    static func way(to address: SiteAddress, _ count: Int, from page: SiteAddress, site: Site) -> WayView {
        WayView(label: site.words.count(.allOfDocuments, count), href: site.href(to: address, from: page))
    }
}
