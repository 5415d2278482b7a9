import Markup

/// Personnummer and samordningsnummer in a text: what must never be published, or repeated in a message.
///
/// Certain: a valid number with a hyphen or plus (`800101-1234`), with twelve digits, or after a word such as personnummer or född.
/// Ten bare digits that are valid are only probable: one mobile number in eighteen looks like that. An organisationsnummer never
/// matches, since its third digit is at least 2, and so no month.
///
/// What a number is depends on itself and on the text before it, read as if the numbers found there were blotted out already. So a text
/// without what was found has no more of them, and one mask takes all.
package enum PersonalNumber {
    package struct Finding: Sendable, Hashable {
        /// Offsets into the bytes that were searched.
        package let range: Range<Int>
        /// False for ten bare digits.
        package let isCertain: Bool
    }

    /// Of a text that may be read where it is: most have no six digits in a row, and nothing more is looked at.
    package static func findings(in text: String) -> [Finding] {
        hasSixDigits(text.utf8.span) ? findings(in: Array(text.utf8)) : []
    }

    package static func findings(in bytes: [UInt8]) -> [Finding] {
        guard hasSixDigits(bytes.span) else { return [] }
        var findings: [Finding] = []
        var index = 0
        while index < bytes.count {
            guard digitValue(bytes[index]) != nil else {
                index += 1
                continue
            }
            let end = endOfDigits(in: bytes, from: index)
            if let finding = finding(in: bytes, run: index..<end, after: findings) {
                findings.append(finding)
                index = finding.range.upperBound
            } else {
                index = end
            }
        }
        return findings
    }

    /// The text with `*` for every digit of a number found in it; its length in characters is kept.
    package static func masked(_ text: String) -> String {
        let findings = findings(in: text)
        guard !findings.isEmpty else { return text }
        var bytes = Array(text.utf8)
        for finding in findings {
            for index in finding.range where digitValue(bytes[index]) != nil { bytes[index] = UInt8(ascii: "*") }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether some number is as long as a date of birth. Every sixth byte is looked at, until one is a digit.
    private static func hasSixDigits(_ bytes: Span<UInt8>) -> Bool {
        var start = 0
        while start + 6 <= bytes.count {
            // The last of six that is no digit: no run of six goes over it.
            var other = start + 5
            while other >= start, bytes[other].isASCIIDigit { other -= 1 }
            if other < start { return true }
            start = other + 1
        }
        return false
    }

    // MARK: - Shapes

    private static func finding(in bytes: [UInt8], run: Range<Int>, after earlier: [Finding]) -> Finding? {
        switch run.count {
        case 6, 8:
            guard let tail = tail(in: bytes, from: run.upperBound) else { return nil }
            guard isValid(Array(bytes[run]) + Array(bytes[tail.digits])) else { return nil }
            let isCertain = !tail.isSpace || isAfterWord(in: bytes, at: run.lowerBound, earlier)
            return isCertain ? Finding(range: run.lowerBound..<tail.digits.upperBound, isCertain: true) : nil
        case 10, 12:
            guard isValid(Array(bytes[run])) else { return nil }
            if isAfterWord(in: bytes, at: run.lowerBound, earlier) { return Finding(range: run, isCertain: true) }
            // Part of a checksum or an identifier is no number of a person.
            guard !isWordByte(bytes, run.lowerBound - 1), !isWordByte(bytes, run.upperBound) else { return nil }
            return Finding(range: run, isCertain: run.count == 12)
        default:
            return nil
        }
    }

    /// A sign and four digits after the date of birth: `-1234`, `+1234`, any dash; or a space, which only a word before makes certain.
    private static func tail(in bytes: [UInt8], from start: Int) -> (digits: Range<Int>, isSpace: Bool)? {
        guard start < bytes.count else { return nil }
        var first = start + 1
        var isSpace = false
        switch bytes[start] {
        case UInt8(ascii: "-"), UInt8(ascii: "+"): break
        case UInt8(ascii: " "): isSpace = true
        case 0xC2:
            // A space that does not break, or a hyphen that is seen where a line ends.
            guard start + 1 < bytes.count, bytes[start + 1] == 0xA0 || bytes[start + 1] == 0xAD else { return nil }
            isSpace = bytes[start + 1] == 0xA0
            first = start + 2
        case 0xE2:
            // U+2010–U+2015, hyphens and dashes, and U+2212, the minus.
            let sign = Array(bytes[start..<min(start + 3, bytes.count)])
            guard sign.count == 3, (sign[1] == 0x80 && (0x90...0x95).contains(sign[2])) || (sign[1] == 0x88 && sign[2] == 0x92)
            else {
                return nil
            }
            first = start + 3
        default: return nil
        }
        let end = endOfDigits(in: bytes, from: first)
        return end - first == 4 ? (first..<end, isSpace) : nil
    }

    private static func endOfDigits(in bytes: [UInt8], from start: Int) -> Int {
        var end = start
        while end < bytes.count, digitValue(bytes[end]) != nil { end += 1 }
        return end
    }

    // MARK: - Validity

    /// Ten digits, or twelve with the century: a day in the calendar (plus 60 in a samordningsnummer) and the check digit.
    private static func isValid(_ written: [UInt8]) -> Bool {
        let digits = written.compactMap(digitValue)
        let ten = Array(digits.suffix(10))
        let shortYear = ten[0] * 10 + ten[1]
        let centuries = digits.count == 12 ? [digits[0] * 10 + digits[1]] : [19, 20]
        let month = ten[2] * 10 + ten[3]
        let day = ten[4] * 10 + ten[5]
        let isDay = centuries.contains { century in
            (18...20).contains(century)
                && CivilDate(year: century * 100 + shortYear, month: month, day: day > 60 ? day - 60 : day) != nil
        }
        return isDay && luhnSum(of: ten).isMultiple(of: 10)
    }

    private static func luhnSum(of digits: [Int]) -> Int {
        digits.enumerated().reduce(0) { sum, item in
            let doubled = item.element * (item.offset.isMultiple(of: 2) ? 2 : 1)
            return sum + doubled / 10 + doubled % 10
        }
    }

    // MARK: - The word before

    private static let words: Set<String> = [
        "personnr", "persnr", "pers", "pnr", "samordningsnr", "född", "fött", "födda", "föddes",
    ]
    /// With any ending: personnumret, personnummer.
    private static let wordBeginnings = ["personnum", "samordningsnum"]

    /// Whether one of the three words before, on the same line, says that a number of a person follows.
    private static func isAfterWord(in bytes: [UInt8], at start: Int, _ earlier: [Finding]) -> Bool {
        var end = start
        for _ in 0..<3 {
            while end > 0, !isLetterByte(bytes[end - 1]) {
                end -= 1
                guard bytes[end] != UInt8(ascii: "\n"), start - end < 40 else { return false }
                guard digitValue(bytes[end]) == nil || isFound(end, earlier) else { return false }
            }
            var begin = end
            while begin > 0, isLetterByte(bytes[begin - 1]), end - begin < 40 { begin -= 1 }
            let word = String(decoding: bytes[begin..<end], as: UTF8.self).lowercased()
            if words.contains(word) || wordBeginnings.contains(where: { word.hasPrefix($0) }) { return true }
            end = begin
        }
        return false
    }

    /// Whether this digit belongs to a number found so far; only those that end after it are looked at.
    private static func isFound(_ index: Int, _ earlier: [Finding]) -> Bool {
        earlier.reversed().prefix { $0.range.upperBound > index }.contains { $0.range.lowerBound <= index }
    }

    private static func isLetterByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte.isASCIILetter
    }

    private static func isWordByte(_ bytes: [UInt8], _ index: Int) -> Bool {
        bytes.indices.contains(index)
            && (bytes[index] == UInt8(ascii: "_") || bytes[index].isASCIILetter)
    }
}
