/// Small questions about the lines of a text, asked by the readers of front matter and templates.
extension SourceText {
    package func lineStart(before offset: Int) -> Int { marks.lineStart(before: min(offset, bytes.count), of: bytes) }

    /// The offset of the newline, or the end of the text.
    package func lineEnd(after offset: Int) -> Int { offset < bytes.count ? marks.lineEnd(after: offset, of: bytes) : offset }

    /// The lines of a range, without their ends.
    package func lines(in range: Range<Int>) -> some Sequence<Range<Int>> {
        sequence(state: range.lowerBound) { start in
            guard start < range.upperBound else { return nil }
            let end = min(lineEnd(after: start), range.upperBound)
            defer { start = end + 1 }
            return start..<end
        }
    }

    func lineNumber(of range: Range<Int>) -> Int { marks.counts(before: range.lowerBound, of: bytes).lines + 1 }

    /// Without blanks and newlines at its end.
    func trimmingEnd(of range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, bytes[end - 1].isBlank || bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
        return range.lowerBound..<end
    }

    func trimming(_ range: Range<Int>) -> Range<Int> {
        let range = trimmingEnd(of: range)
        var start = range.lowerBound
        while start < range.upperBound, bytes[start].isBlank { start += 1 }
        return start..<range.upperBound
    }

    /// The first offset from `start` that holds no blank.
    package func skippingBlanks(from start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index].isBlank { index += 1 }
        return index
    }

    /// The colon that ends a key: one with a blank or nothing after it.
    func colon(in range: Range<Int>) -> Int? {
        range.first { index in
            bytes[index] == UInt8(ascii: ":") && (index + 1 >= range.upperBound || bytes[index + 1].isBlank)
        }
    }

    func hasColon(after range: Range<Int>) -> Bool {
        let index = skippingBlanks(from: range.upperBound)
        return index < bytes.count && bytes[index] == UInt8(ascii: ":")
    }

    /// Where a comment begins on the rest of a line that holds nothing else.
    func commentSign(after offset: Int) -> Int? {
        let index = skippingBlanks(from: offset)
        return index > offset && index < bytes.count && bytes[index] == UInt8(ascii: "#") ? index : nil
    }
}
