import Markup
import Pages
import Records

/// *Utkast*: what is written and not yet published.
struct DraftsPage: Sendable {
    private let state: SiteState
    private let language: Message.Language

    init(_ state: SiteState, _ language: Message.Language) {
        self.state = state
        self.language = language
    }

    func html(_ page: Page) -> HTML {
        let drafts = state.documents.all.filter(\.isDraft).flatMap(\.records)
        let items = drafts.map { record in
            var html = HTML.link(record.title, to: record.address.relative(from: page.address))
            html.append(escaping: " – \(record.file)")
            return html
        }
        let lead = Message(
            sv: "Utkast visas bara här. Bygget publicerar inget av dem, och inga listor nämner dem.",
            en: "Drafts are shown only here. A build publishes none of them, and no list mentions them.")
        let all = Message(
            sv: "Visa hela webbplatsen som om de vore publicerade", en: "Show the whole site as if they were published")
        var whole = HTML("<p>")
        whole.append(.link(all[language], to: "/?" + ViewChoice(showsDrafts: true).query))
        whole.append("</p>\n")
        return OwnHTML.page(page.title, lead[language], [whole, OwnHTML.section(StripWords.drafts[language], items)])
    }
}
