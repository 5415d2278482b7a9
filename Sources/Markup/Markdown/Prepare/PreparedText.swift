/// The text that libcmark reads, and the way back from its bytes to the source's.
///
/// Most bodies are read as they stand. Pipe tables and footnotes, which CommonMark does not know, are put in a form that it does
/// know and that the writer finds again by its lines: see `TextPreparer`.
struct PreparedText: Sendable {
    let bytes: ArraySlice<UInt8>
    /// What it was made of, in the source.
    let original: Range<Int>
    /// In the order of their lines.
    let tables: [PipeTable]
    /// In the order of their lines, which are the first of the text.
    let footnotes: [FootnoteDefinition]
    /// True where a line looks like the one below a table's head, be it a table or not.
    let hasDelimiterRows: Bool

    /// The offset of each line in `bytes`, and last its end.
    private let lines: [Int]
    /// Where `bytes` were copied from, in order; empty where they are the source's own.
    private let segments: [Segment]

    /// A run of bytes that stand alike in the text and in the source. Bytes between segments were put in by us.
    struct Segment: Sendable {
        var start: Int
        var original: Int
        var count: Int
    }

    /// A text that needs no preparation.
    init(_ source: SourceText, _ range: Range<Int>, lines: [Int], hasDelimiterRows: Bool = false) {
        bytes = source.bytes[range]
        original = range
        tables = []
        footnotes = []
        segments = []
        self.lines = lines
        self.hasDelimiterRows = hasDelimiterRows
    }

    init(
        _ bytes: [UInt8], from original: Range<Int>, segments: [Segment], tables: [PipeTable], footnotes: [FootnoteDefinition],
        hasDelimiterRows: Bool
    ) {
        self.bytes = bytes[...]
        self.original = original
        self.segments = segments
        self.tables = tables
        self.footnotes = footnotes
        self.hasDelimiterRows = hasDelimiterRows
        lines = Self.lineStarts(of: bytes[...])
    }

    static func lineStarts(of bytes: ArraySlice<UInt8>) -> [Int] {
        var starts = [bytes.startIndex]
        starts.reserveCapacity(bytes.count / 32 + 2)
        let text = bytes.span
        var end = text.index(of: UInt8(ascii: "\n"))
        while end < text.count {
            starts.append(bytes.startIndex + end + 1)
            end = text.index(of: UInt8(ascii: "\n"), from: end + 1)
        }
        if starts.last != bytes.endIndex { starts.append(bytes.endIndex) }
        return starts
    }

    /// A line by its number from 1, without its end. Numbers outside the text give an empty range at its end.
    func lineRange(_ number: Int) -> Range<Int> {
        guard number >= 1, number < lines.count else { return bytes.endIndex..<bytes.endIndex }
        let end = lines[number]
        return lines[number - 1]..<(end > lines[number - 1] && bytes[end - 1] == UInt8(ascii: "\n") ? end - 1 : end)
    }

    /// The number of the line where an offset is.
    func lineNumber(at offset: Int) -> Int { max(1, lines.partitionPoint { $0 > offset }) }

    /// True for the line below an underlined heading: `---` or `===`, in a quote after `>`.
    static func isUnderline(_ line: ArraySlice<UInt8>) -> Bool {
        let marks = line.drop { $0.isBlank || $0 == UInt8(ascii: ">") }
        guard let mark = marks.first, mark == UInt8(ascii: "-") || mark == UInt8(ascii: "=") else { return false }
        return marks.drop { $0 == mark }.allSatisfy(\.isBlank)
    }

    /// The lines of a block. libcmark's last line of an underlined heading is one of those after it.
    func lines(of event: MarkdownEvent) -> ClosedRange<Int> {
        let first = Int(event.firstLine)
        let last = max(first, Int(event.lastLine))
        guard event.kind == .heading, last > first else { return first...last }
        // The heading was closed by the line after it, or by the end of the text.
        return first...(last - 1 > first && Self.isUnderline(bytes[lineRange(last - 1)]) ? last - 1 : last)
    }

    /// The lines' place in the source.
    func original(ofLines numbers: ClosedRange<Int>) -> Range<Int> {
        let first = lineRange(numbers.lowerBound)
        return original(first.lowerBound..<max(first.upperBound, lineRange(numbers.upperBound).upperBound))
    }

    /// The place in the source of a part of the text.
    func original(_ range: Range<Int>) -> Range<Int> {
        guard !segments.isEmpty else { return range }
        var first = segment(at: range.lowerBound)
        var start = segments[first].original + range.lowerBound - segments[first].start
        if range.lowerBound >= segments[first].start + segments[first].count, first + 1 < segments.count {
            // The part begins with bytes of ours.
            first += 1
            start = segments[first].original
        }
        guard !range.isEmpty else { return start..<start }
        let last = segments[segment(at: range.upperBound - 1)]
        return start..<max(start, last.original + min(last.count, range.upperBound - last.start))
    }

    /// The last segment that begins at or before an offset.
    private func segment(at offset: Int) -> Int { max(0, segments.partitionPoint { $0.start > offset } - 1) }
}
