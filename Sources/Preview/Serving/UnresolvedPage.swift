import Markup
import Pages
import Records

/// *Olösta hänvisningar*: what the documents refer to and the site does not have, most wanted first; and what could be several.
struct UnresolvedPage: Sendable {
    private let site: Site
    private let language: Message.Language

    /// A citation that many documents may have: of one value and, since numbers are an authority's own, one authority.
    private struct Wanted: Hashable {
        var kind: Citation.Kind
        var value: String
        var authority: String
    }

    private struct Found {
        /// As the first document writes it.
        var words: String
        /// The documents that have it, each once, in the order of their addresses.
        var documents: [RecordID]
        /// Where several fit.
        var candidates: [CitationTarget]
    }

    /// So many citations are listed, and so many documents of each.
    private static let mostListed = 300
    private static let mostDocuments = 5

    init(_ site: Site, _ language: Message.Language) {
        self.site = site
        self.language = language
    }

    func html(_ page: Page) -> HTML {
        let all = all
        let (missing, several) = (all.filter(\.candidates.isEmpty), all.filter { !$0.candidates.isEmpty })
        let lead =
            all.isEmpty
            ? Message(
                sv: "Alla hänvisningar som känns igen leder någonstans.", en: "All references that are recognised lead somewhere."
            )
            : Message(
                sv: "Hänvisningar i texterna som känns igen men inte kan bli länkar, de mest efterfrågade först.",
                en: "References in the texts that are recognised and cannot become links, most wanted first.")
        return OwnHTML.page(
            page.title, lead[language],
            [
                section(Message(sv: "Finns inte på webbplatsen", en: "Not on the site"), missing, page),
                section(Message(sv: "Flera passar", en: "Several fit"), several, page),
            ])
    }

    private var all: [Found] {
        var places: [Wanted: Int] = [:]
        var all: [Found] = []
        for (number, resolutions) in site.citations.enumerated() {
            let id = RecordID(number)
            let record = site.register[id]
            for (mention, resolution) in zip(record.text.mentions, resolutions) {
                var candidates: [CitationTarget] = []
                switch resolution {
                case .found, .itself, .repeated: continue
                case .ambiguous(let targets): candidates = targets
                case .notFound: break
                }
                let citation = mention.citation
                let key = Wanted(
                    kind: citation.kind, value: citation.value,
                    authority: citation.authority ?? record.organization?.name ?? record.address.path)
                if let place = places[key] {
                    if all[place].documents.last != id { all[place].documents.append(id) }
                } else {
                    places[key] = all.count
                    all.append(Found(words: record.text.words(of: mention), documents: [id], candidates: candidates))
                }
            }
        }
        return all.enumerated().sorted { left, right in
            (right.element.documents.count, left.offset) < (left.element.documents.count, right.offset)
        }.map(\.element)
    }

    private func section(_ heading: Message, _ found: [Found], _ page: Page) -> HTML {
        var html = OwnHTML.section(heading[language], count: found.count, found.prefix(Self.mostListed).map { item($0, page) })
        if found.count > Self.mostListed {
            let more = found.count - Self.mostListed
            html.append(Strip.paragraph(Message(sv: "… och \(more) till", en: "… and \(more) more")[language]))
        }
        return html
    }

    private func item(_ found: Found, _ page: Page) -> HTML {
        var html = HTML("<strong>")
        html.append(escaping: found.words)
        html.append("</strong>")
        let count = found.documents.count
        let counted = Message(
            sv: count == 1 ? "en handling" : "\(count) handlingar", en: count == 1 ? "one document" : "\(count) documents")
        html.append(escaping: " – \(counted[language]): ")
        html.append(.joined(found.documents.prefix(Self.mostDocuments).map { link($0, page) }))
        if count > Self.mostDocuments { html.append(" …") }
        let candidates = found.candidates.compactMap { candidate($0, page) }
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
