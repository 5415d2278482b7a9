import Markup
package import Templating

/// What `case.html` is given: a case and its documents.
package struct CaseView: View {
    var kind: String
    var heading: String
    var lead: String?
    var text: HTML?
    var facts: [FactView]
    var steps: [StepView]
    var picture: HTML?
    /// In time order.
    var documents: [CaseEventView]
    /// The way to all of them, where only the latest stand here.
    var more: WayView?
    /// Documents outside the case that cite it.
    var mentions: MentionsView?

    package static let fields: Fields<CaseView> = [
        .text("kind") { $0.kind },
        .text("heading") { $0.heading },
        .optionalText("lead") { $0.lead },
        .optionalHTML("text") { $0.text },
        .list("facts") { $0.facts },
        .list("steps") { $0.steps },
        .flag("hasPath") { !$0.steps.isEmpty },
        .optionalHTML("picture") { $0.picture },
        .list("documents") { $0.documents },
        .optionalView("more") { $0.more },
        .optionalView("mentions") { $0.mentions },
    ]
}

/// One body on the decision path.
package struct StepView: View {
    var name: String
    var href: String?
    /// Links to what it has decided; missing where no decision is published here.
    var decisions: HTML?
    /// What it did: decided, or proposed what another body is to decide.
    var deed: String

    package static let fields: Fields<StepView> = [
        .text("name") { $0.name },
        .optionalText("href") { $0.href },
        .optionalHTML("decisions") { $0.decisions },
        .text("deed") { $0.deed },
    ]
}

/// One document in the course of a case.
package struct CaseEventView: View {
    var date: HTML
    var isDated: Bool
    var title: String
    var href: String
    var tag: HTML?
    var facts: HTML
    /// What was decided, in the document's own words.
    var decision: String?

    package static let fields: Fields<CaseEventView> = [
        .html("date") { $0.date },
        .flag("isDated") { $0.isDated },
        .text("title") { $0.title },
        .text("href") { $0.href },
        .optionalHTML("tag") { $0.tag },
        .html("facts") { $0.facts },
        .optionalText("decision") { $0.decision },
    ]
}
