import Records

extension Word {
    /// `Ersätter`; of a proposal, `Föreslås ersätta`.
    static func relation(_ relation: Relation, isProposed: Bool) -> Word {
        switch relation {
        case .replaces: isProposed ? .proposesToReplace : .replaces
        case .amends: isProposed ? .proposesToAmend : .amends
        case .repeals: isProposed ? .proposesToRepeal : .repeals
        case .adopts: isProposed ? .proposesToAdopt : .adopts
        case .isBasedOn: .isBasedOn
        case .followsUp: .followsUp
        case .isAttachmentTo: .isAttachmentTo
        case .corrects: .corrects
        case .concursWith: .concursWith
        case .belongsToProgramme: .belongsToProgramme
        case .mentions: .mentions
        }
    }

    /// `Ersätts av`; by a proposal, `Föreslås ersättas av`.
    static func inverse(_ relation: Relation, isProposed: Bool) -> Word {
        switch relation {
        case .replaces: isProposed ? .proposedReplacedBy : .replacedBy
        case .amends: isProposed ? .proposedAmendedBy : .amendedBy
        case .repeals: isProposed ? .proposedRepealedBy : .repealedBy
        case .adopts: isProposed ? .proposedAdoptedBy : .adoptedBy
        case .isBasedOn: .isBasisOf
        case .followsUp: .followedUpBy
        case .isAttachmentTo: .hasAttachment
        case .corrects: .correctedBy
        case .concursWith: .concursWith
        case .belongsToProgramme: .programmeDocuments
        case .mentions: .mentionedIn
        }
    }
}
