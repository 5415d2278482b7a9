package import Markup

/// Holds the notices that are up or to come on the build's date to kommunallagen (2017:725), 8 kap. 9–12 §§, 9 kap. 32 § and
/// 13 kap. 5 §. What has come down cannot be mended, and is not examined.
package func noticeFaults(in register: Register, asOf: CivilDate, sources: Sources) -> [Diagnostic] {
    register.recordIDs.flatMap { id -> [Diagnostic] in
        let rules = NoticeRules(register, id, sources)
        let current = register[id].postings.filter { $0.through.map { $0 >= asOf } ?? true }
        return current.flatMap(rules.faults) + rules.statedDeadlineFaults()
    }
}

private struct NoticeRules {
    private let register: Register
    private let id: RecordID
    private let record: Record
    private let sources: Sources

    init(_ register: Register, _ id: RecordID, _ sources: Sources) {
        self.register = register
        self.id = id
        self.record = register[id]
        self.sources = sources
    }

    func faults(of posting: NoticePosting) -> [Diagnostic] {
        let place = { sources.place(in: record.file, posting.range) }
        var faults: [Diagnostic] = []
        if posting.from == nil { faults.append(.noticeMissingDay(at: place())) }
        if (posting.board ?? record.organization) == nil { faults.append(.noticeWithoutBoard(at: place())) }
        if !isAllowedKind { faults.append(.noticeKind(register.body(record.body)?.name ?? "", at: place())) }
        if isMinutes {
            if posting.place == nil { faults.append(.noticeMissingPlace(at: place())) }
            faults += approvalFaults(of: posting, place)
        }
        // One that ends before it begins is a backward period, whatever the law says of it.
        if let through = posting.through, through >= posting.from ?? through, let last = lastDayUp, through < last {
            faults.append(.noticeTakenDownEarly(through, last, at: place()))
        }
        return faults
    }

    private var isMinutes: Bool { record.type == .minutes || record.type == .minutesExtract }

    /// 8:12: announced when approved, at the latest on the second day after; a Sunday or holiday moves it (lag 1930:173).
    private func approvalFaults(of posting: NoticePosting, _ place: () -> Place) -> [Diagnostic] {
        guard let approved = record.minutesFacts?.approvedOn ?? minutesOfMeeting?.minutesFacts?.approvedOn else {
            return [.noticeWithoutApproval(at: place())]
        }
        guard let from = posting.from else { return [] }
        if from < approved { return [.noticeBeforeApproval(from, approved, at: place())] }
        let latest = WorkingDays.lastDay(approved.adding(days: 2))
        return from > latest ? [.noticePostedLate(from, approved, latest, at: place())] : []
    }

    private var minutesOfMeeting: Record? { register.meeting(of: id)?.minutes.map { register[$0] } }

    /// 8:10 and 8:11: a summons is posted for fullmäktige and for boards, not for their committees.
    private var isAllowedKind: Bool {
        guard record.type == .summons, let name = register.body(record.body)?.name.lowercased() else { return true }
        return !["utskott", "beredning", "presidium", "delegation"].contains { word in
            name.split(separator: " ").contains { $0.contains(word) }
        }
    }

    /// The notice stays up until the time for appeal has passed. Where nothing can be appealed, no day is set.
    private var lastDayUp: CivilDate? {
        guard let facts = record.minutesFacts, facts.appeal != Appeal.none else { return nil }
        return Register.lastPosting(record.postings, of: record.organization).map { WorkingDays.appealDeadline(postedOn: $0) }
    }

    /// `överklagas-senast` may be typed, and is then what the postings give.
    func statedDeadlineFaults() -> [Diagnostic] {
        guard let facts = record.minutesFacts, let stated = facts.statedAppealDeadline else { return [] }
        let place = { sources.place(ofKey: "överklagas-senast", in: record.file) }
        if facts.appeal == Appeal.none { return [.deadlineWithoutAppeal(stated, at: place())] }
        guard facts.appeal != .administrative, let computed = register.computedAppealDeadline(of: id), computed != stated else {
            return []
        }
        return [.wrongAppealDeadline(stated, computed, at: place())]
    }
}

extension Register {
    fileprivate func body(_ reference: BodyReference?) -> GoverningBody? { reference.flatMap { body($0) } }
}
