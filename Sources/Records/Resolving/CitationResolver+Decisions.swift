extension CitationResolver {
    /// Body and §, with date or year; body and date, when the body did one thing that day; date and § within the own authority.
    ///
    /// The body is one of the document's own authority, unless the text names another.
    func decision(_ decision: Citation.DecisionMention, _ authority: String?, _ document: CitingDocument) -> CitationResolution {
        let organizations = authority.map { index.bodies.organizations(named: $0) } ?? document.organizations
        if authority != nil, organizations.isEmpty { return .notFound }
        guard let name = decision.body else {
            // A year is too little: every body begins again at § 1.
            guard let day = decision.date.exactDay, let number = decision.number else { return .notFound }
            return one(of: index.items(ofOrganizations: organizations, on: day, number: number), document)
        }
        guard decision.number != nil || decision.date.exactDay != nil else { return .notFound }
        // What belongs to no authority may name a body that only one authority has.
        let isOwnerless = organizations.isEmpty
        let bodies = index.bodies.bodies(named: name, of: isOwnerless ? nil : organizations, on: decision.date)
        let found = index.items(of: bodies, on: decision.date, number: decision.number)
        // Of bodies with one name in several authorities, that only one has published something does not say that it is meant.
        let owners = Set(bodies.map { index.bodies.bodies[$0].organization })
        guard owners.count > 1, !found.isEmpty else { return one(of: found, document) }
        let resolution = one(of: found, document)
        if case .found(.document(let id)) = resolution, document.related.contains(where: { $0.to == id }) { return resolution }
        return .ambiguous(found.prefix(Self.mostCandidates).map { .document($0) })
    }

    /// `§ 22` alone, in whole minutes or an item of them: that item of the same minutes.
    func item(_ number: MinuteNumber, _ document: CitingDocument) -> CitationResolution {
        let record = document.record
        guard record.type == .minutes || record.minutesFacts?.minutes != nil, let date = record.date,
            let body = record.body.flatMap({ index.bodies.number(of: $0) })
        else { return .notFound }
        return one(of: index.items(of: [body], on: date, number: number), document)
    }

    /// Type and day: in the same case first, then in the same authority. Exactly one must fit.
    func document(_ type: String, _ date: CivilDate, _ authority: String?, _ document: CitingDocument) -> CitationResolution {
        if let authority {
            let named = index.bodies.organizations(named: authority)
            return one(of: index.documents(type: type, on: date, ofOrganizations: named), document)
        }
        let inCase = index.documents(type: type, on: date, inCases: document.cases)
        if !inCase.isEmpty { return one(of: inCase, document) }
        return one(of: index.documents(type: type, on: date, ofOrganizations: document.organizations), document)
    }
}
