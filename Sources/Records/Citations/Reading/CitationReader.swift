/// Reads the tokens of a section from left to right, and notes the citations.
///
/// At each token the few readings that its roles allow are tried; each looks a bounded number of tokens ahead, so the whole is
/// linear. A reading that fails leaves nothing behind.
struct CitationReader {
    let bytes: [UInt8]
    let tokens: [CitationToken]
    let lexicon: CitationLexicon
    let date: CivilDate?

    var citations: [Citation] = []
    /// The law that "samma lag" means: the last that was named, nil after one that is not known.
    var lastLaw: Citation.LawNumber?
    /// The first token that belongs to no citation yet: no reading goes back before it.
    var free = 0

    init(_ text: CitationText, _ lexicon: CitationLexicon, date: CivilDate?) {
        bytes = text.bytes
        self.lexicon = lexicon
        self.date = date
        tokens = CitationTokenizer.tokens(of: text, lexicon)
    }

    mutating func read() {
        var index = 0
        while index < tokens.count {
            // Most of a text begins nothing.
            if tokens[index].mayBeginCitation {
                index = max(index + 1, next(at: index) ?? 0)
            } else {
                index += 1
            }
        }
    }

    /// Notes the citation that begins at a token, if one does.
    /// - Returns: the token after it.
    private mutating func next(at index: Int) -> Int? {
        let token = tokens[index]
        switch token.kind {
        case .word: return isAttached(index) ? nil : readWord(index, token)
        case .number: return readNumber(index)
        case .section: return readSection(index)
        case .sign: return token.sign == UInt8(ascii: "(") ? readUnionNumber(index) : nil
        case .barrier: return nil
        }
    }

    private mutating func readWord(_ index: Int, _ token: CitationToken) -> Int? {
        let roles = token.roles
        if roles.contains(.caseWord), let end = readIntroducedCaseNumbers(index) { return end }
        if token.isUpper || token.isCapital, let end = readCaseNumber(index) { return end }
        if !roles.isDisjoint(with: [.body, .bodyAbbreviation, .phrase]) || token.isUpper, let end = readDecision(index) {
            return end
        }
        if roles.contains(.den), let end = readDatedSection(index) { return end }
        if roles.contains(.documentType), let end = readDocument(index) { return end }
        if roles.contains(.namedUnionLaw) || roles.contains(.unionLaw) || roles.contains(.union), let end = readUnionLaw(index) {
            return end
        }
        if roles.contains(.preparatory), let end = readPreparatoryWork(index) { return end }
        if !roles.isDisjoint(with: [.phrase, .lawWord, .law, .sfs]) || token.isUpper, let end = readLaw(index) { return end }
        if roles.contains(.attachment), let end = readAttachments(index) { return end }
        if roles.contains(.goal) { return readGoals(index) }
        return nil
    }

    private mutating func readNumber(_ index: Int) -> Int? {
        guard !isAttached(index) else { return nil }
        return readLawSections(index) ?? readUnionNumber(index) ?? readDatedSection(index) ?? readCaseNumberFromYear(index)
    }

    // MARK: - Tokens

    /// The end of the text is a barrier, and so is all beyond it.
    func token(_ index: Int) -> CitationToken { tokens[min(index, tokens.count - 1)] }

    func roles(_ index: Int) -> WordRoles { token(index).roles }

    func isSign(_ index: Int, _ sign: Unicode.Scalar) -> Bool {
        let token = token(index)
        return token.kind == .sign && UInt32(token.sign) == sign.value
    }

    /// A sign that stands right after what is before it, and so does what follows it.
    func joins(_ index: Int, _ sign: Unicode.Scalar) -> Bool {
        isSign(index, sign) && token(index).gap == .none && token(index + 1).gap == .none
    }

    func isNumber(_ index: Int, digits: ClosedRange<Int>) -> Bool {
        let token = token(index)
        return token.kind == .number && digits.contains(token.length)
    }

    func isYear(_ index: Int) -> Bool {
        isNumber(index, digits: 4...4) && (1800...2099).contains(Int(token(index).value))
    }

    /// Part of a longer word or number: `x2`, `12.3`, `A4`, `LSS-boende`.
    @inline(__always)
    func isAttached(_ index: Int) -> Bool {
        let token = token(index)
        guard index > 0, token.gap == .none else { return false }
        let previous = tokens[index - 1]
        guard previous.kind == .sign else { return previous.kind == .word || previous.kind == .number }
        guard index > 1, previous.gap == .none else { return false }
        let before = tokens[index - 2].kind
        if previous.sign == UInt8(ascii: "-") { return before == .word || (before == .number && token.kind == .number) }
        return before == .number && token.kind == .number && ".,:/".utf8.contains(previous.sign)
    }

    /// The token after `och`, `,` or `, och`.
    func joint(at index: Int) -> Int? {
        var next = index
        if isSign(next, ",") { next += 1 }
        if roles(next).contains(.and) { next += 1 }
        return next > index ? next : nil
    }

    /// The bytes from one token to another, the last included.
    func range(_ first: Int, through last: Int) -> Range<Int> { Int(token(first).start)..<Int(token(last).end) }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Words as a name has them: lower case, single spaces.
    func name(_ first: Int, through last: Int) -> String {
        var name: [UInt8] = []
        let range = range(first, through: last)
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            switch byte {
            // A no-break space is C2 A0; among the words of a name all that begins with E2 are dashes.
            case 0...0x20, 0xC2: if name.last != UInt8(ascii: " ") { name.append(UInt8(ascii: " ")) }
            case 0xE2: name.append(UInt8(ascii: "-"))
            default: name.append(WordTable.lower(byte, after: index > 0 ? bytes[index - 1] : 0))
            }
            index += byte == 0xE2 ? 3 : byte == 0xC2 ? 2 : 1
        }
        return String(decoding: name, as: UTF8.self)
    }

    /// Notes a citation that ends before a token, and returns that token.
    mutating func add(_ meaning: Citation.Meaning, from first: Int, before end: Int, authority: String? = nil) -> Int {
        citations.append(Citation(range: range(first, through: end - 1), meaning: meaning, authority: authority))
        free = end
        return end
    }
}
