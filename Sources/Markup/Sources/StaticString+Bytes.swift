extension [UInt8] {
    /// Mark-up that stands in our own source code. The compiler keeps it as long as the program runs; the buffer tells where it ends.
    @inlinable package mutating func append(_ markup: StaticString) {
        markup.withUTF8Buffer { unsafe append(contentsOf: $0) }
    }

    /// A part of other bytes.
    @inlinable package mutating func append(_ run: Span<UInt8>) {
        unsafe run.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }
}
