import Markup

/// Walks through the words of a text, byte by byte: each with its hash, in which capitals are small letters, and with what parts it
/// from the word before.
struct NameWords {
    struct Word {
        var range: Range<Int>
        /// Of the word and the sign before it; capitals count as small letters, and every dash as a hyphen.
        var hash: UInt64
        /// The hash of the word alone, for the first of a name.
        var own: UInt64
    }

    private let text: [UInt8]
    private(set) var position: Int

    init(_ text: [UInt8], from position: Int = 0) {
        self.text = text
        self.position = position
    }

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x0000_0100_0000_01B3

    /// The next word. Nil at the end; with `withinBlock`, also where a block, code or a link stands between.
    mutating func next(withinBlock: Bool = false) -> Word? {
        var signs: UInt64 = 0
        while position < text.count, !Self.beginsWord(text[position]) {
            let byte = text[position]
            if byte == CitationText.blockEnd || byte == CitationText.masked {
                if withinBlock { return nil }
                signs = 0
            } else {
                let (sign, length) = Self.sign(in: text, at: position)
                if sign != UInt8(ascii: " ") { signs = signs << 8 | UInt64(sign) }
                position += length
                continue
            }
            position += 1
        }
        guard position < text.count else { return nil }
        let start = position
        var hash = Self.seed
        var previous: UInt8 = 0
        while position < text.count, Self.continuesWord(text[position]) {
            let byte = text[position]
            hash = (hash ^ UInt64(WordTable.lower(byte, after: previous))) &* Self.prime
            previous = byte
            position += 1
        }
        return Word(range: start..<position, hash: (hash ^ signs) &* Self.prime, own: hash)
    }

    /// Whether a character that begins with a byte is a letter or digit. In UTF-8 two-byte characters from C3 on are letters; C2 begins
    /// signs and the space that does not break, E2 dashes and quotes.
    @inline(__always)
    static func beginsWord(_ byte: UInt8) -> Bool { continuesWord(byte) && byte & 0xC0 != 0x80 }

    /// Whether a byte goes on with a word: of a character's later bytes, all that its first has begun.
    @inline(__always)
    static func continuesWord(_ byte: UInt8) -> Bool {
        byte < 0x80 ? byte.isASCIILetter || byte.isASCIIDigit : byte != 0xC2 && byte != 0xE2
    }

    /// Whether the character that ends before a place is part of a word: as its first byte says.
    static func isWord(before index: Int, in text: Span<UInt8>) -> Bool {
        var start = index - 1
        while start > 0, text[start] & 0xC0 == 0x80, index - start < 4 { start -= 1 }
        return start >= 0 && beginsWord(text[start])
    }

    /// Whether the character is a capital letter of Swedish.
    static func isCapital(_ text: [UInt8], at index: Int) -> Bool {
        let byte = text[index]
        if byte == 0xC3, index + 1 < text.count { return (0x80...0x9E).contains(text[index + 1]) }
        return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }

    /// A sign as one byte, and how many it takes: any white space is a space, any dash a hyphen, any quote `"`.
    private static func sign(in text: [UInt8], at index: Int) -> (UInt8, Int) {
        let byte = text[index]
        let next = index + 1 < text.count ? text[index + 1] : 0
        switch byte {
        case 0...0x20: return (UInt8(ascii: " "), 1)
        case UInt8(ascii: "'"): return (UInt8(ascii: "\""), 1)
        case 0xC2: return (next == 0xA0 || next == 0xAD ? UInt8(ascii: " ") : next, 2)
        case 0xE2 where next == 0x80 && index + 2 < text.count:
            switch text[index + 2] {
            case 0x90...0x95: return (UInt8(ascii: "-"), 3)
            case 0x98...0x9F: return (UInt8(ascii: "\""), 3)
            case 0x80...0x8B, 0xA8...0xAF: return (UInt8(ascii: " "), 3)
            default: return (text[index + 2], 3)
            }
        default: return (byte, 1)
        }
    }
}
