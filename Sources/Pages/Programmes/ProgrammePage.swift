import Markup
package import Records
package import Templating

/// The page of a programme: its status, its goals, who has adopted it, its money and its story.
package enum ProgrammePage: ScopedPageKind {
    package static func pages(of site: Site, in scope: PlanScope) -> [Page] {
        scope.documents(of: site).filter { site[$0].type == .programme }.map { id in
            Page(
                address: site[id].address, kind: site[id].kind, title: site.title(of: id),
                qualifiers: DocumentPage.qualifiers, isIndexed: !site[id].isWithdrawn, record: id,
                lastModified: site[id].lastModified
            ) { page, site in
                let document = DocumentContext(id, on: page, of: site)
                var content = PageContent(site.templates.programme.render(document.programmeView))
                content.description = document.description
                content.crumbs = [PageContent.Crumb(site.words[.programmes], .programmes)]
                content.crumbTitle = document.crumbTitle
                content.section = .programmes
                content.openGraphType = "article"
                content.linkedData = document.linkedData
                return site.file(for: page, content)
            }
        }
    }
}

/// What `programme.html` is given beside the document itself.
package struct ProgrammeView: View {
    /// Why the programme has its status, with the document that makes it so.
    var ground: HTML?
    var parties: PartiesView?
    var timeline: TimelineView?
    var versions: VersionsView?

    package static let fields: Fields<ProgrammeView> = [
        .optionalHTML("ground") { $0.ground },
        .optionalView("parties") { $0.parties },
        .optionalView("timeline") { $0.timeline },
        .optionalView("versions") { $0.versions },
    ]
}

/// A row for each party: whether it has adopted the programme, and where that stands.
package struct PartiesView: View {
    var id: String
    var rows: [PartyRowView]

    package static let fields: Fields<PartiesView> = [
        .text("id") { $0.id },
        .list("rows") { $0.rows },
    ]
}

package struct PartyRowView: View {
    var party: HTML
    var status: HTML?
    var documents: HTML

    package static let fields: Fields<PartyRowView> = [
        .html("party") { $0.party },
        .optionalHTML("status") { $0.status },
        .html("documents") { $0.documents },
    ]
}

/// Earlier and later versions, the earliest first.
package struct VersionsView: View {
    var id: String
    var versions: [VersionView]

    package static let fields: Fields<VersionsView> = [
        .text("id") { $0.id },
        .list("versions") { $0.versions },
    ]
}

package struct VersionView: View {
    var link: HTML
    var status: HTML

    package static let fields: Fields<VersionView> = [
        .html("link") { $0.link },
        .html("status") { $0.status },
    ]
}

extension DocumentContext {
    var programmeView: DocumentView {
        let standing = site.standing(of: id)
        let programme = ProgrammeView(
            ground: ground(of: standing), parties: parties(of: standing), timeline: timeline, versions: versions)
        var view = self.view(programme: isWithdrawn ? nil : programme)
        view.tag = isWithdrawn ? tag?.html : site.tag(of: standing.status).html
        return view
    }

    /// A sentence under the title: what makes the status so.
    private func ground(of standing: ProgrammeStanding) -> HTML? {
        switch standing.ground {
        case .document(let source):
            let word: Word =
                switch standing.status {
                case .replaced: .replacedBy
                case .repealed: .repealedBy
                case .proposed: .proposedIn
                default: .adoptedBy
                }
            var html = HTML(escaping: words[word] + " ")
            html.append(linkWithDate(source))
            return html
        case .stated(let adoption): return HTML(escaping: words.text(.adoptedByStated, text(of: adoption)))
        case .nothing: return nil
        }
    }

    /// `Kommunstyrelsen, Huddinge kommun, 26 juni 2019, § 5`.
    func text(of adoption: StatedAdoption) -> String {
        [
            adoption.body.map { site.name(of: $0) } ?? adoption.organization.map { site.name(of: $0) },
            adoption.date.map { site.dates.text($0) }, adoption.minuteNumber.map { "§\u{A0}\($0)" },
        ].compactMap(\.self).joined(separator: ", ")
    }

    private func parties(of standing: ProgrammeStanding) -> PartiesView? {
        guard !standing.parties.isEmpty else { return nil }
        let adopting = site.graph.edges(to: id).filter { $0.relation == .adopts }.map(\.from).uniqued()
        return PartiesView(
            id: id("parter"),
            rows: standing.parties.map { row in
                let own = adopting.filter { site.organizations(behind: site.register[$0]).contains(row.organization) }
                let documents: HTML =
                    if !own.isEmpty {
                        .joined(inTimeOrder(own).suffix(ReferencesPage.limit).map { linkWithDate($0) }, by: "<br>")
                    } else if case .stated(let adoption) = row.ground {
                        HTML(escaping: words.text(.adoptedByStated, text(of: adoption)))
                    } else {
                        .span("meta", words[.noDocumentHere])
                    }
                // Of a party that nothing is known of, one sentence is enough.
                let isKnown = row.status != .unknown && row.status != .beingPrepared
                return PartyRowView(
                    party: link(row.organization), status: isKnown ? site.tag(of: row.status).html : nil, documents: documents)
            })
    }

    /// All that this programme replaces and that replace it, however many steps away; of very many the nearest.
    private var versions: VersionsView? {
        var versions: Set<RecordID> = [id]
        var nearestFirst = [id]
        var place = 0
        while place < nearestFirst.count, versions.count < ReferencesPage.limit {
            let next = nearestFirst[place]
            place += 1
            let others =
                site.graph.edges(from: next).filter { $0.relation == .replaces }.map(\.to)
                + site.graph.edges(to: next).filter { $0.relation == .replaces }.map(\.from)
            for other in others.prefix(ReferencesPage.limit)
            where site.register[other].type == .programme && versions.insert(other).inserted {
                nearestFirst.append(other)
            }
        }
        guard versions.count > 1 else { return nil }
        let ordered = versions.sorted { left, right in
            let days = (versionDay(of: left), versionDay(of: right))
            return days.0 == days.1 ? left < right : days.0 < days.1
        }
        return VersionsView(
            id: id("versioner"),
            versions: ordered.map { other in
                let isThis = other == id
                let link = isThis ? HTML(escaping: title(of: other)) : link(title(of: other), to: site.register[other].address)
                return VersionView(
                    link: link,
                    status: isThis ? .span("meta", words[.thisVersion]) : site.tag(of: site.standing(of: other).status).html)
            })
    }

    private func versionDay(of id: RecordID) -> CivilDate {
        let record = site.register[id]
        let history = record.programme?.history.compactMap { event -> CivilDate? in
            if case .date(let date) = event.when { date.firstDay } else { nil }
        }
        return record.validity?.from?.firstDay ?? record.date?.firstDay ?? history?.last ?? CivilDate(daysSince1970: 0)
    }
}

extension Site {
    package func standing(of id: RecordID) -> ProgrammeStanding {
        standings[id] ?? ProgrammeStanding(status: .unknown)
    }

    /// The status of a programme, in words and in a tone.
    package func tag(of status: ProgrammeStatus) -> StatusTag {
        switch status {
        case .replaced: StatusTag(words[.statusReplaced], .old)
        case .repealed: StatusTag(words[.statusRepealed], .old)
        case .coming: StatusTag(words[.statusComing], .wait)
        case .inForce: StatusTag(words[.statusInForce], .ok)
        case .expired: StatusTag(words[.statusExpired], .old)
        case .partlyAdopted(let adopted, let all):
            StatusTag(words.text(.statusPartlyAdopted, String(adopted), String(all)), .wait)
        case .proposed: StatusTag(words[.statusProposed], .wait)
        case .beingPrepared: StatusTag(words[.statusBeingPrepared], .plain)
        case .unknown: StatusTag(words[.statusUnknown], .plain)
        }
    }
}
