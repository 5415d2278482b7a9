import Markup

/// Finds a bare `§ 22`, which within whole minutes names an item of the same minutes.
///
/// A § may be of anything that has them: a law, an agreement, another body's minutes. So only a sentence counts that speaks of no
/// such thing, and of no number, before its §.
struct MinuteMentions {
    private let text: [UInt8]

    init(_ text: CitationText) { self.text = text.bytes }

    /// How the words end that name what else has §§ or say when another meeting was, in small letters.
    private static let others = [
        "lag", "lagen", "balk", "balken", "förordning", "förordningen", "stadga", "stadgan", "stadgar", "stadgarna", "avtal",
        "avtalet",
        "reglemente", "reglementet", "ordningen", "föreskrifter", "föreskrifterna", "protokoll", "protokollet", "kontrakt",
        "kontraktet",
        "kap", "nämnd", "nämnden", "styrelse", "styrelsen", "fullmäktige", "utskott", "utskottet", "beredning", "beredningen",
        "planen",
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december",
    ]

    /// Words that may follow a §, beside a sign or the end of the text.
    private static let followers: Set<String> = [
        "och", "samt", "eller", "ovan", "nedan", "ska", "skall", "har", "är", "återremitteras", "utgår", "bordläggs", "behandlas",
    ]

    /// Words after a comma that say which part of a law's § is meant.
    private static let parts: Set<String> = [
        "första", "andra", "tredje", "fjärde", "femte", "punkt", "punkten", "st", "stycket", "p",
    ]

    /// Bytes of a sentence that are read; a longer one says too much.
    private static let longest = 400

    /// The mentions that do not overlap citations: in order and apart.
    func mentions(besides citations: [Citation]) -> [Citation] {
        var found: [Citation] = []
        var next = 0
        var index = 0
        while index + 1 < text.count {
            guard text[index] == 0xC2, text[index + 1] == 0xA7 else {
                index += 1
                continue
            }
            let start = index
            index += 2
            guard let (number, end) = number(from: index) else { continue }
            while next < citations.count, citations[next].range.upperBound <= start { next += 1 }
            let isFree = next == citations.count || citations[next].range.lowerBound >= end
            if isFree, isOwn(before: start, since: found.last?.range.upperBound ?? 0), isOwn(after: end) {
                found.append(Citation(range: start..<end, meaning: .item(number)))
            }
            index = end
        }
        return found
    }

    /// `22`, with the spaces before it. A letter of its own (`22 a`) is too much like a word.
    private func number(from start: Int) -> (MinuteNumber, end: Int)? {
        var index = start
        while index < text.count, text[index] == UInt8(ascii: " ") || text[index] == 0xC2 || text[index] == 0xA0 { index += 1 }
        let digits = text[index...].prefix(5).prefix { digitValue($0) != nil }
        guard !digits.isEmpty, let value = Int(String(decoding: digits, as: UTF8.self)), value > 0 else { return nil }
        return (MinuteNumber(value), digits.endIndex)
    }

    /// What stands in the sentence before. After another bare § of the same sentence, only what stands between.
    private func isOwn(before start: Int, since last: Int) -> Bool {
        var first = start
        while first > last {
            let byte = text[first - 1]
            if byte == CitationText.blockEnd || byte == CitationText.masked { break }
            // "8 kap. § 2" is one sentence.
            if ".!?".utf8.contains(byte), first + 1 < start, text[first] <= 0x20, NameWords.isCapital(text, at: first + 1) {
                break
            }
            guard start - first < Self.longest else { return false }
            first -= 1
        }
        let words = Self.words(text[first..<start])
        return words.allSatisfy { word in
            !word.contains(where: \.isNumber)
                && !Self.others.contains { word.hasSuffix($0) || word.hasSuffix($0 + "s") }
                // An abbreviation, as of a body or a law.
                && (word.count < 2 || word != word.uppercased())
        }
    }

    private func isOwn(after end: Int) -> Bool {
        let rest = text[end...].prefix(40)
        guard let first = rest.first, first != CitationText.blockEnd else { return true }
        let words = Self.words(rest.prefix { $0 != CitationText.blockEnd })
        switch first {
        case UInt8(ascii: ","): return words.first.map { !Self.parts.contains($0) } ?? true
        case UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ")"):
            return rest.dropFirst().first.map { digitValue($0) == nil } ?? true
        case 0...0x20: return words.first.map { Self.followers.contains($0) } ?? true
        default: return false
        }
    }

    /// In small letters, but for those in capitals throughout.
    private static func words(_ bytes: ArraySlice<UInt8>) -> [String] {
        let text = String(decoding: bytes, as: UTF8.self)
        return text.split { !$0.isLetter && !$0.isNumber }.map { word in
            word.allSatisfy { $0.isUppercase || $0.isNumber } ? String(word) : word.lowercased()
        }
    }
}
