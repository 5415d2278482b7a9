import Markup

/// A register before and after some documents came, went or were read again. All other documents, cases and meetings have kept their
/// numbers, so what was worked out for them need not be worked out anew.
package struct RegisterChange: Sendable {
    package let old: Register
    package let new: Register
    /// Documents that came or were read again, by their numbers in the new register, sorted.
    package let fresh: [RecordID]
    /// Documents that went or were read again, by their numbers in the old register, sorted.
    package let touched: [RecordID]
    /// Cases that came, went, or have other documents than they had or some that were read again, sorted. One that went has no
    /// number in the new register, one that came none in the old.
    package let cases: [Int]
    /// The same of meetings.
    package let meetings: [Int]

    /// Cases that there were and that there are no longer, by their numbers in the old register.
    var goneCases: [Int] { cases.filter { old.cases.contains(number: $0) && !isSameCase($0) } }

    /// Cases that there were not.
    var newCases: [Int] { cases.filter { new.cases.contains(number: $0) && !isSameCase($0) } }

    /// A number that one case leaves may be another's at once.
    private func isSameCase(_ number: Int) -> Bool {
        old.cases.contains(number: number) && new.cases.contains(number: number)
            && CaseKey(old.cases[number]) == CaseKey(new.cases[number])
    }

    /// What was kept for each document; of those that came or were read again what is made now.
    ///
    /// - Parameter filler: for those that went.
    package func spliced<Value>(
        _ old: NumberedValues<Value>, filler: @autoclosure () -> Value, _ make: (RecordID) -> Value
    ) -> NumberedValues<Value> {
        var new = old
        for id in touched { new[id.index] = filler() }
        for id in fresh { new[id.index] = make(id) }
        return new
    }

    /// Some documents stand so near each other now that there is hardly a number left for the next.
    package var isTight: Bool { fresh.contains { new.records.isTight(at: $0.index) } }
}

extension Register {
    private static let mostChanges = 100

    /// The register with other documents in the place of some.
    ///
    /// - Parameters:
    ///   - gone: documents that went or were read again.
    ///   - come: documents that came or were read again, none of them a draft.
    /// - Returns: nil where others' places or names may follow from these in ways that only `register(of:)` knows, and where no number
    ///   is free for one that came.
    package func changing(_ gone: [RecordID], to come: [Record], drafts: Set<SiteAddress>) -> RegisterChange? {
        let touched = gone.sorted()
        guard isSimple(touched, come) else { return nil }
        var splice = RegisterSplice(self)
        splice.new.drafts = drafts
        let kept = Set(come.map(\.address))
        for id in touched { splice.takeOut(id, keepingNumber: kept.contains(self[id].address)) }
        for record in come.sorted(by: { $0.address < $1.address }) {
            guard splice.putIn(record) else { return nil }
        }
        guard splice.gather() else { return nil }
        return RegisterChange(
            old: self, new: splice.new, fresh: splice.fresh.sorted(), touched: touched, cases: splice.changedCases.sorted(),
            meetings: splice.changedMeetings.sorted())
    }

    /// Authorities and programmes say what others are called. Two documents at one address, or of one §, are for who sees them all.
    /// Where very many change at once, as when a whole folder is moved, what is kept costs more to find than to make.
    private func isSimple(_ gone: [RecordID], _ come: [Record]) -> Bool {
        let named: Set<DocumentType> = [.organization, .programme]
        guard isWhole, gone.count + come.count <= Self.mostChanges, !gone.contains(where: { named.contains(self[$0].type) }),
            !come.contains(where: { named.contains($0.type) })
        else { return false }
        let leaving = Set(gone)
        var addresses: Set<SiteAddress> = []
        for record in come {
            guard addresses.insert(record.address).inserted, id(at: record.address).map(leaving.contains) ?? true else {
                return false
            }
        }
        var decisions: Set<DecisionKey> = []
        for key in come.compactMap(DecisionKey.init) {
            guard decisions.insert(key).inserted else { return false }
            let isTaken = records(of: key.body).contains { id in !leaving.contains(id) && DecisionKey(self[id]) == key }
            if isTaken { return false }
        }
        return true
    }
}

/// Takes documents out of a register and puts others in, and makes again the groups that they were or are in.
private struct RegisterSplice {
    var new: Register
    private(set) var fresh: [RecordID] = []
    private(set) var changedCases: Set<Int> = []
    private(set) var changedMeetings: Set<Int> = []
    private var touchedCases: Set<CaseKey> = []
    private var touchedMeetings: Set<MeetingKey> = []
    private var touchedMinutes: Set<SiteAddress> = []

    init(_ register: Register) { new = register }

    private static func minutes(of record: Record) -> SiteAddress? { record.minutesFacts?.minutes }

    /// - Parameter keepingNumber: another document will be put in at its address.
    mutating func takeOut(_ id: RecordID, keepingNumber: Bool) {
        let record = new[id]
        touch(record)
        if let address = Self.minutes(of: record) { new.itemsOfMinutes[address]?.removeAll { $0 == id } }
        for key in Register.organizationKeys(of: record) { new.recordsOfOrganization[key]?.removeAll { $0 == id } }
        if let body = record.body { new.recordsOfBody[body]?.removeAll { $0 == id } }
        for number in new.casesOfRecord[id.index] {
            new.cases.replace(number, by: new.cases[number].without(id))
            changedCases.insert(number)
        }
        new.casesOfRecord[id.index] = []
        if let number = new.meetingOfRecord[id.index] {
            new.meetings.replace(number, by: new.meetings[number].without(id))
            changedMeetings.insert(number)
        }
        new.meetingOfRecord[id.index] = nil
        if keepingNumber { return }
        new.ids[record.address] = nil
        new.records.remove(id.index)
    }

    /// - Returns: false where no number is free for it.
    mutating func putIn(_ record: Record) -> Bool {
        let id: RecordID
        if let known = new.ids[record.address] {
            id = known
            new.records.replace(id.index, by: record)
        } else {
            guard let number = new.records.insert(record, by: { $0.address < $1.address }) else { return false }
            id = RecordID(number)
            new.ids[record.address] = id
        }
        fresh.append(id)
        touch(record)
        if let address = Self.minutes(of: record) { new.itemsOfMinutes[address, default: []].append(id) }
        for key in Register.organizationKeys(of: record) { new.recordsOfOrganization[key, default: []].insert(inOrder: id) }
        if let body = record.body { new.recordsOfBody[body, default: []].insert(inOrder: id) }
        return true
    }

    private mutating func touch(_ record: Record) {
        touchedCases.formUnion(CaseKey.keys(of: record))
        if let key = MeetingKey(record) { touchedMeetings.insert(key) }
        if let address = Self.minutes(of: record) { touchedMinutes.insert(address) }
    }

    /// Makes again each group that a document left or came to.
    ///
    /// - Returns: false where no number is free for a new one.
    mutating func gather() -> Bool {
        for address in touchedMinutes {
            let items = (new.itemsOfMinutes[address] ?? []).sorted().sortedByMinuteNumber(in: new.records)
            new.itemsOfMinutes[address] = items.isEmpty ? nil : items
        }
        // In an order, so that numbers do not depend on that of sets.
        for key in touchedCases.sorted(by: { ($0.organization, $0.number) < ($1.organization, $1.number) }) {
            guard gather(key) else { return false }
        }
        for key in touchedMeetings.sorted(by: {
            ($0.body.organization, $0.body.part, $0.day) < ($1.body.organization, $1.body.part, $1.day)
        }) {
            guard gather(key) else { return false }
        }
        return true
    }

    private mutating func gather(_ key: CaseKey) -> Bool {
        // As an example it finds the case that there is, whatever documents that has left.
        let example = CaseFile(
            organization: key.organization, number: CaseNumber(written: key.number, value: key.number), address: .root,
            records: [])
        let known = new.cases.number(of: example, by: CaseFile.precedes)
        let come = fresh.filter { CaseKey.keys(of: new[$0]).contains(key) }
        let members = ((known.map { new.cases[$0].records } ?? []) + come).sorted()
        guard !members.isEmpty else {
            if let known { new.cases.remove(known) }
            return true
        }
        let file = caseFile(key, members, of: new.records, new.organizations)
        guard let number = known ?? new.cases.insert(file, by: CaseFile.precedes) else { return false }
        new.cases.replace(number, by: file)
        changedCases.insert(number)
        for id in come { new.casesOfRecord[id.index].insert(inOrder: number) }
        return true
    }

    private mutating func gather(_ key: MeetingKey) -> Bool {
        let example = Meeting(body: key.body, date: .day(key.day), address: .root, items: [])
        let known = new.meetings.number(of: example, by: Meeting.precedes)
        let come = fresh.filter { MeetingKey(new[$0]) == key }
        let members = ((known.map { new.meetings[$0].documents } ?? []) + come).sorted()
        guard !members.isEmpty else {
            if let known { new.meetings.remove(known) }
            return true
        }
        let meeting = meeting(key, members, of: new.records, new.organizations)
        guard let number = known ?? new.meetings.insert(meeting, by: Meeting.precedes) else { return false }
        new.meetings.replace(number, by: meeting)
        changedMeetings.insert(number)
        for id in come { new.meetingOfRecord[id.index] = number }
        return true
    }
}
