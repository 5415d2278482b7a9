/// What a citation may say for its meaning to depend on documents that came, went or were read again: days, years, numbers of cases.
///
/// Errs on the side of more: a document that is resolved anew to no avail costs a little time, one that is not would show what was.
struct TouchedCitations {
    private var days: Set<CivilDate> = []
    private var years: Set<Int> = []
    /// Of cases that are new or gone.
    private var caseNumbers: Set<String> = []
    /// Of whole minutes.
    private var minutes: Set<SiteAddress> = []
    private var traits = CitedTraits()

    init(_ change: RegisterChange) {
        for id in change.touched { add(change.old[id]) }
        for id in change.fresh { add(change.new[id]) }
        caseNumbers.formUnion(change.goneCases.map { change.old.cases[$0].number.value })
        caseNumbers.formUnion(change.newCases.map { change.new.cases[$0].number.value })
        for number in caseNumbers { traits.add(caseNumber: number) }
    }

    private mutating func add(_ record: Record) {
        if record.type == .minutes {
            minutes.insert(record.address)
            traits.add(minutes: record.address)
        }
        guard let day = record.date?.exactDay else { return }
        days.insert(day)
        years.insert(day.year)
        traits.add(day)
        traits.add(year: day.year)
    }

    /// The documents of an index whose citations may mean another document now, though their own relations are as they were.
    func documents(in index: CitationIndex) -> [RecordID] {
        index.traits.indices.lazy.filter { index.traits[$0].mayMeet(traits) }.map { RecordID($0) }.filter {
            mayChange($0, in: index.register)
        }
    }

    /// Whether something that a document's text cites may be another document now, though its own relations are as they were.
    ///
    /// - Parameter id: of a document in the register, which would be copied whole if it were passed.
    private func mayChange(_ id: RecordID, in register: Register) -> Bool {
        if register.records[id.index].text.mentions.isEmpty { return false }
        // An item of whole minutes cites their attachments as its own.
        if !minutes.isEmpty, let minutes = register[id].minutesFacts?.minutes, self.minutes.contains(minutes) { return true }
        return register.records[id.index].text.mentions.contains { mention in
            switch mention.citation.meaning {
            case .caseNumber(let number): !caseNumbers.isEmpty && caseNumbers.contains(number.value)
            case .decision(let decision): touches(decision.date)
            case .document(_, let day): days.contains(day)
            case .item: register.records[id.index].date.map(touches) ?? false
            // These follow from the document itself and from what its front matter relates to.
            case .attachment, .goal, .programme: false
            case .law, .lawSection, .preparatory, .euLaw: false
            }
        }
    }

    private func touches(_ date: PartialDate) -> Bool {
        date.exactDay.map(days.contains) ?? years.contains(date.year)
    }
}
