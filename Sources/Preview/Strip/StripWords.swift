import Markup

/// What the preview says of itself, to editors. What citizens read stands in `templates/words.yaml`.
enum StripWords {
    static let name = Message(sv: "Förhandsvisning", en: "Preview")
    static let faults = Message(sv: "Fel och varningar", en: "Errors and warnings")
    static let here = Message(sv: "På den här sidan", en: "On this page")
    static let elsewhere = Message(sv: "På resten av webbplatsen", en: "On the rest of the site")
    static let checking = Message(sv: "Hela webbplatsen granskas …", en: "The whole site is being checked …")
    static let old = Message(
        sv: "Gammal sida: handlingen har fel, och visas som den var innan",
        en: "Old page: the document has errors, and is shown as it was")
    static let broken = Message(
        sv: "Handlingen har fel: här är det som går att visa", en: "The document has errors: this is what can be shown")
    static let oldSettings = Message(
        sv: "paragraf.yaml har fel: det som gällde innan används", en: "paragraf.yaml has errors: what it said before is used")
    static let oldTemplates = Message(
        sv: "Mallarna har fel: de som gällde innan används", en: "The templates have errors: those before them are used")
    static let draft = Message(sv: "Utkast: publiceras inte", en: "Draft: not published")
    static let draftsShown = Message(
        sv: "Utkast visas som om de vore publicerade", en: "Drafts are shown as if they were published")
    static let publishedOnly = Message(sv: "visa bara det publicerade", en: "show only what is published")
    static let today = Message(sv: "visa i dag", en: "show today")
    static let source = Message(sv: "Källa", en: "Source")
    static let edit = Message(sv: "Redigera", en: "Edit")
    static let changes = Message(sv: "Vad ändras", en: "What changes")
    static let unresolved = Message(sv: "Olösta hänvisningar", en: "Unresolved references")
    static let drafts = Message(sv: "Utkast", en: "Drafts")
    static let day = Message(sv: "Visa som den", en: "Show as of")
    static let show = Message(sv: "Visa", en: "Show")
    static let help = Message(sv: "Så rättar du", en: "How to mend it")

    /// One of several files that a page is made of.
    static func source(_ name: String) -> Message { Message(sv: "Källa: \(name)", en: "Source: \(name)") }

    static func shown(asOf day: String) -> Message {
        Message(sv: "Visas som den \(day)", en: "Shown as of \(day)")
    }

    static func more(_ count: Int) -> Message {
        Message(
            sv: "… och \(count) till: ”paragraf check” visar alla", en: "… and \(count) more: “paragraf check” shows them all")
    }

    static func severity(_ severity: Severity) -> Message {
        switch severity {
        case .error: Message(sv: "Fel", en: "Error")
        case .warning: Message(sv: "Varning", en: "Warning")
        case .note: Message(sv: "Not", en: "Note")
        }
    }

    /// `2 fel på sidan, 5 fel och 1 varning på hela webbplatsen`.
    static func summary(here: [Diagnostic], all: [Diagnostic]) -> Message {
        let onPage = Message.count(of: here) ?? Message(sv: "inga fel", en: "no errors")
        let onSite = Message.count(of: all) ?? Message(sv: "inga", en: "none")
        return Message(
            sv: "Sidan: \(onPage.sv). Hela webbplatsen: \(onSite.sv).",
            en: "This page: \(onPage.en). The whole site: \(onSite.en).")
    }
}
