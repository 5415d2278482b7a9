/// Dates: `2019-02-20`, `2019.02.20`, `20190220`, `20 februari 2019`.
extension CitationReader {
    /// - Returns: the day, and the token after it.
    func day(at index: Int) -> (date: CivilDate, next: Int)? {
        guard token(index).kind == .number else { return nil }
        switch token(index).length {
        case 4: return isYear(index) ? numericDay(at: index) : nil
        case 8:
            let value = Int(token(index).value)
            guard (1900...2099).contains(value / 10_000), !continuesNumber(index + 1),
                let date = CivilDate(year: value / 10_000, month: value / 100 % 100, day: value % 100)
            else { return nil }
            return (date, index + 1)
        case 1, 2: return writtenDay(at: index)
        default: return nil
        }
    }

    private func numericDay(at index: Int) -> (date: CivilDate, next: Int)? {
        guard let sign = ["-", "."].first(where: { isSign(index + 1, $0) }), isSign(index + 3, sign),
            isNumber(index + 2, digits: 2...2), isNumber(index + 4, digits: 2...2),
            // A line may end after a hyphen.
            (1...4).allSatisfy({ token(index + $0).gap == .none || (token(index + $0).gap == .lineEnd && $0 % 2 == 0) }),
            !continuesNumber(index + 5)
        else { return nil }
        let parts = [index, index + 2, index + 4].map { Int(token($0).value) }
        return CivilDate(year: parts[0], month: parts[1], day: parts[2]).map { ($0, index + 5) }
    }

    /// `20 februari 2019`, `20:e februari 2019`.
    private func writtenDay(at index: Int) -> (date: CivilDate, next: Int)? {
        var next = index + 1
        if joins(next, ":"), token(next + 1).length == 1, token(next + 1).kind == .word { next += 2 }
        guard roles(next).contains(.month), let month = lexicon.month(Int(token(next).value)), isYear(next + 1),
            token(next + 1).gap > .none
        else { return nil }
        return CivilDate(year: Int(token(next + 1).value), month: month, day: Int(token(index).value)).map { ($0, next + 2) }
    }

    /// More of a number follows: a person's number, a case's.
    private func continuesNumber(_ index: Int) -> Bool {
        let token = token(index)
        guard token.gap == .none else { return false }
        if token.kind == .number { return true }
        return token.kind == .sign && (isSign(index, "-") || isSign(index, "/")) && self.token(index + 1).gap == .none
            && self.token(index + 1).kind == .number && self.token(index + 1).length != 4
    }
}
