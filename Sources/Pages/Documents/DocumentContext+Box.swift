import Markup
import Records

extension DocumentContext {
    /// The box that stands first, from the sections that the layout put in it.
    func box(_ layout: DocumentLayout, _ filler: inout FragmentFiller) -> DecisionBoxView? {
        guard !isWithdrawn else { return nil }
        if layout.box.isEmpty { return agreementBox }
        let sections = record.text.body.sections
        var text = HTML()
        var headingID: String?
        for item in layout.box {
            let section = sections[item.section]
            if let heading = section.heading {
                if let level = item.level {
                    text.append(.heading(heading, level: level, content: filler.fill(heading.content)))
                } else if headingID == nil {
                    // The box has the heading's place, so that links to it lead there.
                    headingID = heading.id
                } else {
                    text.append("<div id=\"")
                    text.append(escaping: heading.id)
                    text.append("\"></div>")
                }
            }
            text.append(filler.fill(section.content, role: record.text.roles[item.section]))
        }
        return DecisionBoxView(
            id: headingID ?? id("beslut"), heading: boxHeading, organ: organ, text: text, remark: remark,
            isProposal: record.standing == .proposed)
    }

    private var boxHeading: String {
        switch record.standing {
        case .proposed: words[.proposalHeading]
        case .agreed: words[.agreementHeading]
        case .decided, .neither: words[.decisionHeading]
        }
    }

    /// An agreement seldom has a heading for what is agreed: the paragraph that says so stands in the box too, as a quotation.
    private var agreementBox: DecisionBoxView? {
        guard record.standing == .agreed else { return nil }
        guard let agreed = record.text.body.sections.lazy.compactMap(Self.agreement).first else { return nil }
        var text = HTML("<p>")
        text.append(escaping: String(agreed))
        text.append("</p>")
        return DecisionBoxView(
            id: id("beslut"), heading: boxHeading, organ: organ, text: text, remark: nil, isProposal: false)
    }

    private static func agreement(in section: MarkdownBody.Section) -> Substring? {
        var rest = section.content.text[...]
        while let line = rest.takeLine() {
            if agreementBeginnings.contains(where: { line.utf8.starts(with: $0.utf8) }) { return line }
        }
        return nil
    }

    private static let agreementBeginnings = [
        "Vi har överenskommit", "Vi är överens", "Parterna har överenskommit", "Parterna är överens",
        "Parterna har kommit överens", "Parterna överenskommer", "Parterna förbinder sig",
    ]

    /// Who decided and when; who is to; where and when it was signed.
    private var organ: HTML? {
        var pieces: [HTML] = []
        switch record.standing {
        case .proposed where record.type != .minutesExtract:
            let deciders = record.decisionPath.last ?? [record.body].compactMap(\.self)
            guard !deciders.isEmpty else { return nil }
            let names = deciders.map { site.name(of: $0, in: record.organization) }
            return HTML(escaping: words.text(.toBeDecidedBy, site.list(names)))
        case .decided, .proposed:
            if let body = record.body { pieces.append(HTML(escaping: site.name(of: body, in: record.organization))) }
            if let date = record.date { pieces.append(site.dates.html(date)) }
        case .agreed:
            for place in record.signatories.compactMap(\.place).uniqued() { pieces.append(HTML(escaping: place)) }
            if let date = record.date { pieces.append(site.dates.html(date)) }
        case .neither: return nil
        }
        return pieces.isEmpty ? nil : .joined(pieces)
    }

    /// A proposal says that it is one, and what is known of the decision.
    private var remark: HTML? {
        guard record.standing == .proposed else { return nil }
        let decisions = decisionsInCase
        if decisions.isEmpty { return HTML(escaping: words[.proposalWithoutDecision]) }
        var html = HTML(escaping: words[.proposalWithDecision] + " ")
        html.append(.joined(decisions.map { linkWithDate($0) }))
        return html
    }
}
