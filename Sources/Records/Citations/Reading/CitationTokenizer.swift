import Markup

/// Parts a text into tokens: one walk, without regard to what they mean together.
///
/// Any bytes may come: what is no UTF-8 becomes signs that no citation has.
struct CitationTokenizer {
    private let lexicon: CitationLexicon
    private var index = 0
    private var gap = CitationToken.Gap.none
    private var tokens: [CitationToken] = []

    static func tokens(of text: CitationText, _ lexicon: CitationLexicon) -> [CitationToken] {
        var tokenizer = CitationTokenizer(lexicon)
        tokenizer.tokens.reserveCapacity(text.bytes.count / 4 + 2)
        tokenizer.read(text.bytes.span)
        return tokenizer.tokens
    }

    private init(_ lexicon: CitationLexicon) { self.lexicon = lexicon }

    private mutating func read(_ bytes: Span<UInt8>) {
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\t"): space(.space, 1)
            case UInt8(ascii: ":") where bytes.matches("://", at: index): readAddress(bytes)
            case UInt8(ascii: "w") where bytes.matches("www.", at: index): readAddress(bytes)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): readWord(bytes)
            case UInt8(ascii: "0")...UInt8(ascii: "9"): readNumber(bytes)
            case CitationText.lineEnd: space(.lineEnd, 1)
            case 0...0x1F, 0x7F: append(.barrier, length: 1)
            case 0..<0x80: append(.sign, length: 1, sign: byte)
            default: readBeyondASCII(bytes)
            }
        }
        append(.barrier, length: 0)
    }

    private mutating func space(_ new: CitationToken.Gap, _ length: Int) {
        gap = max(gap, new)
        index += length
    }

    private mutating func append(_ kind: CitationToken.Kind, length: Int, sign: UInt8 = 0) {
        tokens.append(CitationToken(start: Int32(index), end: Int32(index + length), kind: kind, gap: gap, sign: sign))
        gap = .none
        index += length
    }

    private mutating func readNumber(_ bytes: Span<UInt8>) {
        var end = index
        var value: Int32 = 0
        while end < bytes.count, bytes[end] &- UInt8(ascii: "0") < 10 {
            if end - index < 9 { value = value * 10 + Int32(bytes[end] - UInt8(ascii: "0")) }
            end += 1
        }
        var token = CitationToken(start: Int32(index), end: Int32(end), kind: .number, gap: gap)
        token.value = end - index > 9 ? -1 : value
        tokens.append(token)
        gap = .none
        index = end
    }

    /// The rest of `https://lagen.nu/2017:725`, which names nothing.
    private mutating func readAddress(_ bytes: Span<UInt8>) {
        var end = index
        while end < bytes.count, bytes[end] > UInt8(ascii: " "), bytes[end] != CitationText.masked { end += 1 }
        append(.barrier, length: end - index)
    }

    // MARK: - Words

    private mutating func readWord(_ bytes: Span<UInt8>) {
        let rest = bytes.extracting(index...)
        var length = rest.letters(from: 0)
        while length < rest.count, Self.beginsLetter(rest, length) { length += 2 + rest.letters(from: length + 2) }
        let word = rest.extracting(..<length)
        var token = CitationToken(start: Int32(index), end: Int32(index + length), kind: .word, gap: gap)
        // Most words begin with a small letter of ASCII.
        if word[0] < UInt8(ascii: "a") || word[0] >= 0x80 { token.takeCapitals(of: word) }
        if let number = lexicon.number(of: word) {
            token.value = Int32(number)
            token.roles = lexicon.roles(ofNumber: number)
        }
        let ending = WordEndings.key(of: word)
        if WordEndings.mayEnd(ending), !token.roles.contains(.endsInVain) {
            token.roles.formUnion(WordEndings.roles(of: word, ending))
        }
        tokens.append(token)
        gap = .none
        index += length
    }

    /// A letter of two bytes: all of Latin, Greek and Cyrillic, and the marks that combine with the letter before. × and ÷ are none.
    private static func beginsLetter(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
        let byte = bytes[index]
        guard byte >= 0xC3, byte <= 0xDF, index + 1 < bytes.count, bytes[index + 1] & 0xC0 == 0x80 else { return false }
        return byte != 0xC3 || (bytes[index + 1] != 0x97 && bytes[index + 1] != 0xB7)
    }

    // MARK: - Beyond ASCII

    private mutating func readBeyondASCII(_ bytes: Span<UInt8>) {
        if Self.beginsLetter(bytes, index) { return readWord(bytes) }
        let byte = bytes[index]
        let length = min(Self.length(ofLead: byte), bytes.count - index)
        guard length > 1, (index + 1..<index + length).allSatisfy({ bytes[$0] & 0xC0 == 0x80 }) else {
            return append(.sign, length: 1)
        }
        switch (byte, bytes[index + 1], length > 2 ? bytes[index + 2] : 0) {
        case (0xC2, 0xA0, _): space(.space, 2)
        case (0xC2, 0xA7, _): append(.section, length: 2)
        // A soft hyphen, a space without width, a byte order mark: not seen.
        case (0xC2, 0xAD, _), (0xE2, 0x80, 0x8B), (0xEF, 0xBB, 0xBF): index += length
        case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF): space(.space, 3)
        case (0xE2, 0x80, 0x90...0x95), (0xE2, 0x88, 0x92): append(.sign, length: 3, sign: UInt8(ascii: "-"))
        case (0xE2, 0x80, 0x99): append(.sign, length: 3, sign: UInt8(ascii: "'"))
        default: append(.sign, length: length)
        }
    }

    private static func length(ofLead byte: UInt8) -> Int {
        switch byte {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
    }
}

extension CitationToken {
    fileprivate mutating func takeCapitals(of word: Span<UInt8>) {
        var (hasSmall, hasCapital) = (false, false)
        var index = 0
        while index < word.count, !(hasSmall && hasCapital) {
            let byte = word[index]
            let letter = byte < 0x80 ? byte : word[index + 1]
            if WordTable.lower(letter, after: byte) == letter { hasSmall = true } else { hasCapital = true }
            index += byte < 0x80 ? 1 : 2
        }
        isUpper = !hasSmall
        isCapital = hasCapital && (word[0] < 0x80 ? word[0] < UInt8(ascii: "a") : word[1] < 0x9F)
    }
}
