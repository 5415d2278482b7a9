/// What a document is: the value of its key `typ`.
package enum DocumentType: String, Sendable, Hashable, CaseIterable {
    case organization = "huvudman"
    case programme = "program"
    /// `tjänsteutlåtande` and `tjänsteskrivelse` are one kind under two names: the administration's report, with a proposal.
    case staffReport = "tjänsteutlåtande"
    case staffLetter = "tjänsteskrivelse"
    case minutesExtract = "protokollsutdrag"
    case minutes = "protokoll"
    case agreement = "avtal"
    case followUp = "uppföljning"
    case referral = "remiss"
    case summons = "kallelse"
    case notice = "kungörelse"
    case delegatedDecision = "delegationsbeslut"
    case regulation = "föreskrift"
    case other = "handling"
    case page = "sida"

    /// A report by the administration, whose decision is a proposal whatever its headings say.
    package var isStaffReport: Bool { self == .staffReport || self == .staffLetter }
}
