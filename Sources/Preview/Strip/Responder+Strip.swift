import Markup
import Pages
import Records

extension Responder {
    /// What the foot of a page says.
    func strip(
        for page: Page, _ view: SiteView, _ request: Request, _ moment: CurrentSite.Moment, isDraft: Bool
    ) -> Strip {
        let state = moment.state
        let record = page.record.map { view.site.register[$0] } ?? owner(of: page, in: view.site)
        let file = page.record == nil ? nil : record?.file
        let faults = moment.ownFaults + moment.wholeFaults
        var strip = Strip(
            language: language(for: state), day: request.choice.asOf ?? state.today,
            open: { [self] place in address(of: place, state) })
        // Of two files with one address one is shown; what is wrong with the other is wrong here.
        let isHere = { (fault: Diagnostic) in
            fault.place.file == file
                || fault.check == .duplicateAddress && SiteAddress(ofContentFile: fault.place.file) == page.address
        }
        strip.here = faults.filter(isHere)
        strip.elsewhere = faults.filter { !isHere($0) }
        strip.isChecking = moment.isChecking
        strip.showsDrafts = request.choice.showsDrafts
        strip.marks = marks(of: file.flatMap { state.document(at: $0) }, request, state, isDraft: isDraft)
        strip.tools += sources(of: page, owner: record, view.site, state)
        strip.tools += [
            Strip.Tool(label: StripWords.changes, address: OwnPage.changes.rawValue),
            Strip.Tool(label: StripWords.unresolved, address: OwnPage.unresolved.rawValue),
        ]
        if state.hasDrafts { strip.tools.append(Strip.Tool(label: StripWords.drafts, address: OwnPage.drafts.rawValue)) }
        return strip
    }

    private func marks(
        of document: DocumentReading?, _ request: Request, _ state: SiteState, isDraft: Bool
    ) -> [Strip.Mark] {
        var marks: [Strip.Mark] = []
        if document?.isOld == true { marks.append(.old) } else if document?.isBroken == true { marks.append(.broken) }
        if state.usesOldSettings { marks.append(.oldSettings) }
        if state.usesOldTemplates { marks.append(.oldTemplates) }
        if isDraft || document?.isDraft == true { marks.append(.draft) }
        let choice = request.choice
        if let day = choice.asOf {
            let today = ViewChoice(showsDrafts: choice.showsDrafts).query
            marks.append(.day(day.description, today: request.path + (today.isEmpty ? "" : "?" + today)))
        }
        if choice.showsDrafts {
            let published = ViewChoice(asOf: choice.asOf).query
            marks.append(.drafts(published: request.path + (published.isEmpty ? "" : "?" + published)))
        }
        return marks
    }

    /// The nearest document above a page that follows from others: that of its case is the authority's. The start page is above all,
    /// and says nothing of them.
    private func owner(of page: Page, in site: Site) -> Record? {
        var address = page.address.parent
        while address != .root {
            defer { address = address.parent }
            if let id = site.register.id(at: address) { return site.register[id] }
        }
        return nil
    }

    /// Where the editor opens a place: a document, a template or `paragraf.yaml`. Nil for a page that was made, which has no file.
    func address(of place: Place, _ state: SiteState) -> String? {
        let first = place.file.split(separator: "/").first
        guard first == "content" || first == "templates" || place.file == "paragraf.yaml" else { return nil }
        let path = state.document(at: place.file)?.diskPath ?? state.diskPath(of: place.file)
        return editor.address(of: site + "/" + path, line: place.line, column: place.column)
    }
}
