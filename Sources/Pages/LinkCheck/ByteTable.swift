/// A set of byte strings, numbered in the order that they were put in.
///
/// Link checking asks millions of times whether an address or an id is there; a table over bytes makes no `String` for it, and an
/// address in two pieces, a folder and what follows it, is found without being put together.
package struct ByteTable: Sendable {
    private var bytes: [UInt8] = []
    /// Where each string begins in `bytes`, and where the last ends.
    private var starts: [Int] = [0]
    /// Open addressing: the number of a string plus one, or 0. At most half of the slots are taken.
    private var slots: [Int32] = [Int32](repeating: 0, count: 16)

    package init() {}

    package var count: Int { starts.count - 1 }

    package subscript(number: Int) -> ArraySlice<UInt8> { bytes[starts[number]..<starts[number + 1]] }

    package func number(of string: [UInt8]) -> Int? { number(of: ByteHash(string.span), string.span, Span()) }

    package func contains(_ string: [UInt8]) -> Bool { number(of: string) != nil }

    /// The number of the string that `head` and `tail` make; `hash` is that of both.
    func number(of hash: ByteHash, _ head: Span<UInt8>, _ tail: Span<UInt8>) -> Int? {
        let taken = slots[slot(of: hash, head, tail)]
        return taken == 0 ? nil : Int(taken) - 1
    }

    /// Puts a string in, unless it is there.
    package mutating func insert(_ string: [UInt8]) { insert(string.span) }

    mutating func insert(_ string: Span<UInt8>) {
        if (count + 1) * 2 > slots.count { grow() }
        let slot = slot(of: ByteHash(string), string, Span())
        guard slots[slot] == 0 else { return }
        slots[slot] = Int32(count + 1)
        for index in string.indices { bytes.append(string[index]) }
        starts.append(bytes.count)
    }

    /// The slot that the string has, or would have.
    private func slot(of hash: ByteHash, _ head: Span<UInt8>, _ tail: Span<UInt8>) -> Int {
        var slot = hash.value & (slots.count - 1)
        while slots[slot] != 0, !isEqual(Int(slots[slot]) - 1, head, tail) { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    private func isEqual(_ number: Int, _ head: Span<UInt8>, _ tail: Span<UInt8>) -> Bool {
        let start = starts[number]
        guard starts[number + 1] - start == head.count + tail.count else { return false }
        let own = bytes.span
        for index in head.indices where own[start + index] != head[index] { return false }
        for index in tail.indices where own[start + head.count + index] != tail[index] { return false }
        return true
    }

    private mutating func grow() {
        slots = [Int32](repeating: 0, count: slots.count * 2)
        let bytes = bytes
        for number in 0..<count {
            let string = bytes.span.extracting(starts[number]..<starts[number + 1])
            let slot = slot(of: ByteHash(string), string, Span())
            slots[slot] = Int32(number + 1)
        }
    }
}

/// FNV-1a: short, the same on every run, and it can go on from where a folder's name ended.
struct ByteHash {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    init() {}

    init(_ bytes: Span<UInt8>) { add(bytes) }

    mutating func add(_ bytes: Span<UInt8>) {
        for index in bytes.indices { state = (state ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    }

    var value: Int { Int(truncatingIfNeeded: (state ^ (state >> 32)) & 0x7FFF_FFFF) }
}
