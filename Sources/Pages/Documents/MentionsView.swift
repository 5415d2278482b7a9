import Markup
import Records
package import Templating

/// Where a document is mentioned: grouped by what mentions it, the latest first, each with the sentence that does.
package struct MentionsView: View {
    var id: String
    var groups: [MentionGroupView]
    var all: HTML?

    package static let fields: [Field<MentionsView>] = [
        .text("id") { $0.id },
        .list("groups") { $0.groups },
        .optionalHTML("all") { $0.all },
    ]
}

package struct MentionGroupView: View {
    var label: String
    var mentions: [MentionView]

    package static let fields: [Field<MentionGroupView>] = [
        .text("label") { $0.label },
        .list("mentions") { $0.mentions },
    ]
}

package struct MentionView: View {
    var href: String
    var title: String
    var date: HTML?
    var sentence: String?

    package static let fields: [Field<MentionView>] = [
        .text("href") { $0.href },
        .text("title") { $0.title },
        .optionalHTML("date") { $0.date },
        .optionalText("sentence") { $0.sentence },
    ]
}

extension DocumentContext {
    var mentions: MentionsView? {
        var sentences: [RecordID: LinkGraph.Edge] = [:]
        for edge in site.graph.edges(to: id) where edge.relation == .mentions && sentences[edge.from] == nil {
            sentences[edge.from] = edge
        }
        if sentences.isEmpty { return nil }
        let groups = Dictionary(grouping: sentences.keys) { site.register[$0].type }
        return MentionsView(
            id: id("namns-i"),
            groups: DocumentType.allCases.compactMap { type in
                guard let ids = groups[type] else { return nil }
                let mentions = shown(ids).reversed().map { mention($0, sentences[$0].map { site.sentence(of: $0) } ?? "") }
                return MentionGroupView(label: words.count(.type(type), ids.count), mentions: mentions)
            }, all: allReferences)
    }

    private func mention(_ other: RecordID, _ sentence: String) -> MentionView {
        let record = site.register[other]
        let isShown = record.withdrawal == nil && !sentence.isEmpty
        return MentionView(
            href: href(record.address), title: title(of: other), date: record.date.map { site.dates.html($0) },
            sentence: isShown ? sentence.shortened(to: 300) : nil)
    }
}

extension Site {
    /// The words that make an edge, as a reader of the citing document sees them.
    func sentence(of edge: LinkGraph.Edge) -> String {
        switch edge.why {
        case .field: ""
        case .link(_, let sentence): sentence
        case .mention(let number): sentence(around: number, in: edge.from)
        }
    }

    /// The sentence of mention number n of a document.
    func sentence(around number: Int, in id: RecordID) -> String {
        let text = register[id].text
        return number < text.mentions.count ? text.sentence(around: text.mentions[number]).text : ""
    }
}
