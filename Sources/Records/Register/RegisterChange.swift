/// A register after some documents came, went or were read again, and how its numbers follow from those of before: what was worked
/// out for all other documents need not be worked out anew.
package struct RegisterChange: Sendable {
    package let old: Register
    package let new: Register
    /// Where documents have gone. One that was read again at its address has kept its place.
    let ids: NewNumbers
    /// Where cases have gone.
    let cases: NewNumbers
    /// Documents that came or were read again, by their new numbers, sorted.
    package let fresh: [RecordID]
    /// Documents that went or were read again, by their old numbers, sorted.
    let touched: [RecordID]

    /// For each document of the new register what stood for it before.
    func origins() -> [RecordID?] {
        var origins = ids.origins(count: new.records.count).map { $0.map { RecordID($0) } }
        for id in fresh { origins[id.index] = nil }
        return origins
    }

    /// What was kept for each document; of those that came or were read again what is made now.
    package func spliced<Value>(_ old: [Value], _ make: (RecordID) -> Value) -> [Value] {
        origins().enumerated().map { new, origin in origin.map { old[$0.index] } ?? make(RecordID(new)) }
    }
}

extension Register {
    private static let mostChanges = 100

    /// The register with other documents in the place of some.
    ///
    /// - Parameters:
    ///   - gone: documents that went or were read again.
    ///   - come: documents that came or were read again, none of them a draft.
    /// - Returns: nil where others' places or names may follow from these in ways that only `register(of:)` knows.
    package func changing(_ gone: [RecordID], to come: [Record], drafts: Set<SiteAddress>) -> RegisterChange? {
        let touched = gone.sorted()
        guard isSimple(touched, come) else { return nil }
        let records = Splice(
            self.records, without: Set(touched.map(\.index)), with: come.sorted { $0.address < $1.address }
        ) { $0.address < $1.address }
        let change = RecordsChange(
            records: records.elements, ids: records.numbers, fresh: records.added.map { RecordID($0) },
            gone: touched.map { (id: $0, record: self[$0]) })
        let cases = change.cases(after: self.cases, organizations)
        let meetings = change.meetings(after: self.meetings, organizations)
        let register = Register(
            records: change.records, organizations: organizations, cases: cases.elements, meetings: meetings, drafts: drafts,
            ids: addresses(after: change),
            recordsOfOrganization: change.groups(after: recordsOfOrganization, Self.organizationKeys),
            recordsOfBody: change.groups(after: recordsOfBody) { [$0.body].compactMap(\.self) },
            itemsOfMinutes: change.itemsOfMinutes(after: itemsOfMinutes))
        return RegisterChange(
            old: self, new: register, ids: change.ids, cases: cases.numbers, fresh: change.fresh, touched: touched)
    }

    private func addresses(after change: RecordsChange) -> [SiteAddress: RecordID] {
        var new = ids
        for (_, record) in change.gone { new[record.address] = nil }
        if !change.ids.isSame { new = new.compactMapValues { change.ids[$0] } }
        for id in change.fresh { new[change.records[id.index].address] = id }
        return new
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

/// The records of a register after a change, and what follows from them group by group.
private struct RecordsChange {
    let records: [Record]
    let ids: NewNumbers
    let fresh: [RecordID]
    /// As they were, by their old numbers.
    let gone: [(id: RecordID, record: Record)]

    /// - Parameter groups: in the order of the documents' numbers.
    func groups<Key: Hashable>(after groups: [Key: [RecordID]], _ keys: (Record) -> [Key]) -> [Key: [RecordID]] {
        var new = groups
        for (id, record) in gone {
            for key in keys(record) { new[key]?.removeAll { $0 == id } }
        }
        if !ids.isSame { new = new.mapValues { $0.compactMap { ids[$0] } } }
        for id in fresh {
            for key in keys(records[id.index]) {
                let group = new[key] ?? []
                let place = group.firstIndex { $0 >= id } ?? group.count
                if place == group.count || group[place] != id { new[key] = group[..<place] + [id] + group[place...] }
            }
        }
        return new
    }

    func itemsOfMinutes(after items: [SiteAddress: [RecordID]]) -> [SiteAddress: [RecordID]] {
        func minutes(_ record: Record) -> [SiteAddress] { [record.minutesFacts?.minutes].compactMap(\.self) }
        let touched = Set(gone.flatMap { minutes($0.record) } + fresh.flatMap { minutes(records[$0.index]) })
        // As a group they are in the order of numbers, which is not that of §§.
        var sorted = items
        for address in touched { sorted[address]?.sort() }
        var new = groups(after: sorted, minutes)
        for address in touched { new[address] = new[address]?.sortedByMinuteNumber(in: records) }
        return new.filter { !$0.value.isEmpty }
    }

    /// The kept members of a group, and those that come to it, in the order of their numbers.
    private func members(_ old: [RecordID], _ belongs: (Record) -> Bool) -> [RecordID] {
        let left = Set(gone.map(\.id))
        let kept = old.filter { !left.contains($0) }.compactMap { ids[$0] }
        return (kept + fresh.filter { belongs(records[$0.index]) }).sorted()
    }

    func cases(after cases: [CaseFile], _ organizations: [OrganizationKey: Organization]) -> Splice<CaseFile> {
        var touched: Set<CaseKey> = []
        for (_, record) in gone { touched.formUnion(CaseKey.keys(of: record)) }
        for id in fresh { touched.formUnion(CaseKey.keys(of: records[id.index])) }
        var places: Set<Int> = []
        var old: [CaseKey: [RecordID]] = [:]
        for (place, file) in cases.enumerated() where touched.contains(CaseKey(file)) {
            places.insert(place)
            old[CaseKey(file)] = file.records
        }
        let come = touched.compactMap { key -> CaseFile? in
            let ids = members(old[key] ?? []) { CaseKey.keys(of: $0).contains(key) }
            return ids.isEmpty ? nil : caseFile(key, ids, of: records, organizations)
        }
        var splice = Splice(cases, without: places, with: come.sorted(by: CaseFile.precedes), by: CaseFile.precedes)
        if !ids.isSame {
            let added = Set(splice.added)
            splice.update { place, file in
                if !added.contains(place) { file.records = file.records.compactMap { ids[$0] } }
            }
        }
        return splice
    }

    func meetings(after meetings: [Meeting], _ organizations: [OrganizationKey: Organization]) -> [Meeting] {
        let touched = Set(gone.compactMap { MeetingKey($0.record) } + fresh.compactMap { MeetingKey(records[$0.index]) })
        var places: Set<Int> = []
        var old: [MeetingKey: [RecordID]] = [:]
        for (place, meeting) in meetings.enumerated() {
            guard let key = MeetingKey(meeting), touched.contains(key) else { continue }
            places.insert(place)
            old[key] = meeting.items + [meeting.minutes].compactMap(\.self)
        }
        let come = touched.compactMap { key -> Meeting? in
            let ids = members(old[key] ?? []) { MeetingKey($0) == key }
            return ids.isEmpty ? nil : meeting(key, ids, of: records, organizations)
        }
        var splice = Splice(meetings, without: places, with: come.sorted(by: Meeting.precedes), by: Meeting.precedes)
        if !ids.isSame {
            let added = Set(splice.added)
            splice.update { place, meeting in
                if added.contains(place) { return }
                meeting.items = meeting.items.compactMap { ids[$0] }
                meeting.minutes = meeting.minutes.flatMap { ids[$0] }
            }
        }
        return splice.elements
    }
}
