package import Markup

extension Check {
    /// `utfall` of a goal that the followed programme does not have.
    package static let unknownGoal = Check("unknown-goal")
}

/// Holds each follow-up (uppföljning) to the goals of what it follows up: those of the documents that `följer-upp` and `program`
/// lead to. Where none of them states goals there is nothing to compare with.
package func goalFaults(in register: Register, _ graph: LinkGraph, sources: Sources) -> [Diagnostic] {
    register.recordIDs.flatMap { id -> [Diagnostic] in
        guard case .followUp(let outcomes) = register[id].details, !outcomes.isEmpty else { return [] }
        let followed = graph.edges(from: id).filter { [.followsUp, .belongsToProgramme].contains($0.relation) }
        let goals = followed.flatMap { register[$0.to].goals.map(\.number) }
        guard !goals.isEmpty else { return [] }
        let known = Set(goals.map { $0.lowercased() })
        return outcomes.filter { !known.contains($0.goal.lowercased()) }.map { outcome in
            .unknownGoal(outcome.goal, goals: goals, at: sources.place(in: register[id].file, outcome.range))
        }
    }
}

extension Diagnostic {
    fileprivate static func unknownGoal(_ goal: String, goals: [String], at place: Place) -> Diagnostic {
        let list = goals.prefix(20).joined(separator: ", ")
        return Diagnostic(
            .unknownGoal, at: place,
            Message(
                sv: "programmet har inget mål ”\(goal)”", en: "the programme has no goal “\(goal)”"),
            help: Message(sv: "målen är \(list)", en: "the goals are \(list)"))
    }
}
