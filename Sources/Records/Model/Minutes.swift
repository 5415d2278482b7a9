/// What minutes, an extract of them, or a decision by delegation state about how it was decided and announced.
package struct MinutesFacts: Sendable, Hashable {
    /// `paragraf`; whole minutes have none of their own.
    package var number: MinuteNumber?
    /// `justerat`.
    package var approvedOn: CivilDate?
    /// `anslag`.
    package var postings: [NoticePosting] = []
    /// `överklagas`, stated by the registrar, never derived.
    package var appeal: Appeal?
    /// `överklagas-senast` as typed; it is checked against what the postings give.
    package var statedAppealDeadline: CivilDate?
    /// For an item of whole minutes, the address of the minutes.
    package var minutes: SiteAddress?

    package init() {}
}

package enum Appeal: String, Sendable, Hashable, CaseIterable {
    case legalityReview = "laglighetsprövning"
    case administrative = "förvaltningsbesvär"
    case none = "nej"
}

/// One of `anslag`: a notice on the notice board (anslagstavla). Days are inclusive.
package struct NoticePosting: Sendable, Hashable {
    /// `tavla`: whose board; nil means the document's own authority.
    package var board: OrganizationKey?
    package var from: CivilDate?
    package var through: CivilDate?
    /// `plats`: where the minutes are kept.
    package var place: String?
    package var range: Range<Int>

    package init(
        board: OrganizationKey? = nil, from: CivilDate?, through: CivilDate?, place: String? = nil, range: Range<Int> = 0..<0
    ) {
        self.board = board
        self.from = from
        self.through = through
        self.place = place
        self.range = range
    }
}
