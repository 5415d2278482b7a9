package import Records

extension Words {
    /// What a document is, in a word: `Tjänsteskrivelse`. A `handling` is called what its `slag` says.
    package func type(of record: Record) -> String {
        if case .other(let kind, _) = record.details { return kind.prefix(1).uppercased() + kind.dropFirst() }
        return self[.type(record.type)]
    }

    /// The type in a heading over many: `Tjänsteskrivelser`.
    package func types(_ type: DocumentType) -> String { count(.type(type), 2) }

    /// What is said of a document beside its title: that it is a decision, a proposal or withdrawn.
    package func tag(of record: Record) -> StatusTag? {
        if record.withdrawal != nil { return StatusTag(label: self[.withdrawn], tone: .old) }
        return switch record.standing {
        case .decided: StatusTag(label: self[.decision], tone: .ok)
        case .proposed: StatusTag(label: self[.proposal], tone: .wait)
        case .agreed: StatusTag(label: self[.agreed], tone: .neutral)
        case .neither: nil
        }
    }
}

extension Word {
    /// The word for a type of documents: one, and many.
    package static func type(_ type: DocumentType) -> Word {
        switch type {
        case .organization: .typeOrganization
        case .programme: .typeProgramme
        case .staffReport: .typeStaffReport
        case .staffLetter: .typeStaffLetter
        case .minutesExtract: .typeMinutesExtract
        case .minutes: .typeMinutes
        case .agreement: .typeAgreement
        case .followUp: .typeFollowUp
        case .referral: .typeReferral
        case .summons: .typeSummons
        case .notice: .typeNotice
        case .delegatedDecision: .typeDelegatedDecision
        case .regulation: .typeRegulation
        case .other: .typeOther
        case .page: .typePage
        }
    }
}
