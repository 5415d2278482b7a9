/// The documents by what a citation may say of them: titles, names of bodies, dates and §§.
struct CitationIndex {
    private struct Decision: Hashable {
        var body: BodyReference
        var date: PartialDate
        var number: MinuteNumber?
    }

    private struct Dated: Hashable {
        var type: String
        var date: PartialDate
    }

    private let register: Register
    private var titles: [String: [RecordID]] = [:]
    private var decisions: [Decision: [RecordID]] = [:]
    private var documents: [Dated: [RecordID]] = [:]
    private var cases: [String: [Int]] = [:]
    private var bodies: [String: [BodyReference]] = [:]
    private var organizations: [String: [OrganizationKey]] = [:]

    /// What everyone writes for bodies whose abbreviation an authority may not have listed.
    private static let abbreviations = [
        "kf": "kommunfullmäktige", "ks": "kommunstyrelsen", "ksau": "kommunstyrelsens arbetsutskott", "au": "arbetsutskottet",
    ]

    init(_ register: Register) {
        self.register = register
        for (index, record) in register.records.enumerated() { add(record, RecordID(index)) }
        for (index, file) in register.cases.enumerated() { cases[file.number.value, default: []].append(index) }
        for organization in register.organizations.values.sorted(by: { $0.key < $1.key }) {
            for name in [organization.key.name, organization.title] + organization.otherNames {
                organizations[name.lowercased(), default: []].append(organization.key)
            }
            for body in organization.bodies {
                let names = Set(([body.name, body.abbreviation ?? body.name] + body.otherNames).map { $0.lowercased() })
                for name in names { bodies[name, default: []].append(body.reference) }
            }
        }
    }

    private mutating func add(_ record: Record, _ id: RecordID) {
        for name in Set(([record.title] + (record.programme?.otherNames ?? [])).map { $0.lowercased() }) {
            titles[name, default: []].append(id)
        }
        guard let date = record.date else { return }
        documents[Dated(type: record.type.rawValue, date: date), default: []].append(id)
        if case .other(let kind, _) = record.details {
            documents[Dated(type: kind.lowercased(), date: date), default: []].append(id)
        }
        guard let body = record.body, record.standing == .decided else { return }
        decisions[Decision(body: body, date: date, number: nil), default: []].append(id)
        guard let number = record.minutesFacts?.number else { return }
        decisions[Decision(body: body, date: date, number: number), default: []].append(id)
        if date.month != nil {
            decisions[Decision(body: body, date: .year(date.year), number: number), default: []].append(id)
        }
    }

    // MARK: - What a text may mean

    /// Documents with that title or, of a programme, other name.
    func titled(_ written: String) -> [RecordID] { titles[written.lowercased()] ?? [] }

    /// Documents of the cases with that number: of the document's own authority, else of its parties, else of all.
    func documents(inCase number: CaseNumber, for record: Record) -> [RecordID] {
        let files = (cases[number.value] ?? []).map { register.cases[$0] }
        let own = files.filter { $0.organization == record.organization }
        let parties = files.filter { record.parties.contains($0.organization) }
        return (own.isEmpty ? (parties.isEmpty ? files : parties) : own).flatMap(\.records)
    }

    func documents(_ citation: WrittenCitation, for record: Record) -> [RecordID] {
        guard let date = citation.date else { return [] }
        if let type = citation.type?.rawValue ?? citation.kind {
            let all = documents[Dated(type: type, date: date)] ?? []
            let numbers = Set(record.caseNumbers.map(\.number))
            let inCase = all.filter { id in register[id].caseNumbers.contains { numbers.contains($0.number) } }
            return inCase.isEmpty ? all : inCase
        }
        return bodies(of: citation, for: record).flatMap { body in
            decisions[Decision(body: body, date: date, number: citation.number)] ?? []
        }
    }

    /// Bodies of that name of the document's own authority, else of all; without a name, all of the own authority.
    private func bodies(of citation: WrittenCitation, for record: Record) -> [BodyReference] {
        guard let name = citation.body else {
            let own = record.organization.flatMap { register.organizations[$0] }
            return own?.bodies.map(\.reference) ?? []
        }
        var found = bodies(named: name)
        if let place = citation.organization {
            let keys = organizations[place] ?? organizations[place + " kommun"] ?? organizations[place + "s kommun"] ?? []
            return found.filter { keys.contains($0.organization) }
        }
        let own = found.filter { $0.organization == record.organization }
        if !own.isEmpty { found = own }
        return found
    }

    private func bodies(named name: String) -> [BodyReference] {
        for form in [name, Self.abbreviations[name] ?? name, name.hasSuffix("s") ? String(name.dropLast()) : name] {
            if let found = bodies[form] { return found }
        }
        return []
    }
}
