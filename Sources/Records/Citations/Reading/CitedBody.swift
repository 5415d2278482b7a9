/// Organ as a text names it: `Plan- och byggnadsnämndens arbetsutskott`, `KF`, `Kommunfullmäktige i Haninge`.
struct CitedBody {
    var first: Int
    /// The token after it.
    var next: Int
    /// In lower case and the nominative.
    var name: String
    var isGenitive: Bool
    /// The place after "i".
    var authority: String?
    /// An abbreviation that no table has: a body only where a § follows.
    var needsSection = false

    /// With the genitive's -s; abbreviations written out.
    var written: String { isGenitive ? name + "s" : name }
}

extension CitationReader {
    /// The body that begins at a token, or whose last word it is.
    func body(at index: Int) -> CitedBody? {
        guard var body = simpleBody(at: index, mayLookBack: true) else { return nil }
        var depth = 0
        // kommunstyrelsens arbetsutskott
        while body.isGenitive || body.name == "kommunstyrelsen", depth < 3, let part = partOfBody(at: body.next) {
            guard body.isGenitive || part.name.hasPrefix("arbetsutskott") else { break }
            body.name = Self.name(of: part.name, in: body.written)
            body.isGenitive = part.isGenitive
            body.next = part.next
            depth += 1
        }
        takeAuthority(of: &body)
        return body
    }

    /// `kommunstyrelsens` + `AU`.
    private static func name(of part: String, in whole: String) -> String {
        let short = part == "arbetsutskottet" ? "arbetsutskott" : part
        let owner = whole.hasSuffix("s") ? whole : whole + "s"
        return owner + " " + short
    }

    private func partOfBody(at index: Int) -> CitedBody? {
        var start = index
        // plan- och tillväxtutskott
        if let end = compound(from: index) { start = end }
        guard token(start).kind == .word, token(start).gap > .none, var part = simpleBody(at: start, mayLookBack: false) else {
            return indefinitePart(at: start)
        }
        if start > index { part.name = name(index, through: start - 1) + " " + part.name }
        part.first = index
        return part
    }

    /// `utskott`, `presidium`, `beredning` after the body that they are of.
    private func indefinitePart(at index: Int) -> CitedBody? {
        let token = token(index)
        guard token.kind == .word, token.gap > .none else { return nil }
        let key = WordEndings.key(of: bytes.span.extracting(token.range))
        guard token.length == 2 || Self.parts.contains(where: { $0.key == key }) else { return nil }
        let word = text(token.range).lowercased()
        if word == "au" { return CitedBody(first: index, next: index + 1, name: "arbetsutskott", isGenitive: false) }
        for (ending, _) in Self.parts where word.hasSuffix(ending) || word.hasSuffix(ending + "s") {
            let isGenitive = word.hasSuffix("s")
            return CitedBody(
                first: index, next: index + 1, name: isGenitive ? String(word.dropLast()) : word, isGenitive: isGenitive)
        }
        return nil
    }

    /// What such a part's word ends with, and the key that tells most other words from it.
    private static let parts = ["utskott", "presidium", "beredning", "delegation", "kommitté"].map { ending in
        (ending: ending, key: WordEndings.key(of: Array(ending.utf8).span))
    }

    private func simpleBody(at index: Int, mayLookBack: Bool) -> CitedBody? {
        let token = token(index)
        if token.roles.contains(.phrase), let body = siteBody(at: index) { return body }
        if token.roles.contains(.bodyAbbreviation), let body = abbreviation(at: index) { return body }
        if token.roles.contains(.body) {
            let first = mayLookBack ? beginning(ofBodyEnding: index, isBare: token.roles.contains(.bareBody)) : index
            let isGenitive = token.roles.contains(.genitive)
            var name = name(first, through: index)
            if isGenitive { name.removeLast() }
            var body = CitedBody(first: first, next: index + 1, name: name, isGenitive: isGenitive)
            if token.roles.contains(.bareBody), !isGenitive { takeSubject(of: &body) }
            return body
        }
        return unknownAbbreviation(at: index)
    }

    private func siteBody(at index: Int) -> CitedBody? {
        for phrase in lexicon.phrases(from: Int(token(index).value)) {
            guard case .body(let name, let isGenitive) = phrase.meaning, let next = end(of: phrase, at: index) else { continue }
            return CitedBody(first: index, next: next, name: name, isGenitive: isGenitive)
        }
        return nil
    }

    /// KF, KF:s, Ks, KS AU.
    private func abbreviation(at index: Int) -> CitedBody? {
        let token = token(index)
        guard token.isCapital, let short = lexicon.abbreviation(Int(token.value)) else { return nil }
        // "Ks" may be a body, "KFs" is; "Un" and "Au" at the start of a sentence are not.
        guard token.isUpper || short.isGenitive || short.name.count > 5 else { return nil }
        var body = CitedBody(first: index, next: index + 1, name: short.name, isGenitive: short.isGenitive)
        if joins(body.next, ":") || joins(body.next, "'"), self.token(body.next + 1).length == 1 {
            body.isGenitive = true
            body.next += 2
        }
        if body.name == "kommunstyrelsen", joins(body.next, "/") || joins(body.next, "-"),
            lexicon.abbreviation(Int(self.token(body.next + 1).value))?.name == "arbetsutskottet"
        {
            body.name = "kommunstyrelsens arbetsutskott"
            body.next += 2
        }
        return body
    }

    /// SAU, BMN: capitals that no table has are a body where a § follows.
    private func unknownAbbreviation(at index: Int) -> CitedBody? {
        let token = token(index)
        guard token.kind == .word, token.isUpper, (2...6).contains(token.length),
            token.roles.isDisjoint(with: [.noSeries, .sfs, .union, .goal, .attachment, .caseWord, .preparatory]),
            // RF is regionfullmäktige too.
            !token.roles.contains(.phrase) || token.length == 2
        else { return nil }
        return CitedBody(
            first: index, next: index + 1, name: text(token.range).lowercased(), isGenitive: false, needsSection: true)
    }

    // MARK: - Before and after the noun

    /// `Barn- och`, `kultur-, fritids- och`; `tekniska`.
    private func beginning(ofBodyEnding index: Int, isBare: Bool) -> Int {
        var first = index
        if first > free, isBare, roles(first - 1).contains(.bodyAdjective), token(first).gap > .none { return first - 1 }
        guard first - 3 >= free, roles(first - 1).contains(.and), isSign(first - 2, "-"), token(first - 3).kind == .word,
            token(first - 2).gap == .none
        else { return first }
        first -= 3
        while first - 3 >= free, isSign(first - 1, ","), isSign(first - 2, "-"), token(first - 3).kind == .word,
            token(first - 2).gap == .none
        {
            first -= 3
        }
        return first
    }

    /// The token after `plan- och`, where such a beginning stands.
    private func compound(from index: Int) -> Int? {
        guard token(index).kind == .word, isSign(index + 1, "-"), token(index + 1).gap == .none, roles(index + 2).contains(.and),
            token(index + 3).kind == .word
        else { return nil }
        return index + 3
    }

    /// "Nämnden för Teknik": the words after "för" belong to the body.
    private func takeSubject(of body: inout CitedBody) {
        guard roles(body.next).contains(.för), token(body.next + 1).kind == .word else { return }
        var next = body.next + 1
        while next < body.next + 10 {
            let token = token(next)
            let isPart = token.sign == UInt8(ascii: "-") && token.gap == .none || token.sign == UInt8(ascii: "&")
            if token.kind == .sign, isPart { next += 1; continue }
            guard token.kind == .word,
                token.roles.isDisjoint(with: [
                    .den, .decision, .decides, .dating, .i, .joinsBeforeSection, .documentType,
                ])
            else { break }
            next += 1
        }
        var last = next - 1
        while last > body.next, roles(last).contains(.and) { last -= 1 }
        guard last > body.next else { return }
        body.name = name(body.first, through: last)
        body.next = last + 1
        // Nämnden för Tekniks beslut
        if body.name.hasSuffix("s"), !roles(body.next).isDisjoint(with: [.decision, .joinsBeforeSection]) {
            body.name.removeLast()
        }
    }

    /// "Kommunfullmäktige i Haninge".
    private func takeAuthority(of body: inout CitedBody) {
        guard roles(body.next).contains(.i) else { return }
        var next = body.next + 1
        if roles(next).contains(.authority) { next += 1 }
        let first = next
        while next < first + 4, token(next).kind == .word, token(next).isCapital, next == first || token(next).gap == .space {
            next += 1
            // Upplands-Bro
            if joins(next, "-"), token(next + 1).isCapital { next += 2 }
        }
        guard next > first else { return }
        body.authority = text(range(body.next + 1, through: next - 1))
        if roles(next).contains(.authority) {
            body.authority = body.authority.map(Self.nominative)
            next += 1
        }
        body.next = next
    }

    /// `Katrineholms` of "Katrineholms kommun"; Borås, Sotenäs and Degerfors are so called themselves.
    private static func nominative(_ place: String) -> String {
        let isName = ["ås", "näs", "fors", "Grums"].contains { place.hasSuffix($0) }
        return place.hasSuffix("s") && !isName ? String(place.dropLast()) : place
    }

    // MARK: - Phrases

    /// The token after a name of several words, if it stands here.
    func end(of phrase: CitationLexicon.Phrase, at index: Int) -> Int? {
        var next = index
        for part in phrase.parts {
            let token = token(next)
            switch part {
            case .word(let number): guard token.kind == .word, Int(token.value) == number else { return nil }
            case .sign(let sign): guard token.kind == .sign, token.sign == sign else { return nil }
            }
            next += 1
        }
        // Part of a longer word: "LSS-boende".
        if isSign(next, "-"), token(next).gap == .none, token(next + 1).gap == .none, token(next + 1).kind == .word { return nil }
        if let written = phrase.written, text(range(index, through: next - 1)) != written { return nil }
        return next
    }
}
