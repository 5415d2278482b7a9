/// A stretch of the text that a reader sees: what it is, where it stands in the HTML, and which step of the parsed text gave it.
///
/// The writer notes one for each inline node or so. Bytes of a fragment's text that are in no run part blocks, cells or items.
package struct TextRun: Sendable, Hashable {
    package enum Kind: UInt8, Sendable {
        case text
        /// Text of a heading in a quote or a list.
        case quotedHeading
        /// The end of a line in the source, or `<br>`.
        case lineEnd
        case code
        /// The text of a link of the author's.
        case link
    }

    package let kind: Kind
    // Four bytes each: a long text has many runs, and no text is longer than `Limits.textFile`.
    private var textStart: Int32
    private var textCount: Int32
    private var htmlOffset: Int32
    private let eventIndex: Int32
    private let literalOffset: Int32

    init(_ kind: Kind, text: Range<Int>, html: Int, event: Int, literal: Int) {
        self.kind = kind
        textStart = Int32(truncatingIfNeeded: text.lowerBound)
        textCount = Int32(truncatingIfNeeded: text.count)
        htmlOffset = Int32(truncatingIfNeeded: html)
        eventIndex = Int32(truncatingIfNeeded: event)
        literalOffset = Int32(truncatingIfNeeded: literal)
    }

    /// In the bytes of the fragment's text.
    package var range: Range<Int> { Int(textStart)..<Int(textStart + textCount) }
    /// Where its first byte stands in the fragment's HTML, which from there on is the text, escaped, or `<br>`.
    var html: Int { Int(htmlOffset) }
    var event: Int { Int(eventIndex) }
    /// Where the event's part that it was made of begins, in the strings of the parsed text.
    var literal: Int { Int(literalOffset) }

    /// The run in a text that has lost what stands outside a range; nil where nothing is left. What is lost are spaces and
    /// newlines, which HTML does not escape.
    func fitted(to range: Range<Int>) -> TextRun? {
        let kept = self.range.clamped(to: range)
        guard !kept.isEmpty else { return nil }
        var run = self
        run.textStart = Int32(truncatingIfNeeded: kept.lowerBound - range.lowerBound)
        run.textCount = Int32(truncatingIfNeeded: kept.count)
        run.htmlOffset += Int32(truncatingIfNeeded: kept.lowerBound) - textStart
        return run
    }
}

extension [TextRun] {
    /// The run that holds a byte of the text, as its index.
    func index(at offset: Int) -> Int? {
        let index = partitionPoint { $0.range.upperBound > offset }
        return index < count && self[index].range.contains(offset) ? index : nil
    }
}
