/// Words by number, found by their bytes without regard to case. For words of a text: nothing is allocated to look one up.
struct WordTable: Sendable {
    /// Words in lower case, end to end.
    private var letters: [UInt8] = []
    private var ranges: [Range<Int>] = []
    private var hashes: [UInt64] = []
    /// Open addressing. A power of two, at most half full.
    private var slots = [Slot](repeating: Slot(), count: 1024)

    private struct Slot: Sendable {
        /// The number of a word plus one, or zero.
        var word: Int32 = 0
        /// The upper half of its hash, which most other words do not have.
        var hash: UInt32 = 0
    }

    /// The number of a word, given it now if it is new.
    mutating func insert(_ word: String) -> Int {
        let bytes = Array(word.lowercased().utf8)
        if let known = number(of: bytes.span) { return known }
        if ranges.count * 2 >= slots.count { grow() }
        let start = letters.count
        letters.append(contentsOf: bytes)
        ranges.append(start..<letters.count)
        hashes.append(Self.hash(of: bytes.span))
        place(ranges.count - 1)
        return ranges.count - 1
    }

    /// - Parameter word: as written, `KommunFullmäktige`.
    @inline(__always)
    func number(of word: Span<UInt8>) -> Int? {
        let hash = Self.hash(of: word)
        let slots = slots.span
        var index = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[index].word != 0 {
            let number = Int(slots[index].word) - 1
            if slots[index].hash == hash >> 32, isSame(word, ranges[number]) { return number }
            index = (index + 1) & (slots.count - 1)
        }
        return nil
    }

    private func isSame(_ word: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard word.count == range.count else { return false }
        var previous: UInt8 = 0
        for offset in 0..<word.count {
            guard Self.lower(word[offset], after: previous) == letters[range.lowerBound + offset] else { return false }
            previous = word[offset]
        }
        return true
    }

    private mutating func place(_ number: Int) {
        var index = Int(truncatingIfNeeded: hashes[number]) & (slots.count - 1)
        while slots[index].word != 0 { index = (index + 1) & (slots.count - 1) }
        slots[index] = Slot(word: Int32(number + 1), hash: UInt32(hashes[number] >> 32))
    }

    private mutating func grow() {
        slots = [Slot](repeating: Slot(), count: slots.count * 2)
        for number in ranges.indices { place(number) }
    }

    /// Of a word's length and its first and last eight bytes, each with the bit that tells a small letter from its capital. It takes
    /// as long for every word; words that differ between those bytes only cost a comparison.
    private static func hash(of word: Span<UInt8>) -> UInt64 {
        let bytes = unsafe word.bytes
        let (first, last): (UInt64, UInt64)
        switch word.count {
        case 8...:
            first = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: 0, as: UInt64.self)
            last = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: word.count - 8, as: UInt64.self)
        case 4...:
            first = unsafe UInt64(bytes.unsafeLoadUnaligned(fromByteOffset: 0, as: UInt32.self))
            last = unsafe UInt64(bytes.unsafeLoadUnaligned(fromByteOffset: word.count - 4, as: UInt32.self))
        case 1...:
            first = UInt64(word[0]) << 8 | UInt64(word[word.count / 2])
            last = UInt64(word[word.count - 1])
        default: (first, last) = (0, 0)
        }
        let smallBits: UInt64 = 0x2020_2020_2020_2020
        let start = (first | smallBits) &* 0x9E37_79B9_7F4A_7C15
        let whole = (start ^ start >> 32 ^ (last | smallBits) ^ UInt64(word.count) << 56) &* 0x9E37_79B9_7F4A_7C15
        // Its low bits hang on all of these.
        return whole ^ whole >> 32
    }

    /// A to Z, and À to Þ, which are C3 80 to C3 9E.
    @inline(__always)
    static func lower(_ byte: UInt8, after previous: UInt8) -> UInt8 {
        if byte < 0x80 { return byte &- 0x41 < 26 ? byte | 0x20 : byte }
        return previous == 0xC3 && byte <= 0x9E && byte >= 0x80 && byte != 0x97 ? byte + 0x20 : byte
    }
}
