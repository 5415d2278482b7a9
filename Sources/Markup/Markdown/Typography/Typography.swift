/// Sets quotes, dashes and spaces as printers do (typografi): glyphs are changed, words never.
///
/// - `"` and `'` become ” and ’, which in Swedish stand on both sides; in English they open and close.
/// - `--` becomes – and `---` becomes —, but not in an address.
/// - A space between a number and its unit, and between § and its number, does not break: see `UnbreakableSpace`.
enum Typography {
    /// Sets a text after another, whose end decides whether a quote opens.
    static func append(_ text: ArraySlice<UInt8>, language: TextLanguage, to set: inout [UInt8]) {
        // Of a space at the start, the text before it decides.
        if text.first != UInt8(ascii: " "), !text.span.hasByte(where: mayChange) { return set.append(contentsOf: text) }
        let bytes = text.span
        // Places in the span, which begins at 0; the slice begins here.
        let first = text.startIndex
        var run = 0
        var index = 0
        var isInAddress = false
        while index < bytes.count {
            let byte = bytes[index]
            // Letters and all of UTF-8's longer forms lie above these, and are most of any text.
            guard byte <= UInt8(ascii: ":"), isSpecial(byte) else {
                index += 1
                continue
            }
            switch byte {
            case UInt8(ascii: " "):
                isInAddress = false
                if let before = index > 0 ? bytes[index - 1] : set.last, index + 1 < bytes.count,
                    UnbreakableSpace.mayStand(between: before, and: bytes[index + 1]) != 0
                {
                    set.append(contentsOf: text[first + run..<first + index])
                    run = index
                    if UnbreakableSpace.stands(between: set, and: text[(first + index + 1)...]) {
                        set.append("\u{A0}")
                        run = index + 1
                    }
                }
                index += 1
            case UInt8(ascii: ":"):
                if text[(first + index)...].starts(with: "://".utf8) { isInAddress = true }
                index += 1
            case UInt8(ascii: "-"):
                let dashes = text[(first + index)...].prefix { $0 == byte }.count
                if dashes == 2 || dashes == 3, !isInAddress {
                    set.append(contentsOf: text[first + run..<first + index])
                    set.append(dashes == 2 ? "–" : "—")
                    run = index + dashes
                }
                index += dashes
            default:
                set.append(contentsOf: text[first + run..<first + index])
                let isBeforeDigit = index + 1 < bytes.count && bytes[index + 1].isASCIIDigit
                set.append(quote(byte, after: set, isBeforeDigit: isBeforeDigit, language))
                index += 1
                run = index
            }
        }
        set.append(contentsOf: text[(first + run)...])
    }

    /// 1 for a byte that may be set otherwise than it is written, or is the one after a space that may. Of most texts, none is.
    @inline(__always)
    static func mayChange(_ beforeLast: UInt8, _ last: UInt8, _ byte: UInt8) -> UInt8 {
        let isQuote = UInt8(bit: byte == UInt8(ascii: "\"")) | UInt8(bit: byte == UInt8(ascii: "'"))
        let isDash = UInt8(bit: byte == UInt8(ascii: "-")) & UInt8(bit: last == byte)
        let isSpace = UInt8(bit: last == UInt8(ascii: " ")) & UnbreakableSpace.mayStand(between: beforeLast, and: byte)
        return isQuote | isDash | isSpace
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: ":"): true
        default: false
        }
    }

    private static func quote(_ byte: UInt8, after set: [UInt8], isBeforeDigit: Bool, _ language: TextLanguage) -> StaticString {
        let isDouble = byte == UInt8(ascii: "\"")
        return switch language {
        case .swedish: isDouble ? "”" : "’"
        // The '90s are cut short, not quoted.
        case .english where opensQuote(set) && (isDouble || !isBeforeDigit): isDouble ? "“" : "‘"
        case .english: isDouble ? "”" : "’"
        }
    }

    /// A quote opens at the start, and after a space, a bracket, a dash or another opening quote.
    private static func opensQuote(_ before: [UInt8]) -> Bool {
        guard let last = before.last else { return true }
        switch last {
        case 0x00...0x20, UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "-"), UInt8(ascii: "/"):
            return true
        case 0x80...: return openers.contains { before.count >= $0.count && before.suffix($0.count) == $0[...] }
        default: return false
        }
    }

    private static let openers: [[UInt8]] = ["\u{A0}", "–", "—", "“", "‘"].map { Array($0.utf8) }
}

/// A title or other short text with its quotes, dashes and spaces set as in a body. Not for addresses, numbers or code.
package func typeset(_ text: String, language: TextLanguage = .swedish) -> String {
    var set: [UInt8] = []
    let bytes = Array(text.utf8)
    set.reserveCapacity(bytes.count + 8)
    Typography.append(bytes[...], language: language, to: &set)
    return String(decoding: set, as: UTF8.self)
}
