extension CitationResolver {
    /// A goal of the document itself, else of its programme. "Mål 2" of the EU's funds is none where no such goal is.
    func goal(_ goal: Citation.GoalMention, _ document: CitingDocument) -> CitationResolution {
        guard goal.word == .goal else { return .notFound }
        return part(document) { record in
            record.goals.firstIndex { $0.number.folded == goal.number.folded }
        } as: {
            .goal($0, of: $1)
        }
    }

    /// An attachment of the document itself (an item's minutes are it too), else of its programme.
    func attachment(_ number: String, _ document: CitingDocument) -> CitationResolution {
        part(document) { record in
            record.attachments.firstIndex { $0.number?.folded == number.folded }
        } as: {
            .attachment($0, of: $1)
        }
    }

    private func part(
        _ document: CitingDocument, place: (Record) -> Int?, as target: (Int, RecordID) -> CitationTarget
    ) -> CitationResolution {
        let minutes = document.record.minutesFacts?.minutes.flatMap { register.id(at: $0) }
        for id in [document.id, minutes].compactMap(\.self) {
            if let index = place(register[id]) { return .found(target(index, id)) }
        }
        var found: [CitationTarget] = []
        // A document has few programmes, but nothing keeps an editor from writing a hundred.
        for id in document.programmes.prefix(Self.mostProgrammes) where register[id].withdrawal == nil {
            guard let part = place(register[id]).map({ target($0, id) }), !found.contains(part) else { continue }
            found.append(part)
        }
        if found.isEmpty { return .notFound }
        return found.count == 1 ? .found(found[0]) : .ambiguous(found)
    }

    private static var mostProgrammes: Int { 20 }

    // MARK: - Programmes by name

    /// One of the document's own authority or parties; another authority's only where the name says whose it is, since every
    /// municipality has a programme of that sort.
    func programme(_ name: String, _ document: CitingDocument) -> CitationResolution {
        let all = index.programmes(named: name)
        if all.count > Self.mostCompared { return .ambiguous(all.prefix(Self.mostCandidates).map { .document($0) }) }
        var near = Matches<RecordID>.none
        for id in all.all where isNear(id, document) { near.add(id) }
        if !near.isEmpty { return one(of: near, document) }
        var named = Matches<RecordID>.none
        for id in all.all where document.organizations.isEmpty || namesOwner(name, of: id) { named.add(id) }
        return one(of: named, document)
    }

    private func isNear(_ programme: RecordID, _ document: CitingDocument) -> Bool {
        programme == document.id || document.related.contains { $0.to == programme }
            || owners(of: programme).contains { document.record.organization == $0 || document.record.parties.contains($0) }
    }

    private func owners(of programme: RecordID) -> [OrganizationKey] {
        let record = register[programme]
        return (record.organization.map { [$0] } ?? []) + record.parties
    }

    /// `Boendeprogram för Huddinge 2030`, `Huddinges boendeprogram`.
    private func namesOwner(_ name: String, of programme: RecordID) -> Bool {
        let text = " \(name.folded) "
        return owners(of: programme).compactMap { register.organizations[$0] }.flatMap(\.names).contains { owner in
            let owner = owner.folded
            let place = owner.hasSuffix(" kommun") ? String(owner.dropLast(" kommun".count)) : owner
            return [owner, owner + "s", place, place + "s"].contains { text.contains(" \($0) ") }
        }
    }
}
