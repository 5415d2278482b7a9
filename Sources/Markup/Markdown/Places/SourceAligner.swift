/// Finds the inline nodes of a block again in its source.
///
/// libcmark's own columns are wrong after indentation, lazy lines, hard breaks, entities and escapes. But its nodes come in the order
/// of the source and hold every byte of the text, so the two are read side by side: what the source has besides is mark-up, whose
/// length the node tells. One walk through the block, whatever it holds.
struct SourceAligner {
    private let events: [MarkdownEvent]
    private let strings: [UInt8]
    private let block: BlockReader.Block
    private var reader: BlockReader
    /// Links that are open: the event, whether it is `<https://…>`, and where it begins.
    private var links: [(event: Int, isAutolink: Bool, start: Int)] = []

    /// For each event of the block, from its entry on: where it stands in the prepared text.
    private(set) var ranges: [Range<Int>] = []
    /// The block's entry.
    let first: Int
    /// False where the source could not be followed to the end. We know of no such text.
    private(set) var isComplete = true

    /// - Parameters:
    ///   - first: the entry of a paragraph or heading.
    ///   - open: the blocks that it stands in, outermost first.
    init(_ parsed: MarkdownEvents, _ first: Int, in open: ArraySlice<Int>, of prepared: PreparedText) {
        self.first = first
        events = parsed.events
        strings = parsed.strings
        let event = parsed.events[first]
        block = BlockReader.Block(
            prepared: prepared, lastLine: prepared.lines(of: event).upperBound,
            prefix: BlockPrefix(open, of: parsed.events, in: prepared))
        reader = BlockReader(event, in: block)
        align()
    }

    private mutating func align() {
        let start = reader.offset
        ranges.reserveCapacity(24)
        ranges.append(start..<start)
        // What defines links at the start of a paragraph is no part of its content.
        while reader.peek(block) == UInt8(ascii: "["), events[first].lastLine > events[first].firstLine,
            reader.takeDefinition(block)
        {}
        var index = first + 1
        while index < events.endIndex, !events[index].kind.isBlock {
            let start = reader.offset
            guard step(events[index], index) else {
                isComplete = false
                return
            }
            ranges.append(start..<max(start, reader.offset))
            if events[index].kind == .link || events[index].kind == .image, events[index].isExit, let link = links.popLast() {
                ranges[link.event - first] = link.start..<max(link.start, reader.offset)
            }
            index += 1
        }
    }

    /// Where an event of the block stands in the prepared text. A link is all of it, brackets and address included.
    func range(of index: Int) -> Range<Int>? {
        index - first < ranges.count && index >= first ? ranges[index - first] : nil
    }

    // MARK: Steps

    private mutating func step(_ event: MarkdownEvent, _ index: Int) -> Bool {
        switch event.kind {
        case .text:
            var walk = TextWalk(strings[event.literal], reader, isVerbatim: links.last?.isAutolink ?? false)
            let isFound = walk.advance(to: event.literal.upperBound, block)
            reader = walk.reader
            return isFound
        case .softBreak, .lineBreak:
            if event.kind == .lineBreak, reader.take("\\", block) { return reader.take("\n", block) }
            reader.skipBlanks(block)
            guard reader.take("\n", block) else { return false }
            reader.skipBlanks(block)
            return true
        case .code: return takeCode()
        case .htmlInline: return strings[event.literal].allSatisfy { takeByte($0) }
        case .emphasis: return takeDelimiters(1)
        case .strong: return takeDelimiters(2)
        case .link, .image: return event.isExit ? endLink() : startLink(event, index)
        default: return false
        }
    }

    private mutating func takeByte(_ byte: UInt8) -> Bool {
        guard reader.peek(block) == byte else { return false }
        reader.advance(block)
        return true
    }

    private mutating func takeDelimiters(_ count: Int) -> Bool {
        (0..<count).allSatisfy { _ in
            guard let byte = reader.peek(block), byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") else { return false }
            return takeByte(byte)
        }
    }

    /// Code ends at as many backticks as it began with.
    private mutating func takeCode() -> Bool {
        let opening = takeBackticks()
        guard opening > 0 else { return false }
        while reader.peek(block) != nil {
            if reader.peek(block) == UInt8(ascii: "`") {
                if takeBackticks() == opening { return true }
            } else {
                reader.advance(block)
            }
        }
        return false
    }

    private mutating func takeBackticks() -> Int {
        var count = 0
        while reader.take("`", block) { count += 1 }
        return count
    }

    private mutating func startLink(_ event: MarkdownEvent, _ index: Int) -> Bool {
        let start = reader.offset
        let isAutolink = event.kind == .link && reader.peek(block) == UInt8(ascii: "<")
        links.append((index, isAutolink, start))
        if isAutolink { return reader.take("<", block) }
        return (event.kind == .link || reader.take("!", block)) && reader.take("[", block)
    }

    private mutating func endLink() -> Bool {
        if links.last?.isAutolink == true { return reader.take(">", block) }
        guard reader.take("]", block) else { return false }
        if !reader.takeInlineTail(block) { _ = reader.takeLabel(block) }
        return true
    }
}

extension SourceAligner {
    /// Walks along a text of the block, to find where parts of it stand.
    func walk(alongTextAt index: Int) -> TextWalk? {
        guard index > first, index - first < ranges.count else { return nil }
        let start = reader.moved(to: ranges[index - first].lowerBound, block)
        return TextWalk(strings[events[index].literal], start, isVerbatim: false)
    }

    /// The next part of a text: where it stands in the prepared text.
    func range(_ part: Range<Int>, with walk: inout TextWalk) -> Range<Int>? {
        guard walk.advance(to: part.lowerBound, block) else { return nil }
        let start = walk.reader.offset
        guard walk.advance(to: part.upperBound, block) else { return nil }
        return start..<max(start, walk.reader.offset)
    }
}

/// Reads a text and its source side by side: the source may have a backslash or an entity where the text has a character.
struct TextWalk {
    private let literal: ArraySlice<UInt8>
    private var position: Int
    private(set) var reader: BlockReader
    /// In an address in angle brackets a backslash is a backslash.
    private let isVerbatim: Bool

    init(_ literal: ArraySlice<UInt8>, _ reader: BlockReader, isVerbatim: Bool) {
        self.literal = literal
        position = literal.startIndex
        self.reader = reader
        self.isVerbatim = isVerbatim
    }

    /// Goes on to a place in the text. False where the source is not that of the text.
    mutating func advance(to end: Int, _ block: BlockReader.Block) -> Bool {
        while position < end {
            position += reader.takeRun(alike: literal[position..<end], block)
            guard position < end else { return true }
            guard let byte = reader.peek(block), takeCharacter(byte, block) else { return false }
        }
        return true
    }

    private mutating func takeCharacter(_ byte: UInt8, _ block: BlockReader.Block) -> Bool {
        if byte == UInt8(ascii: "\\"), !isVerbatim, let second = reader.peekSecond(block), PipeTable.isPunctuation(second) {
            reader.advance(block)
        } else if byte == UInt8(ascii: "&"), let entity = Self.entity(reader.rest(40, block)) {
            let text = MarkdownEvents(parsing: entity, depthLimit: 8).strings
            if text[...] != entity {
                guard !text.isEmpty, literal[position...].starts(with: text) else { return false }
                position += text.count
                for _ in entity { reader.advance(block) }
                return true
            }
        }
        if reader.peek(block) == UInt8(ascii: "\t"), literal[position] == UInt8(ascii: " ") { return takeSplitTab(block) }
        guard reader.peek(block) == literal[position] else { return false }
        position += 1
        reader.advance(block)
        return true
    }

    /// A tab of which the block's prefix has taken a column is what is left of it in spaces.
    private mutating func takeSplitTab(_ block: BlockReader.Block) -> Bool {
        reader.advance(block)
        let after = reader.rest(1 << 30, block).prefix { $0 == UInt8(ascii: " ") }.count
        let spaces = literal[position...].prefix { $0 == UInt8(ascii: " ") }.count - after
        guard (1...3).contains(spaces) else { return false }
        position += spaces
        return true
    }

    /// `&name;`, `&#38;` or `&#x26;` at the start of a text.
    private static func entity(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let end = text.firstIndex(of: UInt8(ascii: ";")), end > text.startIndex + 1 else { return nil }
        let name = text[(text.startIndex + 1)..<end]
        let isName = name.allSatisfy { $0 == UInt8(ascii: "#") || $0.isASCIIDigit || $0.isASCIILetter }
        return isName ? text[...end] : nil
    }
}
