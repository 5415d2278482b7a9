/// Whether a programme holds: its status on the day that the site is built for.
package enum ProgrammeStatus: Sendable, Hashable {
    /// Ersatt: one that `ersätter` it is adopted and in force.
    case replaced
    /// Upphävt, by a decision that `upphäver` it.
    case repealed
    /// Kommande: adopted, its first day lies ahead.
    case coming
    /// Gäller.
    case inForce
    /// Har upphört: adopted, its last day has passed.
    case expired
    /// Antaget av `adopted` av `all` parter.
    case partlyAdopted(by: Int, of: Int)
    /// Förslag: a published proposal `antar` it.
    case proposed
    /// Ska tas fram.
    case beingPrepared
    /// Om det antagits framgår inte av handlingarna.
    case unknown

    /// Whether it is or was more than a proposal: adopted by all who were to, or replaced or repealed by a decision.
    package var isAdopted: Bool {
        switch self {
        case .replaced, .repealed, .coming, .inForce, .expired: true
        case .partlyAdopted, .proposed, .beingPrepared, .unknown: false
        }
    }
}

/// A programme's status, and that of each of its parties.
package struct ProgrammeStanding: Sendable, Hashable {
    package var status: ProgrammeStatus
    /// The document that makes it so: the successor, the repeal, the adoption or the proposal.
    package var ground: Ground
    /// One for each of `parter`, in their order: each adopts for itself.
    package var parties: [PartyStanding]

    /// What a status rests on.
    package enum Ground: Sendable, Hashable {
        /// A document of the site: a decision, a proposal or a successor.
        case document(RecordID)
        /// `antaget`: adopted, by a decision that is not published here.
        case stated(StatedAdoption)
        case nothing
    }

    package struct PartyStanding: Sendable, Hashable {
        package var organization: OrganizationKey
        package var status: ProgrammeStatus
        package var ground: Ground

        package init(organization: OrganizationKey, status: ProgrammeStatus, ground: Ground) {
            self.organization = organization
            self.status = status
            self.ground = ground
        }
    }

    package init(status: ProgrammeStatus, ground: Ground = .nothing, parties: [PartyStanding] = []) {
        self.status = status
        self.ground = ground
        self.parties = parties
    }
}
