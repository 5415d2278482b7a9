/// A step of the walk through a Markdown text: a node is entered, left, or is a leaf that is both.
///
/// A flat list of steps instead of a tree: nothing recurses, one array is freed at once, and no C is seen by those who read it.
struct MarkdownEvent: Sendable, Hashable {
    enum Kind: UInt8, Sendable {
        case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
        case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image

        /// Those of the first line above; the others are inline.
        var isBlock: Bool { rawValue <= Self.thematicBreak.rawValue }
    }

    var kind: Kind
    var isExit = false
    /// A paragraph in a tight list has no element of its own; a list that is ordered is an `<ol>`.
    var isTight = false
    var isOrdered = false
    /// The level of a heading, or the first number of an ordered list.
    var number: Int32 = 0
    /// Lines of a block in the text that was parsed, from 1. Those of inline nodes are not to be trusted, so there are none.
    var firstLine: Int32 = 0
    var lastLine: Int32 = 0
    /// The byte in its first line where a block begins, from 1.
    var column: Int32 = 0
    /// Text, code, raw HTML, the address of a link or the language of a code block's fence: where it lies in `strings`.
    private var literalStart: Int32 = 0
    private var literalEnd: Int32 = 0
    /// The title of a link, or the content of a code block.
    private var titleStart: Int32 = 0
    private var titleEnd: Int32 = 0

    init(_ kind: Kind, isExit: Bool = false) {
        self.kind = kind
        self.isExit = isExit
    }

    var literal: Range<Int> {
        get { Int(literalStart)..<Int(literalEnd) }
        set { (literalStart, literalEnd) = (Int32(newValue.lowerBound), Int32(newValue.upperBound)) }
    }

    var title: Range<Int> {
        get { Int(titleStart)..<Int(titleEnd) }
        set { (titleStart, titleEnd) = (Int32(newValue.lowerBound), Int32(newValue.upperBound)) }
    }

    /// Nodes that have others in them give two events, an entry and an exit.
    var isContainer: Bool {
        switch kind {
        case .document, .blockQuote, .list, .item, .paragraph, .heading, .emphasis, .strong, .link, .image: true
        case .codeBlock, .htmlBlock, .thematicBreak, .text, .softBreak, .lineBreak, .code, .htmlInline: false
        }
    }
}

/// A Markdown text, parsed: the steps of a walk through it, and the bytes that they point into.
struct MarkdownEvents: Sendable {
    var events: [MarkdownEvent] = []
    var strings: [UInt8] = []
    /// The line where blocks or inline nodes were nested deeper than `Limits.markdownNesting`; the walk stops there.
    var tooDeepLine: Int?
}
