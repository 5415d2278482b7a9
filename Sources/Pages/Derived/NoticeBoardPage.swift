import Markup
import Records
package import Templating

/// `/vaggeryd/anslagstavla/` and `/anslagstavla/`: the notice board (anslagstavla), an official record: what is posted on the day
/// that the site is built for, and nothing else (kommunallagen 8:9).
enum NoticeBoardPage: PageKind {
    /// A notice takes some ten lines. A whole country's authorities would not fill one page of the list of boards.
    private static let pageLength = 100
    private static let boardsOnPage = 300

    static func pages(of site: Site) -> [Page] {
        let boards = site.noticeBoards
        let pages = boards.flatMap { board -> [Page] in
            guard let organization = site.register.organizations[board.organization] else { return [] }
            return Self.pages(
                of: organization, board.notices, at: organization.noticeBoard, title: title(of: organization, site: site), site)
        }
        // The site's own authority has its board at the address that every page links to, whether anything is posted or not.
        guard let own = site.settings.organization.flatMap({ site.register.organizations[$0] }) else {
            return pages + overview(of: boards.map(\.organization), site: site)
        }
        let notices = boards.first { $0.organization == own.key }?.notices ?? []
        return pages + Self.pages(of: own, notices, at: .noticeBoard, title: site.words[.noticeBoard], site)
    }

    private static func title(of organization: Organization, site: Site) -> String {
        "\(site.words[.noticeBoard]), \(site.name(of: organization.key))"
    }

    /// All that is posted stands on the board; of more than fit on a page, the latest posted first.
    private static func pages(
        of organization: Organization, _ notices: [NoticeBoard.Notice], at address: SiteAddress, title: String, _ site: Site
    ) -> [Page] {
        Pager.pages(of: notices[...], length: pageLength, at: address).map { pager, shown in
            page(of: organization, shown, of: notices.count, pager, title: title, site)
        }
    }

    private static func page(
        of organization: Organization, _ notices: ArraySlice<NoticeBoard.Notice>, of count: Int, _ pager: Pager, title: String,
        _ site: Site
    ) -> Page {
        let title = pager.title(title, site: site)
        return Page(
            address: pager.address, kind: "anslagstavla", title: title, qualifiers: { _, _ in [organization.title] }
        ) { page, site in
            let boardView = BoardView(
                heading: title, lead: site.words.text(.boardLead, site.name(of: organization.key)),
                builtFor: site.dates.html(site.asOf),
                count: pager.count > 1 ? site.words.count(.noticeCount, count) : nil,
                notices: notices.map { view(of: $0, on: page.address, site: site) }, boards: [],
                pager: pager.view(on: page.address, site: site))
            var content = PageContent(site.templates.derived.board.render(boardView))
            content.section = .noticeBoard
            if pager.first != .noticeBoard {
                content.crumbs = [organization.crumb]
                content.crumbTitle = site.words[.noticeBoard]
            }
            return site.file(for: page, content)
        }
    }

    /// A site of several authorities: where their boards are.
    private static func overview(of boards: [OrganizationKey], site: Site) -> [Page] {
        let organizations = boards.compactMap { site.register.organizations[$0] }.sortedInSwedish { $0.title }
        return Pager.pages(of: organizations[...], length: boardsOnPage, at: .noticeBoard).map { pager, shown in
            Page(address: pager.address, kind: "anslagstavla", title: pager.title(site.words[.noticeBoard], site: site)) {
                page, site in
                let ways = shown.map { organization in
                    WayView(label: organization.title, href: site.href(to: organization.noticeBoard, from: page.address))
                }
                let boardView = BoardView(
                    heading: page.title, lead: site.words[ways.isEmpty ? .noBoards : .boardsLead],
                    builtFor: site.dates.html(site.asOf), notices: [], boards: ways,
                    pager: pager.view(on: page.address, site: site))
                return site.file(for: page, PageContent(site.templates.derived.board.render(boardView)))
            }
        }
    }

    private static func view(of notice: NoticeBoard.Notice, on page: SiteAddress, site: Site) -> BoardNoticeView {
        let record = site.register[notice.record]
        let isMeeting = record.type == .summons || record.type == .minutes
        var facts: [FactView] = []
        func add(_ label: Word, _ value: HTML?) {
            if let value { facts.append(FactView(label: site.words[label], value: value)) }
        }
        add(.factBody, record.body.map { HTML(escaping: site.name(of: $0, in: record.organization)) })
        add(isMeeting ? .factMeeting : .factDate, record.date.map { site.dates.html($0) })
        if case .summons(let time, let place, _) = record.details {
            add(.factTime, time.map { HTML(escaping: site.typeset($0)) })
            add(.factPlace, place.map { HTML(escaping: site.typeset($0)) })
        }
        add(.factApprovedOn, record.minutesFacts?.approvedOn.map { site.dates.html($0) })
        add(.factPostedOn, notice.posting.from.map { site.dates.html($0) })
        add(.factPostedThrough, notice.posting.through.map { site.dates.html($0) })
        add(.factMinutesKept, notice.posting.place.map { HTML(escaping: site.typeset($0)) })
        add(.factAppealDeadline, notice.appealDeadline.map { site.dates.html($0) })
        return BoardNoticeView(
            kind: site.typeAndNumber(of: record), title: site[notice.record].listTitle,
            href: site.href(to: record.address, from: page), facts: facts)
    }
}

/// What `board.html` is given.
package struct BoardView: View {
    var heading: String
    var lead: String
    /// The day that the site is built for.
    var builtFor: HTML
    /// `412 tillkännagivanden`, where they do not stand on one page.
    var count: String?
    /// The latest posting first.
    var notices: [BoardNoticeView]
    /// Of a site with several authorities.
    var boards: [WayView]
    var pager: PagerView?

    package static let fields: Fields<BoardView> = [
        .text("heading") { $0.heading },
        .text("lead") { $0.lead },
        .html("builtFor") { $0.builtFor },
        .optionalText("count") { $0.count },
        .list("notices") { $0.notices },
        .flag("hasNotices") { !$0.notices.isEmpty },
        .list("boards") { $0.boards },
        .flag("hasBoards") { !$0.boards.isEmpty },
        .optionalView("pager") { $0.pager },
    ]
}

/// One notice on the board.
package struct BoardNoticeView: View {
    /// `Protokollsutdrag § 22`.
    var kind: String
    var title: String
    var href: String
    var facts: [FactView]

    package static let fields: Fields<BoardNoticeView> = [
        .text("kind") { $0.kind },
        .text("title") { $0.title },
        .text("href") { $0.href },
        .list("facts") { $0.facts },
    ]
}
