import Markup
import Pages
import Records

/// What the preview says at the foot of a page: its faults, and where it came from. Added when the page is sent, never by
/// templates, so that the page itself has the bytes that are published.
struct Strip: Sendable {
    /// Something about the page as a whole that an editor must know while reading it.
    enum Mark: Sendable, Hashable {
        case old, broken, draft, oldSettings, oldTemplates
        /// The site is shown as of another day; the address shows today.
        case day(String, today: String)
        /// Drafts are shown among the rest; the address shows what is published.
        case drafts(published: String)
    }

    /// A link among the tools at the very end of the page.
    struct Tool: Sendable, Hashable {
        var label: Message
        var address: String
    }

    var language: Message.Language
    var marks: [Mark] = []
    var here: [Diagnostic] = []
    var elsewhere: [Diagnostic] = []
    var isChecking = false
    var tools: [Tool] = []
    /// What the choice of a day starts from.
    var day: CivilDate
    var showsDrafts = false
    /// The editor's address of a file, by the path that a diagnostic has.
    var open: @Sendable (Place) -> String?

    /// More than so many in a list are counted, not shown.
    static let mostShown = 50

    /// There is something that an editor must see; else the tools alone stand at the end of the page.
    var isSeen: Bool { !marks.isEmpty || Message.count(of: here + elsewhere) != nil }

    /// The strip and the tools, in the element that the script replaces.
    var html: HTML {
        var html = HTML("<div id=\"pg\" lang=\"")
        html.append(escaping: language.rawValue)
        html.append("\">\n")
        if isSeen { html.append(strip) }
        html.append(toolbar)
        html.append("</div>\n")
        return html
    }

    // MARK: - The strip

    private var strip: HTML {
        var html = HTML("<section id=\"pg-remsa\" aria-label=\"")
        html.append(escaping: StripWords.faults[language])
        html.append("\">\n")
        for mark in marks { html.append(self.html(of: mark)) }
        let all = here + elsewhere
        if Message.count(of: all) != nil {
            html.append("<details>\n<summary><span role=\"status\" id=\"pg-status\">")
            html.append(escaping: StripWords.summary(here: here, all: all)[language])
            html.append("</span></summary>\n<div class=\"pg-lista\" tabindex=\"0\" role=\"group\" aria-label=\"")
            html.append(escaping: StripWords.faults[language])
            html.append("\">\n")
            html.append(list(here, StripWords.here))
            html.append(list(elsewhere, StripWords.elsewhere))
            if isChecking { html.append(Self.paragraph(StripWords.checking[language])) }
            html.append("</div>\n</details>\n")
        }
        html.append("</section>\n")
        return html
    }

    private func html(of mark: Mark) -> HTML {
        switch mark {
        case .old: return Self.paragraph(StripWords.old[language], "pg-varning")
        case .broken: return Self.paragraph(StripWords.broken[language], "pg-varning")
        case .oldSettings: return Self.paragraph(StripWords.oldSettings[language], "pg-varning")
        case .oldTemplates: return Self.paragraph(StripWords.oldTemplates[language], "pg-varning")
        case .draft: return Self.paragraph(StripWords.draft[language], "pg-varning")
        case .day(let day, let today):
            return paragraph(StripWords.shown(asOf: day), StripWords.today, today)
        case .drafts(let published):
            return paragraph(StripWords.draftsShown, StripWords.publishedOnly, published)
        }
    }

    private func paragraph(_ words: Message, _ link: Message, _ address: String) -> HTML {
        var html = HTML("<p class=\"pg-varning\">")
        html.append(escaping: words[language] + ": ")
        html.append(.link(link[language], to: address))
        html.append("</p>\n")
        return html
    }

    static func paragraph(_ words: String, _ name: StaticString = "pg-ord") -> HTML {
        var html = HTML("<p class=\"")
        html.append(name)
        html.append("\">")
        html.append(escaping: words)
        html.append("</p>\n")
        return html
    }

    private func list(_ faults: [Diagnostic], _ heading: Message) -> HTML {
        let faults = faults.filter { $0.severity != .note }
        guard !faults.isEmpty else { return HTML() }
        var html = HTML("<h2>")
        html.append(escaping: heading[language])
        html.append("</h2>\n<ol>\n")
        for fault in faults.prefix(Self.mostShown) { html.append(item(fault)) }
        html.append("</ol>\n")
        if faults.count > Self.mostShown {
            html.append(Self.paragraph(StripWords.more(faults.count - Self.mostShown)[language]))
        }
        return html
    }

    /// A fault: its severity, what is wrong, where (a link that opens the editor), the line with a caret, what to write instead.
    private func item(_ fault: Diagnostic) -> HTML {
        let place = "\(fault.place.file):\(fault.place.line):\(fault.place.column)"
        var html = HTML("<li class=\"pg-fel\"><p>")
        html.append(
            fault.severity == .error
                ? .span("pg-grad pg-error", StripWords.severity(.error)[language])
                : .span("pg-grad pg-warning", StripWords.severity(fault.severity)[language]))
        html.append(" ")
        html.append(escaping: fault.message[language])
        html.append("</p>\n<p class=\"pg-plats\">")
        if let address = open(fault.place) {
            html.append(.link(place, to: address))
        } else {
            html.append(escaping: place)
        }
        html.append(" ")
        html.append(.span("pg-namn", "[\(fault.check.name)]"))
        html.append("</p>\n")
        let format = DiagnosticFormat(language: language, mask: PersonalNumber.masked)
        if let quote = format.quote(fault) {
            html.append("<pre><code>")
            html.append(escaping: quote.line)
            html.append("</code>\n<span aria-hidden=\"true\">")
            html.append(escaping: quote.caret)
            html.append("</span></pre>\n")
        }
        if let help = fault.help {
            html.append(Self.paragraph("\(StripWords.help[language]): \(PersonalNumber.masked(help[language]))"))
        }
        html.append("</li>\n")
        return html
    }

    // MARK: - The tools

    private var toolbar: HTML {
        var html = HTML("<nav id=\"pg-verktyg\" aria-label=\"")
        html.append(escaping: StripWords.name[language])
        html.append("\">\n<ul>\n")
        for tool in tools {
            html.append("<li>")
            html.append(.link(tool.label[language], to: tool.address))
            html.append("</li>\n")
        }
        html.append("</ul>\n<form method=\"get\"><label>")
        html.append(escaping: StripWords.day[language] + " ")
        html.append("<input name=\"as-of\" size=\"10\" pattern=\"[0-9]{4}-[0-9]{2}-[0-9]{2}\" value=\"")
        html.append(escaping: day.description)
        html.append("\"></label>")
        if showsDrafts { html.append("<input type=\"hidden\" name=\"utkast\" value=\"ja\">") }
        html.append(" <button>")
        html.append(escaping: StripWords.show[language])
        html.append("</button></form>\n</nav>\n")
        return html
    }
}
