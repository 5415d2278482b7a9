import Markup

/// Every case: all documents with one number of one authority, in time order.
func cases(
    of records: NumberedList<Record>, _ organizations: [OrganizationKey: Organization], _ sources: Sources
) -> Checked<[CaseFile]> {
    var groups: [CaseKey: [RecordID]] = [:]
    var diagnostics: [Diagnostic] = []
    for index in records.numbers {
        let record = records[index]
        for item in record.caseNumbers {
            guard let organization = item.organization else {
                diagnostics.append(.caseWithoutOrganization(item.number, record, sources))
                continue
            }
            let key = CaseKey(organization: organization, number: item.number.value)
            if groups[key]?.last != RecordID(index) { groups[key, default: []].append(RecordID(index)) }
        }
    }
    let cases = groups.map { caseFile($0, $1, of: records, organizations) }
    let order = cases.map { SwedishOrder($0.number.value) }
    let sorted = cases.indices.sorted { (cases[$0].organization, order[$0]) < (cases[$1].organization, order[$1]) }.map {
        cases[$0]
    }
    return Checked(sorted, diagnostics)
}

/// What makes a case one: whose it is, and its number in the normal form.
struct CaseKey: Hashable {
    var organization: OrganizationKey
    var number: String

    init(organization: OrganizationKey, number: String) {
        self.organization = organization
        self.number = number
    }

    init(_ file: CaseFile) { self.init(organization: file.organization, number: file.number.value) }

    /// The cases that a document belongs to.
    static func keys(of record: Record) -> [CaseKey] {
        record.caseNumbers.compactMap { item in item.organization.map { CaseKey(organization: $0, number: item.number.value) } }
    }
}

/// - Parameter ids: in the order of addresses; the first says how the number is written.
func caseFile(
    _ key: CaseKey, _ ids: [RecordID], of records: NumberedList<Record>, _ organizations: [OrganizationKey: Organization]
) -> CaseFile {
    let sorted = ids.sortedByTime(in: records)
    let path = sorted.last { !records[$0.index].decisionPath.isEmpty }.map { records[$0.index].decisionPath }
    let written = ids.first.flatMap { id in
        records[id.index].caseNumbers.first { $0.organization == key.organization && $0.number.value == key.number }
    }
    let number = written?.number ?? CaseNumber(written: key.number, value: key.number)
    return CaseFile(
        organization: key.organization, number: number, address: address(of: number, key.organization, organizations),
        records: sorted, decisionPath: path ?? [])
}

extension CaseFile {
    /// The order of cases in a register.
    static func precedes(_ left: CaseFile, _ right: CaseFile) -> Bool {
        if left.organization != right.organization { return left.organization < right.organization }
        return SwedishOrder(left.number.value) < SwedishOrder(right.number.value)
    }
}

private func address(
    of number: CaseNumber, _ organization: OrganizationKey, _ organizations: [OrganizationKey: Organization]
) -> SiteAddress {
    organizationAddress(organization, organizations).page("arenden").page(AddressPart.ofCase(number))
}

/// An authority that has no page of its own (an error by itself) still has a folder.
func organizationAddress(_ key: OrganizationKey, _ organizations: [OrganizationKey: Organization]) -> SiteAddress {
    organizations[key]?.address ?? SiteAddress.root.page(key.name)
}

/// Every meeting: one body on one day, with what was decided there and what was announced before it.
func meetings(of records: NumberedList<Record>, _ organizations: [OrganizationKey: Organization]) -> [Meeting] {
    var groups: [MeetingKey: [RecordID]] = [:]
    for index in records.numbers {
        if let key = MeetingKey(records[index]) { groups[key, default: []].append(RecordID(index)) }
    }
    return groups.map { meeting($0, $1, of: records, organizations) }.sorted(by: Meeting.precedes)
}

/// What makes a meeting one: which body, which day.
struct MeetingKey: Hashable {
    var body: BodyReference
    var day: CivilDate

    private static let types: Set<DocumentType> = [.minutesExtract, .minutes, .summons]

    /// Nil for a document that tells of no meeting.
    init?(_ record: Record) {
        guard Self.types.contains(record.type), let body = record.body, let day = record.date?.exactDay else { return nil }
        self.body = body
        self.day = day
    }

    init?(_ meeting: Meeting) {
        guard let day = meeting.date.exactDay else { return nil }
        body = meeting.body
        self.day = day
    }
}

/// - Parameter ids: in the order of addresses.
func meeting(
    _ key: MeetingKey, _ ids: [RecordID], of records: NumberedList<Record>, _ organizations: [OrganizationKey: Organization]
) -> Meeting {
    let minutes = ids.first { records[$0.index].type == .minutes }
    return Meeting(
        body: key.body, date: .day(key.day), address: bodyAddress(key.body, organizations).page(key.day.description),
        items: ids.filter { $0 != minutes }.sortedByMinuteNumber(in: records), minutes: minutes)
}

extension Meeting {
    /// The order of meetings in a register.
    static func precedes(_ left: Meeting, _ right: Meeting) -> Bool {
        (left.body.organization, left.body.part, left.date.timeOrder)
            < (right.body.organization, right.body.part, right.date.timeOrder)
    }
}

func bodyAddress(_ body: BodyReference, _ organizations: [OrganizationKey: Organization]) -> SiteAddress {
    organizationAddress(body.organization, organizations).page(body.part)
}

extension Register {
    /// `/vaggeryd/`.
    package func address(of organization: OrganizationKey) -> SiteAddress { organizationAddress(organization, organizations) }

    /// `/vaggeryd/ksau/`.
    package func address(of body: BodyReference) -> SiteAddress { bodyAddress(body, organizations) }
}

extension [RecordID] {
    /// By date, a less precise one last in its year; without a date last of all; then in the order of addresses.
    func sortedByTime(in records: NumberedList<Record>) -> [RecordID] {
        map { ($0, records[$0.index].date?.timeOrder ?? .max) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
    }
}
