/// A place that a person can go to: file, line and columns, counted in Unicode characters from 1.
package struct Place: Sendable, Hashable, Comparable {
    package var file: String
    package var line: Int
    package var column: Int
    /// Exclusive.
    package var endColumn: Int
    /// The whole line, to be quoted above a caret; empty where there is none to show.
    package var text: String
    /// The column of the text's first character. Of a very long line only what is around the fault is kept: a paragraph of a
    /// megabyte with a thousand faults would otherwise be held a thousand times.
    package var textColumn = 1

    package init(file: String, line: Int = 1, column: Int = 1, endColumn: Int = 2, text: String = "") {
        self.file = file
        self.line = line
        self.column = column
        self.endColumn = endColumn
        self.text = text
    }

    package static func < (left: Place, right: Place) -> Bool {
        (left.file, left.line, left.column) < (right.file, right.line, right.column)
    }
}
