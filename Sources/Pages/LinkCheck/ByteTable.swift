/// A set of byte strings, numbered in the order that they were put in.
///
/// Link checking asks millions of times whether an address or an id is there; a table over bytes makes no `String` for it.
package struct ByteTable: Sendable {
    private var bytes: [UInt8] = []
    /// Where each string begins in `bytes`, and where the last ends.
    private var starts: [Int] = [0]
    /// Open addressing: the number of a string plus one, or 0. At most half of the slots are taken.
    private var slots: [Int32] = [Int32](repeating: 0, count: 16)

    package init() {}

    package var count: Int { starts.count - 1 }

    package subscript(number: Int) -> ArraySlice<UInt8> { bytes[starts[number]..<starts[number + 1]] }

    package func number(of string: some Collection<UInt8>) -> Int? {
        let taken = slots[slot(of: string)]
        return taken == 0 ? nil : Int(taken) - 1
    }

    package func contains(_ string: some Collection<UInt8>) -> Bool { slots[slot(of: string)] != 0 }

    /// Puts a string in, unless it is there.
    package mutating func insert(_ string: some Collection<UInt8>) {
        if (count + 1) * 2 > slots.count { grow() }
        let slot = slot(of: string)
        guard slots[slot] == 0 else { return }
        slots[slot] = Int32(count + 1)
        bytes.append(contentsOf: string)
        starts.append(bytes.count)
    }

    /// The slot that the string has, or would have.
    private func slot(of string: some Collection<UInt8>) -> Int {
        var slot = Self.hash(string) & (slots.count - 1)
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if starts[number + 1] - starts[number] == string.count, self[number].elementsEqual(string) { break }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private mutating func grow() {
        slots = [Int32](repeating: 0, count: slots.count * 2)
        for number in 0..<count { slots[slot(of: self[number])] = Int32(number + 1) }
    }

    /// FNV-1a: short, and the same on every run.
    private static func hash(_ string: some Sequence<UInt8>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in string { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: (hash ^ (hash >> 32)) & 0x7FFF_FFFF)
    }
}
