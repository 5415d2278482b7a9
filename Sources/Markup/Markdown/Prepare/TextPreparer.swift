/// Puts pipe tables and footnotes in a form that CommonMark knows, so that one parse reads all of a body.
///
/// 1. The lines are looked through for definitions of footnotes and for the rows below tables' heads. A body that has neither, as
///    most, is parsed as it stands.
/// 2. The body is parsed once for its blocks: what stands in code or HTML is neither, and a table is part of a paragraph. Not so where
///    there are tables only, and each stands for itself (`+PipeLines`).
/// 3. A new text is made: first the footnotes, each a quote, since an unclosed code block at the end of the body would swallow them;
///    then the body without them, where each cell of a table is a heading. All lines keep the way back to the source.
struct TextPreparer {
    private let source: SourceText
    private let range: Range<Int>
    private let lines: [Int]
    let body: ArraySlice<UInt8>

    private var bytes: [UInt8] = []
    private var segments: [PreparedText.Segment] = []
    private var line = 1
    private var faults = FaultList()
    private var filledCells = 0

    private init(_ source: SourceText, _ range: Range<Int>, lines: [Int]) {
        self.source = source
        self.range = range
        self.lines = lines
        body = source.bytes[range]
    }

    static func prepare(_ source: SourceText, _ range: Range<Int>) -> (PreparedText, FaultList) {
        let lines = PreparedText.lineStarts(of: source.bytes[range])
        var preparer = TextPreparer(source, range, lines: lines)
        let (hasDefinitions, hasDelimiterRows) = preparer.lookThrough()
        guard hasDefinitions || hasDelimiterRows else { return (PreparedText(source, range, lines: lines), FaultList()) }
        if !hasDefinitions, let tables = preparer.tablesOfPipeLines() {
            return (preparer.make([], tables, hasDelimiterRows: true), preparer.faults)
        }
        let parsed = MarkdownEvents(parsing: preparer.body, depthLimit: Limits.markdownNesting)
        guard parsed.tooDeepLine == nil else { return (PreparedText(source, range, lines: lines), FaultList()) }
        let definitions = hasDefinitions ? preparer.definitions(outside: Self.verbatimLines(parsed)) : []
        let tables = hasDelimiterRows ? preparer.tables(parsed, outside: definitions) : []
        return (preparer.make(definitions, tables, hasDelimiterRows: hasDelimiterRows), preparer.faults)
    }

    /// A line of the body, counted from 0, without its end.
    func line(_ index: Int) -> Range<Int>? {
        guard index >= 0, index + 1 < lines.count else { return nil }
        let (start, end) = (lines[index], lines[index + 1])
        return start..<(end > start && body[end - 1] == UInt8(ascii: "\n") ? end - 1 : end)
    }

    private func lookThrough() -> (definitions: Bool, delimiterRows: Bool) {
        var found = (definitions: false, delimiterRows: false)
        for index in 0..<lines.count - 1 {
            var start = lines[index]
            let end = lines[index + 1]
            while start < end, body[start].isBlank || body[start] == UInt8(ascii: ">") { start += 1 }
            guard start + 1 < end else { continue }
            switch body[start] {
            case UInt8(ascii: "["): if body[start + 1] == UInt8(ascii: "^") { found.definitions = true }
            case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"):
                if !found.delimiterRows, let line = line(index) {
                    found.delimiterRows = PipeTable.looksLikeDelimiterRow(body[line])
                }
            default: break
            }
        }
        return found
    }

    // MARK: Finding

    /// Lines of code and HTML, counted from 0, in order. libcmark's last line of HTML is one too low where the block ends itself.
    private static func verbatimLines(_ parsed: MarkdownEvents) -> [Range<Int>] {
        parsed.events.compactMap { event in
            switch event.kind {
            case .codeBlock: Int(event.firstLine) - 1..<Int(max(event.firstLine, event.lastLine))
            case .htmlBlock: Int(event.firstLine) - 1..<Int(max(event.firstLine, event.lastLine)) + 1
            default: nil
            }
        }
    }

    private func definitions(outside verbatim: [Range<Int>]) -> [FootnoteDefinition] {
        var definitions: [FootnoteDefinition] = []
        var block = 0
        var index = 0
        while let line = line(index) {
            while block < verbatim.count, verbatim[block].upperBound <= index { block += 1 }
            if block < verbatim.count, verbatim[block].contains(index) {
                index += 1
            } else if let label = FootnoteDefinition.label(of: line, in: body) {
                let definition = FootnoteDefinition.reading(label, at: index, lines: self.line, in: body)
                definitions.append(definition)
                index = definition.bodyLines.upperBound
            } else {
                index += 1
            }
        }
        return definitions
    }

    /// Tables that stand directly in the body: their lines, counted from 0, the head first. The delimiter row is the second.
    private func tables(_ parsed: MarkdownEvents, outside definitions: [FootnoteDefinition]) -> [Range<Int>] {
        var tables: [Range<Int>] = []
        var depth = 0
        var definition = 0
        for event in parsed.events where event.isContainer && event.kind.isBlock {
            depth += event.isExit ? -1 : 1
            guard !event.isExit, depth == 2, event.kind == .paragraph || event.kind == .heading, event.lastLine > event.firstLine
            else { continue }
            var block = Int(event.firstLine) - 1..<Int(event.lastLine)
            if event.kind == .heading { block = linesOverDashes(block) }
            // Lines of footnotes have been cut out of the paragraph.
            while definition < definitions.count, definitions[definition].bodyLines.upperBound <= block.lowerBound {
                definition += 1
            }
            var last = definition
            while last < definitions.count, definitions[last].bodyLines.lowerBound < block.upperBound {
                if let table = table(in: block.lowerBound..<max(block.lowerBound, definitions[last].bodyLines.lowerBound)) {
                    tables.append(table)
                }
                block = min(block.upperBound, definitions[last].bodyLines.upperBound)..<block.upperBound
                last += 1
            }
            if let table = table(in: block) { tables.append(table) }
        }
        return tables
    }

    /// What libcmark takes for an underlined heading may be a table over a line: `---` is no row, but `===` is.
    private func linesOverDashes(_ block: Range<Int>) -> Range<Int> {
        for index in block.dropFirst() {
            guard let line = line(index), PreparedText.isUnderline(body[line]) else { continue }
            return block.lowerBound..<(body[line].contains(UInt8(ascii: "=")) ? index + 1 : index)
        }
        return block
    }

    func table(in block: Range<Int>) -> Range<Int>? {
        for index in block.dropFirst() {
            guard let line = line(index), let head = self.line(index - 1), let columns = PipeTable.delimiterRow(line, in: body),
                PipeTable.cells(of: head, in: body).count == columns.count
            else { continue }
            return index - 1..<block.upperBound
        }
        return nil
    }

    // MARK: Making

    private mutating func make(_ definitions: [FootnoteDefinition], _ tableLines: [Range<Int>], hasDelimiterRows: Bool)
        -> PreparedText
    {
        guard !definitions.isEmpty || !tableLines.isEmpty else {
            return PreparedText(source, range, lines: lines, hasDelimiterRows: hasDelimiterRows)
        }
        bytes.reserveCapacity(body.count + body.count / 8)
        var footnotes: [FootnoteDefinition] = []
        for var definition in definitions {
            let first = line
            for content in definition.content {
                bytes.append(contentsOf: "> ".utf8)
                copy(content)
                endLine()
            }
            definition.lines = first..<line
            footnotes.append(definition)
            endLine()
        }
        var tables: [PipeTable] = []
        var cuts = definitions.map { (lines: $0.bodyLines, isTable: false) } + tableLines.map { (lines: $0, isTable: true) }
        cuts.sort { $0.lines.lowerBound < $1.lines.lowerBound }
        var next = 0
        for cut in cuts {
            copyLines(next..<max(next, cut.lines.lowerBound))
            if cut.isTable, let table = makeTable(cut.lines) {
                tables.append(table)
            } else {
                endLine()
            }
            next = cut.lines.upperBound
        }
        copyLines(next..<lines.count - 1)
        return PreparedText(
            bytes, from: range, segments: segments, tables: tables, footnotes: footnotes, hasDelimiterRows: hasDelimiterRows)
    }

    private mutating func copy(_ range: Range<Int>) {
        segments.append(PreparedText.Segment(start: bytes.count, original: range.lowerBound, count: range.count))
        bytes.append(contentsOf: body[range])
    }

    private mutating func endLine() {
        bytes.append(UInt8(ascii: "\n"))
        line += 1
    }

    private mutating func copyLines(_ indices: Range<Int>) {
        guard indices.lowerBound < indices.upperBound else { return }
        copy(lines[indices.lowerBound]..<lines[indices.upperBound])
        line += indices.count
        if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    }

    private mutating func makeTable(_ tableLines: Range<Int>) -> PipeTable? {
        guard let head = line(tableLines.lowerBound), let delimiter = line(tableLines.lowerBound + 1),
            let columns = PipeTable.delimiterRow(delimiter, in: body)
        else { return nil }
        guard columns.count <= Limits.tableColumns else {
            faults.append(.tooManyColumns(columns.count), at: head)
            return nil
        }
        var table = PipeTable(isRightAligned: columns)
        for index in tableLines where index != tableLines.lowerBound + 1 {
            guard let row = line(index) else { continue }
            let cells = PipeTable.cells(of: row, in: body)
            if cells.count > columns.count, let last = cells.last {
                let extra = cells[columns.count].lowerBound..<last.upperBound
                faults.append(.wideTableRow(cells.count, head: columns.count), at: extra)
            }
            let kept = cells.prefix(columns.count)
            filledCells += columns.count - kept.count
            guard filledCells <= Limits.filledCells else {
                faults.append(.tooManyEmptyCells(), at: row)
                break
            }
            table.rows.append(PipeTable.Row(firstLine: line, cellCount: kept.count))
            kept.forEach { makeCell($0) }
        }
        return table
    }

    /// A heading with a closing `#`, so that a `#` of the author's at the end of a cell stays.
    private mutating func makeCell(_ cell: Range<Int>) {
        bytes.append(contentsOf: "# ".utf8)
        var start = cell.lowerBound
        for index in cell.dropLast() where body[index] == UInt8(ascii: "\\") && body[index + 1] == UInt8(ascii: "|") {
            copy(start..<index)
            start = index + 1
        }
        copy(start..<cell.upperBound)
        bytes.append(contentsOf: " #".utf8)
        endLine()
    }
}
