import Markup
package import Templating

/// What `derived.html` is given: the page of an authority, a body or a meeting.
package struct DerivedView: View {
    /// What it is, above the heading: `Sammanträde, Vaggeryds kommun`.
    var kind: String?
    var heading: String
    var lead: String?
    /// The text of the document that the page is of, or that an editor wrote at its address.
    var text: HTML?
    var facts: [FactView] = []
    /// Links beside the text: bodies, the notice board, the feed.
    var beside: [WaysView] = []
    var sections: [SectionView] = []

    package static let fields: Fields<DerivedView> = [
        .optionalText("kind") { $0.kind },
        .text("heading") { $0.heading },
        .optionalText("lead") { $0.lead },
        .optionalHTML("text") { $0.text },
        .list("facts") { $0.facts },
        .flag("hasFacts") { !$0.facts.isEmpty },
        .flag("hasSide") { !$0.facts.isEmpty || !$0.beside.isEmpty },
        .list("beside") { $0.beside },
        .list("sections") { $0.sections },
    ]
}

/// A list under a heading of its own, on a page that has several.
package struct SectionView: View {
    var id: String
    var heading: String
    /// `12 dokument`, or that there is nothing.
    var note: String?
    var ways: WaysView?
    var groups: [ListGroupView] = []
    /// The way to the whole list.
    var more: WayView?

    package static let fields: Fields<SectionView> = [
        .text("id") { $0.id },
        .text("heading") { $0.heading },
        .optionalText("note") { $0.note },
        .optionalView("ways") { $0.ways },
        .list("groups") { $0.groups },
        .optionalView("more") { $0.more },
    ]
}
