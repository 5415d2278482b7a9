/// Anslagstavla: an authority's notice board, an official record by 8 kap. 9 § kommunallagen (2017:725).
package struct NoticeBoard: Sendable, Hashable {
    package var organization: OrganizationKey
    /// What is up on the day of the build, the latest posted first.
    package var notices: [Notice]

    package init(organization: OrganizationKey, notices: [Notice]) {
        self.organization = organization
        self.notices = notices
    }

    /// Tillkännagivande: a document on a board.
    package struct Notice: Sendable, Hashable {
        package var record: RecordID
        package var posting: NoticePosting
        /// The last day to appeal, where there is an appeal and its day can be told.
        package var appealDeadline: CivilDate?

        package init(record: RecordID, posting: NoticePosting, appealDeadline: CivilDate? = nil) {
            self.record = record
            self.posting = posting
            self.appealDeadline = appealDeadline
        }
    }
}

/// The board of every authority that has, had or will have a notice, so that its address stays; sorted by authority.
package func noticeBoards(of register: Register, asOf: CivilDate) -> [NoticeBoard] {
    var boards: [OrganizationKey: [NoticeBoard.Notice]] = [:]
    // Documents of one authority mostly come one after the other.
    var last: OrganizationKey?
    for id in register.recordIDs { register.post(id, on: &boards, last: &last, asOf: asOf) }
    return inOrder(boards)
}

/// The same boards after a change of the register.
package func noticeBoards(_ known: [NoticeBoard], after change: RegisterChange, asOf: CivilDate) -> [NoticeBoard] {
    let register = change.new
    let touched = Set(change.touched)
    var boards: [OrganizationKey: [NoticeBoard.Notice]] = [:]
    var last: OrganizationKey?
    for id in change.fresh { register.post(id, on: &boards, last: &last, asOf: asOf) }
    let left = Set(change.touched.flatMap { change.old[$0].boards })
    for board in known {
        let kept = board.notices.filter { !touched.contains($0.record) }
        // What went may have been the only one that was ever posted there.
        let isThere =
            !kept.isEmpty || !left.contains(board.organization) || boards[board.organization] != nil
            || register.records.contains { $0.boards.contains(board.organization) }
        guard isThere else { continue }
        // Minutes that came or went move the last day to appeal of what was decided there.
        boards[board.organization, default: []] += kept.map { notice in
            var notice = notice
            notice.appealDeadline = register.appealDeadline(of: notice.record)
            return notice
        }
    }
    return inOrder(boards)
}

private func inOrder(_ boards: [OrganizationKey: [NoticeBoard.Notice]]) -> [NoticeBoard] {
    boards.map { organization, notices in
        let sorted = notices.sorted {
            ($1.posting.from?.daysSince1970 ?? 0, $0.record) < ($0.posting.from?.daysSince1970 ?? 0, $1.record)
        }
        return NoticeBoard(organization: organization, notices: sorted)
    }.sorted { $0.organization < $1.organization }
}

extension Record {
    /// The boards that it is, was or will be posted on.
    fileprivate var boards: [OrganizationKey] { postings.compactMap { $0.board ?? organization } }
}

extension Register {
    /// Puts a document on the boards that it is, was or will be posted on; as a notice where it is up.
    ///
    /// - Parameter last: the board that is known of last.
    fileprivate func post(
        _ id: RecordID, on boards: inout [OrganizationKey: [NoticeBoard.Notice]], last: inout OrganizationKey?, asOf: CivilDate
    ) {
        for posting in self[id].postings {
            guard let board = posting.board ?? self[id].organization else { continue }
            let isUp = posting.from.map { $0 <= asOf } == true && posting.through.map { $0 >= asOf } ?? true
            if !isUp, board == last { continue }
            last = board
            boards[board, default: []] +=
                isUp ? [NoticeBoard.Notice(record: id, posting: posting, appealDeadline: appealDeadline(of: id))] : []
        }
    }

    /// The last day to appeal a decision by laglighetsprövning: as typed, else three weeks from when it was posted. Nil where the
    /// registrar has not stated that appeal, and where it cannot be told.
    package func appealDeadline(of id: RecordID) -> CivilDate? {
        guard let facts = self[id].minutesFacts, facts.appeal != Appeal.none else { return nil }
        if let stated = facts.statedAppealDeadline { return stated }
        return facts.appeal == .legalityReview ? computedAppealDeadline(of: id) : nil
    }

    /// Three weeks from the posting, or of a joint matter from that on the last board (9 kap. 32 § kommunallagen). Nil while one
    /// of the parties has not posted it. An extract or an item without postings of its own has those of its minutes.
    package func computedAppealDeadline(of id: RecordID) -> CivilDate? {
        let record = self[id]
        let postings = postings(of: id)
        let boards = Set(postings.filter { $0.from != nil }.compactMap { $0.board ?? record.organization })
        guard record.parties.allSatisfy(boards.contains) else { return nil }
        return Self.lastPosting(postings, of: record.organization).map { WorkingDays.appealDeadline(postedOn: $0) }
    }

    /// `anslag` of a document, or of the minutes that it is part of.
    package func postings(of id: RecordID) -> [NoticePosting] {
        let own = self[id].postings
        guard own.isEmpty, self[id].type == .minutesExtract, let minutes = meeting(of: id)?.minutes else { return own }
        return self[minutes].postings
    }

    /// The first day on each board, and of these the last. Nil while a posting has no day.
    static func lastPosting(_ postings: [NoticePosting], of organization: OrganizationKey?) -> CivilDate? {
        var first: [OrganizationKey?: CivilDate] = [:]
        for posting in postings {
            guard let day = posting.from else { return nil }
            let board = posting.board ?? organization
            first[board] = min(first[board] ?? day, day)
        }
        return first.values.max()
    }
}
