import Markup
import Records
package import Templating

/// The goals of a document, by area, each with an id that can be linked to and what the latest follow-up says of it.
package struct GoalsView: View {
    var id: String
    var heading: String
    /// How many goals there are of each sort.
    var counts: [GoalCountView]
    var areas: [GoalAreaView]

    package static let fields: Fields<GoalsView> = [
        .text("id") { $0.id },
        .text("heading") { $0.heading },
        .list("counts") { $0.counts },
        .flag("hasCounts") { $0.counts.count > 1 },
        .list("areas") { $0.areas },
    ]
}

package struct GoalCountView: View {
    var number: String
    var label: String

    package static let fields: Fields<GoalCountView> = [
        .text("number") { $0.number },
        .text("label") { $0.label },
    ]
}

package struct GoalAreaView: View {
    /// Missing for goals that belong to no area.
    var name: String?
    var goals: [GoalView]

    package static let fields: Fields<GoalAreaView> = [
        .optionalText("name") { $0.name },
        .list("goals") { $0.goals },
    ]
}

package struct TagView: View {
    var tag: HTML

    package static let fields: Fields<TagView> = [.html("tag") { $0.tag }]
}

package struct GoalView: View {
    var id: String
    /// `Mål 1`.
    var label: String
    var title: String?
    /// Below the heading of an area, a goal's heading is one step lower.
    var isInArea: Bool
    var tags: [TagView]
    var ambitionLabel: String
    var ambition: String?
    var text: String?
    var sources: String?
    var followUp: HTML?
    /// Other documents that speak of it, the latest first.
    var mentionedIn: HTML?

    package static let fields: Fields<GoalView> = [
        .text("id") { $0.id },
        .text("label") { $0.label },
        .optionalText("title") { $0.title },
        .flag("isInArea") { $0.isInArea },
        .list("tags") { $0.tags },
        .flag("hasTags") { !$0.tags.isEmpty },
        .text("ambitionLabel") { $0.ambitionLabel },
        .optionalText("ambition") { $0.ambition },
        .optionalText("text") { $0.text },
        .optionalText("sources") { $0.sources },
        .optionalHTML("followUp") { $0.followUp },
        .optionalHTML("mentionedIn") { $0.mentionedIn },
    ]
}

extension DocumentContext {
    var goals: GoalsView? {
        guard !record.goals.isEmpty, !isWithdrawn else { return nil }
        let outcomes = latestOutcomes
        var areas: [GoalAreaView] = []
        // Where others have an area, the lack of one is told; else a goal would seem to belong to the area above it.
        let lack = record.goals.contains { $0.area != nil } ? words[.areaNotStated] : nil
        let goalIDs = PartIDs(record).goals
        for (number, (goal, goalID)) in zip(record.goals, goalIDs).enumerated() {
            // Goals keep their order; an area that comes back begins anew.
            let name = goal.area.map(site.typeset) ?? lack
            if areas.last == nil || areas[areas.count - 1].name != name { areas.append(GoalAreaView(name: name, goals: [])) }
            var view = view(of: goal, id: goalID, outcomes[goal.number], isInArea: name != nil)
            view.mentionedIn = mentionedIn(number)
            areas[areas.count - 1].goals.append(view)
        }
        return GoalsView(id: id("mal"), heading: words[.goals], counts: goalCounts, areas: areas)
    }

    private var goalCounts: [GoalCountView] {
        let goals = record.goals
        let counts: [(Word, Int)] = [
            (.steeringCount, goals.count { $0.steering == .steering }),
            (.supportingCount, goals.count { $0.steering == .supporting }),
            (.directionCount, goals.count { $0.steering == .direction }),
            (.wordlessCount, goals.count { $0.title == nil }),
        ]
        return counts.filter { $0.1 > 0 }.map { GoalCountView(number: String($0.1), label: words.count($0.0, $0.1)) }
    }

    private func view(of goal: Goal, id: String, _ outcome: (state: GoalOutcome, from: RecordID)?, isInArea: Bool) -> GoalView {
        var tags: [StatusTag] = []
        if goal.isPreliminary { tags.append(StatusTag(words[.preliminaryAmbition], .wait)) }
        if let steering = goal.steering { tags.append(StatusTag(words[.steering(steering)], .plain)) }
        if let measurement = goal.measurement { tags.append(StatusTag(words[.measurement(measurement)], .plain)) }
        if let outcome { tags.append(StatusTag(words[.state(outcome.state.state)], outcome.state.state.tone)) }
        return GoalView(
            id: id, label: words.text(.goalNumber, goal.number),
            title: goal.title.map(site.typeset), isInArea: isInArea, tags: tags.map { TagView(tag: $0.html) },
            ambitionLabel: words[goal.isPreliminary ? .preliminaryAmbition : .ambition],
            ambition: goal.ambition.map(site.typeset),
            text: goal.text.map(site.typeset),
            sources: goal.sources.isEmpty ? nil : goal.sources.map(site.typeset).joined(separator: ", "),
            followUp: outcome.map { followUp($0.state, in: $0.from) })
    }

    /// `Uppfyllt enligt delårsrapport per 31 augusti, 31 augusti 2019`.
    private func followUp(_ outcome: GoalOutcome, in source: RecordID) -> HTML {
        var html = HTML(escaping: words[.followUpSays] + " ")
        html.append(linkWithDate(source))
        if let text = outcome.text {
            html.append("<br>")
            html.append(escaping: site.typeset(text))
        }
        return html
    }

    /// Links to the latest documents that speak of a goal, and to the list of all that mention this document.
    private func mentionedIn(_ goal: Int) -> HTML? {
        let sources = site.graph.mentions(of: LinkGraph.GoalPlace(goal, of: id)).map(\.from)
        if sources.isEmpty { return nil }
        let shown = site.newestFirst(sources).prefix(ReferencesPage.shown)
        var links = shown.map { linkWithDate($0.id) }
        let rest = sources.count - shown.count
        if rest > 0 { links.append(.link(words.count(.andMoreDocuments, rest), to: "#" + self.id("namns-i"))) }
        return .joined(links, by: "; ")
    }

    /// What the latest follow-up says of each goal, by the goal's number. An outcome dated after the build's day has not come yet.
    private var latestOutcomes: [String: (state: GoalOutcome, from: RecordID)] {
        var latest: [String: (state: GoalOutcome, from: RecordID)] = [:]
        let sources = site.graph.edges(to: id).filter { $0.relation == .followsUp || $0.relation == .belongsToProgramme }
        for source in inTimeOrder(Array(Set(sources.map(\.from)))) {
            let followUp = site.register[source]
            guard case .followUp(let outcomes) = followUp.details, followUp.withdrawal == nil else { continue }
            if let date = followUp.date, date.firstDay > site.asOf { continue }
            for outcome in outcomes { latest[outcome.goal] = (outcome, source) }
        }
        return latest
    }
}

extension GoalOutcome.State {
    var tone: StatusTag.Tone {
        switch self {
        case .met, .forecastMet: .ok
        case .partly, .forecastPartly: .wait
        case .notMet, .forecastNotMet: .old
        }
    }
}

extension Word {
    static func steering(_ steering: Goal.Steering) -> Word {
        switch steering {
        case .steering: .goalSteering
        case .supporting: .goalSupporting
        case .direction: .goalDirection
        }
    }

    static func measurement(_ measurement: Goal.Measurement) -> Word {
        switch measurement {
        case .quantitative: .goalQuantitative
        case .qualitative: .goalQualitative
        }
    }

    static func state(_ state: GoalOutcome.State) -> Word {
        switch state {
        case .met: .goalMet
        case .partly: .goalPartlyMet
        case .notMet: .goalNotMet
        case .forecastMet: .goalForecastMet
        case .forecastPartly: .goalForecastPartly
        case .forecastNotMet: .goalForecastNotMet
        }
    }

    static func appeal(_ appeal: Appeal) -> Word {
        switch appeal {
        case .legalityReview: .appealLegalityReview
        case .administrative: .appealAdministrative
        case .none: .appealNone
        }
    }
}
