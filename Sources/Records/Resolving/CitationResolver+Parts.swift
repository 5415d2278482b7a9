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

    /// Of the document's own authority or parties; else of all, if its name says a place, so that it cannot be one of ours.
    func programme(_ name: String, _ document: CitingDocument) -> CitationResolution {
        let all = index.programmes(named: name)
        if all.count > Self.mostCompared { return .ambiguous(all.prefix(Self.mostCandidates).map { .document($0) }) }
        let own = all.all.filter { isOwn($0, document) }
        if !own.isEmpty || document.organizations.isEmpty || ProgrammeName(name).namesPlace {
            var matches = Matches<RecordID>.none
            for id in own.isEmpty ? all.all : own { matches.add(id) }
            return one(of: matches, document)
        }
        return .notFound
    }

    private func isOwn(_ programme: RecordID, _ document: CitingDocument) -> Bool {
        let record = register[programme]
        let owners = (record.organization.map { [$0] } ?? []) + record.parties
        return programme == document.id || document.related.contains { $0.to == programme }
            || owners.contains { owner in owner == document.record.organization || document.record.parties.contains(owner) }
    }
}
