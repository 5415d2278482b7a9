import Markup
import Records

/// One row of a document's facts: its label, which documents have it, and how it reads.
struct FactRow: Sendable {
    let label: @Sendable (DocumentContext) -> Word
    /// A document that ought to state the fact and does not has a row that says so.
    let isExpected: @Sendable (Record) -> Bool
    let value: @Sendable (DocumentContext) -> HTML?

    init(
        _ label: Word, isExpected: @escaping @Sendable (Record) -> Bool = { _ in false },
        _ value: @escaping @Sendable (DocumentContext) -> HTML?
    ) {
        self.init(label: { _ in label }, isExpected: isExpected, value)
    }

    init(
        label: @escaping @Sendable (DocumentContext) -> Word, isExpected: @escaping @Sendable (Record) -> Bool = { _ in false },
        _ value: @escaping @Sendable (DocumentContext) -> HTML?
    ) {
        self.label = label
        self.isExpected = isExpected
        self.value = value
    }

    /// The rows of a document, in the order of the table.
    static func rows(of document: DocumentContext) -> [FactView] {
        table.compactMap { row in
            if let value = row.value(document), !value.isEmpty {
                return FactView(label: document.words[row.label(document)], value: value)
            }
            guard row.isExpected(document.record) else { return nil }
            return FactView(
                label: document.words[row.label(document)], value: HTML(escaping: document.words[.notStated]))
        }
    }
}
