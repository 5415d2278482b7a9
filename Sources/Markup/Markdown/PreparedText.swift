/// The text that libcmark reads, and the way back from its bytes to the source's.
struct PreparedText: Sendable {
    let bytes: ArraySlice<UInt8>
    /// What it was made of, in the source.
    let original: Range<Int>
    /// The offset of each line in `bytes`, and last its end.
    private let lines: [Int]

    /// A text that needs no preparation.
    init(_ source: SourceText, _ range: Range<Int>) {
        bytes = source.bytes[range]
        original = range
        lines = Self.lineStarts(of: bytes)
    }

    private static func lineStarts(of bytes: ArraySlice<UInt8>) -> [Int] {
        var starts = [bytes.startIndex]
        for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
            starts.append(index + 1)
        }
        if starts.last != bytes.endIndex { starts.append(bytes.endIndex) }
        return starts
    }

    var lineCount: Int { lines.count - 1 }

    /// A line by its number from 1, without its end. Numbers outside the text give an empty range at its end.
    func lineRange(_ number: Int) -> Range<Int> {
        guard number >= 1, number < lines.count else { return bytes.endIndex..<bytes.endIndex }
        let end = lines[number]
        return lines[number - 1]..<(end > lines[number - 1] && bytes[end - 1] == UInt8(ascii: "\n") ? end - 1 : end)
    }

    /// The lines' place in the source.
    func range(ofLines numbers: ClosedRange<Int>) -> Range<Int> {
        original(
            lineRange(numbers.lowerBound)
                .lowerBound..<max(lineRange(numbers.lowerBound).upperBound, lineRange(numbers.upperBound).upperBound))
    }

    func original(_ range: Range<Int>) -> Range<Int> { range }
}
