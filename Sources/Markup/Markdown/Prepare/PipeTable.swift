/// A pipe table (tabell), as its rows have been put for libcmark: each cell a heading on a line of its own, since the content of a
/// heading can be nothing but inline, whatever it begins with.
struct PipeTable: Sendable {
    /// True for the columns whose delimiter ends with a colon: numbers.
    var isRightAligned: [Bool]
    /// The first is the head.
    var rows: [Row] = []

    struct Row: Sendable {
        /// The line of the prepared text where its first cell stands.
        var firstLine: Int
        /// Never more than there are columns; those that are missing are empty.
        var cellCount: Int
    }

    var columnCount: Int { isRightAligned.count }
    var lines: Range<Int> {
        guard let first = rows.first, let last = rows.last else { return 0..<0 }
        return first.firstLine..<last.firstLine + last.cellCount
    }

    // MARK: Syntax

    /// The cells of a row, without the pipes and spaces around them. `\|` is no pipe.
    static func cells(of line: Range<Int>, in bytes: ArraySlice<UInt8>) -> [Range<Int>] {
        let line = trimmed(line, in: bytes)
        var cells: [Range<Int>] = []
        var start = line.lowerBound
        if start < line.upperBound, bytes[start] == UInt8(ascii: "|") { start += 1 }
        var index = start
        while index < line.upperBound {
            switch bytes[index] {
            case UInt8(ascii: "\\") where index + 1 < line.upperBound && isPunctuation(bytes[index + 1]): index += 2
            case UInt8(ascii: "|"):
                cells.append(trimmed(start..<index, in: bytes))
                index += 1
                start = index
            default: index += 1
            }
        }
        if start < line.upperBound { cells.append(trimmed(start..<line.upperBound, in: bytes)) }
        // A row of a single pipe is an empty cell.
        return cells.isEmpty ? [start..<start] : cells
    }

    /// Which columns are right-aligned, if a line is the one below a table's head: `| --- | ---: |`.
    static func delimiterRow(_ line: Range<Int>, in bytes: ArraySlice<UInt8>) -> [Bool]? {
        guard looksLikeDelimiterRow(bytes[line]) else { return nil }
        var columns: [Bool] = []
        for cell in cells(of: line, in: bytes) {
            var dashes = bytes[cell]
            if dashes.first == UInt8(ascii: ":") { dashes = dashes.dropFirst() }
            let isRight = dashes.last == UInt8(ascii: ":")
            if isRight { dashes = dashes.dropLast() }
            guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
            columns.append(isRight && bytes[cell.lowerBound] != UInt8(ascii: ":"))
        }
        return columns.isEmpty ? nil : columns
    }

    /// Nothing but dashes, colons, pipes and spaces, and not only dashes, which are a heading or a line. In a list or a quote `>` and
    /// spaces stand before.
    static func looksLikeDelimiterRow(_ line: ArraySlice<UInt8>) -> Bool {
        var dashes = 0
        var others = 0
        for byte in line.drop(while: { $0.isBlank || $0 == UInt8(ascii: ">") }) {
            switch byte {
            case UInt8(ascii: "-"): dashes += 1
            case UInt8(ascii: "|"), UInt8(ascii: ":"): others += 1
            case UInt8(ascii: " "), UInt8(ascii: "\t"): break
            default: return false
            }
        }
        return dashes > 0 && others > 0
    }

    static func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }

    private static func trimmed(_ range: Range<Int>, in bytes: ArraySlice<UInt8>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, bytes[start].isBlank { start += 1 }
        while end > start, bytes[end - 1].isBlank { end -= 1 }
        return start..<end
    }
}
