/// U+2028 and U+2029 in YAML, which come with text from layout programs: libyaml takes them for ends of lines, so that what it says is
/// wrong leads astray. They are told as what they are, and read as blanks.
struct UnseenLineEnds {
    /// The text as YAML is to be read: as long, byte for byte and character for character.
    private(set) var source: SourceText
    private(set) var faults: [YAMLFault] = []

    init(in written: SourceText, _ range: Range<Int>) {
        source = written
        let mayHave = written.bytes[range].span.hasByte { beforeLast, last, byte in
            UInt8(bit: beforeLast == 0xE2) & UInt8(bit: last == 0x80) & UInt8(bit: byte & 0xFE == 0xA8)
        }
        guard mayHave else { return }
        var bytes = written.bytes
        for start in range.dropLast(2) where bytes[start] == 0xE2 && bytes[start + 1] == 0x80 && bytes[start + 2] & 0xFE == 0xA8 {
            let found = start..<start + 3
            if faults.count < Limits.reportedControlCharacters {
                faults.append(.unseenLineEnd(bytes[start + 2] == 0xA8 ? "\u{2028}" : "\u{2029}", found))
            }
            bytes.replaceSubrange(found, with: [0xE2, 0x80, 0x89])  // thin space
        }
        source = SourceText(path: written.path, validated: bytes)
    }
}
