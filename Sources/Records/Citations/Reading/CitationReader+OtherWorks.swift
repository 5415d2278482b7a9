/// Preparatory works, EU law and documents: `prop. 2018/19:12`, `förordning (EU) 2016/679`, `tjänsteskrivelse 2019-02-13`.
extension CitationReader {
    // MARK: - Preparatory works

    mutating func readPreparatoryWork(_ index: Int) -> Int? {
        guard let name = lexicon.preparatoryWork(Int(token(index).value)) else { return nil }
        // "ds" and "dir" are words too.
        if name == "Ds" || name == "SOU", !token(index).isCapital { return nil }
        var next = index + 1
        while isSign(next, ".") || isSign(next, ":") { next += 1 }
        guard let number = workNumber(at: next, mayHaveLetters: name == "bet.") else { return nil }
        var end = number.next
        if roles(end).contains(.page), isSign(end + 1, "."), isNumber(end + 2, digits: 1...4) {
            end += 3
            if isSign(end, "-"), isNumber(end + 1, digits: 1...4) { end += 2 }
        }
        return add(.preparatory("\(name) \(number.value)"), from: index, before: end)
    }

    /// `2018/19:12`, `2018/19:KU12`, `1999/2000:12`, `2015:24`, `2009/10: 165`.
    private func workNumber(at index: Int, mayHaveLetters: Bool) -> (value: String, next: Int)? {
        guard isNumber(index, digits: 4...4), (1850...2099).contains(Int(token(index).value)) else { return nil }
        var value = "\(token(index).value)"
        var next = index + 1
        if isSign(next, "/"), isNumber(next + 1, digits: 2...2) || isNumber(next + 1, digits: 4...4) {
            value += "/" + text(token(next + 1).range)
            next += 2
        }
        guard isSign(next, ":") else { return nil }
        value += ":"
        next += 1
        if token(next).kind == .word, mayHaveLetters, token(next).isCapital, token(next).length <= 6 {
            value += text(token(next).range)
            next += 1
        }
        guard isNumber(next, digits: 1...4), token(next).gap < .lineEnd else { return nil }
        return (value + text(token(next).range), next + 1)
    }

    // MARK: - EU law

    /// A name: `dataskyddsförordningen`, `GDPR`; or `förordning (EU) 2016/679`, `direktiv 2007/60/EG`.
    mutating func readUnionLaw(_ index: Int) -> Int? {
        let roles = roles(index)
        if roles.contains(.namedUnionLaw) {
            if joins(index + 1, "-"), token(index + 2).kind == .word { return nil }
            let number = unionNumber(at: index + 1)
            let law = Citation.EULawNumber(form: .regulation, number: number?.number ?? "2016/679")
            var end = number?.next ?? index + 1
            // dataskyddsförordningen (GDPR)
            if isSign(end, "("), self.roles(end + 1).contains(.namedUnionLaw), isSign(end + 2, ")") { end += 3 }
            return add(.euLaw(law), from: index, before: end)
        }
        if roles.contains(.unionLaw) {
            guard let number = unionNumber(at: index + 1) else { return nil }
            let form: Citation.EULawNumber.Form = text(token(index).range).lowercased().hasPrefix("d") ? .directive : .regulation
            return add(.euLaw(Citation.EULawNumber(form: form, number: number.number)), from: index, before: number.next)
        }
        return nil
    }

    /// `2007/60/EG`, `(EU) 2016/679`, without a word before it.
    mutating func readUnionNumber(_ index: Int) -> Int? {
        guard let number = unionNumber(at: index), number.isCertain else { return nil }
        let form: Citation.EULawNumber.Form = number.isBefore ? .regulation : .directive
        return add(.euLaw(Citation.EULawNumber(form: form, number: number.number)), from: index, before: number.next)
    }

    /// `(EU) nr 1303/2013`, `95/46/EG`: the number, with the union before or after it.
    private func unionNumber(at index: Int) -> (number: String, isBefore: Bool, isCertain: Bool, next: Int)? {
        var next = index
        var isBefore = false
        if isSign(next, "("), roles(next + 1).contains(.union), token(next + 1).isUpper {
            next += 2
            while (isSign(next, ",") || isSign(next, "/")), roles(next + 1).contains(.union) { next += 2 }
            if isSign(next, ")") { next += 1 }
            isBefore = true
        } else if roles(next).contains(.union), token(next).isUpper {
            next += 1
            isBefore = true
        }
        if roles(next).contains(.numberWord) {
            next += 1
            if isSign(next, ".") { next += 1 }
        }
        guard isNumber(next, digits: 2...4), isSign(next + 1, "/"), isNumber(next + 2, digits: 1...4),
            token(next + 2).gap < .lineEnd
        else {
            return nil
        }
        let number = "\(text(token(next).range))/\(text(token(next + 2).range))"
        var end = next + 3
        var isAfter = false
        if isSign(end, "/"), roles(end + 1).contains(.union), token(end + 1).isUpper {
            end += 2
            isAfter = true
        }
        if isBefore, isSign(index, "("), isSign(end, ")"), !isSign(index + 2, ")") { end += 1 }
        guard isBefore || isAfter else { return nil }
        return (number, isBefore, isAfter || isBefore && isSign(index, "("), end)
    }

    // MARK: - Documents

    /// `Kommunledningskontorets tjänsteskrivelse 2019-02-13`, `tjänsteutlåtande daterat den 26 juni 2019`.
    mutating func readDocument(_ index: Int) -> Int? {
        guard let type = lexicon.documentType(Int(token(index).value)) else { return nil }
        var next = index + 1
        var words = 0
        while words < 4 {
            if isSign(next, ",") || isSign(next, ":") || isSign(next, "("), words == 0 {
                next += 1
            } else if roles(next).contains(.den) || roles(next).contains(.dating) {
                next += 1
            } else {
                break
            }
            words += 1
        }
        guard let day = day(at: next) else { return readDocumentOfIssuer(index, type, next) }
        // "protokoll 2019-03-06 § 31" is the decision; "avtal 2019-03-27, § 4" a part of the agreement.
        guard !type.hasPrefix("protokoll") || sectionAfterDate(day.next) == nil else { return nil }
        return add(.document(type: type, date: day.date), from: issuer(before: index), before: day.next)
    }

    /// `yttrande från Länsstyrelsen, 2019-02-13`.
    private mutating func readDocumentOfIssuer(_ index: Int, _ type: String, _ start: Int) -> Int? {
        guard start > index + 1, roles(start - 1).contains(.dating), token(start).isCapital || token(start).kind == .word else {
            return nil
        }
        var next = start
        while next < start + 7, token(next).kind == .word, !roles(next).contains(.documentType) { next += 1 }
        if isSign(next, ",") { next += 1 }
        while roles(next).contains(.den) || roles(next).contains(.dating) { next += 1 }
        guard let day = day(at: next), sectionAfterDate(day.next) == nil else { return nil }
        return add(.document(type: type, date: day.date), from: issuer(before: index), before: day.next)
    }

    /// Whose a document is: a word with a genitive's -s before its type.
    private func issuer(before index: Int) -> Int {
        guard index > free else { return index }
        let previous = token(index - 1)
        guard previous.kind == .word, token(index).gap > .none, previous.length > 3,
            bytes[Int(previous.end) - 1] | 0x20 == UInt8(ascii: "s")
        else { return index }
        var first = index - 1
        // Kommunstyrelsens förvaltnings; Nämnden för Individ & Familjeomsorgs
        if first > free, !roles(first - 1).isDisjoint(with: [.body, .bodyAbbreviation]), roles(first - 1).contains(.genitive) {
            first -= 1
        }
        if first - 2 >= free, isSign(first - 1, "&"), token(first - 2).kind == .word { first -= 2 }
        if first - 2 >= free, roles(first - 1).contains(.för), token(first - 2).kind == .word { return first - 2 }
        if first - 3 >= free, roles(first - 1).contains(.and), isSign(first - 2, "-"), token(first - 3).kind == .word {
            first -= 3
        }
        return first
    }
}
