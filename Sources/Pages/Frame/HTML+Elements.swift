package import Markup

extension HTML {
    /// A link. `href` is escaped like any text; who makes it sees to it that its scheme is safe.
    package static func link(_ text: String, to href: String) -> HTML {
        link(HTML(escaping: text), to: href)
    }

    package static func link(_ content: HTML, to href: String) -> HTML {
        var html = HTML("<a href=\"")
        html.append(escaping: href)
        html.append("\">")
        html.append(content)
        html.append("</a>")
        return html
    }

    /// `<span class="…">`.
    package static func span(_ name: StaticString, _ text: String) -> HTML {
        var html = HTML("<span class=\"")
        html.append(name)
        html.append("\">")
        html.append(escaping: text)
        html.append("</span>")
        return html
    }

    /// `<h2 id="arendet">Ärendet</h2>`: a heading of an author's at the level that it has on the page, its links filled in.
    package static func heading(_ heading: MarkdownBody.Heading, level: Int, content: HTML) -> HTML {
        let tags: (open: StaticString, close: StaticString) =
            switch level {
            case ...2: ("<h2 id=\"", "</h2>\n")
            case 3: ("<h3 id=\"", "</h3>\n")
            case 4: ("<h4 id=\"", "</h4>\n")
            case 5: ("<h5 id=\"", "</h5>\n")
            default: ("<h6 id=\"", "</h6>\n")
            }
        var html = HTML(tags.open)
        html.append(escaping: heading.id)
        html.append("\">")
        html.append(content)
        html.append(tags.close)
        return html
    }

    /// The pieces, each on a line of its own.
    package static func lines(_ pieces: [HTML]) -> HTML { joined(pieces, by: "<br>") }

    /// One step as it is; several as a list of steps in order.
    package static func steps(_ steps: [HTML]) -> HTML {
        guard steps.count > 1 else { return steps.first ?? HTML() }
        var html = HTML("<ol class=\"steg\">")
        for step in steps {
            html.append("<li>")
            html.append(step)
            html.append("</li>")
        }
        html.append("</ol>")
        return html
    }

    /// The pieces with a separator between them.
    package static func joined(_ pieces: [HTML], by separator: StaticString = ", ") -> HTML {
        var html = HTML()
        for (index, piece) in pieces.enumerated() {
            if index > 0 { html.append(separator) }
            html.append(piece)
        }
        return html
    }
}
