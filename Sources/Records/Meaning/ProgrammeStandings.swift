/// Works out the standing of programmes on a day, from what the documents show.
///
/// What is dated after the day has not happened yet. A less precise date has happened from its first day on.
package struct ProgrammeStandings: Sendable {
    private let register: Register
    private let graph: LinkGraph
    private let asOf: CivilDate

    package init(_ register: Register, _ graph: LinkGraph, asOf: CivilDate) {
        self.register = register
        self.graph = graph
        self.asOf = asOf
    }

    /// The standing of a programme; of another document, `.unknown`.
    package func standing(of id: RecordID) -> ProgrammeStanding {
        guard let programme = register[id].programme else { return ProgrammeStanding(status: .unknown) }
        let parties = register[id].parties
        guard !parties.isEmpty else {
            let (status, ground) = status(of: id, programme, for: nil)
            return ProgrammeStanding(status: status, ground: ground)
        }
        let rows = parties.map { party in
            let (status, ground) = status(of: id, programme, for: party)
            return ProgrammeStanding.PartyStanding(organization: party, status: status, ground: ground)
        }
        return joint(id, programme, rows)
    }

    // MARK: - One party, or a programme without parties

    private typealias Status = (status: ProgrammeStatus, ground: ProgrammeStanding.Ground)

    private func status(of id: RecordID, _ programme: Programme, for party: OrganizationKey?) -> Status {
        if let successor = effective(.replaces, on: id, for: party) { return (.replaced, .document(successor)) }
        if let repeal = effective(.repeals, on: id, for: party) { return (.repealed, .document(repeal)) }
        if let ground = adoption(of: id, by: party) { return (inTime(programme.validity), ground) }
        if let proposal = proposal(of: id, by: party) { return (.proposed, .document(proposal)) }
        return (programme.isBeingPrepared ? .beingPrepared : .unknown, .nothing)
    }

    private func inTime(_ validity: DatePeriod?) -> ProgrammeStatus {
        if let from = validity?.from, from.firstDay > asOf { return .coming }
        if let through = validity?.through, through.lastDay < asOf { return .expired }
        return .inForce
    }

    // MARK: - Several parties

    private func joint(_ id: RecordID, _ programme: Programme, _ rows: [ProgrammeStanding.PartyStanding]) -> ProgrammeStanding {
        var standing = ProgrammeStanding(status: programme.isBeingPrepared ? .beingPrepared : .unknown, parties: rows)
        // A row may be replaced without ever having been adopted, so its status does not tell.
        let adopted = rows.count { adoption(of: id, by: $0.organization) != nil }
        if let successor = effective(.replaces, on: id, for: nil) {
            (standing.status, standing.ground) = (.replaced, .document(successor))
        } else if let row = rows.first, rows.allSatisfy({ $0.status == .repealed }) {
            (standing.status, standing.ground) = (.repealed, row.ground)
        } else if adopted == rows.count {
            standing.status = inTime(programme.validity)
        } else if adopted > 0 {
            standing.status = .partlyAdopted(by: adopted, of: rows.count)
        } else if let row = rows.first(where: { $0.status == .proposed }) {
            (standing.status, standing.ground) = (.proposed, row.ground)
        } else if let proposal = proposal(of: id, by: nil) {
            (standing.status, standing.ground) = (.proposed, .document(proposal))
        }
        return standing
    }

    // MARK: - What the documents show

    /// The decision that adopted a programme, for a party or, without one, at all.
    private func adoption(of id: RecordID, by party: OrganizationKey?) -> ProgrammeStanding.Ground? {
        let document = sources(.adopts, of: id).first { source in
            let record = register[source]
            return [.decided, .agreed].contains(record.standing) && hasHappened(record.date) && concerns(record, party)
        }
        if let document { return .document(document) }
        let stated = register[id].programme?.adoptions.first { adoption in
            hasHappened(adoption.date) && (party == nil || (adoption.organization ?? adoption.body?.organization) == party)
        }
        return stated.map { .stated($0) }
    }

    private func proposal(of id: RecordID, by party: OrganizationKey?) -> RecordID? {
        sources(.adopts, of: id).first { register[$0].standing == .proposed && concerns(register[$0], party) }
    }

    /// A document that replaces or repeals another, and has taken effect: a programme that is adopted and has begun, a decision
    /// that has been made, an agreement or a regulation that has begun.
    private func effective(_ relation: Relation, on id: RecordID, for party: OrganizationKey?) -> RecordID? {
        sources(relation, of: id).first { source in
            let record = register[source]
            switch record.type {
            case .programme:
                return hasHappened(record.validity?.from) && isAdopted(source, by: party)
            case .agreement, .regulation:
                return hasHappened(record.validity?.from ?? record.date) && concerns(record, party)
            default:
                return record.standing == .decided && hasHappened(record.date) && concerns(record, party)
            }
        }
    }

    /// Adopted by a party; without one, by all that a programme has.
    private func isAdopted(_ id: RecordID, by party: OrganizationKey?) -> Bool {
        let parties = register[id].parties
        if parties.isEmpty { return adoption(of: id, by: nil) != nil }
        guard let party else { return parties.allSatisfy { adoption(of: id, by: $0) != nil } }
        return parties.contains(party) && adoption(of: id, by: party) != nil
    }

    private func sources(_ relation: Relation, of id: RecordID) -> [RecordID] {
        graph.decidingEdges(to: id).filter { $0.relation == relation }.map(\.from)
    }

    private func concerns(_ record: Record, _ party: OrganizationKey?) -> Bool {
        guard let party else { return true }
        if record.organization == nil, record.parties.isEmpty { return true }
        return record.organization == party || record.parties.contains(party)
    }

    private func hasHappened(_ date: PartialDate?) -> Bool { date.map { $0.firstDay <= asOf } ?? true }
}
