import Markup
import Records

extension Site {
    /// The whole text of a page that an editor wrote, in its own order: what stands first on a derived page at its address.
    func text(of id: RecordID, on page: SiteAddress) -> HTML {
        let body = register[id].text.body
        var filler = FragmentFiller(id, on: page, of: self)
        var levels = HeadingLevels(below: 1)
        var html = HTML()
        for section in body.sections {
            if let heading = section.heading {
                html.append(heading, level: levels.level(of: heading.level), content: filler.fill(heading.content))
            }
            html.append(filler.fill(section.content))
        }
        html.append(filler.fill(body.footnotes))
        return html
    }
}

extension HTML {
    /// `<h2 id="arendet">Ärendet</h2>`.
    fileprivate mutating func append(_ heading: MarkdownBody.Heading, level: Int, content: HTML) {
        append(Self.headingStart(level))
        append(escaping: heading.id)
        append("\">")
        append(content)
        append(Self.headingEnd(level))
    }

    private static func headingStart(_ level: Int) -> StaticString {
        switch level {
        case ...2: "<h2 id=\""
        case 3: "<h3 id=\""
        case 4: "<h4 id=\""
        case 5: "<h5 id=\""
        default: "<h6 id=\""
        }
    }

    private static func headingEnd(_ level: Int) -> StaticString {
        switch level {
        case ...2: "</h2>\n"
        case 3: "</h3>\n"
        case 4: "</h4>\n"
        case 5: "</h5>\n"
        default: "</h6>\n"
        }
    }
}
