import Markup
import Pages
import Records

extension Responder {
    /// So many of the documents that a page is made of are opened from it.
    private static let mostSources = 4

    /// Links that open what a page was written in, here and where the site's settings say: the document that it shows; of a case or
    /// a meeting the documents on it; of what follows from an authority's documents the authority; of the site's own lists
    /// `paragraf.yaml`, which says what the site is called and whose it is.
    func sources(of page: Page, owner: Record?, _ site: Site, _ state: SiteState) -> [Strip.Tool] {
        let documents = page.record == nil ? documents(on: page, of: site) : []
        if documents.count > 1 {
            return documents.prefix(Self.mostSources).compactMap { id in
                // `index.md` alone says nothing: its folder does.
                let parts = site.register[id].file.split(separator: "/")
                let name = parts.suffix(parts.last == "index.md" ? 2 : 1).joined(separator: "/")
                return tool(StripWords.source(name), for: site.register[id], state)
            }
        }
        guard let record = documents.first.map({ site.register[$0] }) ?? owner else {
            let settings = address(of: Place(file: "paragraf.yaml", line: 1), state)
            return settings.map { [Strip.Tool(label: StripWords.source, address: $0)] } ?? []
        }
        return [tool(StripWords.source, for: record, state), edit(record, state)].compactMap(\.self)
    }

    /// What a case or a meeting is made of: its whole minutes, else its documents as they stand on the page.
    private func documents(on page: Page, of site: Site) -> [RecordID] {
        if let file = site.register.cases.first(where: { $0.address == page.address }) { return file.records }
        guard let meeting = site.register.meetings.first(where: { $0.address == page.address }) else { return [] }
        return meeting.minutes.map { [$0] } ?? meeting.items
    }

    private func tool(_ label: Message, for record: Record, _ state: SiteState) -> Strip.Tool? {
        let start = record.text.body.sections.first?.range.lowerBound ?? 0
        let isItem = record.minutesFacts?.minutes != nil
        let place = isItem ? state.document(at: record.file)?.shownHead?.source.place(of: start..<start) : nil
        return address(of: Place(file: record.file, line: place?.line ?? 1), state).map { Strip.Tool(label: label, address: $0) }
    }

    private func edit(_ record: Record, _ state: SiteState) -> Strip.Tool? {
        guard let pattern = state.settings.editPattern, pattern.hasPrefix("https://") || pattern.hasPrefix("http://") else {
            return nil
        }
        return Strip.Tool(
            label: StripWords.edit, address: pattern.replacing("{path}", with: record.file.percentEncoded(keeping: "/")))
    }
}
