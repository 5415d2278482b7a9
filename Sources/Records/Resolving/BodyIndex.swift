/// Authorities and their bodies by every name that a text may use, numbered so that what is asked of them hashes as numbers.
struct BodyIndex: Sendable {
    struct Body: Sendable {
        let reference: BodyReference
        let organization: Int
        let endedOn: CivilDate?
    }

    private struct Name: Hashable {
        var organization: Int
        var name: String
    }

    let organizations: [Organization]
    let bodies: [Body]
    private let organizationNumbers: [OrganizationKey: Int]
    private let bodyNumbers: [BodyReference: Int]
    private var organizationsByName: [String: Matches<Int>] = [:]
    private var bodiesByName: [Name: Matches<Int>] = [:]
    private var bodiesEverywhere: [String: Matches<Int>] = [:]

    /// What everyone writes for bodies whose abbreviation an authority may not have listed.
    static let abbreviations = Dictionary(
        uniqueKeysWithValues: BodyWords.abbreviations.map { ($0.short.lowercased(), $0.name) })

    init(_ register: Register) {
        organizations = register.sortedOrganizations
        organizationNumbers = Dictionary(uniqueKeysWithValues: organizations.enumerated().map { ($0.element.key, $0.offset) })
        var bodies: [Body] = []
        var numbers: [BodyReference: Int] = [:]
        var names: [(name: String, body: Int)] = []
        for (number, organization) in organizations.enumerated() {
            for body in organization.bodies {
                numbers[body.reference] = bodies.count
                names += Self.names(of: body).sorted().map { ($0, bodies.count) }
                bodies.append(Body(reference: body.reference, organization: number, endedOn: body.endedOn))
            }
        }
        self.bodies = bodies
        bodyNumbers = numbers
        for (number, organization) in organizations.enumerated() {
            for name in Set(organization.names.map(\.folded)) { organizationsByName[name, default: .none].add(number) }
        }
        for (name, body) in names {
            bodiesByName[Name(organization: bodies[body].organization, name: name), default: .none].add(body)
            bodiesEverywhere[name, default: .none].add(body)
        }
    }

    /// `KSAU` is also what its letters stand for: a text's citation has it written out.
    private static func names(of body: GoverningBody) -> Set<String> {
        let names = Set(body.names.map(\.folded))
        return names.union(names.compactMap { abbreviations[$0] })
    }

    func number(of key: OrganizationKey) -> Int? { organizationNumbers[key] }
    func number(of reference: BodyReference) -> Int? { bodyNumbers[reference] }

    /// The authorities that a text names: `Huddinge`, `Huddinge kommun`, `Nykvarns kommun`.
    func organizations(named written: String) -> [Int] {
        let name = written.folded
        var forms = [name, name + " kommun", name + "s kommun"]
        if name.hasSuffix(" kommun") {
            let place = String(name.dropLast(" kommun".count))
            forms += [place, place.hasSuffix("s") ? String(place.dropLast()) : place + "s kommun"]
            if place.hasSuffix("s") { forms.append(place.dropLast() + " kommun") }
        } else if name.hasSuffix("s") {
            forms += [String(name.dropLast()), name.dropLast() + " kommun"]
        }
        for form in forms {
            if let found = organizationsByName[form] { return found.all }
        }
        return []
    }

    /// The bodies of some authorities (of all for nil) that had a name on a day, or at some time of a year.
    ///
    /// Of bodies that have had one name after each other, the one whose turn it was is meant: the first that had not yet ceased.
    func bodies(named name: String, of organizations: [Int]?, on date: PartialDate) -> [Int] {
        for form in Self.forms(of: name) {
            let found =
                organizations.map { $0.flatMap { bodiesByName[Name(organization: $0, name: form)]?.all ?? [] } }
                ?? bodiesEverywhere[form]?.all ?? []
            if !found.isEmpty { return holders(found, on: date) }
        }
        return []
    }

    /// As the citation has it, and where a final -s of the name was taken for a genitive's, or the other way round.
    private static func forms(of written: String) -> [String] {
        let name = written.folded
        return [name] + [abbreviations[name]].compactMap(\.self) + [name + "s"]
            + (name.hasSuffix("s") ? [String(name.dropLast())] : [])
    }

    private func holders(_ found: [Int], on date: PartialDate) -> [Int] {
        // A body that ceased within the year may still have decided in it, and so may its successor.
        let living = found.filter { body in bodies[body].endedOn.map { $0 >= date.firstDay } ?? true }
        guard living.count > 1 else { return living }
        return living.filter { body in
            !living.contains { other in
                guard bodies[other].organization == bodies[body].organization, other != body,
                    let end = bodies[other].endedOn, end >= date.lastDay
                else { return false }
                return bodies[body].endedOn.map { end < $0 } ?? true
            }
        }
    }
}
