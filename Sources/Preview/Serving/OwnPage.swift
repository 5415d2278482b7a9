import Markup
import Pages
import Records

/// A page of the preview's own, that no site is published with, in the frame of the site.
enum OwnPage: String, CaseIterable, Sendable {
    case changes = "/~/andringar/"
    case unresolved = "/~/olosta/"
    case drafts = "/~/utkast/"

    func made(_ request: Request, _ moment: CurrentSite.Moment, _ responder: Responder) async -> Responder.Made {
        let view = moment.state.view
        let language = responder.language(for: moment.state)
        let page = Page(
            address: SiteAddress(rawValue), kind: "forhandsvisning", title: title[language], isIndexed: false
        ) { page, _ in OutputFile(at: page.address, bytes: []) }
        var content = PageContent(HTML())
        switch self {
        case .changes: content = PageContent(await ChangesPage(moment, responder, language).html(page))
        case .unresolved: content = PageContent(UnresolvedPage(view.site, language).html(page))
        case .drafts: content = PageContent(DraftsPage(moment.state, language).html(page))
        }
        return responder.finished(view.site.file(for: page, content).bytes, page, view, request, moment)
    }

    private var title: Message {
        switch self {
        case .changes: StripWords.changes
        case .unresolved: StripWords.unresolved
        case .drafts: StripWords.drafts
        }
    }
}

/// The parts that the preview's own pages are made of.
enum OwnHTML {
    static func page(_ heading: String, _ lead: String, _ parts: [HTML]) -> HTML {
        var html = HTML("<div class=\"wrap doc\">\n<header>\n<h1>")
        html.append(escaping: heading)
        html.append("</h1>\n<p class=\"lead\">")
        html.append(escaping: lead)
        html.append("</p>\n</header>\n<div class=\"body\">\n")
        for part in parts { html.append(part) }
        html.append("</div>\n</div>")
        return html
    }

    /// A heading with a list below it; nothing where the list is empty.
    ///
    /// - Parameter count: how many there are, where not all are listed.
    static func section(_ heading: String, count: Int? = nil, _ items: [HTML]) -> HTML {
        if items.isEmpty { return HTML() }
        var html = HTML("<h2>")
        html.append(escaping: "\(heading) (\(count ?? items.count))")
        html.append("</h2>\n<ul>\n")
        for item in items {
            html.append("<li>")
            html.append(item)
            html.append("</li>\n")
        }
        html.append("</ul>\n")
        return html
    }
}
