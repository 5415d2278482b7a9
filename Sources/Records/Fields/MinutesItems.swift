import Markup

/// Helt protokoll: each heading `## § 22 Title` begins an item, which becomes a document with an address of its own.
extension RecordDecoder {
    /// The items of whole minutes. What stands outside them becomes the minutes' own text.
    mutating func items(of minutes: inout Record.Facts, _ body: MarkdownBody, _ mentions: [Mention]) -> [Record] {
        let found = distinct(MinutesItem.items(in: body))
        checkNumbers(of: found)
        let entries = fields["paragrafer"]?.entries ?? []
        checkStated(entries, against: found)
        let taken = Set(found.flatMap(\.sections))
        var slicer = BodySlicer(body, mentions)
        let rest = slicer.slice(body.sections.indices.filter { !taken.contains($0) })
        minutes.text = text(rest.body, rest.mentions, in: .minutes)
        let whole = Record(minutes)
        var stated: [MinuteNumber: Node] = [:]
        for entry in entries {
            guard let number = try? MinuteNumber(parsing: entry.key), stated[number] == nil else { continue }
            stated[number] = entry.value
        }

        let minutesFields = fields
        defer { fields = minutesFields }
        var hasRoom = true
        return found.map { item in
            fields = stated[item.number] ?? Node(.map([]), range: 0..<0)
            let slice = slicer.slice(Array(item.sections), isItem: true)
            if hasRoom, slicer.footnoteBytes > Limits.footnoteCopies {
                hasRoom = false
                diagnostics.append(.tooLongFootnotes(at: head.source.place(of: item.headingRange)))
            }
            return record(of: item, in: whole, slice)
        }
    }

    private mutating func record(of item: MinutesItem, in minutes: Record, _ slice: BodySlicer.Slice) -> Record {
        var record = Record.Facts(
            file: minutes.file, address: minutes.address.page(AddressPart.of(item.number.description)), type: .minutesExtract,
            title: prose(fields, "titel").map(Self.oneLine) ?? item.title)
        record.organization = minutes.organization
        record.parties = minutes.parties
        record.body = minutes.body
        record.date = minutes.date
        record.publishedOn = minutes.publishedOn
        record.changedOn = minutes.changedOn
        record.language = minutes.language
        record.withdrawal = minutes.withdrawal
        record.caseNumbers = (item.caseNumbers + MinutesItem.caseNumbers(below: slice.body)).prefix(
            max(1, item.caseNumbers.count)
        )
        .map { PartyCaseNumber(organization: minutes.organization, number: $0) }
        decodeCommon(into: &record)

        var facts = minutesFacts()
        facts.number = item.number
        facts.approvedOn = facts.approvedOn ?? minutes.minutesFacts?.approvedOn
        facts.appeal = facts.appeal ?? minutes.minutesFacts?.appeal
        facts.minutes = minutes.address
        record.details = .minutesExtract(facts)
        record.text = text(slice.body, slice.mentions, in: .minutesExtract)
        return Record(record)
    }

    /// The first of each number, as many as may be. A second stays in the minutes' own text, so that no word is lost.
    private mutating func distinct(_ items: [MinutesItem]) -> [MinutesItem] {
        var seen: Set<MinuteNumber> = []
        if items.count > Limits.minutesItems {
            let first = items[Limits.minutesItems]
            diagnostics.append(.tooManyItems(items.count, at: head.source.place(of: first.headingRange)))
        }
        return items.prefix(Limits.minutesItems).filter { item in
            if seen.insert(item.number).inserted { return true }
            diagnostics.append(.repeatedMinuteNumber(item.number, at: head.source.place(of: item.headingRange)))
            return false
        }
    }

    /// Numbers run on through the year, so a gap between two is probably a heading that was written otherwise.
    private mutating func checkNumbers(of items: [MinutesItem]) {
        for (previous, item) in zip(items, items.dropFirst()) where item.number.number > previous.number.number + 1 {
            let missing = previous.number.number + 1...item.number.number - 1
            diagnostics.append(.missingMinuteNumber(missing, before: item.number, at: head.source.place(of: item.headingRange)))
        }
    }

    private mutating func checkStated(_ entries: [Node.Entry], against items: [MinutesItem]) {
        let numbers = Set(items.map(\.number))
        let known = items.map(\.number.description)
        for entry in entries {
            guard let number = try? MinuteNumber(parsing: entry.key), !numbers.contains(number) else { continue }
            diagnostics.append(
                .unknownMinuteNumber(
                    number.description, known: known, at: head.source.place(of: entry.keyRange)))
        }
    }
}

/// One item of whole minutes, as its heading tells it.
struct MinutesItem {
    var number: MinuteNumber
    var title: String
    var caseNumbers: [CaseNumber]
    var headingRange: Range<Int>
    /// Its sections in the body: its own, and those below it.
    var sections: Range<Int>

    static func items(in body: MarkdownBody) -> [MinutesItem] {
        var items: [MinutesItem] = []
        var index = 0
        while index < body.sections.count {
            guard let heading = body.sections[index].heading, var item = MinutesItem(heading: heading) else {
                index += 1
                continue
            }
            let end = body.sections[(index + 1)...].firstIndex { ($0.heading?.level ?? 0) <= heading.level }
            item.sections = index..<(end ?? body.sections.count)
            items.append(item)
            index = item.sections.upperBound
        }
        return items
    }

    /// `§ 22 Kommunstyrelsens mål (KS 2018/109)`; nil for another heading.
    private init?(heading: MarkdownBody.Heading) {
        var rest = heading.text.drop(while: \.isWhitespace)
        guard rest.first == "§" else { return nil }
        rest = rest.dropFirst().drop(while: \.isWhitespace)
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard digits.count <= 5, let value = Int(digits), value > 0 else { return nil }
        rest = rest.dropFirst(digits.count)
        let letter = Self.takeLetter(from: &rest)
        number = MinuteNumber(value, letter: letter)
        rest = rest.drop { $0.isWhitespace || ".:–—-".contains($0) }
        (title, caseNumbers) = Self.titleAndNumbers(rest)
        if title.isEmpty { title = "§ \(number)" }
        headingRange = heading.range
        sections = 0..<0
    }

    /// The letter of `22a` or `22 a`: a small one, alone, so that a title's first word is not taken for it.
    private static func takeLetter(from rest: inout Substring) -> String? {
        let spaced = rest.drop(while: \.isWhitespace)
        guard let letter = spaced.first, ("a"..."h").contains(letter) else { return nil }
        let after = spaced.dropFirst()
        guard after.isEmpty || after.first.map({ $0.isWhitespace || ".:".contains($0) }) == true else { return nil }
        rest = after
        return String(letter)
    }

    /// What stands in brackets last is the case's number, or several with commas, when it looks like it.
    private static func titleAndNumbers(_ text: Substring) -> (String, [CaseNumber]) {
        let text = text.trimmed
        guard text.last == ")", let open = text.lastIndex(of: "(") else { return (String(text), []) }
        let numbers = text[text.index(after: open)...].dropLast().split(separator: ",").map { usual(String($0)) }
        guard !numbers.isEmpty, numbers.allSatisfy({ $0 != nil }) else { return (String(text), []) }
        return (String(text[..<open].trimmed), numbers.compactMap(\.self))
    }

    /// The number on a line `Dnr KS 2018/109` below the heading, before any other heading.
    static func caseNumbers(below body: MarkdownBody) -> [CaseNumber] {
        let lines = body.sections.first?.content.text.split(separator: "\n", maxSplits: 5).prefix(5) ?? []
        for line in lines {
            let words = line.split(whereSeparator: \.isWhitespace)
            let first = words.first.map { $0.lowercased().filter(\.isLetter) } ?? ""
            guard ["dnr", "diarienr", "diarienummer", "ärendenummer", "ärendenr"].contains(first) else { continue }
            // Other words may follow the number on its line, so the shortest text that is one is taken.
            for count in 1...min(4, max(1, words.count - 1)) {
                if let number = usual(words.dropFirst().prefix(count).joined(separator: " ")) { return [number] }
            }
        }
        return []
    }

    private static func usual(_ written: String) -> CaseNumber? {
        guard let number = try? CaseNumber(parsing: written), number.isUsual else { return nil }
        return number
    }
}
