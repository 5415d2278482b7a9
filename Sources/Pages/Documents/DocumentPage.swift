import Markup
import Records
import Templating

/// The page of a document of any type but a programme or an authority, which have pages of their own kinds.
package enum DocumentPage: ScopedPageKind {
    package static func pages(of site: Site, in scope: PlanScope) -> [Page] {
        scope.documents(of: site).compactMap { id in
            let type = site[id].type
            return type == .programme || type == .organization ? nil : page(of: id, in: site)
        }
    }

    static func page(of id: RecordID, in site: Site) -> Page {
        Page(
            address: site[id].address, kind: site[id].kind, title: site.title(of: id),
            qualifiers: qualifiers, isIndexed: !site[id].isWithdrawn, record: id,
            lastModified: site[id].lastModified
        ) { page, site in
            let document = DocumentContext(id, on: page, of: site)
            var content = PageContent(site.templates.document.render(document.view()))
            content.description = document.description
            content.crumbs = document.crumbs
            content.crumbTitle = document.crumbTitle
            content.section = document.section
            content.openGraphType = site.register[id].type == .page ? "website" : "article"
            content.linkedData = document.linkedData
            return site.file(for: page, content)
        }
    }

    /// `data-kind`: decisions, proposals and reports are of one kind.
    static func kind(of record: Record) -> String {
        switch record.type {
        case .page, .organization: "sida"
        case .programme: "program"
        case .agreement: "avtal"
        case .minutes: "protokoll"
        default: record.standing == .neither ? "dokument" : "beslut"
        }
    }

    /// What tells documents with one title apart, as a reader would say it.
    @Sendable static func qualifiers(_ page: Page, _ site: Site) -> [String] {
        guard let id = page.record else { return [] }
        let record = site.register[id]
        let number = record.caseNumbers.first?.number.written
        return [
            site.typeAndNumber(of: record).lowercasedFirst, record.date.map { site.dates.text($0) },
            record.body.map { site.name(of: $0, in: record.organization) }, record.organization.map { site.name(of: $0) }, number,
        ].compactMap(\.self)
    }
}

extension DocumentContext {
    /// - Parameter programme: what a programme's page says beside the rest.
    func view(programme: ProgrammeView? = nil) -> DocumentView {
        let layout = DocumentLayout(record.text, standing: record.standing)
        // The box is filled first: the points of the decision are the first that are counted.
        var filler = FragmentFiller(id, on: page.address, of: site)
        let box = box(layout, &filler)
        let body = body(layout, &filler)
        let isPage = record.type == .page
        let (goals, funding, signatories, attachments) = (goals, funding, signatories, attachments)
        let (items, mentions) = (items, mentions)
        let own = [
            items.map { ($0.id, words[.minutesItems]) }, goals.map { ($0.id, $0.heading) },
            programme?.parties.map { ($0.id, words[.partiesAndDecisions]) }, funding.map { ($0.id, $0.heading) },
            programme?.timeline.map { ($0.id, words[.timelineHeading]) },
            programme?.versions.map { ($0.id, words[.versionsHeading]) },
            signatories.map { ($0.id, $0.heading) }, attachments.map { ($0.id, $0.heading) },
            mentions.map { ($0.id, words[.mentionedIn]) },
        ].compactMap(\.self)
        return DocumentView(
            language: record.language == site.language.rawValue ? nil : record.language, kindLine: isPage ? "" : kindLine,
            title: site.title(of: id), tag: isPage ? nil : tag?.html, notices: notices,
            box: box, factsID: id("uppgifter"), facts: isPage ? [] : FactRow.rows(of: self), relations: relations,
            contents: contents(layout, own), contentsID: id("pa-sidan"), body: body, goals: goals, funding: funding,
            signatories: signatories, attachments: attachments, items: items, mentions: mentions, programme: programme,
            isPage: isPage,
            cite: cite)
    }

    /// The items of whole minutes, by §.
    var items: ItemsView? {
        guard record.type == .minutes else { return nil }
        let items = site.register.items(ofMinutes: id)
        if items.isEmpty { return nil }
        let views = items.map { site.minutesItem($0, on: page.address, isShort: items.count > 50) }
        return ItemsView(id: id("paragrafer"), items: views)
    }

    /// What a reader must know before reading on.
    var notices: [HTML] {
        var notices: [HTML] = []
        if let withdrawal = record.withdrawal {
            notices.append(
                HTML(
                    escaping: words.text(
                        .withdrawnOn, site.dates.text(withdrawal.date), site.typeset(withdrawal.reason),
                        site.settings.registrarEmail)))
        }
        // What is dated after the build's day has not happened yet; a proposal has not happened at all.
        // What became of a programme stands beside its status.
        let told: [(Relation, Word)] = [(.replaces, .replacedBy), (.repeals, .repealedBy), (.corrects, .correctedBy)]
        let changes =
            record.type == .programme
            ? []
            : site.graph.edges(to: id).filter { edge in
                guard told.contains(where: { $0.0 == edge.relation }) else { return false }
                let source = site[edge.from]
                return source.standing != .proposed && (source.date.map { $0.firstDay <= site.asOf } ?? true)
            }
        for (relation, word) in told {
            let sources = changes.filter { $0.relation == relation }.map(\.from).uniqued()
            if sources.isEmpty { continue }
            var html = HTML(escaping: words[word] + " ")
            // The latest; of more, the list of all that refers here tells.
            html.append(.joined(inTimeOrder(sources).suffix(ReferencesPage.shown).map { linkWithDate($0) }))
            notices.append(html)
        }
        return notices
    }

    /// How to refer to the document, with its permanent link.
    var cite: CiteView {
        let authorities = site.organizations(behind: record).map { site.name(of: $0) }
        var reference = HTML()
        if !authorities.isEmpty { reference.append(escaping: site.list(authorities) + ": ") }
        reference.append("<em>")
        reference.append(escaping: site.title(of: id))
        reference.append("</em>. ")
        var facts = [HTML(escaping: site.typeAndNumber(of: record))]
        if let date = record.date { facts.append(site.dates.html(date)) }
        for number in record.caseNumbers {
            var html = HTML(escaping: words[.caseNumberShort] + " ")
            html.append(.span("dnr", number.number.written))
            facts.append(html)
        }
        reference.append(.joined(facts))
        reference.append(".")
        let url = site.url(of: page.address)
        return CiteView(id: id("citera"), reference: reference, url: url, shownURL: url.withoutScheme)
    }

    /// The list that the document stands in: its case, else its authority.
    var crumbs: [PageContent.Crumb] {
        var crumbs: [PageContent.Crumb] = []
        if let key = record.organization, let organization = site.register.organizations[key] {
            crumbs.append(organization.crumb)
        }
        if let minutes = record.minutesFacts?.minutes, let id = site.register.id(at: minutes) {
            crumbs.append(.init(title(of: id), minutes))
        } else if let file = site.register.cases(of: id).first {
            crumbs.append(.init(file.number.written, file.address))
        }
        return crumbs.filter { $0.address != page.address && $0.address != .root }
    }

    var crumbTitle: String { site.title(of: id).shortened(to: 60) }

    /// Which item of the main menu is marked.
    var section: SiteAddress? {
        switch record.type {
        case .programme: .programmes
        case .page: nil
        default: record.standing == .decided ? .decisions : nil
        }
    }
}

extension String {
    var withoutScheme: String {
        guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")), utf8[colon...].starts(with: "://".utf8) else { return self }
        return String(utf8[colon...].dropFirst(3)) ?? self
    }
}
