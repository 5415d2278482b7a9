import Markup
import Records
package import Templating

/// Where a document or a case is mentioned: grouped by what mentions it, the latest first, each with the sentence that does.
package struct MentionsView: View {
    var id: String
    var groups: [MentionGroupView]
    var all: HTML?

    package static let fields: Fields<MentionsView> = [
        .text("id") { $0.id },
        .list("groups") { $0.groups },
        .optionalHTML("all") { $0.all },
    ]
}

package struct MentionGroupView: View {
    var label: String
    var mentions: [MentionView]

    package static let fields: Fields<MentionGroupView> = [
        .text("label") { $0.label },
        .list("mentions") { $0.mentions },
    ]
}

package struct MentionView: View {
    var href: String
    var title: String
    /// When, and in which section.
    var about: HTML?
    var sentence: String?

    package static let fields: Fields<MentionView> = [
        .text("href") { $0.href },
        .text("title") { $0.title },
        .optionalHTML("about") { $0.about },
        .optionalText("sentence") { $0.sentence },
    ]
}

/// Who mentions something, and with which words.
struct Mentioner {
    var from: RecordID
    var why: LinkGraph.Edge.Why
}

extension DocumentContext {
    var mentions: MentionsView? {
        let mentioners = site.graph.edges(to: id).filter { $0.relation == .mentions }.map {
            Mentioner(from: $0.from, why: $0.why)
        }
        return site.mentions(mentioners, id: id("namns-i"), on: page.address, all: allReferences)
    }
}

extension Site {
    /// - Parameter all: a link to the list of all, where there are too many; then the latest stand here.
    func mentions(_ mentioners: [Mentioner], id: String, on page: SiteAddress, all: HTML?) -> MentionsView? {
        if mentioners.isEmpty { return nil }
        let first = Dictionary(mentioners.map { ($0.from, $0.why) }) { first, _ in first }
        let latest = newestFirst(first.keys).map(\.id).prefix(all == nil ? .max : ReferencesPage.shown)
        let groups = Dictionary(grouping: latest) { self[$0].type }
        return MentionsView(
            id: id,
            groups: DocumentType.allCases.compactMap { type in
                guard let ids = groups[type] else { return nil }
                let views = ids.map { mention(Mentioner(from: $0, why: first[$0] ?? .field), on: page) }
                return MentionGroupView(label: words.count(.type(type), ids.count), mentions: views)
            }, all: all)
    }

    private func mention(_ mentioner: Mentioner, on page: SiteAddress) -> MentionView {
        let line = self[mentioner.from]
        let isShown = !line.isWithdrawn
        let place = isShown ? section(of: mentioner).map { HTML(escaping: words.text(.inSection, $0)) } : nil
        let about = [line.day, place].compactMap(\.self)
        let sentence = isShown ? sentence(of: mentioner) : ""
        return MentionView(
            href: href(to: line.address, from: page), title: line.title,
            about: about.isEmpty ? nil : .joined(about), sentence: sentence.isEmpty ? nil : sentence.shortened(to: 300))
    }

    /// The words that mention, as a reader of the document sees them.
    private func sentence(of mentioner: Mentioner) -> String {
        switch mentioner.why {
        case .field: return ""
        case .link(_, let sentence): return sentence
        case .mention(let number):
            let text = register[mentioner.from].text
            return number < text.mentions.count ? text.sentence(around: text.mentions[number]).text : ""
        }
    }

    /// The heading of the section that mentions, on one line and without its colon.
    func section(of mentioner: Mentioner) -> String? {
        let heading: String?
        switch mentioner.why {
        case .field: heading = nil
        case .link(let section, _): heading = section
        case .mention(let number):
            let text = register[mentioner.from].text
            heading = number < text.mentions.count ? text.sectionHeading(of: text.mentions[number]) : nil
        }
        guard var words = heading?.shortened(to: 60) else { return nil }
        if words.hasSuffix(":") { words.removeLast() }
        return words.isEmpty ? nil : words
    }
}
