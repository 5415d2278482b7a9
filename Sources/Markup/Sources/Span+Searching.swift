extension Span<UInt8> {
    /// The index of the first such byte from `start` on, or `count` where there is none. Eight bytes are looked at in one step: pages and
    /// texts are long, and what is looked for in them is rare.
    package func index(of byte: UInt8, from start: Int = 0) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let wanted = ones &* UInt64(byte)
        var index = start
        while index + 8 <= count {
            // In bounds: the eight bytes end at `count` at the latest.
            let eight = unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
            let differing = eight ^ wanted
            // The lowest bit that is set stands in the first byte that does not differ.
            let alike = (differing &- ones) & ~differing & (ones &* 0x80)
            if alike != 0 { return index + alike.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < count, self[index] != byte { index += 1 }
        return Swift.min(index, count)
    }
}
