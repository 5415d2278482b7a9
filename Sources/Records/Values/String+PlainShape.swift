import Markup

/// Questions that most short texts answer by a few bytes, so that those who ask need not go through them by `Character`.
extension String {
    /// True where no blank can stand at an end, by its bytes: a letter of ASCII or Latin-1, a digit or a sign does. False says nothing.
    var hasPlainEnds: Bool {
        let bytes = utf8.span
        guard let last = bytes.indices.last else { return false }
        let beginsPlainly = bytes[0] > 0x20 && bytes[0] < 0x7F || bytes[0] == 0xC3
        let endsPlainly = bytes[last] > 0x20 && bytes[last] < 0x7F || last > 0 && bytes[last - 1] == 0xC3
        return beginsPlainly && endsPlainly
    }

    /// True where no character ends a line. False says nothing: of all that `Character.isNewline` has, only bytes are looked for.
    var isOnOneLine: Bool {
        !utf8.span.hasByte { _, last, byte in
            let isASCII = UInt8(bit: byte >= 0x0A) & UInt8(bit: byte <= 0x0D)
            let isNextLine = UInt8(bit: last == 0xC2) & UInt8(bit: byte == 0x85)
            // U+2028 and U+2029.
            let isSeparator = UInt8(bit: last == 0x80) & (UInt8(bit: byte == 0xA8) | UInt8(bit: byte == 0xA9))
            return isASCII | isNextLine | isSeparator
        }
    }
}
