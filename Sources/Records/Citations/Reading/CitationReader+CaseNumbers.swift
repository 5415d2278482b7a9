/// Case numbers: `KS 2019/160`, `KSN-2019-01234`, `2019/44 BN`, and after a word such as dnr also `2019/160` and `0412/17`.
extension CitationReader {
    private struct CaseParts {
        var series: Range<Int>?
        var year: Int
        var number: Int
        var next: Int
    }

    /// `Dnr KS 2019/160, 2019/161 och 0412/17`.
    mutating func readIntroducedCaseNumbers(_ index: Int) -> Int? {
        guard var next = afterCaseWord(index) else { return nil }
        var end: Int?
        while let parts = introducedParts(at: next) {
            next = add(caseNumber(parts), from: next, before: parts.next)
            end = next
            // Two that are joined by a stroke or a dash are two.
            var joint = next
            while joint < next + 2,
                isSign(joint, ",") || isSign(joint, "/") || isSign(joint, "-") || isSign(joint, ";") || isSign(joint, "&")
                    || roles(joint).contains(.and)
            {
                joint += 1
            }
            guard joint > next else { break }
            next = afterCaseWord(joint) ?? joint
        }
        return end
    }

    /// `KS 2019/160`, without a word before it.
    mutating func readCaseNumber(_ index: Int) -> Int? {
        guard let parts = seriesFirst(at: index, isIntroduced: false) else { return nil }
        return add(caseNumber(parts), from: index, before: parts.next)
    }

    /// `2019/44 BN`, `2019-KS-160`.
    mutating func readCaseNumberFromYear(_ index: Int) -> Int? {
        guard let parts = yearAroundSeries(at: index) else { return nil }
        return add(caseNumber(parts), from: index, before: parts.next)
    }

    // MARK: - What introduces a number

    /// The token after `dnr`, `Dnr:`, `ärende nr`, `d.nr`.
    private func afterCaseWord(_ index: Int) -> Int? {
        guard roles(index).contains(.caseWord) else { return nil }
        var next = index + 1
        if joins(next, "."), roles(next + 1).contains(.numberWord) { next += 2 }
        let needsNumberWord = !lexicon.isWholeCaseWord(Int(token(index).value))
        if roles(next).contains(.numberWord) {
            next += 1
        } else if needsNumberWord, next == index + 1 {
            return nil
        }
        while isSign(next, ":") || isSign(next, ".") { next += 1 }
        return next
    }

    // MARK: - Forms

    private func introducedParts(at index: Int) -> CaseParts? {
        if token(index).kind == .word { return seriesFirst(at: index, isIntroduced: true) ?? seriesAndYearLast(at: index) }
        return yearAroundSeries(at: index) ?? plain(at: index)
    }

    /// Letters, year, number.
    private func seriesFirst(at index: Int, isIntroduced: Bool) -> CaseParts? {
        let series = token(index)
        guard series.kind == .word, series.length <= 8, mayBeSeries(series, isIntroduced: isIntroduced) else { return nil }
        var next = index + 1
        var sign: Unicode.Scalar = " "
        if let found = ["-", "/"].first(where: { isSign(next, $0) }), isIntroduced || token(next).gap == .none {
            sign = found
            next += 1
        }
        guard token(next).gap < .lineEnd || sign == " " else { return nil }
        guard let (year, after) = year(at: next, mayBeShort: isIntroduced),
            let stroke = stroke(at: after, isIntroduced: isIntroduced)
        else { return nil }
        if stroke == ":", sign != "/", !isIntroduced { return nil }
        let number = after + 1
        guard isNumber(number, digits: 1...7) else { return nil }
        if stroke == "-" {
            // A date, or a year and a month.
            if day(at: next) != nil
                || (joins(number + 1, "-") && isNumber(number + 2, digits: 2...2)
                    && token(number).length == 2)
            {
                return nil
            }
            if sign != "-", !isIntroduced, token(number).length < 3 || isPeriod(year, number, series) { return nil }
        }
        if stroke == "/", !isIntroduced, isSchoolYear(year, number, series) { return nil }
        guard isUsualSeries(series, isIntroduced: isIntroduced, sign: sign, digits: token(number).length) else { return nil }
        return finished(CaseParts(series: series.range, year: year, number: Int(token(number).value), next: number + 1))
    }

    /// `KS 160/2019`, as some write after dnr.
    private func seriesAndYearLast(at index: Int) -> CaseParts? {
        let series = token(index)
        guard series.isUpper, series.length <= 6, mayBeSeries(series, isIntroduced: true), isNumber(index + 1, digits: 1...6),
            joins(index + 2, "/"), isRegisterYear(index + 3)
        else { return nil }
        return finished(
            CaseParts(
                series: series.range, year: Int(token(index + 3).value), number: Int(token(index + 1).value), next: index + 4))
    }

    /// `2019/44 BN`, `2019-KS-160`, `2018/KS 0290 10`.
    private func yearAroundSeries(at index: Int) -> CaseParts? {
        guard isRegisterYear(index), let sign = ["/", "-"].first(where: { joins(index + 1, $0) }) else { return nil }
        let year = Int(token(index).value)
        let second = token(index + 2)
        if second.kind == .word {
            guard second.isUpper, second.length <= 8, second.roles.isDisjoint(with: [.noSeries, .sfs, .month]) else {
                return nil
            }
            var next = index + 3
            if let joint = ["-", "/", ":"].first(where: { joins(next, $0) }) { next += joint == ":" && sign == "-" ? 0 : 1 }
            guard isNumber(next, digits: 1...7) else { return nil }
            let number = token(next)
            next += 1
            // The case's number of four digits may have the class after it: 0290 10.
            if number.length == 4, isNumber(next, digits: 1...3), token(next).gap == .space, !roles(next + 1).contains(.month),
                token(next + 1).kind != .section, !isSign(next + 1, ":")
            {
                next += 1
            }
            return finished(CaseParts(series: second.range, year: year, number: Int(number.value), next: next))
        }
        guard sign == "/", isNumber(index + 2, digits: 1...7) else { return nil }
        let series = token(index + 3)
        guard series.kind == .word, series.isUpper, (2...6).contains(series.length), series.gap < .lineEnd || second.length > 2,
            series.roles.isDisjoint(with: [.noSeries, .sfs, .phrase]), !beginsDecision(at: index + 3)
        else { return nil }
        return CaseParts(series: series.range, year: year, number: Int(second.value), next: index + 4)
    }

    /// Without a series: `2019/160`, `2019-160`, and with the year last `0412/17`, `6356-2012`.
    private func plain(at index: Int) -> CaseParts? {
        guard isNumber(index, digits: 1...7), let sign = ["/", "-", ":"].first(where: { isSign(index + 1, $0) }),
            isNumber(index + 2, digits: 1...7), token(index + 2).gap < .lineEnd, day(at: index) == nil
        else { return nil }
        let (first, second) = (token(index), token(index + 2))
        if isRegisterYear(index) {
            return finished(CaseParts(series: nil, year: Int(first.value), number: Int(second.value), next: index + 3))
        }
        guard sign != ":" else { return nil }
        if isRegisterYear(index + 2) {
            // 40-2014:600: class, year, number.
            if joins(index + 3, ":") || joins(index + 3, "/"), isNumber(index + 4, digits: 1...7) {
                let number = Int(token(index + 4).value)
                return finished(CaseParts(series: nil, year: Int(second.value), number: number, next: index + 5))
            }
            return CaseParts(series: nil, year: Int(second.value), number: Int(first.value), next: index + 3)
        }
        guard second.length == 2, !joins(index + 3, "-") || token(index + 4).kind != .number else { return nil }
        return CaseParts(
            series: nil, year: CaseNumberForm.fullYear(ofShort: Int(second.value)), number: Int(first.value), next: index + 3)
    }

    // MARK: - Parts

    private func mayBeSeries(_ token: CitationToken, isIntroduced: Bool) -> Bool {
        guard token.roles.isDisjoint(with: [.sfs, .union, .month, .preparatory]) else { return false }
        if isIntroduced { return true }
        guard token.roles.isDisjoint(with: [.noSeries, .goal, .documentType, .attachment]) else { return false }
        return !token.roles.contains(.phrase) || token.length == 2
    }

    /// "BUDGET 2019/2020", "PISA 2018/19"; but of a body's own diary 20 is a number like others.
    private func isSchoolYear(_ year: Int, _ number: Int, _ series: CitationToken) -> Bool {
        let value = Int(token(number).value)
        let isNext = token(number).length == 4 ? value == year + 1 : token(number).length == 2 && value == (year + 1) % 100
        return isNext && !series.roles.contains(.bodyAbbreviation)
    }

    /// "RUFS 2010-2030" is a plan for these years.
    private func isPeriod(_ year: Int, _ number: Int, _ series: CitationToken) -> Bool {
        (year...year + 100).contains(Int(token(number).value)) && token(number).length == 4
            && !series.roles.contains(.bodyAbbreviation)
    }

    /// In capitals, or a body's abbreviation, or joined to the year: `Kst/2012:214`; or a ministry's: `Ju 2025/00949`.
    private func isUsualSeries(_ token: CitationToken, isIntroduced: Bool, sign: Unicode.Scalar, digits: Int) -> Bool {
        if isIntroduced { return true }
        if token.isUpper, token.length > 1 { return true }
        return token.roles.contains(.bodyAbbreviation) || (sign != " " && (2...5).contains(token.length))
            || (digits >= 5 && token.length <= 4)
    }

    /// Diaries are of the twentieth century and after.
    private func isRegisterYear(_ index: Int) -> Bool { isYear(index) && token(index).value >= 1900 }

    private func year(at index: Int, mayBeShort: Bool) -> (year: Int, next: Int)? {
        if isRegisterYear(index) { return (Int(token(index).value), index + 1) }
        guard mayBeShort, isNumber(index, digits: 2...2) else { return nil }
        return (CaseNumberForm.fullYear(ofShort: Int(token(index).value)), index + 1)
    }

    private func stroke(at index: Int, isIntroduced: Bool) -> Unicode.Scalar? {
        guard let sign = (["/", "-", ":"] as [Unicode.Scalar]).first(where: { isSign(index, $0) }) else { return nil }
        let (before, after) = (token(index).gap, token(index + 1).gap)
        if before == .none, after == .none { return sign }
        guard before < .lineEnd, sign != ":" else { return nil }
        // Blanks around a stroke are a slip, and so is one beside a hyphen; "KS 2019 - 2022" are years.
        if sign == "/", after < .lineEnd { return sign }
        let isOneSided = before == .none || after == .none
        return isOneSided || isIntroduced || bytes[Int(token(index + 1).start)] == UInt8(ascii: "0") ? sign : nil
    }

    /// The classification and the document's number belong to the citation, not to the value. Nil where more shows that the whole is
    /// something else.
    private func finished(_ parts: CaseParts) -> CaseParts? {
        var parts = parts
        while joins(parts.next, "."), isNumber(parts.next + 1, digits: 1...4) { parts.next += 2 }
        if joins(parts.next, "-"), isNumber(parts.next + 1, digits: 1...4), !isYear(parts.next + 1) { parts.next += 2 }
        // 2018/19:12 is a riksdag's year.
        if joins(parts.next, ":"), token(parts.next + 1).kind == .number || token(parts.next + 1).isUpper { return nil }
        if joins(parts.next, "/"), token(parts.next + 1).kind == .number { return nil }
        let after = token(parts.next)
        guard after.gap == .none, after.kind == .number || after.kind == .word else { return parts }
        // A slip: "KS 2019/160Handläggare".
        return after.kind == .word && after.isCapital && after.length > 3 ? parts : nil
    }

    /// After `2019/160 KS` comes what KS decided.
    private func beginsDecision(at index: Int) -> Bool {
        let next = isSign(index + 1, ",") ? index + 2 : index + 1
        return token(next).kind == .section || day(at: next) != nil || (isYear(next) && token(next + 1).kind == .section)
    }

    private func caseNumber(_ parts: CaseParts) -> Citation.Meaning {
        let series = parts.series.map { text($0).uppercased() + " " } ?? ""
        let value = "\(series)\(parts.year)/\(parts.number)"
        return .caseNumber(CaseNumber(written: value, value: value))
    }
}
