/// UTF-8 of characters of one to three bytes, as nearly every text is: told by comparing each byte with the two before it.
enum PlainUTF8 {
    /// 1 for a byte that cannot stand where it does, and for one that begins a character that takes a closer look: one of four bytes,
    /// or of three whose second may not be any.
    @inline(__always)
    static func mayBreak(_ beforeLast: UInt8, _ last: UInt8, _ byte: UInt8) -> UInt8 {
        let isOverlong = UInt8(bit: byte == 0xC0) | UInt8(bit: byte == 0xC1)
        let isBounded = UInt8(bit: byte == 0xE0) | UInt8(bit: byte == 0xED) | UInt8(bit: byte >= 0xF0)
        let continues = UInt8(bit: byte & 0xC0 == 0x80)
        let mustContinue = UInt8(bit: last >= 0xC2) | UInt8(bit: beforeLast >= 0xE1)
        return isOverlong | isBounded | (continues ^ mustContinue)
    }
}

extension String {
    /// The same as `init(decoding:as:)`, for texts of some length: what is plain UTF-8 is copied without being decoded.
    package init(decodingPlain text: ArraySlice<UInt8>) {
        let bytes = text.span
        guard !bytes.hasByte(where: PlainUTF8.mayBreak) else {
            self.init(decoding: text, as: UTF8.self)
            return
        }
        let isASCII = !bytes.hasByte { _, _, byte in UInt8(bit: byte >= 0x80) }
        // We know that it is UTF-8.
        self.init(copying: unsafe UTF8Span(unchecked: bytes, isKnownASCII: isASCII))
    }
}
