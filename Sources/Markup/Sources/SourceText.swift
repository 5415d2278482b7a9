/// The text of a file that is known to be UTF-8: without byte order mark, with `\n` at the end of every line.
///
/// All ranges on floor 1 and 2 are offsets into `bytes`. A place for people (line and column) is made only when there is
/// something to say about it.
package struct SourceText: Sendable, Hashable {
    package let path: String
    package let bytes: [UInt8]
    /// Lets a place in a long text be found without reading all that stands before it.
    let marks: TextMarks

    /// Takes bytes that are known to be valid; `SourceText.reading(_:)` checks those of a file.
    package init(path: String, validated bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        marks = TextMarks(bytes)
    }

    package func string(in range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// The place of a range for people: for diagnostics only. Costs the same wherever in the text it stands.
    package func place(of range: Range<Int>) -> Place {
        let start = min(range.lowerBound, bytes.count)
        let line = lineStart(before: start)..<lineEnd(after: start)
        let end = max(start, min(range.upperBound, line.upperBound))
        let column = characters(in: line.lowerBound..<start) + 1
        let quoted = around(start, in: line)
        var place = Place(
            file: path, line: lines(above: start) + 1, column: column, endColumn: column + max(1, characters(in: start..<end)),
            text: string(in: quoted))
        place.textColumn = column - characters(in: quoted.lowerBound..<start)
        return place
    }

    /// The line, or of a very long one so much that the quote and its surroundings are in it.
    private func around(_ offset: Int, in line: Range<Int>) -> Range<Int> {
        let reach = 8 * Limits.quotedColumns
        guard line.count > 2 * reach else { return line }
        var lower = max(line.lowerBound, offset - reach)
        var upper = min(line.upperBound, offset + reach)
        while lower > line.lowerBound, bytes[lower] & 0xC0 == 0x80 { lower -= 1 }
        while upper < line.upperBound, bytes[upper] & 0xC0 == 0x80 { upper += 1 }
        return lower..<upper
    }

    /// The first line, where a fault stands that has no place of its own, such as a missing key.
    package var firstLine: Place { place(of: 0..<0) }

    private func lines(above offset: Int) -> Int { marks.counts(before: offset, of: bytes).lines }

    /// Characters are Unicode scalars: what an editor's status line counts.
    private func characters(in range: Range<Int>) -> Int {
        let start = marks.counts(before: range.lowerBound, of: bytes)
        return marks.counts(before: range.upperBound, of: bytes).characters - start.characters
    }
}
