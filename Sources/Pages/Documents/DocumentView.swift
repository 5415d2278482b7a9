import Markup
package import Templating

/// What `document.html` is given: one document, with all that its page says of it.
package struct DocumentView: View {
    var language: String?
    var kindLine: String
    var title: String
    var tag: HTML?
    /// What a reader must know first: that the document is withdrawn, replaced, repealed or corrected.
    var notices: [HTML]
    var box: DecisionBoxView?
    var factsID: String
    var facts: [FactView]
    var relations: RelationsView
    var contents: [ContentsItemView]
    var contentsID: String
    var body: HTML
    var goals: GoalsView?
    var funding: FundingView?
    var signatories: SignatoriesView?
    var attachments: AttachmentsView?
    var items: ItemsView?
    var mentions: MentionsView?
    /// What only a programme has.
    var programme: ProgrammeView?
    /// An ordinary page, such as the one about the site: no facts, no reference to it.
    var isPage: Bool
    var cite: CiteView

    package static let fields: Fields<DocumentView> = [
        .optionalText("language") { $0.language },
        .text("kindLine") { $0.kindLine },
        .text("title") { $0.title },
        .optionalHTML("tag") { $0.tag },
        .list("notices") { $0.notices.map(NoticeView.init) },
        .optionalView("box") { $0.box },
        .text("factsID") { $0.factsID },
        .list("facts") { $0.facts },
        .flag("hasFacts") { !$0.facts.isEmpty },
        .view("relations") { $0.relations },
        .list("contents") { $0.contents },
        .flag("hasContents") { $0.contents.count > 4 },
        .text("contentsID") { $0.contentsID },
        .html("body") { $0.body },
        .optionalView("goals") { $0.goals },
        .optionalView("funding") { $0.funding },
        .optionalView("signatories") { $0.signatories },
        .optionalView("attachments") { $0.attachments },
        .optionalView("items") { $0.items },
        .optionalView("mentions") { $0.mentions },
        .optionalView("programme") { $0.programme },
        .flag("isPage") { $0.isPage },
        .view("cite") { $0.cite },
    ]
}

package struct NoticeView: View {
    var text: HTML

    package static let fields: Fields<NoticeView> = [.html("text") { $0.text }]
}

/// The box that stands first: the decision, the proposal for one, or what was agreed.
package struct DecisionBoxView: View {
    var id: String
    var heading: String
    /// Who decided and when, or who is to.
    var organ: HTML?
    var text: HTML
    /// That a proposal is one, and what is known of the decision.
    var remark: HTML?
    var isProposal: Bool

    package static let fields: Fields<DecisionBoxView> = [
        .text("id") { $0.id },
        .text("heading") { $0.heading },
        .optionalHTML("organ") { $0.organ },
        .html("text") { $0.text },
        .optionalHTML("remark") { $0.remark },
        .flag("isProposal") { $0.isProposal },
    ]
}

package struct FactView: View {
    var label: String
    var value: HTML

    package static let fields: Fields<FactView> = [
        .text("label") { $0.label },
        .html("value") { $0.value },
    ]
}

/// A line in ”På sidan”.
package struct ContentsItemView: View {
    var id: String
    var label: String

    package static let fields: Fields<ContentsItemView> = [
        .text("id") { $0.id },
        .text("label") { $0.label },
    ]
}

package struct CiteView: View {
    var id: String
    var reference: HTML
    var url: String
    /// The URL without its scheme, for people.
    var shownURL: String

    package static let fields: Fields<CiteView> = [
        .text("id") { $0.id },
        .html("reference") { $0.reference },
        .text("url") { $0.url },
        .text("shownURL") { $0.shownURL },
    ]
}

/// The items of whole minutes.
package struct ItemsView: View {
    var id: String
    var items: [DocumentItemView]

    package static let fields: Fields<ItemsView> = [
        .text("id") { $0.id },
        .list("items") { $0.items },
    ]
}
