/// The words at the beginning of a text, for whoever cuts it short: the bytes of each, and how many characters a reader sees in it.
///
/// Read by bytes, which is many times faster than by `Character`, where every Unicode scalar is a character of its own: below U+0300,
/// and the dashes, quotes and narrow spaces of Swedish and English typography.
package struct PlainWords {
    package struct Word {
        package var range: Range<Int>
        /// Characters.
        package var count: Int
    }

    package enum Separator {
        /// What `Character.isWhitespace` says of the scalars that this type reads.
        case whitespace
        /// Only a space and a newline: a non-breaking space is part of a word.
        case spaceOrNewline
    }

    package let bytes: [UInt8]
    /// The text is longer than what was read of it, so that the last word may not be whole.
    package let isCut: Bool
    private let separator: Separator
    private var position = 0

    /// - Parameter limit: how many characters are wanted, more or less; what is read is bounded by it.
    /// - Returns: nil where scalars may join into one character.
    package init?(of text: Substring, limit: Int, separatedBy separator: Separator) {
        let room = limit * 3 + 64
        var bytes: [UInt8] = []
        bytes.append(text.utf8.span.extracting(first: room))
        self.bytes = bytes
        isCut = bytes.count == room
        self.separator = separator
        guard isPlain else { return nil }
    }

    /// Nil at the end.
    package mutating func next() -> Word? {
        while let length = separatorLength(at: position) { position += length }
        guard position < bytes.count else { return nil }
        let start = position
        var count = 0
        while position < bytes.count, separatorLength(at: position) == nil {
            // The first byte of a scalar; those that follow begin with the bits 10.
            if bytes[position] & 0xC0 != 0x80 { count += 1 }
            position += 1
        }
        return Word(range: start..<position, count: count)
    }

    /// In bytes; nil where no separator stands.
    private func separatorLength(at index: Int) -> Int? {
        guard index < bytes.count else { return nil }
        let byte = bytes[index]
        if separator == .spaceOrNewline { return byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") ? 1 : nil }
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\t")...UInt8(ascii: "\r"): return 1
        case 0xC2 where index + 1 < bytes.count && (bytes[index + 1] == 0xA0 || bytes[index + 1] == 0x85): return 2
        // U+2009 and U+202F, the narrow spaces.
        case 0xE2 where index + 2 < bytes.count && (bytes[index + 2] == 0x89 || bytes[index + 2] == 0xAF): return 3
        default: return nil
        }
    }

    private var isPlain: Bool {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            // A carriage return and a newline are one character.
            case UInt8(ascii: "\r"): return false
            case ..<0x80: index += 1
            case ..<0xCC: index += 2
            case 0xE2:
                // A scalar that is cut is the last of its word, whose end nobody counts on.
                guard index + 2 < bytes.count else { return true }
                let last = bytes[index + 2]
                guard bytes[index + 1] == 0x80, (0x90...0xA7).contains(last) || last == 0x89 || last == 0xAF else { return false }
                index += 3
            default: return false
            }
        }
        return true
    }
}
