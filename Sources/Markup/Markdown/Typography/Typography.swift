/// Sets quotes, dashes and spaces as printers do (typografi): glyphs are changed, words never.
///
/// - `"` and `'` become ” and ’, which in Swedish stand on both sides; in English they open and close.
/// - `--` becomes – and `---` becomes —, but not in an address.
/// - A space between a number and its unit, and between § and its number, does not break: see `UnbreakableSpace`.
enum Typography {
    /// Sets a text after another, whose end decides whether a quote opens.
    static func append(_ text: ArraySlice<UInt8>, language: TextLanguage, to set: inout [UInt8]) {
        var run = text.startIndex
        var index = text.startIndex
        var isInAddress = false
        let end = text.endIndex
        while index < end {
            let byte = text[index]
            // Letters and all of UTF-8's longer forms lie above these, and are most of any text.
            guard byte <= UInt8(ascii: ":"), isSpecial(byte) else {
                index += 1
                continue
            }
            switch byte {
            case UInt8(ascii: " "):
                isInAddress = false
                let before = index > text.startIndex ? text[index - 1] : set.last
                if UnbreakableSpace.mayFollow(before) {
                    set.append(contentsOf: text[run..<index])
                    run = index
                    if UnbreakableSpace.stands(between: set, and: text[(index + 1)...]) {
                        set.append("\u{A0}")
                        run = index + 1
                    }
                }
                index += 1
            case UInt8(ascii: ":"):
                if text[index...].starts(with: "://".utf8) { isInAddress = true }
                index += 1
            case UInt8(ascii: "-"):
                let dashes = text[index...].prefix { $0 == byte }.count
                if dashes == 2 || dashes == 3, !isInAddress {
                    set.append(contentsOf: text[run..<index])
                    set.append(dashes == 2 ? "–" : "—")
                    run = index + dashes
                }
                index += dashes
            default:
                set.append(contentsOf: text[run..<index])
                let isBeforeDigit = index + 1 < end && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[index + 1])
                set.append(quote(byte, after: set, isBeforeDigit: isBeforeDigit, language))
                index += 1
                run = index
            }
        }
        set.append(contentsOf: text[run...])
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
