/// What in a file's bytes is not text: the first byte that is no UTF-8, and every control character.
///
/// UTF-8 as Unicode's table 3-7 has it: no overlong forms, no surrogates, nothing above U+10FFFF.
struct EncodingFaults {
    enum Guess { case utf16, windows1252 }

    private(set) var firstInvalid: Int?
    /// C0 but tab and newline, DEL, C1, noncharacters, what turns the direction of the text, and a byte order mark that is not first.
    private(set) var controls: [Range<Int>] = []
    private var nulls = 0
    private let count: Int

    init(in bytes: [UInt8]) {
        count = bytes.count
        guard Self.mayHaveFaults(bytes.span) else { return }
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte >= 0x20, byte < 0x7F {
                index += 1
                continue
            }
            guard let length = Self.length(of: bytes, at: index) else {
                firstInvalid = index
                return
            }
            if Self.isControl(bytes, at: index, length) {
                controls.append(index..<index + length)
                if byte == 0 { nulls += 1 }
            }
            index += length
        }
    }

    /// False for nearly every text, which is then not read byte by byte.
    private static func mayHaveFaults(_ bytes: Span<UInt8>) -> Bool {
        bytes.hasByte { PlainUTF8.mayBreak($0, $1, $2) | mayBeControl($1, $2) }
    }

    @inline(__always)
    private static func mayBeControl(_ last: UInt8, _ byte: UInt8) -> UInt8 {
        let endsLine = UInt8(bit: byte == UInt8(ascii: "\n")) | UInt8(bit: byte == UInt8(ascii: "\t"))
        let isC0 = UInt8(bit: byte < 0x20) & (endsLine ^ 1) | UInt8(bit: byte == 0x7F)
        let isC1 = UInt8(bit: last == 0xC2) & UInt8(bit: byte < 0xA0)
        // U+202A to U+202E and U+2066 to U+2069 end so, and little else does.
        let mayEmbed = UInt8(bit: last == 0x80) & UInt8(bit: byte &- 0xAA < 5)
        let mayIsolate = UInt8(bit: last == 0x81) & UInt8(bit: byte &- 0xA6 < 4)
        // Of three bytes, noncharacters and the byte order mark begin so.
        return isC0 | isC1 | mayEmbed | mayIsolate | UInt8(bit: byte == 0xEF)
    }

    /// Swedish text in UTF-16 without a mark is valid UTF-8, every other character a NUL.
    var firstNullOfWideText: Int? {
        nulls * 3 > count ? controls.first?.lowerBound : nil
    }

    func guess(for bytes: [UInt8], at offset: Int) -> Guess? {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || firstNullOfWideText != nil { return .utf16 }
        // å ä ö Å Ä Ö é É ü § ° – ” “ ’ … and no-break space, as Windows writes them.
        let usual: Set<UInt8> = [
            0xE5, 0xE4, 0xF6, 0xC5, 0xC4, 0xD6, 0xE9, 0xC9, 0xFC, 0xA7, 0xB0, 0x96, 0x94, 0x93, 0x92, 0x85, 0xA0,
        ]
        return usual.contains(bytes[offset]) ? .windows1252 : nil
    }

    /// Of the character at `index`, one to four; none when its bytes are no UTF-8.
    private static func length(of bytes: [UInt8], at index: Int) -> Int? {
        let lead = bytes[index]
        if lead < 0x80 { return 1 }
        let (length, second): (Int, ClosedRange<UInt8>)
        switch lead {
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return nil
        }
        guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return nil }
        for next in index + 2..<index + max(2, length) where bytes[next] & 0xC0 != 0x80 { return nil }
        return length
    }

    private static func isControl(_ bytes: [UInt8], at index: Int, _ length: Int) -> Bool {
        let byte = bytes[index]
        switch length {
        case 1: return byte == 0x7F || byte < 0x20 && byte != UInt8(ascii: "\n") && byte != UInt8(ascii: "\t")
        case 2: return byte == 0xC2 && bytes[index + 1] < 0xA0
        case 3:
            let (second, third) = (bytes[index + 1], bytes[index + 2])
            if byte == 0xE2 { return second == 0x80 && 0xAA...0xAE ~= third || second == 0x81 && 0xA6...0xA9 ~= third }
            return byte == 0xEF
                && (second == 0xBF && third >= 0xBE || second == 0xB7 && 0x90...0xAF ~= third || second == 0xBB && third == 0xBF)
        default: return bytes[index + 1] & 0x0F == 0x0F && bytes[index + 2] == 0xBF && bytes[index + 3] >= 0xBE
        }
    }
}
