/// Decisions: `KSAU 2019-02-20 § 22`, `KF § 45/2018`, `Kommunfullmäktige beslutade den 18 juni 2018 (§ 73)`, `2019-02-20 § 22`.
extension CitationReader {
    /// What a decision is known by, after the name of a body.
    struct DecisionTail {
        var date: PartialDate
        var number: MinuteNumber?
        var next: Int
    }

    mutating func readDecision(_ index: Int) -> Int? {
        guard let body = body(at: index), let tail = decisionTail(after: body) else { return nil }
        let mention = Citation.DecisionMention(body: body.name, date: tail.date, number: tail.number)
        return add(.decision(mention), from: body.first, before: tail.next, authority: body.authority)
    }

    /// `2019-02-20 § 22`, `den 19 oktober 2015, § 272`.
    mutating func readDatedSection(_ index: Int) -> Int? {
        let start = roles(index).contains(.den) ? index + 1 : index
        guard let day = day(at: start), let section = sectionAfterDate(day.next) else { return nil }
        let mention = Citation.DecisionMention(body: nil, date: .day(day.date), number: section.number)
        return add(.decision(mention), from: index, before: section.next)
    }

    /// `§ 45/2018`.
    mutating func readSection(_ index: Int) -> Int? {
        // "§ 63/20 Fastställande av dagordning" is an item's own number.
        guard index > 0, token(index).gap < .lineEnd, token(index - 1).kind != .barrier, let section = sectionFirst(at: index),
            // "MBL § 11 2019-02-13" is of a law.
            section.date.month == nil, isYear(section.next - 1)
        else { return nil }
        let mention = Citation.DecisionMention(body: nil, date: section.date, number: section.number)
        return add(.decision(mention), from: index, before: section.next)
    }

    // MARK: - After the body

    private func decisionTail(after body: CitedBody) -> DecisionTail? {
        var words = JoiningWords()
        var index = body.next
        while index < body.next + 12 {
            let token = token(index)
            if token.kind == .section || roles(index).contains(.section) {
                return sectionFirst(at: index).map { DecisionTail(date: $0.date, number: $0.number, next: $0.next) }
            }
            if token.kind == .number { return datedTail(at: index, after: body, words) }
            guard words.take(token, isSign: token.kind == .sign) else { return nil }
            index += 1
        }
        return nil
    }

    private func datedTail(at index: Int, after body: CitedBody, _ words: JoiningWords) -> DecisionTail? {
        if isYear(index), !isSign(index + 1, "-"), !isSign(index + 1, ".") || token(index + 2).kind == .section {
            // KF 2018 § 45
            let comma = isSign(index + 1, ",") || isSign(index + 1, ":") ? 1 : 0
            guard words.isEmpty, token(index + 1 + comma).kind == .section, let section = minuteNumber(at: index + 1 + comma)
            else {
                return nil
            }
            return DecisionTail(date: .year(Int(token(index).value)), number: section.number, next: section.next)
        }
        guard let day = day(at: index) else { return nil }
        if let section = sectionAfterDate(day.next) {
            return DecisionTail(date: .day(day.date), number: section.number, next: section.next)
        }
        guard !body.needsSection, words.joinsDate,
            words.hasVerb || !isRunningHead(body, dateAt: index, day.next) && !isOccasion(of: body, until: day.next)
        else {
            return nil
        }
        return DecisionTail(date: .day(day.date), number: nil, next: day.next)
    }

    /// "till kommunstyrelsen 2019-12-31", "Kommunstyrelsen 2019-05-06 kl. 13", "2019-01-01–2022-12-31": a day, but of no decision.
    private func isOccasion(of body: CitedBody, until next: Int) -> Bool {
        if body.first > 0, roles(body.first - 1).contains(.towards) {
            return body.first < 2 || roles(body.first - 2).isDisjoint(with: [.decision, .assignment])
        }
        let after = isSign(next, ",") ? next + 1 : next
        return roles(after).contains(.hour) || isSign(next, "-") && day(at: next + 1) != nil
    }

    /// A body alone on its line, and a date on the next: the head of a page.
    private func isRunningHead(_ body: CitedBody, dateAt index: Int, _ next: Int) -> Bool {
        guard (body.next...index).contains(where: { token($0).gap == .lineEnd }) else { return false }
        let beginsLine = body.first == 0 || token(body.first).gap == .lineEnd || token(body.first - 1).kind == .barrier
        let endsLine = token(next).gap == .lineEnd || token(next).kind == .barrier
        return beginsLine && endsLine
    }

    /// What stands between a body and its date.
    struct JoiningWords {
        private var count = 0
        private var deciding = 0
        private var commas = 0
        private var isStrict = true
        private var isDating = false

        var isEmpty: Bool { count == 0 }
        var hasVerb: Bool { deciding > 0 }
        /// True where a date follows without a §: `beslut`, `den`, or one verb of deciding.
        var joinsDate: Bool { isStrict && (!isDating || deciding > 0) && deciding < 2 && commas < 2 }

        /// False for what joins no body to its date.
        mutating func take(_ token: CitationToken, isSign: Bool) -> Bool {
            count += 1
            if isSign {
                if token.sign == UInt8(ascii: ",") { commas += 1 } else { isStrict = false }
                return token.sign == UInt8(ascii: ",") || token.sign == UInt8(ascii: "(") || token.sign == UInt8(ascii: ":")
                    || token.sign == UInt8(ascii: "-")
            }
            guard token.kind == .word else { return false }
            if token.roles.contains(.den) { return true }
            if token.roles.contains(.decides) || token.roles.contains(.decision) {
                deciding += 1
                return true
            }
            if token.roles.contains(.dating) {
                isDating = true
                return true
            }
            isStrict = false
            return token.roles.contains(.joinsBeforeSection)
        }
    }

    // MARK: - §

    /// A § after a date: `, § 22`, ` (§ 73)`, ` paragraf 45`.
    func sectionAfterDate(_ index: Int) -> (number: MinuteNumber, next: Int)? {
        var start = index
        var opens = false
        if isSign(start, ",") || isSign(start, "(") || isSign(start, ":") || isSign(start, "-") || isSign(start, "/") {
            if isSign(start, ","), isSign(start + 1, "(") { start += 1 }
            opens = isSign(start, "(")
            start += 1
        } else if !roles(start).isDisjoint(with: [.joinsBeforeSection]), token(start).gap > .none {
            start += 1
        }
        guard token(start).kind == .section || roles(start).contains(.section), var section = minuteNumber(at: start) else {
            return nil
        }
        // "§ 4 i avtalet" and "5 kap." are of something else.
        if opens, isSign(section.next, ")") { section.next += 1 }
        return section
    }

    /// `§ 45/2018`; `§ 60, den 27 maj 2019`.
    private func sectionFirst(at index: Int) -> (number: MinuteNumber, date: PartialDate, next: Int)? {
        guard let section = minuteNumber(at: index) else { return nil }
        if isSign(section.next, "/"), joins(section.next, "/") || isYear(section.next + 1), let year = year(at: section.next + 1)
        {
            return (section.number, .year(year), section.next + 2)
        }
        var next = section.next
        var opens = false
        if isSign(next, ",") || isSign(next, "(") || isSign(next, "/") || isSign(next, ":") {
            opens = isSign(next, "(")
            next += 1
        }
        while roles(next).contains(.dating) || roles(next).contains(.den) { next += 1 }
        guard next <= section.next + 4, let day = day(at: next) else { return nil }
        return (section.number, .day(day.date), opens && isSign(day.next, ")") ? day.next + 1 : day.next)
    }

    /// `2018`, or of two digits `18`.
    private func year(at index: Int) -> Int? {
        if isYear(index) { return Int(token(index).value) }
        guard isNumber(index, digits: 2...2) else { return nil }
        return CaseNumberForm.fullYear(ofShort: Int(token(index).value))
    }

    /// `§ 22`, `§ 22 a`, `§§ 31–33`, `§§ 31, 32 och 33`: the first number, and the token after the last.
    func minuteNumber(at index: Int) -> (number: MinuteNumber, next: Int)? {
        var next = index
        var signs = 0
        while token(next).kind == .section, signs < 2 {
            next += 1
            signs += 1
        }
        if signs == 0 {
            guard roles(index).contains(.section) else { return nil }
            next += 1
        }
        // A slip: "§ 2021-11-09 § 140".
        guard isNumber(next, digits: 1...5), token(next).value > 0, day(at: next) == nil else { return nil }
        let first = Int(token(next).value)
        next += 1
        let letter = minuteLetter(at: next)
        if letter != nil { next += 1 }
        return (MinuteNumber(first, letter: letter), furtherNumbers(from: next, isPlural: signs > 1))
    }

    private func minuteLetter(at index: Int) -> String? {
        let token = token(index)
        guard token.kind == .word, token.length == 1, !token.isCapital,
            (UInt8(ascii: "a")...UInt8(ascii: "h")).contains(bytes[Int(token.start)])
        else { return nil }
        return text(token.range)
    }

    private func furtherNumbers(from index: Int, isPlural: Bool) -> Int {
        var next = index
        while true {
            let joint = token(next)
            let isRange = joint.kind == .sign && joint.sign == UInt8(ascii: "-")
            let isList = isPlural && (joint.kind == .sign && joint.sign == UInt8(ascii: ",") || joint.roles.contains(.and))
            guard isRange || isList, isNumber(next + 1, digits: 1...5), day(at: next + 1) == nil, !isYear(next + 1) || isPlural
            else { return next }
            next += 2
            if minuteLetter(at: next) != nil { next += 1 }
        }
    }
}
