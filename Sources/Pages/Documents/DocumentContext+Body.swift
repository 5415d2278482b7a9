import Markup
import Records

extension DocumentContext {
    /// The sections that are not in the box, in the document's own order, each under its heading in its own words.
    func body(_ layout: DocumentLayout, _ filler: inout FragmentFiller) -> HTML {
        guard !isWithdrawn else { return HTML() }
        let text = record.text
        var html = HTML()
        var end: StaticString?
        for item in layout.body {
            let section = text.body.sections[item.section]
            let role = text.roles[item.section]
            if item.section == attachmentsSection { continue }
            if item.level == 2 || item.level == nil {
                if let end { html.append(end) }
                // What stands above the first heading has no name, and so is no section.
                html.append(item.level == nil ? "<div" : "<section")
                if let role { Self.append(role, to: &html) }
                html.append(">\n")
                end = item.level == nil ? "</div>\n" : "</section>\n"
            }
            if let heading = section.heading, let level = item.level {
                html.append(.heading(heading, level: level, content: filler.fill(heading.content)))
            }
            html.append(filler.fill(section.content, role: role))
        }
        if let end { html.append(end) }
        if !text.body.footnotes.isEmpty { html.append(footnotes(&filler)) }
        return html
    }

    private func footnotes(_ filler: inout FragmentFiller) -> HTML {
        let name = id("fotnoter")
        var html = HTML("<section class=\"footnotes\" aria-labelledby=\"")
        html.append(escaping: name)
        html.append("\">\n<h2 id=\"")
        html.append(escaping: name)
        html.append("\">")
        html.append(escaping: words[.footnotes])
        html.append("</h2>\n")
        html.append(filler.fill(record.text.body.footnotes))
        html.append("</section>\n")
        return html
    }

    /// The role as machines read it.
    private static func append(_ role: SectionRole, to html: inout HTML) {
        html.append(" data-role=\"")
        html.append(escaping: role.rawValue)
        html.append("\"")
    }

    /// `På sidan`: the headings of the second level, ours last.
    func contents(_ layout: DocumentLayout, _ own: [(id: String, label: String)]) -> [ContentsItemView] {
        guard !isWithdrawn else { return [] }
        let headings = layout.body.filter { $0.level == 2 && $0.section != attachmentsSection }.compactMap {
            record.text.body.sections[$0.section].heading
        }
        return headings.map { ContentsItemView(id: $0.id, label: $0.text) }
            + own.map { ContentsItemView(id: $0.id, label: $0.label) }
    }
}
