import Markup

/// What only some types have.
extension RecordDecoder {
    mutating func details() -> Record.Details {
        switch head.type {
        case .organization:
            let known = organization.flatMap { vocabulary.organizations[$0] }
            // One that the vocabulary leaves out, a draft or the second of a name, is read anew; its faults have been told there.
            let facts = known?.address == head.address ? known : Self.organization(of: head)
            return facts.map { .organization($0) } ?? .none
        case .programme: return .programme(programme())
        case .staffReport, .staffLetter: return .report(decisionPath: decisionPath())
        case .minutesExtract: return .minutesExtract(minutesFacts())
        case .minutes: return .minutes(minutesFacts(), time: prose(fields, "tid"), place: prose(fields, "plats"))
        case .agreement: return .agreement(validity: period("gäller"))
        case .followUp: return .followUp(outcomes())
        case .referral: return .referral(replyPeriod: period("svarstid"))
        case .summons: return .summons(time: prose(fields, "tid"), place: prose(fields, "plats"), postings: postings())
        case .notice: return .notice(postings())
        case .delegatedDecision: return .delegatedDecision(minutesFacts())
        case .regulation: return .regulation(designation: prose(fields, "beteckning"), validity: period("gäller"))
        case .other: return .other(kind: prose(fields, "slag") ?? "", decisionPath: decisionPath())
        case .page: return .none
        }
    }

    mutating func minutesFacts() -> MinutesFacts {
        var facts = MinutesFacts()
        facts.number = fields.minuteNumber("paragraf")
        facts.approvedOn = fields.day("justerat")
        facts.postings = postings()
        facts.appeal = fields.choice("överklagas")
        facts.statedAppealDeadline = fields.day("överklagas-senast")
        return facts
    }

    mutating func postings() -> [NoticePosting] {
        (fields["anslag"]?.oneOrMore ?? []).compactMap { node in
            guard node.entries != nil else { return nil }
            let period = period(of: node, "anslag")
            return NoticePosting(
                board: node["tavla"].flatMap { organization($0) }, from: period.from?.exactDay, through: period.through?.exactDay,
                place: prose(node, "plats"), range: node.range)
        }
    }

    mutating func period(_ key: String) -> DatePeriod? {
        guard let node = fields[key], node.entries != nil else { return nil }
        return period(of: node, key)
    }

    private mutating func period(of node: Node, _ key: String) -> DatePeriod {
        let period = DatePeriod(from: node.date("från"), through: node.date("till"))
        if let from = period.from, let through = period.through, through.lastDay < from.firstDay, let end = node["till"] {
            diagnostics.append(.backwardPeriod(key, from: from.description, through: through.description, at: place(end)))
        }
        return period
    }

    private func outcomes() -> [GoalOutcome] {
        (fields["utfall"]?.items ?? []).compactMap { node in
            guard let goal = node.trimmed("mål"), let state: GoalOutcome.State = node.choice("läge") else { return nil }
            return GoalOutcome(goal: goal, state: state, text: prose(node, "text"), range: node["mål"]?.range ?? node.range)
        }
    }

    // MARK: - Programmes

    private mutating func programme() -> Programme {
        var programme = Programme()
        programme.validity = period("gäller")
        programme.horizon = fields.year("sikte")
        programme.revision = prose(fields, "revideras")
        programme.otherNames = fields.texts("kallas")
        programme.preparedBy = proseList(fields, "framtaget-av")
        programme.adoptedBy = bodies("antas-av")
        programme.adoptions = (fields["antaget"]?.oneOrMore ?? []).compactMap { adoption($0) }
        programme.isBeingPrepared = fields.flag("under-framtagande") ?? false
        programme.history = (fields["historik"]?.items ?? []).compactMap { event($0) }
        return programme
    }

    private mutating func adoption(_ node: Node) -> StatedAdoption? {
        guard node.entries != nil else { return nil }
        let stated = node["huvudman"].flatMap { organization($0) }
        // An authority that is not known has been told of; its body would only be told of once more.
        let isUnknown = node["huvudman"] != nil && stated == nil
        let body = isUnknown ? nil : node["organ"].flatMap { self.body($0, among: stated.map { [$0] }) }
        return StatedAdoption(
            organization: stated ?? body?.organization ?? organization, body: body, date: node.date("datum"),
            minuteNumber: node.minuteNumber("paragraf"))
    }

    private func event(_ node: Node) -> HistoryEvent? {
        guard let event = prose(node, "händelse") else { return nil }
        if let date = node.date("datum") { return HistoryEvent(when: .date(date), event: event) }
        guard let words = prose(node, "när") else { return nil }
        return HistoryEvent(when: .words(words, year: Self.lastYear(in: words)), event: event)
    }

    /// The last number of four digits that can be a year: 2006 of "hösten 2005 och vintern 2006".
    static func lastYear(in words: String) -> Int? {
        let numbers = words.split(whereSeparator: { !($0.isASCII && $0.isNumber) })
        return numbers.filter { $0.count == 4 }.compactMap { Int($0) }.last { (1000...2999).contains($0) }
    }
}

extension RecordDecoder {
    private static func organization(of head: Head) -> Organization? {
        Records.organization(from: head).value
    }
}
