import Records

/// Beslutsgången: which bodies a case is to pass, in order, and what each has decided so far.
///
/// The order is what the reports in the case state (`beslutas-av`, or the body that a report is addressed to). A body that has
/// decided without being named there stands where its decision falls in time.
struct DecisionPath: Sendable {
    struct Step: Sendable, Hashable {
        var body: BodyReference
        /// In time order; empty where no decision is published here. A body that prepares a matter only decides what to propose.
        var decisions: [RecordID]

        func hasDecided(_ register: Register) -> Bool { decisions.contains { register[$0].standing == .decided } }
    }

    private(set) var steps: [Step]

    init(of records: [RecordID], for organization: OrganizationKey, in register: Register) {
        var decided: [BodyReference: [RecordID]] = [:]
        var order: [BodyReference] = []
        for id in records {
            let record = register[id]
            guard record.standing == .decided || record.type == .minutesExtract, let body = record.body else { continue }
            if decided[body] == nil { order.append(body) }
            decided[body, default: []].append(id)
        }
        var bodies = Self.statedBodies(records, organization, register)
        let stated = Set(bodies)
        for body in order where !stated.contains(body) {
            let before = decided[body]?.first.flatMap { register[$0].date }
            let place = bodies.lastIndex { earlier in
                guard let before, let date = decided[earlier]?.first.flatMap({ register[$0].date }) else { return false }
                return date.firstDay <= before.firstDay
            }
            bodies.insert(body, at: place.map { $0 + 1 } ?? 0)
        }
        steps = bodies.map { Step(body: $0, decisions: decided[$0] ?? []) }
    }

    /// As the latest report with a path states it. Of bodies that decide side by side, those of the case's own authority.
    private static func statedBodies(
        _ records: [RecordID], _ organization: OrganizationKey, _ register: Register
    ) -> [BodyReference] {
        for id in records.reversed() {
            let path = register[id].decisionPath.flatMap { step in
                let own = step.filter { $0.organization == organization }
                return own.isEmpty ? step : own
            }
            if !path.isEmpty { return path.uniqued() }
        }
        let addressed = records.compactMap { id -> BodyReference? in
            register[id].type.isStaffReport ? register[id].body : nil
        }
        return addressed.uniqued()
    }
}
