/// Control characters that are written by their number: `&#1;`, `&#x85;`. A page with one would be no HTML.
extension MarkdownWriter {
    /// The text itself has no such characters, so whatever the parser gave that has one comes from a reference.
    mutating func checkForControlReferences() {
        let mayHold = source.bytes.span.hasByte { _, last, byte in
            UInt8(bit: last == UInt8(ascii: "&")) & UInt8(bit: byte == UInt8(ascii: "#"))
        }
        guard mayHold, !EncodingFaults(in: parsed.strings).controls.isEmpty else { return }
        var start = prepared.original.lowerBound
        while let reference = nextReference(from: start) {
            start = reference.range.upperBound
            if let scalar = reference.scalar, scalar.isControlOrNoncharacter {
                faults.append(.controlReference(string(inSource: reference.range)), at: reference.range)
            }
        }
    }

    /// `&#` and what follows of digits, with its `;`.
    private func nextReference(from start: Int) -> (range: Range<Int>, scalar: Unicode.Scalar?)? {
        let end = prepared.original.upperBound
        var index = start
        while index + 1 < end {
            guard source.bytes[index] == UInt8(ascii: "&"), source.bytes[index + 1] == UInt8(ascii: "#") else {
                // What a backslash stands before is itself.
                index += source.bytes[index] == UInt8(ascii: "\\") ? 2 : 1
                continue
            }
            let isHexadecimal = index + 2 < end && source.bytes[index + 2] | 0x20 == UInt8(ascii: "x")
            let first = index + (isHexadecimal ? 3 : 2)
            // No character's number is longer.
            var last = first
            while last < min(end, first + 8), source.bytes[last].isASCIIDigit || source.bytes[last].isASCIILetter { last += 1 }
            let digits = String(decoding: source.bytes[first..<max(first, last)], as: UTF8.self)
            let scalar = UInt32(digits, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init)
            let isClosed = last < end && source.bytes[last] == UInt8(ascii: ";")
            return (index..<(isClosed ? last + 1 : index + 2), isClosed ? scalar : nil)
        }
        return nil
    }

    private func string(inSource range: Range<Int>) -> String { String(decoding: source.bytes[range], as: UTF8.self) }
}

extension FaultList.Fault {
    fileprivate static func controlReference(_ written: String) -> Self {
        Self(
            .controlCharacter,
            Message(
                sv: "”\(written)” står för ett osynligt styrtecken",
                en: "“\(written)” stands for an invisible control character"),
            help: Message(
                sv: "ta bort det, eller skriv ”\\&” om tecknen själva ska synas",
                en: "remove it, or write “\\&” where the characters themselves are meant"))
    }
}
