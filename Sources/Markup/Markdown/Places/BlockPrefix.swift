/// What stands before the content of a block on each of its lines, by the quotes and list items that it stands in.
///
/// libcmark keeps no record of it. It is found as CommonMark says: a quote takes `>` and a space, after at most three; an item takes
/// as many columns as its marker and the space after it; where a line lacks its prefix it continues a paragraph lazily, and the
/// rest of the prefix is lacking too.
struct BlockPrefix {
    private let prepared: PreparedText
    private var containers: [Container] = []

    private enum Kind {
        case quote
        case item(columns: Int)
    }

    private struct Container {
        var firstLine: Int
        var kind: Kind
    }

    /// - Parameter open: the blocks that are open, outermost first.
    init(_ open: ArraySlice<Int>, of events: [MarkdownEvent], in prepared: PreparedText) {
        self.prepared = prepared
        for event in open.lazy.map({ events[$0] }) {
            switch event.kind {
            case .blockQuote: containers.append(Container(firstLine: Int(event.firstLine), kind: .quote))
            case .item:
                let line = Int(event.firstLine)
                var (cursor, _) = cursor(atLine: line)
                containers.append(Container(firstLine: line, kind: .item(columns: cursor.openItem(isOrdered: event.isOrdered))))
            default: break
            }
        }
    }

    /// Where the content of a line begins, but for spaces, and whether the line continues a paragraph lazily.
    func contentStart(ofLine line: Int) -> (offset: Int, isLazy: Bool) {
        let (cursor, taken) = cursor(atLine: line)
        return (cursor.offset, taken < containers.count)
    }

    /// - Returns: the place after the prefix, and how many of the containers the line has.
    private func cursor(atLine line: Int) -> (cursor: ColumnCursor, taken: Int) {
        var cursor = ColumnCursor(prepared.lineRange(line), in: prepared.bytes)
        for (taken, container) in containers.enumerated() {
            let isFirstLine = container.firstLine == line
            switch container.kind {
            case .quote: guard cursor.takeQuote(indent: isFirstLine ? Int.max : 3) else { return (cursor, taken) }
            case .item(let columns):
                guard isFirstLine || cursor.indent >= columns else { return (cursor, taken) }
                // On the line of its marker an item is as wide as on the others.
                cursor.advance(columns: columns)
            }
        }
        return (cursor, containers.count)
    }
}

/// Walks along a line by columns, of which a tab is up to four.
private struct ColumnCursor {
    private let bytes: ArraySlice<UInt8>
    private let end: Int
    private(set) var offset: Int
    private var column = 0
    /// Columns of the tab at `offset` that have been taken.
    private var takenOfTab = 0

    init(_ line: Range<Int>, in bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        offset = line.lowerBound
        end = line.upperBound
    }

    /// Columns of space before the next character.
    var indent: Int {
        var ahead = self
        while ahead.isAtBlank { ahead.advance(columns: 1) }
        return ahead.column - column
    }

    private var isAtBlank: Bool {
        offset < end && bytes[offset].isBlank
    }

    mutating func advance(columns: Int) {
        for _ in 0..<columns where offset < end {
            column += 1
            guard bytes[offset] == UInt8(ascii: "\t") else {
                offset += 1
                continue
            }
            takenOfTab += 1
            if column % 4 == 0 {
                offset += 1
                takenOfTab = 0
            }
        }
    }

    private mutating func skipBlanks() {
        while isAtBlank { advance(columns: 1) }
    }

    /// Takes `>` and a column of space.
    mutating func takeQuote(indent limit: Int) -> Bool {
        var ahead = self
        ahead.skipBlanks()
        guard ahead.column - column <= limit, ahead.offset < end, bytes[ahead.offset] == UInt8(ascii: ">") else { return false }
        ahead.advance(columns: 1)
        if ahead.isAtBlank { ahead.advance(columns: 1) }
        self = ahead
        return true
    }

    /// Takes the marker of an item and the space after it.
    /// - Returns: the columns from here to the item's content, which its other lines are indented by.
    mutating func openItem(isOrdered: Bool) -> Int {
        let start = column
        skipBlanks()
        if isOrdered {
            while offset < end, bytes[offset].isASCIIDigit { advance(columns: 1) }
        }
        advance(columns: 1)
        let afterMarker = self
        while column - afterMarker.column <= 5, isAtBlank { advance(columns: 1) }
        let space = column - afterMarker.column
        guard space >= 5 || space < 1 || offset >= end else { return column - start }
        // Code, or nothing: one column of space belongs to the marker.
        self = afterMarker
        let width = column - start + 1
        if isAtBlank { advance(columns: 1) }
        return width
    }
}
