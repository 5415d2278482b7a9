/// A document that cites, by what its citations are understood from: whose it is, its cases, and what its front matter relates to.
struct CitingDocument {
    let id: RecordID
    let record: Record
    /// Its own authority; where several decide alike, its parties.
    let organizations: [Int]
    let parties: [Int]
    /// Places in `Register.cases`.
    let cases: [Int]
    /// What the front matter relates to: it outranks the text.
    let related: [(relation: Relation, to: RecordID)]

    init(_ id: RecordID, related: [(relation: Relation, to: RecordID)], in index: CitationIndex) {
        self.id = id
        self.related = related
        record = index.register[id]
        parties = record.parties.compactMap { index.bodies.number(of: $0) }
        organizations = record.organization.map { [$0].compactMap { index.bodies.number(of: $0) } } ?? parties
        cases = index.register.caseIndices(of: id)
    }

    /// Its programmes: those that it belongs to, then those that it adopts, changes or follows up.
    var programmes: [RecordID] {
        let others: [Relation] = [.adopts, .followsUp, .amends, .corrects, .isAttachmentTo]
        let belonging = related.filter { $0.relation == .belongsToProgramme }.map(\.to)
        return belonging + related.filter { others.contains($0.relation) }.map(\.to)
    }
}
