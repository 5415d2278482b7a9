/// Laws: by number, `SFS 2008:348`, by name and number, `kommunallagen (2017:725)`, and by a name that a table knows.
extension CitationReader {
    /// A law as a text names it.
    struct CitedLaw {
        /// Nil for a word that is a law's name, of which we do not know the number.
        var law: Citation.LawNumber?
        /// The token after it.
        var next: Int
        /// Two letters, which say too little alone.
        var isShort = false
        /// The number is written.
        var isExplicit = false
    }

    mutating func readLaw(_ index: Int) -> Int? {
        guard let cited = law(at: index) else { return nil }
        guard let law = cited.law else {
            lastLaw = nil
            return cited.next > index + 1 ? cited.next : nil
        }
        if let end = readSections(after: cited, law, from: index) { return end }
        guard !cited.isShort else { return nil }
        lastLaw = law
        return add(.law(law), from: index, before: cited.next)
    }

    // MARK: - A law

    func law(at index: Int) -> CitedLaw? {
        let token = token(index)
        guard token.kind == .word else { return nil }
        if let series = regulationSeries(at: index), let number = lawNumber(at: series.next) {
            let law = Citation.LawNumber(collection: series.name, year: number.year, number: number.number)
            return CitedLaw(law: law, next: number.next, isExplicit: true)
        }
        if token.roles.contains(.phrase), let cited = namedLaw(at: index) { return cited }
        if let last = endOfCompound(at: index) { return numberedLaw(at: last) }
        guard token.roles.contains(.lawWord) || token.roles.contains(.law) else { return nil }
        return numberedLaw(at: index)
    }

    /// The last word of `radio- och TV-lagen` or `EU-lagen`, where such a law begins.
    private func endOfCompound(at index: Int) -> Int? {
        guard isSign(index + 1, "-"), token(index + 1).gap == .none else { return nil }
        var last = index + 2
        if roles(last).contains(.and) { last += 1 }
        if joins(last + 1, "-") { last += 2 }
        return roles(last).isDisjoint(with: [.lawWord, .law]) ? nil : last
    }

    /// A name from the table, and its number or abbreviation beside it.
    private func namedLaw(at index: Int) -> CitedLaw? {
        for phrase in lexicon.phrases(from: Int(token(index).value)) {
            guard case .law(let rows) = phrase.meaning, let next = end(of: phrase, at: index) else { continue }
            let row = rows.first { LawTable.rows[$0].holds(on: date) }
            var cited = CitedLaw(law: row.map { LawTable.rows[$0].law }, next: next)
            cited.isShort = phrase.written.map { $0.utf8.count <= 2 } ?? false
            // PBL:s
            if phrase.written != nil, joins(next, ":"), token(next + 1).kind == .word, token(next + 1).length == 1 {
                cited.next += 2
            }
            takeCompany(of: &cited, rows: rows)
            // "en kommunallag" is any, "kommunallag (2017:725)" is one.
            if phrase.isIndefinite, cited.next == next { cited.law = nil }
            if phrase.written != nil, cited.next == next, isAmongCapitals(index, next) { cited.isShort = true }
            return cited
        }
        return nil
    }

    /// A law by its number: `lag (2018:597) om kommunal bokföring och redovisning`, `skogsvårdslagen (1979:429)`.
    private func numberedLaw(at index: Int) -> CitedLaw? {
        var cited = CitedLaw(law: nil, next: index + 1)
        takeCompany(of: &cited, rows: [])
        if cited.law != nil {
            takeTitle(of: &cited, at: index)
            takeCompany(of: &cited, rows: [])
            return cited
        }
        guard roles(index + 1).contains(.om) else { return cited }
        // lagen om färdtjänst (1997:736)
        var next = index + 2
        while next < index + 18, token(next).kind == .word || (token(next).kind == .sign && isSign(next, "-")) {
            // Another law, as in "lagen om ändring i miljöbalken (1998:808)", speaks for itself.
            if !roles(next).isDisjoint(with: [.lawWord, .law]) { return cited }
            next += 1
        }
        var titled = CitedLaw(law: nil, next: next)
        takeCompany(of: &titled, rows: [])
        return titled.law == nil ? cited : titled
    }

    /// In a heading of capitals LEK is more likely a word.
    private func isAmongCapitals(_ index: Int, _ next: Int) -> Bool {
        let neighbours = [index - 1, next].filter { $0 >= 0 }.map { token($0) }
        return neighbours.contains { $0.kind == .word && $0.isUpper && $0.length > 2 && !$0.roles.contains(.phrase) }
    }

    /// The number, and names of the same law, that stand beside: ` (2010:900)`, ` SFS 2010:900`, `, PBL`, ` (PBL)`.
    private func takeCompany(of cited: inout CitedLaw, rows: [Int]) {
        for _ in 0..<3 {
            guard let found = company(at: cited.next, of: cited, rows: rows) else { return }
            cited = found
        }
    }

    private func company(at index: Int, of cited: CitedLaw, rows: [Int]) -> CitedLaw? {
        var next = index
        var cited = cited
        let opens = isSign(next, "(")
        let follows = isSign(next, ",")
        if opens || follows { next += 1 }
        var found = false
        for _ in 0..<3 {
            if found, isSign(next, ",") { next += 1 }
            var afterSFS = roles(next).contains(.sfs) ? next + 1 : next
            if isSign(afterSFS, ":"), afterSFS > next { afterSFS += 1 }
            if roles(afterSFS).contains(.numberWord) { afterSFS += 1 }
            if let number = lawNumber(at: afterSFS), !follows || afterSFS > next, !cited.isExplicit {
                cited.law = Citation.LawNumber(year: number.year, number: number.number)
                cited.isExplicit = true
                next = number.next
                found = true
            } else if let end = sameLaw(at: next, rows: rows, as: cited.law), opens || follows && token(end).kind != .number {
                next = end
                found = true
            } else {
                break
            }
        }
        guard found else { return nil }
        if isSign(next - 1, ",") { next -= 1 }
        if opens {
            guard isSign(next, ")") else { return nil }
            next += 1
        }
        cited.next = next
        return cited
    }

    /// Another name of the law, or the same again.
    private func sameLaw(at index: Int, rows: [Int], as law: Citation.LawNumber?) -> Int? {
        guard roles(index).contains(.phrase) else { return nil }
        for phrase in lexicon.phrases(from: Int(token(index).value)) {
            guard case .law(let others) = phrase.meaning, let next = end(of: phrase, at: index) else { continue }
            if !Set(others).isDisjoint(with: rows) || others.contains(where: { LawTable.rows[$0].law == law }) { return next }
        }
        return nil
    }

    /// `lag (2018:597)` + `om kommunal bokföring och redovisning`, where the table has such a title.
    private func takeTitle(of cited: inout CitedLaw, at index: Int) {
        guard roles(index).contains(.law), token(cited.next).kind == .word else { return }
        for phrase in lexicon.phrases(from: Int(token(index).value)) {
            guard case .law(let rows) = phrase.meaning, rows.contains(where: { LawTable.rows[$0].law == cited.law }) else {
                continue
            }
            var rest = phrase
            rest.parts.removeFirst()
            if let next = end(of: rest, at: cited.next) {
                cited.next = next
                return
            }
        }
    }

    // MARK: - Numbers

    /// `2017:725`; a blank beside the colon is a misprint.
    func lawNumber(at index: Int) -> (year: Int, number: Int, next: Int)? {
        guard isNumber(index, digits: 4...4), (1600...2099).contains(Int(token(index).value)), isSign(index + 1, ":"),
            token(index + 1).gap < .lineEnd, isNumber(index + 2, digits: 1...4), token(index + 2).gap < .lineEnd,
            token(index + 2).value > 0
        else { return nil }
        return (Int(token(index).value), Int(token(index + 2).value), index + 3)
    }

    /// `SFS`, `AFS`, `HSLF-FS`: the series, and the token after it.
    private func regulationSeries(at index: Int) -> (name: String, next: Int)? {
        let token = token(index)
        guard token.isUpper, (2...8).contains(token.length) else { return nil }
        if isSign(index + 1, "-"), joins(index + 1, "-"), self.token(index + 2).isUpper, text(self.token(index + 2).range) == "FS"
        {
            return (text(range(index, through: index + 2)), index + 3)
        }
        guard token.length >= 3, bytes[token.range].suffix(2).elementsEqual("FS".utf8) else { return nil }
        let next =
            isSign(index + 1, ":") || isSign(index + 1, ".") || roles(index + 1).contains(.numberWord) ? index + 2 : index + 1
        return (text(token.range), next)
    }
}
