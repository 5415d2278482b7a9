import Markup

/// Parts a text into tokens: one walk, without regard to what they mean together.
///
/// Any bytes may come: what is no UTF-8 becomes signs that no citation has.
struct CitationTokenizer {
    private let bytes: [UInt8]
    private let lexicon: CitationLexicon
    private var index = 0
    private var gap = CitationToken.Gap.none
    private var tokens: [CitationToken] = []

    static func tokens(of text: CitationText, _ lexicon: CitationLexicon) -> [CitationToken] {
        var tokenizer = CitationTokenizer(bytes: text.bytes, lexicon: lexicon)
        tokenizer.read()
        return tokenizer.tokens
    }

    private init(bytes: [UInt8], lexicon: CitationLexicon) {
        self.bytes = bytes
        self.lexicon = lexicon
        tokens.reserveCapacity(bytes.count / 4 + 2)
    }

    private mutating func read() {
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\t"): space(.space, 1)
            case CitationText.lineEnd: space(.lineEnd, 1)
            case 0...0x1F, 0x7F: append(.barrier, length: 1)
            case UInt8(ascii: "0")...UInt8(ascii: "9"): readNumber()
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): readWord()
            case 0..<0x80: append(.sign, length: 1, sign: byte)
            default: readBeyondASCII(byte)
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

    private mutating func readNumber() {
        var end = index
        var value: Int32 = 0
        while end < bytes.count, bytes[end].isASCIIDigit {
            if end - index < 9 { value = value * 10 + Int32(bytes[end] - UInt8(ascii: "0")) }
            end += 1
        }
        let isLong = end - index > 9
        append(.number, length: end - index)
        tokens[tokens.count - 1].value = isLong ? -1 : value
    }

    // MARK: - Words

    private mutating func readWord() {
        var end = index
        var letters = 0
        var capitals = 0
        let beginsCapital = letter(at: index)?.isCapital ?? false
        while let letter = letter(at: end) {
            letters += 1
            capitals += letter.isCapital ? 1 : 0
            end += letter.length
        }
        let word = bytes[index..<end]
        append(.word, length: end - index)
        let last = tokens.count - 1
        tokens[last].isUpper = capitals == letters
        tokens[last].isCapital = beginsCapital
        if let number = lexicon.number(of: word) {
            tokens[last].value = Int32(number)
            tokens[last].roles = lexicon.roles(ofNumber: number)
        }
        if !tokens[last].roles.contains(.endsInVain) { tokens[last].roles.formUnion(WordEndings.roles(of: word)) }
    }

    /// A letter's length, by its lead byte; combining marks belong to the letter before.
    private func letter(at index: Int) -> (length: Int, isCapital: Bool)? {
        guard index < bytes.count else { return nil }
        let byte = bytes[index]
        if byte < 0x80 { return byte.isASCIILetter ? (1, byte < UInt8(ascii: "a")) : nil }
        guard byte >= 0xC3, byte <= 0xDF, index + 1 < bytes.count, bytes[index + 1] & 0xC0 == 0x80 else { return nil }
        let next = bytes[index + 1]
        if byte == 0xC3 { return next == 0x97 || next == 0xB7 ? nil : (2, next < 0x9F) }
        return (2, false)
    }

    // MARK: - Beyond ASCII

    private mutating func readBeyondASCII(_ byte: UInt8) {
        if letter(at: index) != nil { return readWord() }
        let length = min(Self.length(ofLead: byte), bytes.count - index)
        guard length > 1, bytes[(index + 1)..<(index + length)].allSatisfy({ $0 & 0xC0 == 0x80 }) else {
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
