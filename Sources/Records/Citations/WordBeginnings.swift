import Markup

/// With which two bytes words begin that are looked for, without regard to case. Nearly every word of a text begins otherwise, and is
/// passed over by that alone.
struct WordBeginnings: Sendable {
    /// A bit for each pair. After a word of one byte may stand any.
    private var pairs = [UInt64](repeating: 0, count: 1 << 10)

    /// - Parameter word: as `NameWords` parts them.
    mutating func insert(_ word: ArraySlice<UInt8>) {
        guard let first = word.first else { return }
        for second in word.dropFirst().first.map({ $0...$0 }) ?? 0...0xFF {
            let pair = Self.pair(first, second)
            pairs[pair >> 6] |= 1 << UInt64(pair & 63)
        }
    }

    /// Where the next word begins, from a place on that stands in none, that may be looked for.
    func next(in text: Span<UInt8>, from position: Int) -> Int? {
        let pairs = pairs.span
        let rest = text.extracting(position...)
        var index = 0
        while index < rest.count {
            guard NameWords.beginsWord(rest[index]) else {
                index += 1
                continue
            }
            let pair = Self.pair(rest[index], index + 1 < rest.count ? rest[index + 1] : 0)
            if pairs[pair >> 6] & 1 << UInt64(pair & 63) != 0 { return position + index }
            index += rest.letters(from: index)
            while index < rest.count, NameWords.continuesWord(rest[index]) { index += 1 + rest.letters(from: index + 1) }
        }
        return nil
    }

    /// Whether a word begins at a place that may be looked for.
    @inline(__always)
    func mayBegin(at index: Int, in text: Span<UInt8>) -> Bool {
        guard index < text.count else { return false }
        let pair = Self.pair(text[index], index + 1 < text.count ? text[index + 1] : 0)
        return pairs[pair >> 6] & 1 << UInt64(pair & 63) != 0 && NameWords.beginsWord(text[index])
            && !NameWords.isWord(before: index, in: text)
    }

    /// With the bit that tells a small letter from its capital: other bytes fall together by it too, which only costs a look.
    @inline(__always)
    private static func pair(_ first: UInt8, _ second: UInt8) -> Int { Int(first | 0x20) << 8 | Int(second | 0x20) }
}
