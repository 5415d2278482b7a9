/// A record's number in `Register.records`.
package struct RecordID: Sendable, Hashable, Comparable {
    package let index: Int

    package init(_ index: Int) { self.index = index }

    package static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}

/// All published documents of a site, and what follows from them: the authorities, the cases and the meetings.
package struct Register: Sendable {
    /// Sorted by address. Drafts are not here.
    package internal(set) var records: NumberedList<Record>
    package let organizations: [OrganizationKey: Organization]
    /// Every case (ärende) of every authority, sorted by authority and number.
    package internal(set) var cases: NumberedList<CaseFile>
    /// Every meeting (sammanträde), sorted by body and date.
    package internal(set) var meetings: NumberedList<Meeting>
    /// Addresses of drafts, so that a link to one can be told from a slip of the pen.
    package internal(set) var drafts: Set<SiteAddress>
    /// Every document that there was is here: none stands for another at its address or under its §.
    let isWhole: Bool
    var ids: [SiteAddress: RecordID]
    var casesOfRecord: NumberedValues<[Int]>
    var meetingOfRecord: NumberedValues<Int?>
    var recordsOfOrganization: [OrganizationKey: [RecordID]]
    var recordsOfBody: [BodyReference: [RecordID]]
    var itemsOfMinutes: [SiteAddress: [RecordID]]

    /// - Parameters:
    ///   - cases: sorted, their documents by number.
    ///   - meetings: the same.
    ///   - replaced: items of whole minutes that have a page of their own as an extract: where the item would be, and the
    ///     address of the extract.
    ///   - room: numbers that are left free between cases and between meetings.
    init(
        _ records: NumberedList<Record>, organizations: [OrganizationKey: Organization], cases: [CaseFile],
        meetings: [Meeting], drafts: Set<SiteAddress>, replaced: [ReplacedItem], isWhole: Bool, room: Int
    ) {
        self.records = records
        self.organizations = organizations
        self.cases = NumberedList(cases, nothing: .nothing, room: room)
        self.meetings = NumberedList(meetings, nothing: .nothing, room: room)
        self.drafts = drafts
        self.isWhole = isWhole
        var ids: [SiteAddress: RecordID] = [:]
        ids.reserveCapacity(records.count)
        for number in records.numbers where ids[records[number].address] == nil {
            ids[records[number].address] = RecordID(number)
        }
        for item in replaced where ids[item.address] == nil { ids[item.address] = ids[item.extract] }
        self.ids = ids
        casesOfRecord = Self.inverted(self.cases, capacity: records.capacity, \.records)
        meetingOfRecord = Self.inverted(self.meetings, capacity: records.capacity, \.documents).mapped(\.first)
        recordsOfOrganization = Self.grouped(records, by: Self.organizationKeys)
        recordsOfBody = Self.grouped(records) { [$0.body].compactMap(\.self) }
        itemsOfMinutes = Self.items(of: records, replaced: replaced, ids: ids)
    }

    /// Without room between the numbers.
    package init(
        records: [Record], organizations: [OrganizationKey: Organization], cases: [CaseFile], meetings: [Meeting],
        drafts: Set<SiteAddress> = [], replaced: [ReplacedItem] = [], isWhole: Bool = false
    ) {
        self.init(
            NumberedList(records, nothing: .nothing), organizations: organizations, cases: cases, meetings: meetings,
            drafts: drafts, replaced: replaced, isWhole: isWhole, room: 0)
    }

    /// All documents, in the order of their addresses.
    package var recordIDs: [RecordID] { records.numbers.map { RecordID($0) } }

    package subscript(id: RecordID) -> Record { records[id.index] }

    /// The same register with some documents read again, which stand as they did (`Record.standsAlike`).
    func replacing(_ replacements: [RecordID: Record]) -> Register {
        var register = self
        for (id, record) in replacements { register.records.replace(id.index, by: record) }
        return register
    }

    package func id(at address: SiteAddress) -> RecordID? { ids[address] }

    /// The authorities, in the order of their keys.
    package var sortedOrganizations: [Organization] { organizations.values.sorted { $0.key < $1.key } }

    package func body(_ reference: BodyReference) -> GoverningBody? {
        organizations[reference.organization]?.bodies.first { $0.reference == reference }
    }

    /// The cases that a document belongs to: one for each of its numbers whose authority is known.
    package func cases(of id: RecordID) -> [CaseFile] { casesOfRecord[id.index].map { cases[$0] } }

    /// The same as their places in `cases`.
    package func caseIndices(of id: RecordID) -> [Int] { casesOfRecord[id.index] }

    /// The meeting where a decision was made; that of a summons or of whole minutes is the meeting they are about.
    package func meeting(of id: RecordID) -> Meeting? { meetingOfRecord[id.index].map { meetings[$0] } }

    /// What an authority, alone or as a party, has; in the order of addresses.
    package func records(of organization: OrganizationKey) -> [RecordID] { recordsOfOrganization[organization] ?? [] }

    package func records(of body: BodyReference) -> [RecordID] { recordsOfBody[body] ?? [] }

    /// The items of whole minutes by §; of one that is also published as an extract, the extract.
    package func items(ofMinutes minutes: RecordID) -> [RecordID] { itemsOfMinutes[self[minutes].address] ?? [] }

    package var programmes: [RecordID] {
        records.numbers.lazy.filter { records[$0].type == .programme }.map { RecordID($0) }
    }

    private static func inverted<Group>(
        _ groups: NumberedList<Group>, capacity: Int, _ members: (Group) -> [RecordID]
    ) -> NumberedValues<[Int]> {
        var groupsOf = NumberedValues<[Int]>(repeating: [], count: capacity)
        for number in groups.numbers {
            for id in members(groups[number]) where groupsOf[id.index].last != number { groupsOf[id.index].append(number) }
        }
        return groupsOf
    }

    /// The authorities that have a document, alone or as a party.
    static func organizationKeys(of record: Record) -> [OrganizationKey] {
        record.organization.map { [$0] + record.parties.filter { $0 != record.organization } } ?? record.parties
    }

    private static func grouped<Key: Hashable>(_ records: NumberedList<Record>, by keys: (Record) -> [Key])
        -> [Key: [RecordID]]
    {
        var groups: [Key: [RecordID]] = [:]
        for number in records.numbers {
            for key in keys(records[number]) { groups[key, default: []].append(RecordID(number)) }
        }
        return groups
    }

    private static func items(
        of records: NumberedList<Record>, replaced: [ReplacedItem], ids: [SiteAddress: RecordID]
    ) -> [SiteAddress: [RecordID]] {
        var items: [SiteAddress: [RecordID]] = [:]
        for number in records.numbers {
            if let minutes = records[number].minutesFacts?.minutes { items[minutes, default: []].append(RecordID(number)) }
        }
        for item in replaced {
            if let id = ids[item.extract] { items[item.minutes, default: []].append(id) }
        }
        return items.mapValues { $0.sortedByMinuteNumber(in: records) }
    }
}

/// An item of whole minutes that is not a page of its own, because it is published as an extract as well.
package struct ReplacedItem: Sendable, Hashable {
    /// Where the item would be: the minutes' address and its §.
    package var address: SiteAddress
    package var minutes: SiteAddress
    package var extract: SiteAddress

    package init(address: SiteAddress, minutes: SiteAddress, extract: SiteAddress) {
        self.address = address
        self.minutes = minutes
        self.extract = extract
    }
}

extension [RecordID] {
    /// By §; those without one last, in the order of their addresses.
    func sortedByMinuteNumber(in records: NumberedList<Record>) -> [RecordID] {
        let none = MinuteNumber(.max)
        return map { ($0, records[$0.index].minutesFacts?.number ?? none) }
            .sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
    }
}

/// Ärende: all documents with one case number of one authority. One reference to facts that never change, as a `Record` is: a
/// register has as many cases as documents, and a change of it copies the list of them.
package final class CaseFile: Sendable {
    package let organization: OrganizationKey
    package let number: CaseNumber
    package let address: SiteAddress
    /// In time order; those without a date last.
    package let records: [RecordID]
    /// `beslutas-av` of the latest document that has it: the steps in order, with bodies side by side within a step.
    package let decisionPath: [[BodyReference]]

    package init(
        organization: OrganizationKey, number: CaseNumber, address: SiteAddress, records: [RecordID],
        decisionPath: [[BodyReference]] = []
    ) {
        self.organization = organization
        self.number = number
        self.address = address
        self.records = records
        self.decisionPath = decisionPath
    }

    /// The same case without a document.
    func without(_ id: RecordID) -> CaseFile {
        CaseFile(
            organization: organization, number: number, address: address, records: records.filter { $0 != id },
            decisionPath: decisionPath)
    }

    /// Stands where a list has no case.
    static let nothing = CaseFile(
        organization: OrganizationKey(""), number: CaseNumber(written: "", value: ""), address: .root, records: [])
}

extension CaseFile: Hashable {
    package static func == (left: CaseFile, right: CaseFile) -> Bool {
        left === right
            || left.organization == right.organization && left.number == right.number && left.address == right.address
                && left.records == right.records && left.decisionPath == right.decisionPath
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(address) }
}

/// Sammanträde: one body on one date. One reference, as a `CaseFile` is.
package final class Meeting: Sendable {
    package let body: BodyReference
    package let date: PartialDate
    package let address: SiteAddress
    /// Items by §; then other documents of the day.
    package let items: [RecordID]
    /// The whole minutes, where they are published.
    package let minutes: RecordID?

    package init(body: BodyReference, date: PartialDate, address: SiteAddress, items: [RecordID], minutes: RecordID? = nil) {
        self.body = body
        self.date = date
        self.address = address
        self.items = items
        self.minutes = minutes
    }

    var documents: [RecordID] { items + [minutes].compactMap(\.self) }

    /// The same meeting without a document.
    func without(_ id: RecordID) -> Meeting {
        Meeting(
            body: body, date: date, address: address, items: items.filter { $0 != id }, minutes: minutes == id ? nil : minutes)
    }

    /// Stands where a list has no meeting.
    static let nothing = Meeting(
        body: BodyReference(organization: OrganizationKey(""), part: ""), date: .year(0), address: .root, items: [])
}

extension Meeting: Hashable {
    package static func == (left: Meeting, right: Meeting) -> Bool {
        left === right
            || left.body == right.body && left.date == right.date && left.address == right.address && left.items == right.items
                && left.minutes == right.minutes
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(address) }
}
