/// What belongs to the document itself: `bilaga 1`, `Mål 1,2 och 3`.
extension CitationReader {
    // MARK: - Attachments

    /// Of a range one citation, of a list one each.
    mutating func readAttachments(_ index: Int) -> Int? {
        var next = index + 1
        // After a word written out a full stop ends the sentence.
        if isSign(next, "."), token(next).gap == .none, token(index).length == 3 { next += 1 }
        if roles(next).contains(.numberWord) { next += 1 }
        guard var item = attachment(at: next) else { return nil }
        var end = add(.attachment(item.number), from: index, before: item.next)
        while let joint = joint(at: end), let further = attachment(at: joint), !isUnit(further.next) {
            item = further
            end = add(.attachment(item.number), from: joint, before: item.next)
        }
        return end
    }

    /// A number, or a capital letter: `1`, `1a`, `A`; of `1–3` the first.
    private func attachment(at index: Int) -> (number: String, next: Int)? {
        let token = token(index)
        if token.kind == .word {
            guard token.length == 1, token.isCapital, self.token(index + 1).gap > .none || self.token(index + 1).kind != .word
            else {
                return nil
            }
            if isNumber(index + 1, digits: 1...2), self.token(index + 1).gap == .none {
                return (text(range(index, through: index + 1)), index + 2)
            }
            return (text(token.range), afterRange(index + 1, isLetter: true))
        }
        guard isNumber(index, digits: 1...3), day(at: index) == nil else { return nil }
        var number = "\(token.value)"
        var next = index + 1
        if joins(next, "."), isNumber(next + 1, digits: 1...2) {
            number += "." + text(self.token(next + 1).range)
            next += 2
        }
        let letter = self.token(next)
        if letter.kind == .word, letter.length == 1, letter.gap == .none {
            number += text(letter.range)
            next += 1
        }
        // "bilaga 1/2019", "bilaga 1 § 2"
        if continuesNumber(next) || roles(next).contains(.month) { return nil }
        return (number, afterRange(next, isLetter: false))
    }

    private func afterRange(_ index: Int, isLetter: Bool) -> Int {
        guard isSign(index, "-") else { return index }
        let last = token(index + 1)
        let fits = isLetter ? last.kind == .word && last.length == 1 && last.isCapital : isNumber(index + 1, digits: 1...3)
        return fits ? index + 2 : index
    }

    // MARK: - Goals

    mutating func readGoals(_ index: Int) -> Int? {
        let word: Citation.GoalMention.Word =
            bytes[Int(token(index).start)] | 0x20 == UInt8(ascii: "m") ? .goal : .focusArea
        var next = index + 1
        if roles(next).contains(.numberWord) {
            next += 1
            if isSign(next, "."), token(next).gap == .none { next += 1 }
        }
        guard var item = goal(at: next) else { return nil }
        var end = add(.goal(Citation.GoalMention(word: word, number: item.number)), from: index, before: item.next)
        while let joint = joint(at: end), let further = goal(at: joint) {
            item = further
            end = add(.goal(Citation.GoalMention(word: word, number: item.number)), from: joint, before: item.next)
        }
        return end
    }

    /// A number that is no year, no amount and no part of a court's: `mål nr B 1234-19`, `mål 95 procent`.
    private func goal(at index: Int) -> (number: String, next: Int)? {
        guard isNumber(index, digits: 1...2), day(at: index) == nil, token(index).value > 0 else { return nil }
        var number = "\(token(index).value)"
        var next = index + 1
        if joins(next, "."), isNumber(next + 1, digits: 1...2) {
            number += "." + text(token(next + 1).range)
            next += 2
        }
        if isSign(next, "-"), token(next + 1).kind == .number {
            // Of a range the first; "3-1" is a result, "1234-19" a case.
            guard isNumber(next + 1, digits: 1...2), token(next + 1).value > token(index).value else { return nil }
            next += 2
        }
        guard !isUnit(next), !continuesNumber(next) else { return nil }
        if token(next).gap == .none, token(next).kind == .word { return nil }
        // 50 000, and "1,5".
        if token(next).kind == .number { return nil }
        return (number, next)
    }

    /// `1/2019`, `3:12`: more of a number than a goal or an attachment has.
    private func continuesNumber(_ index: Int) -> Bool {
        (joins(index, "/") || joins(index, ":")) && token(index + 1).kind == .number
    }

    /// After a number: an amount.
    private func isUnit(_ index: Int) -> Bool {
        roles(index).contains(.unit) || isSign(index, "%") || token(index).kind == .section
    }
}
