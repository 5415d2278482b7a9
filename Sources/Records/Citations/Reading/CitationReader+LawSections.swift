/// Parts of laws: `8 kap. 9 § kommunallagen`, `PBL 2 kap. 2–6 §§`, `12 kap. 10 § samma lag`.
extension CitationReader {
    /// A chapter or a section, or both, in a row of such.
    private struct LawPart {
        var first: Int
        var next: Int
        var chapter: String?
        var section: String?
        /// Chapter and section are both written.
        var isComplete = false
    }

    /// Sections, and the law after them.
    mutating func readLawSections(_ index: Int) -> Int? {
        guard !isPage(index), !isOfChapterBefore(index), let (parts, next) = lawParts(at: index),
            let (law, end) = lawAfterSections(at: next)
        else {
            return nil
        }
        guard let law else {
            lastLaw = nil
            return end
        }
        return readFurtherSections(add(parts, of: law, lawEnd: end), of: law)
    }

    /// Sections after the law: `PBL 2 kap. 2–6 §§`, `miljöbalkens 4 kap. 4 §`, `kommunallagen (2017:725), 5 kap. 1 §`.
    mutating func readSections(after cited: CitedLaw, _ law: Citation.LawNumber, from index: Int) -> Int? {
        let start = isSign(cited.next, ",") || isSign(cited.next, ":") ? cited.next + 1 : cited.next
        guard token(start).kind == .number, let (parts, next) = lawParts(at: start),
            lawAfterSections(at: next).map({ isSign(next, "(") && $0.law == law }) ?? true,
            start == cited.next || parts[0].chapter != nil
        else { return nil }
        var all = parts
        all[0].first = index
        lastLaw = law
        for part in all { _ = add(part, of: law, before: part.next) }
        return readFurtherSections(next, of: law)
    }

    /// `… kommunallagen och 12 kap. 3 §`: what has no law of its own has its neighbour's.
    private mutating func readFurtherSections(_ index: Int, of law: Citation.LawNumber) -> Int {
        guard let joint = joint(at: index), token(joint).kind == .number, let (parts, next) = lawParts(at: joint),
            lawAfterSections(at: next) == nil, !roles(next).contains(.i)
        else { return index }
        for part in parts { _ = add(part, of: law, before: part.next) }
        return next
    }

    private mutating func add(_ parts: [LawPart], of law: Citation.LawNumber, lawEnd: Int) -> Int {
        lastLaw = law
        for (number, part) in parts.enumerated() {
            // The law's name is the whole row's, and in the link of the last only where that says all by itself.
            let takesLaw = number == parts.count - 1 && (number == 0 || part.isComplete)
            _ = add(part, of: law, before: takesLaw ? lawEnd : part.next)
        }
        return lawEnd
    }

    private mutating func add(_ part: LawPart, of law: Citation.LawNumber, before end: Int) -> Int {
        // The full stop of "kap." may be the sentence's.
        let end = isSign(end - 1, ".") ? end - 1 : end
        return add(
            .lawSection(Citation.LawSection(law: law, chapter: part.chapter, section: part.section)), from: part.first,
            before: end)
    }

    // MARK: - The law of sections

    /// The law after sections, nil of one that is not known; and nothing where no law follows.
    private func lawAfterSections(at index: Int) -> (law: Citation.LawNumber?, next: Int)? {
        var next = index
        if isSign(next, "("), law(at: next + 1) != nil { next += 1 }
        // "9 kap. 31 § p. 3, plan- och bygglagen", unless the law has sections of its own.
        if isSign(next, ","), let law = law(at: next + 1), token(law.next).kind != .number { next += 1 }
        if roles(next).contains(.i) { next += 1 }
        if roles(next).contains(.same), !roles(next + 1).isDisjoint(with: [.law, .lawWord, .unionLaw]) {
            return (lastLaw, next + 2)
        }
        // "i den nya plan- och bygglagen", "i äldre plan- och bygglagen"
        guard let cited = law(at: next) else { return nil }
        return (cited.law, cited.next)
    }

    // MARK: - Sections

    /// A row of chapters and sections, parted by "och" or a comma.
    private func lawParts(at index: Int) -> (parts: [LawPart], next: Int)? {
        guard let first = lawPart(at: index, chapter: nil) else { return nil }
        var parts = [first]
        while parts.count < 40, let last = parts.last, let joint = joint(at: last.next), token(joint).kind == .number,
            let part = lawPart(at: joint, chapter: last.section == nil ? nil : last.chapter)
        {
            parts.append(part)
        }
        return (parts, parts[parts.count - 1].next)
    }

    private func lawPart(at index: Int, chapter: String?) -> LawPart? {
        guard let numbers = lawNumbers(at: index) else { return nil }
        var part = LawPart(first: index, next: numbers.next)
        // A slip: "8.kap".
        if isSign(part.next, "."), roles(part.next + 1).contains(.chapter) { part.next += 1 }
        if roles(part.next).contains(.chapter) {
            part.chapter = numbers.first
            part.next = afterAbbreviation(part.next)
            if isSign(part.next, ","), token(part.next).gap == .none, sectionsBegin(at: part.next + 1) { part.next += 1 }
            if token(part.next).kind == .number, let sections = lawNumbers(at: part.next), token(sections.next).kind == .section {
                part.section = sections.first
                part.next = afterSections(sections.next)
                part.isComplete = true
            } else if token(part.next).kind == .section, token(part.next + 1).kind == .number,
                let sections = lawNumbers(at: part.next + 1)
            {
                // A slip: "5 kap. § 4 kommunallagen".
                part.section = sections.first
                part.next = sections.next
            }
        } else if token(part.next).kind == .section {
            part.section = numbers.first
            part.chapter = chapter
            part.next = afterSections(part.next)
            // "9 § 8 kap. kommunallagen"
            if token(part.next).kind == .number, let chapters = lawNumbers(at: part.next), roles(chapters.next).contains(.chapter)
            {
                let end = afterAbbreviation(chapters.next)
                if token(end).kind != .number || lawNumbers(at: end).map({ token($0.next).kind != .section }) ?? true {
                    part.chapter = chapters.first
                    part.next = end
                }
            }
        } else {
            return nil
        }
        part.next = afterItems(part.next)
        return part
    }

    /// `2`, `18 b`, `2–6`, `2, 5 och 7`: the first, and the token after the last.
    private func lawNumbers(at index: Int) -> (first: String, next: Int)? {
        guard isNumber(index, digits: 1...3) else { return nil }
        var next = index + 1
        let letter = sectionLetter(at: next)
        if letter != nil { next += 1 }
        // 4 a–c §§
        if letter != nil, isSign(next, "-"), token(next + 1).kind == .word, token(next + 1).length == 1 { next += 2 }
        let first = "\(token(index).value)" + (letter.map { " \($0)" } ?? "")
        var further = 0
        while further < 30 {
            let joint = isSign(next, "-") ? next + 1 : self.joint(at: next)
            guard let joint, isNumber(joint, digits: 1...3) else { break }
            var after = joint + 1
            if sectionLetter(at: after) != nil { after += 1 }
            // "1 § och 2 kap." are two.
            guard mayGoOn(after) else { break }
            next = after
            further += 1
        }
        return (first, next)
    }

    /// After one number of several comes a sign of more, kap. or §.
    private func mayGoOn(_ index: Int) -> Bool {
        token(index).kind == .section || roles(index).contains(.chapter) || isSign(index, "-") || joint(at: index) != nil
    }

    /// A letter alone, `18 b §`, or right after its number.
    private func sectionLetter(at index: Int) -> String? {
        let token = token(index)
        guard token.kind == .word, token.length == 1, !token.isCapital else { return nil }
        let letter = text(token.range)
        // "i" is a word, and "p" and "s" are points and pages.
        guard letter != "p", letter != "s", mayGoOn(index + 1) || token.gap == .none, letter != "i" || token.gap == .none else {
            return nil
        }
        return letter
    }

    /// Pages, "sid 143-147 samt", are of a book.
    private func isPage(_ index: Int) -> Bool {
        index > 0 && roles(index - 1).contains(.page) || index > 1 && isSign(index - 1, ".") && roles(index - 2).contains(.page)
    }

    /// "kap. 9 § 31": the number is the chapter's.
    private func isOfChapterBefore(_ index: Int) -> Bool {
        index > 1 && roles(isSign(index - 1, ".") ? index - 2 : index - 1).contains(.chapter)
            && !(index > 2 && token(isSign(index - 1, ".") ? index - 3 : index - 2).kind == .number)
    }

    /// A slip: "8 kap, 9 § kommunallagen", and not "8 kap., 9 kap.".
    private func sectionsBegin(at index: Int) -> Bool {
        lawNumbers(at: index).map { token($0.next).kind == .section } ?? false
    }

    private func afterSections(_ index: Int) -> Int { token(index + 1).kind == .section ? index + 2 : index + 1 }

    /// The token after `kap.`
    private func afterAbbreviation(_ index: Int) -> Int {
        isSign(index + 1, ".") && token(index + 1).gap == .none ? index + 2 : index + 1
    }

    /// `första stycket 2 p.`, `andra st.`, `2 eller 3`: what follows a section's sign, and is no part of the value.
    private func afterItems(_ index: Int) -> Int {
        var end = index
        while end < index + 24 {
            if let next = item(at: end) {
                end = next
                continue
            }
            let joint = isSign(end, "-") ? end + 1 : self.joint(at: end)
            // "första stycket 1 eller 31 c §": a number with a § of its own is no item.
            guard end > index, let joint, !beginsPart(joint), let next = item(at: joint) else { break }
            end = next
        }
        return end
    }

    private func item(at index: Int) -> Int? {
        if roles(index).contains(.lawPart) {
            return isSign(index + 1, ".") && token(index + 1).gap == .none ? index + 2 : index + 1
        }
        if isItemLetter(index) { return isSign(index + 1, ")") ? index + 2 : index + 1 }
        guard isNumber(index, digits: 1...2), !beginsPart(index) else { return nil }
        var next = index + 1
        if isItemLetter(next) || sectionLetter(at: next) != nil { next += 1 }
        if isSign(next, "-"), token(next + 1).kind == .word, token(next + 1).length == 1 { next += 2 }
        if isSign(next, ")") || isSign(next, ".") && law(at: next + 1) != nil { next += 1 }
        return next
    }

    /// A number right before § or kap., or one of several before §§.
    private func beginsPart(_ index: Int) -> Bool {
        guard token(index).kind == .number else { return false }
        let after = sectionLetter(at: index + 1) == nil ? index + 1 : index + 2
        if token(after).kind == .section || roles(after).contains(.chapter) { return true }
        guard let last = lawNumbers(at: index)?.next else { return false }
        return token(last).kind == .section && token(last + 1).kind == .section
    }

    /// `a`, `b)`: an item of a section, before a law or another item.
    private func isItemLetter(_ index: Int) -> Bool {
        let token = token(index)
        guard token.kind == .word, token.length == 1, !token.isCapital, !token.roles.contains(.i) else { return false }
        let next = isSign(index + 1, ")") ? index + 2 : index + 1
        return law(at: next) != nil || isSign(next, "-") || joint(at: next) == next + 1
    }
}
