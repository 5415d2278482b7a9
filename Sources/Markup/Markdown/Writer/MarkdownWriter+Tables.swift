/// How far the tables of a text have been written: they come in the order of their lines.
struct TableProgress: Sendable {
    var table = 0
    var row = 0
}

extension MarkdownWriter {
    /// Writes a heading that is a cell of a table, and the row and table that it begins or ends. False for other headings.
    mutating func writeCell(_ event: MarkdownEvent) -> Bool {
        guard tables.table < prepared.tables.count, isTopLevel else { return false }
        let table = prepared.tables[tables.table]
        let line = Int(event.firstLine)
        guard table.lines.contains(line) else { return false }
        let row = table.rows[tables.row]
        let column = line - row.firstLine
        let isHead = tables.row == 0
        if !event.isExit {
            if column == 0 { startRow() }
            writeCellStart(isHead ? "<th scope=\"col\"" : "<td", table, column)
            if column > 0 { text.append(UInt8(ascii: " ")) }
        } else {
            endCell(isHead)
            guard column == row.cellCount - 1 else { return true }
            for missing in row.cellCount..<max(row.cellCount, table.columnCount) {
                writeCellStart("<td", table, missing)
                html.append("</td>")
            }
            html.append(isHead ? "</tr>\n</thead>\n" : "</tr>\n")
            text.append(UInt8(ascii: "\n"))
            tables.row += 1
            if tables.row == table.rows.count { endTable(table) }
        }
        return true
    }

    private mutating func startRow() {
        if tables.row == 0 {
            startLine()
            html.append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
            append(escaping: Array(style.tableLabel.utf8)[...])
            html.append(" ")
            html.append(number: tables.table + 1)
            html.append("\">\n<table>\n<thead>\n")
        } else if tables.row == 1 {
            html.append("<tbody>\n")
        }
        html.append("<tr>")
    }

    private mutating func writeCellStart(_ tag: StaticString, _ table: PipeTable, _ column: Int) {
        html.append(tag)
        if table.isRightAligned[column] { html.append(" class=\"num\"") }
        html.append(">")
    }

    /// An empty cell of the head names no column, so it is an ordinary cell.
    private mutating func endCell(_ isHead: Bool) {
        let empty = "<th scope=\"col\""
        guard isHead else { return html.append("</td>") }
        let start = html.lastIndex(of: UInt8(ascii: "<")) ?? html.startIndex
        guard html.last == UInt8(ascii: ">"), html[start...].starts(with: empty.utf8) else { return html.append("</th>") }
        html.replaceSubrange(start..<start + empty.utf8.count, with: "<td".utf8)
        html.append("</td>")
    }

    private mutating func endTable(_ table: PipeTable) {
        html.append(table.rows.count > 1 ? "</tbody>\n</table>\n</div>\n" : "</table>\n</div>\n")
        tables.table += 1
        tables.row = 0
    }

    /// What looks like a table but is none would be published as a paragraph of bars and dashes.
    mutating func checkForBrokenTables() {
        var depth = 0
        for event in parsed.events where event.isContainer && event.kind.isBlock {
            depth += event.isExit ? -1 : 1
            guard !event.isExit, event.kind == .paragraph || event.kind == .heading else { continue }
            for number in prepared.lines(of: event) {
                let line = prepared.lineRange(number)
                let bytes = prepared.bytes[line]
                guard PipeTable.looksLikeDelimiterRow(bytes), bytes.contains(UInt8(ascii: "|")),
                    bytes.count(where: { $0 == UInt8(ascii: "-") }) >= 3
                else { continue }
                let place = prepared.original(line)
                faults.append(depth > 2 ? .nestedTable() : .brokenTable(), at: place)
            }
        }
    }
}
