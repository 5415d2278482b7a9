extension UInt8 {
    /// 1 where a claim is true, else 0. Swift keeps a Bool so: as a choice between two numbers it would be a branch.
    @inlinable @inline(__always)
    package init(bit claim: Bool) { self = unsafe unsafeBitCast(claim, to: UInt8.self) }
}

extension Span<UInt8> {
    /// Whether any byte, seen with the two before it, gives a bit. Before the first and after the last it is as if spaces stood.
    ///
    /// For questions that nearly every text answers with no: every byte is asked, and nothing depends on an answer before the last,
    /// so that the compiler asks sixteen at once. The bits are therefore to be put together by `|`, `&` and `^`, not by `||`.
    @inlinable @inline(__always)
    package func hasByte(where bit: (_ beforeLast: UInt8, _ last: UInt8, _ byte: UInt8) -> UInt8) -> Bool {
        let outside = UInt8(ascii: " ")
        guard count > 1 else {
            return count == 1 && bit(outside, outside, self[0]) | bit(outside, self[0], outside) != 0
        }
        let atStart = bit(outside, outside, self[0]) | bit(outside, self[0], self[1])
        guard atStart | bit(self[count - 2], self[count - 1], outside) == 0 else { return true }
        var found: UInt8 = 0
        for index in 2..<count {
            // We know that the index and the two below it are within the span.
            found |= unsafe bit(self[unchecked: index - 2], self[unchecked: index - 1], self[unchecked: index])
        }
        return found != 0
    }

    /// Whether a byte stands anywhere.
    @inlinable @inline(__always)
    package func hasByte(_ wanted: UInt8) -> Bool { hasByte { _, _, byte in UInt8(bit: byte == wanted) } }

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

    /// A number that tells these bytes from others: of two texts that are as long and differ in eight bytes or fewer side by side it is
    /// never the same, of others once in 2⁶⁴.
    package var fingerprint: UInt64 {
        var state = UInt64(truncatingIfNeeded: count)
        func mix(_ eight: UInt64) {
            state = (state ^ eight) &* 0x9E37_79B9_7F4A_7C15
            state ^= state >> 32
        }
        var index = 0
        while index + 8 <= count {
            // In bounds: the eight bytes end at `count` at the latest.
            mix(unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)))
            index += 8
        }
        var rest: UInt64 = 0
        while index < count {
            rest = rest << 8 | UInt64(self[index])
            index += 1
        }
        mix(rest)
        return state
    }

    /// Whether a text stands at a place.
    @inlinable
    package func matches(_ text: StaticString, at index: Int) -> Bool {
        guard index >= 0, index + text.utf8CodeUnitCount <= count else { return false }
        return text.withUTF8Buffer { buffer in buffer.indices.allSatisfy { unsafe buffer[$0] == self[index + $0] } }
    }

    /// How many letters of ASCII stand together from a place on.
    @inlinable @inline(__always)
    package func letters(from start: Int) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        var index = start
        // Eight bytes at a time. The sums set the high bit of each byte from `a` on, and of each beyond `z`; none carries.
        while index + 8 <= count {
            let eight = unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
            let small = (eight | ones << 5) & ~(ones << 7)
            let (fromA, beyondZ) = (small &+ ones &* (0x80 - 0x61), small &+ ones &* (0x80 - 0x7B))
            let others = ~(fromA & ~beyondZ & ~eight) & ones << 7
            if others != 0 { return index - start + others.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < count, self[index].isASCIILetter { index += 1 }
        return index - start
    }
}
