/// Decides what mentions in texts lead to, by the rules of the register: within the authority, within the case, on the day.
///
/// Nothing is guessed: where several fit, or none, the mention leads nowhere and says why. Each document is resolved by itself, at a
/// cost that depends only on its own mentions, so documents may be resolved side by side.
package struct CitationResolver: Sendable {
    let index: CitationIndex
    private let relations: FieldRelations
    var register: Register { index.register }

    /// How many candidates are named when several fit.
    static let mostCandidates = 8

    package init(_ relations: FieldRelations) {
        index = relations.index
        self.relations = relations
    }

    func citing(_ id: RecordID) -> CitingDocument { CitingDocument(id, related: relations.related(to: id), in: index) }

    func resolve(_ citation: Citation, in document: CitingDocument) -> CitationResolution {
        switch citation.meaning {
        case .caseNumber(let number): caseNumber(number, citation.authority, document)
        case .decision(let decision): self.decision(decision, citation.authority, document)
        case .document(let type, let date): self.document(type, date, citation.authority, document)
        case .law, .lawSection, .preparatory, .euLaw: .found(.publicText)
        case .attachment(let number): attachment(number, document)
        case .goal(let goal): self.goal(goal, document)
        case .programme(let name): programme(name, document)
        case .item(let number): item(number, document)
        }
    }

    /// One thing fits, or several do. What the front matter relates to settles it.
    func one(of matches: Matches<RecordID>, _ document: CitingDocument) -> CitationResolution {
        if let only = matches.only { return only == document.id ? .itself : .found(.document(only)) }
        if matches.isEmpty { return .notFound }
        if matches.count <= Self.mostCompared {
            let all = Set(matches.all)
            let related = Set(document.related.map(\.to).filter(all.contains))
            if related.count == 1, let only = related.first { return .found(.document(only)) }
        }
        return .ambiguous(matches.prefix(Self.mostCandidates).map { .document($0) })
    }

    /// More candidates than anyone could mean are not compared one by one.
    static let mostCompared = 500

    // MARK: - Cases

    /// Under the document's own authority first, then its parties', then all: outside its own only where exactly one fits.
    private func caseNumber(_ number: CaseNumber, _ authority: String?, _ document: CitingDocument) -> CitationResolution {
        if let authority {
            let keys = index.bodies.organizations(named: authority).map { index.bodies.organizations[$0].key }
            return one(ofCases: keys.compactMap { index.caseFile(number, of: $0) })
        }
        let own = document.cases.filter { register.cases[$0].number == number }
        if own.count == 1 { return .found(.caseFile(own[0])) }
        if let key = document.record.organization, let file = index.caseFile(number, of: key) { return .found(.caseFile(file)) }
        let ofParties = document.record.parties.compactMap { index.caseFile(number, of: $0) }
        if !ofParties.isEmpty { return one(ofCases: ofParties) }
        let all = index.cases(numbered: number)
        return one(ofCases: all.only.map { [$0] } ?? all.prefix(Self.mostCandidates))
    }

    private func one(ofCases found: [Int]) -> CitationResolution {
        if found.isEmpty { return .notFound }
        return found.count == 1 ? .found(.caseFile(found[0])) : .ambiguous(found.map { .caseFile($0) })
    }
}
