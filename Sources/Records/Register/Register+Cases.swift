import Markup

/// Every case: all documents with one number of one authority, in time order.
func cases(
    of records: [Record], _ organizations: [OrganizationKey: Organization], _ sources: Sources
) -> Checked<[CaseFile]> {
    struct Key: Hashable {
        var organization: OrganizationKey
        var number: String
    }
    var groups: [Key: [RecordID]] = [:]
    var numbers: [Key: CaseNumber] = [:]
    var diagnostics: [Diagnostic] = []
    for (index, record) in records.enumerated() {
        for item in record.caseNumbers {
            guard let organization = item.organization else {
                diagnostics.append(.caseWithoutOrganization(item.number, record, sources))
                continue
            }
            let key = Key(organization: organization, number: item.number.value)
            if numbers[key] == nil { numbers[key] = item.number }
            if groups[key]?.last != RecordID(index) { groups[key, default: []].append(RecordID(index)) }
        }
    }
    let cases = groups.map { key, ids in
        let sorted = ids.sortedByTime(in: records)
        let path = sorted.last { !records[$0.index].decisionPath.isEmpty }.map { records[$0.index].decisionPath }
        let number = numbers[key] ?? CaseNumber(written: key.number, value: key.number)
        return CaseFile(
            organization: key.organization, number: number, address: address(of: number, key.organization, organizations),
            records: sorted, decisionPath: path ?? [])
    }
    let order = cases.map { SwedishOrder($0.number.value) }
    let sorted = cases.indices.sorted { (cases[$0].organization, order[$0]) < (cases[$1].organization, order[$1]) }.map {
        cases[$0]
    }
    return Checked(sorted, diagnostics)
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
func meetings(of records: [Record], _ organizations: [OrganizationKey: Organization]) -> [Meeting] {
    struct Key: Hashable {
        var body: BodyReference
        var day: CivilDate
    }
    let types: Set<DocumentType> = [.minutesExtract, .minutes, .summons]
    var groups: [Key: [RecordID]] = [:]
    for (index, record) in records.enumerated() where types.contains(record.type) {
        guard let body = record.body, let day = record.date?.exactDay else { continue }
        groups[Key(body: body, day: day), default: []].append(RecordID(index))
    }
    return groups.map { key, ids in
        let minutes = ids.first { records[$0.index].type == .minutes }
        return Meeting(
            body: key.body, date: .day(key.day),
            address: bodyAddress(key.body, organizations).page(key.day.description),
            items: ids.filter { $0 != minutes }.sortedByMinuteNumber(in: records), minutes: minutes)
    }.sorted {
        ($0.body.organization, $0.body.part, $0.date.timeOrder) < ($1.body.organization, $1.body.part, $1.date.timeOrder)
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
    func sortedByTime(in records: [Record]) -> [RecordID] {
        map { ($0, records[$0.index].date?.timeOrder ?? .max) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
    }
}
