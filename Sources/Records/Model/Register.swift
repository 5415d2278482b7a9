/// A record's place in `Register.records`.
package struct RecordID: Sendable, Hashable, Comparable {
    package let index: Int

    package init(_ index: Int) { self.index = index }

    package static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}

/// All published documents of a site, and what follows from them: the authorities, the cases and the meetings.
package struct Register: Sendable {
    /// Sorted by address. Drafts are not here.
    package let records: [Record]
    package let organizations: [OrganizationKey: Organization]
    /// Every case (ärende) of every authority, sorted by authority and number.
    package let cases: [CaseFile]
    /// Every meeting (sammanträde), sorted by body and date.
    package let meetings: [Meeting]
    private let ids: [SiteAddress: RecordID]

    package init(records: [Record], organizations: [OrganizationKey: Organization], cases: [CaseFile], meetings: [Meeting]) {
        self.records = records
        self.organizations = organizations
        self.cases = cases
        self.meetings = meetings
        ids = Dictionary(
            records.enumerated().map { ($0.element.address, RecordID($0.offset)) }, uniquingKeysWith: { first, _ in first })
    }

    package subscript(id: RecordID) -> Record { records[id.index] }

    package func id(at address: SiteAddress) -> RecordID? { ids[address] }

    package func body(_ reference: BodyReference) -> GoverningBody? {
        organizations[reference.organization]?.bodies.first { $0.reference == reference }
    }
}

/// Ärende: all documents with one case number of one authority.
package struct CaseFile: Sendable, Hashable {
    package var organization: OrganizationKey
    package var number: CaseNumber
    package var address: SiteAddress
    /// In time order; those without a date last.
    package var records: [RecordID]

    package init(organization: OrganizationKey, number: CaseNumber, address: SiteAddress, records: [RecordID]) {
        self.organization = organization
        self.number = number
        self.address = address
        self.records = records
    }
}

/// Sammanträde: one body on one date.
package struct Meeting: Sendable, Hashable {
    package var body: BodyReference
    package var date: PartialDate
    package var address: SiteAddress
    /// Items by §; then other documents of the day.
    package var items: [RecordID]
    /// The whole minutes, where they are published.
    package var minutes: RecordID?

    package init(body: BodyReference, date: PartialDate, address: SiteAddress, items: [RecordID], minutes: RecordID? = nil) {
        self.body = body
        self.date = date
        self.address = address
        self.items = items
        self.minutes = minutes
    }
}

/// Who points at whom, and why.
package struct LinkGraph: Sendable {
    package struct Edge: Sendable, Hashable {
        package enum Why: Sendable, Hashable {
            /// A key in the front matter of `from`.
            case field
            /// A link or a citation in the text: the section it stands in, and the sentence.
            case mention(section: String?, sentence: String)
        }

        package var from: RecordID
        package var to: RecordID
        package var relation: Relation
        package var why: Why

        package init(from: RecordID, to: RecordID, relation: Relation, why: Why) {
            self.from = from
            self.to = to
            self.relation = relation
            self.why = why
        }
    }

    /// Each once, sorted by from, relation, to.
    package let edges: [Edge]
    private let outgoing: [[Int]]
    private let incoming: [[Int]]

    package init(edges: [Edge], recordCount: Int) {
        self.edges = edges
        var outgoing = [[Int]](repeating: [], count: recordCount)
        var incoming = outgoing
        for (index, edge) in edges.enumerated() {
            outgoing[edge.from.index].append(index)
            incoming[edge.to.index].append(index)
        }
        self.outgoing = outgoing
        self.incoming = incoming
    }

    package func edges(from id: RecordID) -> [Edge] { outgoing[id.index].map { edges[$0] } }
    package func edges(to id: RecordID) -> [Edge] { incoming[id.index].map { edges[$0] } }
}
