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
                html.append(.heading(heading, level: levels.level(of: heading.level), content: filler.fill(heading.content)))
            }
            html.append(filler.fill(section.content))
        }
        html.append(filler.fill(body.footnotes))
        return html
    }
}
