/// Words by number, found by their bytes without regard to case. For words of a text: nothing is allocated to look one up.
struct WordTable: Sendable {
    /// Words in lower case, end to end.
    private var letters: [UInt8] = []
    private var ranges: [Range<Int>] = []
    private var hashes: [UInt64] = []
    /// Open addressing: the number of a word plus one, or zero. A power of two, at most half full.
    private var slots = [Int32](repeating: 0, count: 1024)

    /// The number of a word, given it now if it is new.
    mutating func insert(_ word: String) -> Int {
        let bytes = Array(word.lowercased().utf8)
        var hash = Hash()
        for byte in bytes { hash.add(byte) }
        if let known = number(of: bytes.span, hash) { return known }
        if ranges.count * 2 >= slots.count { grow() }
        let start = letters.count
        letters.append(contentsOf: bytes)
        ranges.append(start..<letters.count)
        hashes.append(hash.value)
        place(ranges.count - 1)
        return ranges.count - 1
    }

    /// - Parameters:
    ///   - word: as written, `KommunFullmäktige`.
    ///   - hash: of its bytes in lower case.
    func number(of word: Span<UInt8>, _ hash: Hash) -> Int? {
        var slot = Int(truncatingIfNeeded: hash.value) & (slots.count - 1)
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if hashes[number] == hash.value, isSame(word, ranges[number]) { return number }
            slot = (slot + 1) & (slots.count - 1)
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
        var slot = Int(truncatingIfNeeded: hashes[number]) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(number + 1)
    }

    private mutating func grow() {
        slots = [Int32](repeating: 0, count: slots.count * 2)
        for number in ranges.indices { place(number) }
    }

    /// FNV-1a, a byte at a time, so that a word is hashed while it is read.
    struct Hash: Sendable {
        private var state: UInt64 = 0xcbf2_9ce4_8422_2325

        /// - Parameter byte: in lower case.
        @inline(__always)
        mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }

        /// Its low bits hang on all bytes.
        var value: UInt64 { state ^ (state >> 29) }
    }

    /// A to Z, and À to Þ, which are C3 80 to C3 9E.
    @inline(__always)
    static func lower(_ byte: UInt8, after previous: UInt8) -> UInt8 {
        if byte < 0x80 { return byte &- 0x41 < 26 ? byte | 0x20 : byte }
        return previous == 0xC3 && byte <= 0x9E && byte >= 0x80 && byte != 0x97 ? byte + 0x20 : byte
    }
}
