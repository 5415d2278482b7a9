/// Words by number, found by their bytes without regard to case. For words of a text: nothing is allocated to look one up.
struct WordTable: Sendable {
    /// Words in lower case, end to end.
    private var letters: [UInt8] = []
    private var ranges: [Range<Int>] = []
    /// Open addressing: the number of a word plus one, or zero. A power of two, at most half full.
    private var slots: [Int32] = [Int32](repeating: 0, count: 1024)

    /// The number of a word, given it now if it is new.
    mutating func insert(_ word: String) -> Int {
        let bytes = Array(word.lowercased().utf8)
        if let known = number(of: bytes[...]) { return known }
        if ranges.count * 2 >= slots.count { grow() }
        let start = letters.count
        letters.append(contentsOf: bytes)
        ranges.append(start..<letters.count)
        place(ranges.count - 1)
        return ranges.count - 1
    }

    /// Of a word as written, `KommunFullmäktige`.
    func number(of word: ArraySlice<UInt8>) -> Int? {
        var slot = Int(truncatingIfNeeded: Self.hash(word)) & (slots.count - 1)
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if isSame(word, ranges[number]) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private func isSame(_ word: ArraySlice<UInt8>, _ range: Range<Int>) -> Bool {
        guard word.count == range.count else { return false }
        var index = range.lowerBound
        var previous: UInt8 = 0
        for byte in word {
            guard Self.lower(byte, after: previous) == letters[index] else { return false }
            previous = byte
            index += 1
        }
        return true
    }

    private mutating func place(_ number: Int) {
        var slot = Int(truncatingIfNeeded: Self.hash(letters[ranges[number]])) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(number + 1)
    }

    private mutating func grow() {
        slots = [Int32](repeating: 0, count: slots.count * 2)
        for number in ranges.indices { place(number) }
    }

    /// FNV-1a of the word in lower case.
    private static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        var previous: UInt8 = 0
        for byte in word {
            hash = (hash ^ UInt64(lower(byte, after: previous))) &* 0x100_0000_01b3
            previous = byte
        }
        return hash ^ (hash >> 29)
    }

    /// A to Z, and À to Þ, which are C3 80 to C3 9E.
    @inline(__always)
    static func lower(_ byte: UInt8, after previous: UInt8) -> UInt8 {
        if byte < 0x80 { return byte &- 0x41 < 26 ? byte | 0x20 : byte }
        return previous == 0xC3 && byte <= 0x9E && byte >= 0x80 && byte != 0x97 ? byte + 0x20 : byte
    }
}
