import Markup
import Records
import Templating

/// `/vaggeryd/arenden/ks-2018-109/`: a case (ärende): everything with one case number of one authority, in time order, with the
/// decision path and who decided what.
enum CasePage: ScopedPageKind {
    static func pages(of site: Site, in scope: PlanScope) -> [Page] {
        scope.cases(of: site).map { number in
            let file = site.register.cases[number]
            return site.page(
                at: file.address, kind: "arende", title: site.words.text(.caseTitle, file.number.written),
                qualifiers: { _, site in [site.name(of: file.organization)] }
            ) { page, site in
                var content = PageContent(site.templates.derived.caseFile.render(view(of: file, number, on: page, site: site)))
                content.crumbs = crumbs(of: file, site: site)
                content.crumbTitle = file.number.written
                content.linkedData = linkedData(of: file, number, on: page, site: site).scriptContent
                return site.file(for: page, content)
            }
        }
    }

    private static func crumbs(of file: CaseFile, site: Site) -> [PageContent.Crumb] {
        guard let organization = site.register.organizations[file.organization] else { return [] }
        return [
            organization.crumb,
            PageContent.Crumb(site.words[.cases], organization.cases),
        ]
    }

    /// - Parameter number: the case's number in `Register.cases`.
    private static func view(of file: CaseFile, _ number: Int, on page: Page, site: Site) -> CaseView {
        let path = DecisionPath(of: file.records, for: file.organization, in: site.register)
        let decided = file.records.filter { site[$0].standing == .decided }
        let isCut = file.records.count > WholeListPage.caseLimit
        let shown = isCut ? file.records.suffix(WholeListPage.shownOfCase) : file.records[...]
        return CaseView(
            kind: site.words.text(.caseOf, site.name(of: file.organization)),
            heading: site.words.text(.caseTitle, file.number.written),
            lead: site.subject(of: file),
            text: page.record.map { site.text(of: $0, on: page.address) },
            facts: facts(of: file, decided: decided, on: page.address, site: site),
            steps: path.steps.map { step(of: $0, on: page.address, site: site) },
            picture: picture(of: path, site: site),
            documents: shown.map { event(of: $0, on: page.address, site: site) },
            more: isCut
                ? WholeListPage.way(
                    to: WholeListPage.address(ofDocuments: file.address), file.records.count, from: page.address, site: site)
                : nil,
            mentions: mentions(of: file, number, on: page.address, site: site))
    }

    private static func mentions(of file: CaseFile, _ number: Int, on page: SiteAddress, site: Site) -> MentionsView? {
        let mentioners = site.graph.mentions(ofCase: number).map { Mentioner(from: $0.from, why: .mention($0.mention)) }
        let all =
            mentioners.count > ReferencesPage.limit
            ? HTML.link(
                site.words.text(.allReferences, String(mentioners.count)),
                to: site.href(to: ReferencesPage.address(below: file.address), from: page))
            : nil
        return site.mentions(mentioners, id: "namns-i", on: page, all: all)
    }

    private static func facts(of file: CaseFile, decided: [RecordID], on page: SiteAddress, site: Site) -> [FactView] {
        var facts = [FactView(label: site.words[.factCaseNumber], value: .span("dnr", file.number.written))]
        if let organization = site.register.organizations[file.organization] {
            let link = HTML.link(organization.title, to: site.href(to: organization.address, from: page))
            facts.append(FactView(label: site.words[.factAuthority], value: link))
        }
        let latest = decided.last.map {
            HTML.link(decisionLine($0, site: site), to: site.href(to: site[$0].address, from: page))
        }
        facts.append(
            FactView(label: site.words[.factLatestDecision], value: latest ?? HTML(escaping: site.words[.noDecisionHere])))
        facts.append(
            FactView(
                label: site.words[.factDocuments], value: HTML(escaping: site.words.count(.documentCount, file.records.count))))
        let programmes = programmes(of: file, site: site).map { id in
            HTML.link(site.title(of: id), to: site.href(to: site[id].address, from: page))
        }
        if !programmes.isEmpty {
            facts.append(FactView(label: site.words[.typeProgramme], value: HTML.joined(programmes, by: "<br>")))
        }
        return facts
    }

    /// The programmes that the case's documents belong to.
    private static func programmes(of file: CaseFile, site: Site) -> [RecordID] {
        let programmes = file.records.flatMap { id in
            site.graph.edges(from: id).filter { $0.relation == .belongsToProgramme || $0.relation == .adopts }.map(\.to)
        }
        return Array(programmes.uniqued().prefix(WholeListPage.shownOfCase))
    }

    /// `Kommunstyrelsens arbetsutskott § 22, 20 februari 2019`.
    private static func decisionLine(_ id: RecordID, site: Site) -> String {
        let record = site.register[id]
        let body = record.body.map { site.name(of: $0, in: $0.organization) } ?? site.typeName(of: record)
        let line = record.minutesFacts?.number.map { "\(body) §\u{A0}\($0)" } ?? body
        return record.date.map { "\(line), \(site.dates.text($0))" } ?? line
    }

    private static func step(of step: DecisionPath.Step, on page: SiteAddress, site: Site) -> StepView {
        let name = site.name(of: step.body, in: step.body.organization)
        let decisions = step.decisions.suffix(WholeListPage.shownOfCase).map { id -> HTML in
            let record = site.register[id]
            let number = record.minutesFacts?.number.map { ", §\u{A0}\($0)" } ?? ""
            let date = record.date.map { site.dates.text($0) } ?? site.words[.undatedShort]
            return .link(date + number, to: site.href(to: record.address, from: page))
        }
        return StepView(
            name: name, href: site.address(of: step.body).map { site.href(to: $0, from: page) },
            decisions: decisions.isEmpty ? nil : HTML.joined(decisions, by: ", "),
            deed: site.words[step.hasDecided(site.register) ? .decidedOn : .proposedOn])
    }

    private static func picture(of path: DecisionPath, site: Site) -> HTML? {
        guard DecisionPathPicture.drawable.contains(path.steps.count) else { return nil }
        let points = path.steps.map { step in
            let date = step.decisions.last.flatMap { site[$0].date }.map { site.dates.text($0) }
            let isProposal = !step.decisions.isEmpty && !step.hasDecided(site.register)
            let when = (isProposal ? site.words[.proposedOn] + " " : "") + (date ?? site.words[.undatedShort])
            return DecisionPathPicture.Point(
                name: site.name(of: step.body, in: step.body.organization),
                note: step.decisions.isEmpty ? site.words[.noDecisionShort] : when,
                isDecided: step.hasDecided(site.register))
        }
        let description = points.map { "\($0.name): \($0.note)" }.joined(separator: ". ")
        return DecisionPathPicture(points: points, title: site.words[.decisionPath], description: description + ".").svg
    }

    private static func event(of id: RecordID, on page: SiteAddress, site: Site) -> CaseEventView {
        let record = site.register[id]
        var facts = [HTML(escaping: site.typeAndNumber(of: record))]
        if let body = record.body { facts.append(HTML(escaping: site.name(of: body, in: record.organization))) }
        return CaseEventView(
            date: record.date.map { site.dates.html($0) } ?? validity(of: record, site: site),
            isDated: record.date != nil,
            title: site[id].listTitle, href: site.href(to: record.address, from: page), tag: site.tag(of: id)?.html,
            facts: HTML.joined(facts, by: " · "), decision: decisionText(of: record))
    }

    /// A programme has no date of its own, but a time that it is for.
    private static func validity(of record: Record, site: Site) -> HTML {
        record.programme?.validity.flatMap { site.dates.html($0) } ?? HTML(escaping: site.words[.undatedAlone])
    }

    /// What was decided, in the document's own words, shortened.
    private static func decisionText(of record: Record) -> String? {
        guard record.withdrawal == nil, record.standing == .decided else { return nil }
        let texts = record.text.sections(.decision).map { record.text.body.sections[$0].content.text }
        let text = texts.filter { !$0.isEmpty }.joined(separator: " ")
        return text.isEmpty ? nil : text.shortened(to: 300)
    }

    private static func linkedData(of file: CaseFile, _ number: Int, on page: Page, site: Site) -> JSON {
        let url = site.url(of: file.address)
        let parts = file.records.suffix(WholeListPage.caseLimit).map { id -> JSON in
            let line = site[id]
            var members: [(String, JSON)] = [
                ("@type", "DigitalDocument"), ("@id", .string(site.url(of: line.address))),
                ("name", .string(line.listTitle)),
            ]
            if let date = line.date { members.append(("dateCreated", .string(date.description))) }
            if let tag = site.tag(of: id) { members.append(("creativeWorkStatus", .string(tag.text))) }
            return .object(members)
        }
        let mentioners = site.graph.mentions(ofCase: number).prefix(ReferencesPage.limit).map { mention -> JSON in
            ["@id": .string(site.url(of: site[mention.from].address))]
        }
        var members: [(String, JSON)] = [
            ("@context", "https://schema.org"), ("@type", "Collection"), ("@id", .string(url)), ("url", .string(url)),
            ("name", .string(page.title)), ("identifier", .string(file.number.written)),
            ("publisher", ["@type": "GovernmentOrganization", "name": .string(site.name(of: file.organization))]),
            ("hasPart", .array(parts)),
        ]
        if !mentioners.isEmpty { members.append(("subjectOf", .array(mentioners))) }
        return .object(members)
    }
}

extension Site {
    /// What a case is about: it has no name of its own, so what its latest decision is called, else its latest document.
    func subject(of file: CaseFile) -> String? {
        let decided = file.records.last { self[$0].standing == .decided }
        let dated = file.records.last { self[$0].date != nil }
        return (decided ?? dated ?? file.records.first).map { title(of: $0) }
    }
}
