/// The documents of a register by what a citation may say of them: bodies, dates and §§, types, case numbers, names of programmes.
///
/// It is built once and serves relations in front matter and mentions in texts alike. Each lookup hashes a few numbers, or one
/// short name.
struct CitationIndex: Sendable {
    private struct Item: Hashable {
        var body: Int
        var day: CivilDate
        var number: MinuteNumber
    }

    private struct ItemOfYear: Hashable {
        var body: Int
        var year: Int
        var number: MinuteNumber
    }

    private struct Sitting: Hashable {
        var body: Int
        var day: CivilDate
    }

    private struct ItemOfDay: Hashable {
        var organization: Int
        var day: CivilDate
        var number: MinuteNumber
    }

    private struct Dated: Hashable {
        var type: Int
        var day: CivilDate
        /// Of the authority, or of the case.
        var owner: Int
    }

    private struct OwnedNumber: Hashable {
        var organization: OrganizationKey
        var value: String

        init(organization: OrganizationKey, value: String) {
            self.organization = organization
            self.value = value
        }

        init(_ file: CaseFile) { self.init(organization: file.organization, value: file.number.value) }
    }

    /// Owner of documents that belong to no authority.
    static let nobody = -1

    private(set) var register: Register
    let bodies: BodyIndex
    private var items: [Item: Matches<RecordID>] = [:]
    private var itemsOfYears: [ItemOfYear: Matches<RecordID>] = [:]
    private var sittings: [Sitting: Matches<RecordID>] = [:]
    private var itemsOfDays: [ItemOfDay: Matches<RecordID>] = [:]
    /// `tjänsteskrivelse`, and of a handling its `slag`, in lower case.
    private var types: [String: Int] = [:]
    private var documentsOfOrganizations: [Dated: Matches<RecordID>] = [:]
    private var documentsOfCases: [Dated: Matches<RecordID>] = [:]
    private var casesOfOrganizations: [OwnedNumber: Int] = [:]
    private var cases: [String: Matches<Int>] = [:]
    private var programmes: [String: Matches<RecordID>] = [:]
    /// What each document cites, in short; empty until a document first comes, goes or stands otherwise.
    private(set) var traits: NumberedValues<CitedTraits> = []

    init(_ register: Register) {
        self.register = register
        bodies = BodyIndex(register)
        for id in register.recordIDs { change(register[id], id) { $0.add(id) } }
        for number in register.cases.numbers {
            let file = register.cases[number]
            cases[file.number.value, default: .none].add(number)
            casesOfOrganizations[OwnedNumber(file)] = number
        }
    }

    /// Changes what fits each key that a document has.
    private mutating func change(_ record: Record, _ id: RecordID, _ change: (inout Matches<RecordID>) -> Void) {
        if record.programme != nil {
            for name in Set(record.names.map(\.folded)) { change(&programmes[name, default: .none]) }
        }
        guard let day = record.date?.exactDay else { return }
        changeDocument(record, id, on: day, change)
        guard let reference = record.body, let body = bodies.number(of: reference), let facts = record.minutesFacts,
            record.type != .minutes
        else { return }
        change(&sittings[Sitting(body: body, day: day), default: .none])
        guard let number = facts.number else { return }
        change(&items[Item(body: body, day: day, number: number), default: .none])
        change(&itemsOfYears[ItemOfYear(body: body, year: day.year, number: number), default: .none])
        let organization = bodies.bodies[body].organization
        change(&itemsOfDays[ItemOfDay(organization: organization, day: day, number: number), default: .none])
    }

    private mutating func changeDocument(
        _ record: Record, _ id: RecordID, on day: CivilDate, _ change: (inout Matches<RecordID>) -> Void
    ) {
        guard record.type != .page, record.type != .organization else { return }
        var names = [record.type.rawValue]
        if case .other(let kind, _) = record.details { names.append(kind.folded) }
        let known = (record.organization.map { [$0] } ?? record.parties).compactMap { bodies.number(of: $0) }
        let owners = known.isEmpty ? [Self.nobody] : known
        for name in names {
            let type = types[name] ?? types.count
            types[name] = type
            for owner in owners {
                change(&documentsOfOrganizations[Dated(type: type, day: day, owner: owner), default: .none])
            }
            for file in register.caseIndices(of: id) {
                change(&documentsOfCases[Dated(type: type, day: day, owner: file), default: .none])
            }
        }
    }

    /// The same index of a register whose documents stand as they did.
    ///
    /// - Parameter ids: those that were read again.
    func with(_ register: Register, replacing ids: some Collection<RecordID>) -> CitationIndex {
        var index = self
        index.register = register
        if !traits.isEmpty {
            for id in ids { index.traits[id.index] = CitedTraits(register[id]) }
        }
        return index
    }

    /// The same index after a change of its register, which leaves authorities and programmes as they were.
    func changing(_ register: RegisterChange) -> CitationIndex {
        var index = self
        if traits.isEmpty {
            index.traits = self.register.records.byNumber(self.register.records.map { CitedTraits($0) }, filler: CitedTraits())
        }
        for id in register.touched {
            index.change(register.old[id], id) { $0.remove(id) }
            index.traits[id.index] = CitedTraits()
        }
        index.register = register.new
        for number in register.goneCases {
            let file = register.old.cases[number]
            index.cases[file.number.value]?.remove(number)
            index.casesOfOrganizations[OwnedNumber(file)] = nil
        }
        for number in register.newCases {
            let file = register.new.cases[number]
            index.cases[file.number.value, default: .none].insert(inOrder: number)
            index.casesOfOrganizations[OwnedNumber(file)] = number
        }
        for id in register.fresh {
            index.change(register.new[id], id) { $0.insert(inOrder: id) }
            index.traits[id.index] = CitedTraits(register.new[id])
        }
        return index
    }

    // MARK: - Lookups

    /// What bodies have decided or proposed under a §, on a day or within a year; without a §, all that they did on the day.
    func items(of bodies: [Int], on date: PartialDate, number: MinuteNumber?) -> Matches<RecordID> {
        var found = Matches<RecordID>.none
        for body in bodies {
            let matches: Matches<RecordID>? =
                switch (date.exactDay, number) {
                case (let day?, let number?): items[Item(body: body, day: day, number: number)]
                case (let day?, nil): sittings[Sitting(body: body, day: day)]
                case (nil, let number?): itemsOfYears[ItemOfYear(body: body, year: date.year, number: number)]
                case (nil, nil): nil
                }
            if let matches { found.add(matches) }
        }
        return found
    }

    /// A § of a day, whichever of the authorities' bodies it is of.
    func items(ofOrganizations organizations: [Int], on day: CivilDate, number: MinuteNumber) -> Matches<RecordID> {
        var found = Matches<RecordID>.none
        for organization in organizations {
            if let matches = itemsOfDays[ItemOfDay(organization: organization, day: day, number: number)] { found.add(matches) }
        }
        return found
    }

    func documents(type: String, on day: CivilDate, ofOrganizations organizations: [Int]) -> Matches<RecordID> {
        documents(type, day, organizations, in: documentsOfOrganizations)
    }

    func documents(type: String, on day: CivilDate, inCases cases: [Int]) -> Matches<RecordID> {
        documents(type, day, cases, in: documentsOfCases)
    }

    private func documents(
        _ type: String, _ day: CivilDate, _ owners: [Int], in index: [Dated: Matches<RecordID>]
    ) -> Matches<RecordID> {
        guard let type = types[type] else { return .none }
        let matches = owners.compactMap { index[Dated(type: type, day: day, owner: $0)] }
        guard matches.count > 1 else { return matches.first ?? .none }
        // A joint document belongs to several owners.
        var found = Matches<RecordID>.none
        var seen: Set<RecordID> = []
        for id in matches.flatMap(\.all) where seen.insert(id).inserted { found.add(id) }
        return found
    }

    /// The case of one authority with a number.
    func caseFile(_ number: CaseNumber, of organization: OrganizationKey) -> Int? {
        casesOfOrganizations[OwnedNumber(organization: organization, value: number.value)]
    }

    /// The cases of all authorities with a number.
    func cases(numbered number: CaseNumber) -> Matches<Int> { cases[number.value] ?? .none }

    /// The programmes that are known by a name, as it is written in their front matter.
    func programmes(named name: String) -> Matches<RecordID> { programmes[name.folded] ?? .none }
}
