import Markup
import Pages
import Records

/// *Olösta hänvisningar*: what the documents refer to and the site does not have, most wanted first.
struct UnresolvedPage: Sendable {
    private let site: Site
    private let language: Message.Language

    init(_ site: Site, _ language: Message.Language) {
        self.site = site
        self.language = language
    }

    func html(_ page: Page) -> HTML {
        let lead = Message(
            sv: "Det som handlingarna hänvisar till och som inte finns på webbplatsen, det mest efterfrågade först.",
            en: "What documents refer to and the site does not have, most wanted first.")
        return OwnHTML.page(page.title, lead[language], [])
    }
}
