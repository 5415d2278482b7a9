import Markup
import Records

extension Record {
    /// A document at an address, in the file of that name: `/a/x/` is `content/a/x.md`.
    static func make(
        _ address: String, _ type: DocumentType = .other, title: String? = nil, of organization: String? = nil,
        body: String? = nil,
        date: String? = nil, number: MinuteNumber? = nil, dnr: [String] = [], relations: [(Relation, String)] = [],
        with change: (inout Record.Facts) -> Void = { _ in }
    ) -> Record {
        let stem = address.split(separator: "/").joined(separator: "/")
        var record = Record.Facts(
            file: "content/\(stem.isEmpty ? "index" : stem).md", address: SiteAddress(address), type: type, title: title ?? stem)
        record.organization = organization.map { OrganizationKey($0) }
        record.body = body.map { BodyReference(organization: OrganizationKey(organization ?? "v"), part: $0) }
        record.date = date.flatMap { try? PartialDate(parsing: $0) }
        record.caseNumbers = dnr.compactMap { try? CaseNumber(parsing: $0) }.map {
            PartyCaseNumber(organization: record.organization, number: $0)
        }
        record.relations = relations.map { WrittenRelation(relation: $0.0, written: $0.1, range: 0..<0) }
        var facts = MinutesFacts()
        facts.number = number
        switch type {
        case .minutesExtract: record.details = .minutesExtract(facts)
        case .minutes: record.details = .minutes(facts, time: nil, place: nil)
        case .delegatedDecision: record.details = .delegatedDecision(facts)
        case .programme: record.details = .programme(Programme())
        default: break
        }
        change(&record)
        return Record(record)
    }

    /// An authority at its folder, with bodies by name and abbreviation.
    static func authority(_ key: String, title: String, bodies: [(name: String, abbreviation: String)] = []) -> Record {
        .make("/\(key)/", .organization, title: title) { record in
            var organization = Organization(key: OrganizationKey(key), title: title, address: record.address)
            organization.bodies = bodies.map { body in
                let reference = BodyReference(organization: organization.key, part: AddressPart.of(body.abbreviation))
                return GoverningBody(reference: reference, name: body.name, abbreviation: body.abbreviation)
            }
            record.details = .organization(organization)
        }
    }
}

extension Record.Facts {
    mutating func setFacts(_ change: (inout MinutesFacts) -> Void) {
        var facts = Record(self).minutesFacts ?? MinutesFacts()
        change(&facts)
        switch details {
        case .minutes(_, let time, let place): details = .minutes(facts, time: time, place: place)
        case .delegatedDecision: details = .delegatedDecision(facts)
        default: details = .minutesExtract(facts)
        }
    }

    mutating func setProgramme(_ change: (inout Programme) -> Void) {
        var programme = Record(self).programme ?? Programme()
        change(&programme)
        details = .programme(programme)
    }

    /// One section of text, with links to these destinations, whose texts stand in it in turn.
    mutating func setText(_ text: String, heading: String? = nil, links: [(text: String, destination: String)] = []) {
        let heading = heading.map { MarkdownBody.Heading(level: 2, id: "h", content: Fragment(), text: $0, range: 0..<1) }
        let section = MarkdownBody.Section(heading: heading, content: Fragment(text: text), range: 0..<1000)
        self.text = DocumentText(
            body: MarkdownBody(
                sections: [section],
                links: links.enumerated().map { index, link in
                    MarkdownBody.Link(destination: link.destination, text: link.text, range: index..<index + 1)
                }),
            roles: [nil])
    }
}

func day(_ written: String) -> CivilDate { (try? CivilDate(parsing: written)) ?? CivilDate(daysSince1970: 0) }

extension [Diagnostic] {
    /// `file: check`, sorted.
    var short: [String] { map { "\($0.place.file): \($0.check.name)" }.sorted() }
    var names: [String] { map(\.check.name).sorted() }
}

extension Checked<Register> {
    func paths(_ ids: [RecordID]) -> [String] { ids.map { value[$0].address.path } }
}
