package import Templating

/// Status, as text in a shape. The tone's colour only strengthens it.
package struct StatusTag: Sendable, Hashable {
    package enum Tone: String, Sendable, Hashable {
        case neutral = "tag"
        case ok = "tag tag-ok"
        case wait = "tag tag-wait"
        case old = "tag tag-old"
    }

    package var label: String
    package var tone: Tone

    package init(label: String, tone: Tone) {
        self.label = label
        self.tone = tone
    }
}

/// `<span class="\(tag.shape)">\(tag.label)</span>`.
package struct StatusTagView: View {
    var label: String
    /// `tag tag-ok`.
    var shape: String

    package init(_ tag: StatusTag) {
        label = tag.label
        shape = tag.tone.rawValue
    }

    package static let fields: [Field<StatusTagView>] = [
        .text("label") { $0.label },
        .text("shape") { $0.shape },
    ]
}
