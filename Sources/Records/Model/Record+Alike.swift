extension Record {
    /// Whether another reading of the same document leaves everything else as it is: where it stands in the register, what others
    /// relate to in it, and what it relates to by its fields. Its text, title and own facts may differ.
    ///
    /// The preview asks: if so, nothing but the document itself need be put together again.
    package func standsAlike(as other: Record) -> Bool {
        guard file == other.file, address == other.address, type == other.type, organization == other.organization,
            parties == other.parties, body == other.body, date == other.date, caseNumbers == other.caseNumbers,
            isDraft == other.isDraft, withdrawal == other.withdrawal, standing == other.standing
        else { return false }
        // What the texts of others may cite.
        guard goals.map(\.number) == other.goals.map(\.number),
            attachments.map(\.withoutPlace) == other.attachments.map(\.withoutPlace)
        else { return false }
        return relations.map(\.withoutPlace) == other.relations.map(\.withoutPlace)
            && details.withoutPlaces == other.details.withoutPlaces
    }

    /// Whether it also leaves the site's pages and lists as they are: their addresses, titles and order.
    ///
    /// - Parameter butForTitle: the title may be another.
    package func isListedAlike(as other: Record, butForTitle: Bool = false) -> Bool {
        (butForTitle || title == other.title) && publishedOn == other.publishedOn && changedOn == other.changedOn
            && formerAddresses == other.formerAddresses
    }
}

// A line more in the front matter moves everything below it, and means nothing.

extension Attachment {
    fileprivate var withoutPlace: Attachment {
        var attachment = self
        attachment.range = 0..<0
        return attachment
    }
}

extension WrittenRelation {
    fileprivate var withoutPlace: WrittenRelation { WrittenRelation(relation: relation, written: written, range: 0..<0) }
}

extension Record.Details {
    fileprivate var withoutPlaces: Record.Details {
        switch self {
        case .followUp(let outcomes):
            .followUp(outcomes.map { GoalOutcome(goal: $0.goal, state: $0.state, text: $0.text) })
        case .minutesExtract(let facts): .minutesExtract(facts.withoutPlaces)
        case .minutes(let facts, let time, let place): .minutes(facts.withoutPlaces, time: time, place: place)
        case .delegatedDecision(let facts): .delegatedDecision(facts.withoutPlaces)
        case .summons(let time, let place, let postings):
            .summons(time: time, place: place, postings: postings.map(\.withoutPlace))
        case .notice(let postings): .notice(postings.map(\.withoutPlace))
        default: self
        }
    }
}

extension MinutesFacts {
    fileprivate var withoutPlaces: MinutesFacts {
        var facts = self
        facts.postings = postings.map(\.withoutPlace)
        return facts
    }
}

extension NoticePosting {
    fileprivate var withoutPlace: NoticePosting {
        var posting = self
        posting.range = 0..<0
        return posting
    }
}
