import Markup

/// A text with å, ä, ö and é of one character each, without soft hyphens and with no word divided at a line's end, as most are
/// written: text that was copied from a PDF file often has a letter and a mark that combines with it, and `kommun-⏎styrelsen`.
struct ComposedText {
    private(set) var bytes: [UInt8] = []
    /// Where each byte stands in the text as it was, and last its end.
    private var origins: [Int] = []

    /// Nil for a text that is so already.
    init?(_ text: [UInt8]) {
        guard Self.needsComposing(text.span) else { return nil }
        bytes.reserveCapacity(text.count)
        origins.reserveCapacity(text.count + 1)
        var index = 0
        while index < text.count {
            if text[index] == 0xC2, index + 1 < text.count, text[index + 1] == 0xAD {
                index += 2
            } else if Self.dividesWord(at: index, in: text) {
                index += 2
            } else if let letter = Self.letter(at: index, in: text) {
                append(0xC3, from: index)
                append(letter, from: index)
                index += 3
            } else {
                append(text[index], from: index)
                index += 1
            }
        }
        origins.append(text.count)
        guard bytes.count < text.count else { return nil }
    }

    /// The range in the text as it was.
    func original(_ range: Range<Int>) -> Range<Int> { origins[range.lowerBound]..<origins[range.upperBound] }

    private mutating func append(_ byte: UInt8, from origin: Int) {
        bytes.append(byte)
        origins.append(origin)
    }

    private static func needsComposing(_ text: Span<UInt8>) -> Bool {
        text.hasByte { _, last, byte in
            UInt8(bit: byte == 0xCC) | UInt8(bit: byte == 0xAD)
                | UInt8(bit: byte == CitationText.lineEnd) & UInt8(bit: last == UInt8(ascii: "-"))
        }
    }

    /// A hyphen and a line's end within a word; not of `barn-⏎och`.
    private static func dividesWord(at index: Int, in text: [UInt8]) -> Bool {
        guard text[index] == UInt8(ascii: "-"), index > 0, index + 2 < text.count, text[index + 1] == CitationText.lineEnd,
            isLowercase(text[index - 1]), isLowercase(text[index + 2])
        else { return false }
        let rest = text[(index + 2)...].prefix(6)
        return !["och ", "eller ", "samt "].contains { rest.starts(with: $0.utf8) }
    }

    private static func isLowercase(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") || byte >= 0x80
    }

    /// The second byte of å, ä, ö, é, for a letter and a mark.
    private static func letter(at index: Int, in text: [UInt8]) -> UInt8? {
        guard index + 2 < text.count, text[index + 1] == 0xCC else { return nil }
        let second: UInt8? =
            switch (text[index] | 0x20, text[index + 2]) {
            case (UInt8(ascii: "a"), 0x8A): 0xA5
            case (UInt8(ascii: "a"), 0x88): 0xA4
            case (UInt8(ascii: "o"), 0x88): 0xB6
            case (UInt8(ascii: "e"), 0x81): 0xA9
            default: nil
            }
        return second.map { text[index] & 0x20 == 0 ? $0 - 0x20 : $0 }
    }
}
