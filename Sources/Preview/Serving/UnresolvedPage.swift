import Markup
import Pages
import Records

/// *Olösta hänvisningar*: what the documents refer to and the site does not have, most wanted first; and what could be several.
struct UnresolvedPage: Sendable {
    private let site: Site
    private let language: Message.Language

    /// So many citations are listed.
    private static let mostListed = 300

    init(_ site: Site, _ language: Message.Language) {
        self.site = site
        self.language = language
    }

    func html(_ page: Page) -> HTML {
        let wanted = wantedCitations(in: site.register, site.citations)
        let unclear = unclear
        let lead =
            wanted.isEmpty && unclear.isEmpty
            ? Message(
                sv: "Alla hänvisningar som känns igen leder någonstans.", en: "All references that are recognised lead somewhere."
            )
            : Message(
                sv: "Hänvisningar i texterna som känns igen men inte kan bli länkar, de mest efterfrågade först.",
                en: "References in the texts that are recognised and cannot become links, most wanted first.")
        return OwnHTML.page(
            page.title, lead[language],
            [
                section(
                    Message(sv: "Finns inte på webbplatsen", en: "Not on the site"), wanted.count,
                    wanted.prefix(Self.mostListed).map { item($0, page) }),
                section(
                    Message(sv: "Flera passar", en: "Several fit"), unclear.count,
                    unclear.prefix(Self.mostListed).map { item($0, page) }),
            ])
    }

    private func section(_ heading: Message, _ count: Int, _ items: [HTML]) -> HTML {
        var html = OwnHTML.section(heading[language], count: count, items)
        if count > items.count {
            let more = count - items.count
            html.append(Strip.paragraph(Message(sv: "… och \(more) till", en: "… and \(more) more")[language]))
        }
        return html
    }

    private func item(_ wanted: WantedCitation, _ page: Page) -> HTML {
        let times = Message(
            sv: wanted.count == 1 ? "en gång" : "\(wanted.count) gånger", en: wanted.count == 1 ? "once" : "\(wanted.count) times"
        )
        var html = HTML("<strong>")
        html.append(escaping: wanted.value)
        html.append("</strong>")
        if let authority = wanted.authority { html.append(escaping: ", \(authority)") }
        html.append(escaping: " – \(times[language]): ")
        html.append(.joined(wanted.documents.map { link($0, page) }))
        if wanted.count > wanted.documents.count { html.append(" …") }
        return html
    }

    // MARK: - What could be several

    private struct Unclear {
        var words: String
        var document: RecordID
        var candidates: [CitationTarget]
    }

    /// In the order of the documents that have them.
    private var unclear: [Unclear] {
        site.citations.enumerated().flatMap { number, resolutions -> [Unclear] in
            let text = site.register[RecordID(number)].text
            return zip(text.mentions, resolutions).compactMap { mention, resolution in
                guard case .ambiguous(let targets) = resolution else { return nil }
                return Unclear(words: text.words(of: mention), document: RecordID(number), candidates: targets)
            }
        }
    }

    private func item(_ unclear: Unclear, _ page: Page) -> HTML {
        var html = HTML("<strong>")
        html.append(escaping: unclear.words)
        html.append("</strong> – ")
        html.append(link(unclear.document, page))
        let candidates = unclear.candidates.compactMap { candidate($0, page) }
        if !candidates.isEmpty {
            html.append("<br>")
            html.append(escaping: Message(sv: "Kan vara: ", en: "May be: ")[language])
            html.append(.joined(candidates))
        }
        return html
    }

    private func link(_ id: RecordID, _ page: Page) -> HTML {
        .link(site.title(of: id), to: site.register[id].address.relative(from: page.address))
    }

    private func candidate(_ target: CitationTarget, _ page: Page) -> HTML? {
        switch target {
        case .document(let id), .goal(_, let id), .attachment(_, let id): return link(id, page)
        case .caseFile(let number):
            let file = site.register.cases[number]
            let name = "\(file.number.written) (\(site.name(of: file.organization)))"
            return .link(name, to: file.address.relative(from: page.address))
        case .publicText: return nil
        }
    }
}
