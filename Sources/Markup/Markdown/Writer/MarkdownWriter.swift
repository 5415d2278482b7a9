/// Writes the events of a Markdown text as HTML with holes, and beside it as the text that a reader sees.
///
/// 1. Blocks and inline nodes are written as their events come (`+Blocks`, `+Inlines`).
/// 2. At a heading that stands in no other block, what has been written becomes a section.
/// 3. Addresses are not written but noted, each with a hole where it will stand.
struct MarkdownWriter {
    let source: SourceText
    let prepared: PreparedText
    let parsed: MarkdownEvents
    let style: MarkdownStyle

    var body = MarkdownBody()
    var faults = FaultList()
    var ids: HeadingIDs

    /// The fragment that is being written.
    var html: [UInt8] = []
    var text: [UInt8] = []
    var holes: [Hole] = []
    var runs: [TextRun] = []

    /// The blocks that are open, as places in the events, outermost first. The document is one of them.
    var containers: [Int] = []
    /// Links that are open: their number in the body (nil where the address was refused), and where their text begins.
    var openLinks: [OpenLink] = []
    /// How many images we are in. Their content is a description: text without mark-up.
    var imageDepth = 0
    var description: [UInt8] = []
    /// The last image that was begun, which may be all there is in a link.
    var lastImage = -1

    /// Where the tables and footnotes of the text are, and how far they have been written.
    var tables = TableProgress()
    var footnotes: FootnoteNumbers

    /// The section that is being written: its heading, and where it begins.
    var heading: MarkdownBody.Heading?
    var sectionStart: Int
    /// Where the text of the last heading in a list or a quote begins.
    var nestedHeadingStart = 0
    var isInNestedHeading = false

    /// The places of the block whose inline nodes were last asked for, and how far a text in it has been followed.
    private var aligner: SourceAligner?
    private var textWalk: (event: Int, end: Int, walk: TextWalk)?

    struct OpenLink {
        var event: Int
        var number: Int?
        var textStart: Int
        /// It stands in another link and is none of its own.
        var isInAnother = false
    }

    init(source: SourceText, prepared: PreparedText, parsed: MarkdownEvents, style: MarkdownStyle) {
        self.source = source
        self.prepared = prepared
        self.parsed = parsed
        self.style = style
        ids = HeadingIDs(reserved: style.reservedIDs)
        footnotes = FootnoteNumbers(prepared.footnotes, in: source)
        sectionStart = prepared.original.lowerBound
    }

    mutating func writeAll() {
        html.reserveCapacity(parsed.strings.count + parsed.strings.count / 2)
        text.reserveCapacity(parsed.strings.count)
        let footnoteEvents = findFootnotes()
        for index in parsed.events.indices where index == 0 || index >= footnoteEvents {
            write(index)
        }
        guard !style.isCommonMark else { return }
        writeFootnotes()
        checkForControlReferences()
        if prepared.hasDelimiterRows { checkForBrokenTables() }
    }

    mutating func write(_ index: Int) {
        let event = parsed.events[index]
        if event.kind.isBlock {
            if event.isContainer, !event.isExit { containers.append(index) }
            writeBlock(event, index)
            if event.isContainer, event.isExit { containers.removeLast() }
        } else if imageDepth > 0 {
            writeDescription(event, index)
        } else {
            writeInline(event, index)
        }
    }

    /// Takes what has been written as a fragment, and begins anew.
    mutating func takeFragment() -> Fragment {
        while text.last == UInt8(ascii: "\n") || text.last == UInt8(ascii: " ") { text.removeLast() }
        let start = text.firstIndex { $0 != UInt8(ascii: "\n") } ?? text.endIndex
        // A copy of just its length: `Array(html)` would share the buffer, which has room for the whole body.
        var bytes: [UInt8] = []
        bytes.reserveCapacity(html.count)
        bytes.append(contentsOf: html)
        if start > 0 || runs.last?.range.upperBound ?? 0 > text.count {
            runs = runs.compactMap { $0.fitted(to: start..<max(start, text.count)) }
        }
        let fragment = Fragment(
            html: HTML(trusted: bytes), holes: holes.fitted, text: String(decodingPlain: text[start...]), runs: runs)
        html.removeAll(keepingCapacity: true)
        text.removeAll(keepingCapacity: true)
        holes = []
        runs = []
        return fragment
    }

    mutating func endSection(before offset: Int) {
        let content = takeFragment()
        body.sections.append(MarkdownBody.Section(heading: heading, content: content, range: sectionStart..<offset))
        heading = nil
        sectionStart = offset
    }

    // MARK: Places

    /// Where a block stands in the source.
    func range(ofBlock event: MarkdownEvent) -> Range<Int> {
        prepared.original(ofLines: prepared.lines(of: event))
    }

    /// Where an inline node stands in the source.
    mutating func range(ofInline index: Int) -> Range<Int> {
        guard let block = containers.last else { return prepared.original }
        alignBlock(block)
        guard let range = aligner?.range(of: index) else { return range(ofBlock: parsed.events[block]) }
        return prepared.original(range)
    }

    /// Where a part of a text stands in the source. Parts of one text must be asked for in their order.
    mutating func range(ofPart part: Range<Int>, inText index: Int) -> Range<Int>? {
        guard let block = containers.last else { return nil }
        alignBlock(block)
        if textWalk?.event != index || part.lowerBound < textWalk?.end ?? 0, let walk = aligner?.walk(alongTextAt: index) {
            textWalk = (index, part.lowerBound, walk)
        }
        guard var walk = textWalk?.walk, textWalk?.event == index else { return nil }
        let range = aligner?.range(part, with: &walk)
        textWalk = (index, part.upperBound, walk)
        return range.map { prepared.original($0) }
    }

    /// Most blocks hold nothing that needs a place, so they are aligned when the first thing that does is met.
    private mutating func alignBlock(_ block: Int) {
        guard aligner?.first != block else { return }
        aligner = SourceAligner(parsed, block, in: containers.dropLast(), of: prepared)
    }

    func slice(_ range: Range<Int>) -> ArraySlice<UInt8> { parsed.strings[range] }
    func string(_ range: Range<Int>) -> String { String(decoding: parsed.strings[range], as: UTF8.self) }
}
