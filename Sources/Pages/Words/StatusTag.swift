package import Markup

/// Status in words; the tone only strengthens it.
package struct StatusTag: Sendable, Hashable {
    package enum Tone: String, Sendable, Hashable { case ok, wait, old, plain }

    package var text: String
    package var tone: Tone

    package init(_ text: String, _ tone: Tone) {
        self.text = text
        self.tone = tone
    }

    /// `<span class="tag tag-ok">Beslut</span>`.
    package var html: HTML {
        switch tone {
        case .ok: .span("tag tag-ok", text)
        case .wait: .span("tag tag-wait", text)
        case .old: .span("tag tag-old", text)
        case .plain: .span("tag", text)
        }
    }
}
