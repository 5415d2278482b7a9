extension TextPreparer {
    /// The tables of a body, their lines counted from 0, where they can be told without a parse; nil where they cannot.
    ///
    /// Most tables stand between blank lines, each of their lines begins with a pipe, and nothing in the body is code or HTML that
    /// goes on over blank lines. Lines that begin with a pipe, without a blank before it, can be nothing but a paragraph; after a
    /// blank line that stands in no list and no quote.
    func tablesOfPipeLines() -> [Range<Int>]? {
        let mayHoldVerbatim = body.span.hasByte { beforeLast, last, byte in
            let isMark = UInt8(bit: byte == UInt8(ascii: "`")) | UInt8(bit: byte == UInt8(ascii: "~"))
            let isThird = isMark & UInt8(bit: last == byte) & UInt8(bit: beforeLast == byte)
            return isThird | UInt8(bit: byte == UInt8(ascii: "<"))
        }
        guard !mayHoldVerbatim else { return nil }
        var tables: [Range<Int>] = []
        var index = 0
        while line(index) != nil {
            var end = index
            var (hasDelimiterRow, isOfPipes) = (false, true)
            while let line = line(end), !isBlank(line) {
                if body[line.lowerBound] != UInt8(ascii: "|") { isOfPipes = false }
                if !hasDelimiterRow { hasDelimiterRow = PipeTable.looksLikeDelimiterRow(body[line]) }
                end += 1
            }
            if hasDelimiterRow {
                guard isOfPipes else { return nil }
                if let table = table(in: index..<end) { tables.append(table) }
            }
            index = end + 1
        }
        return tables
    }

    private func isBlank(_ line: Range<Int>) -> Bool {
        body[line].allSatisfy(\.isBlank)
    }
}
