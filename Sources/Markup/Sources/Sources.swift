/// The texts that a site is made of, by path, for the stages that know a file's name and a range but no longer hold its bytes.
package struct Sources: Sendable {
    private let text: @Sendable (String) -> SourceText?

    package init(_ text: @escaping @Sendable (String) -> SourceText?) {
        self.text = text
    }

    /// No text at all: places then have line 1 and no line to quote.
    package static let none = Sources { _ in nil }

    package subscript(file: String) -> SourceText? { text(file) }

    package func place(in file: String, _ range: Range<Int>) -> Place {
        text(file)?.place(of: range) ?? Place(file: file)
    }

    /// Where a fault stands that concerns a whole file, or something that it lacks.
    package func firstLine(of file: String) -> Place {
        text(file)?.firstLine ?? Place(file: file)
    }
}
