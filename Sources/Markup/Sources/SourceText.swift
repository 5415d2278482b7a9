/// The text of a file that is known to be UTF-8: without byte order mark, with `\n` at the end of every line.
///
/// All ranges on floor 1 and 2 are offsets into `bytes`. A place for people (line and column) is made only when there is
/// something to say about it.
package struct SourceText: Sendable, Hashable {
    package let path: String
    package let bytes: [UInt8]

    /// Takes bytes that are known to be valid; `SourceText.reading(_:)` checks those of a file.
    package init(path: String, validated bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    package func string(in range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// The place of a range for people. Costs a walk from the start of the file, so it is for diagnostics only.
    package func place(of range: Range<Int>) -> Place {
        let start = min(range.lowerBound, bytes.count)
        var line = 1
        var lineStart = 0
        for index in 0..<start where bytes[index] == UInt8(ascii: "\n") {
            line += 1
            lineStart = index + 1
        }
        let lineEnd = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        let end = max(start, min(range.upperBound, lineEnd))
        let column = characters(in: lineStart..<start) + 1
        return Place(
            file: path, line: line, column: column, endColumn: column + max(1, characters(in: start..<end)),
            text: string(in: lineStart..<lineEnd))
    }

    /// The first line, where a fault stands that has no place of its own, such as a missing key.
    package var firstLine: Place { Place(file: path, line: 1, column: 1, endColumn: 2, text: line(1)) }

    private func line(_ number: Int) -> String {
        let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        return string(in: 0..<end)
    }

    /// Characters are Unicode scalars: what an editor's status line counts.
    private func characters(in range: Range<Int>) -> Int {
        bytes[range].count { $0 & 0xC0 != 0x80 }
    }
}
