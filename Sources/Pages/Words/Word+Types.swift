package import Records

extension Word {
    /// The word for a type of documents; `count` gives the one for many.
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
