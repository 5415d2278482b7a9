extension MarkdownWriter {
    /// HTML among text: a comment, which is dropped, a line break, or a fault.
    mutating func writeHTMLInline(_ event: MarkdownEvent, _ index: Int) {
        if case .lineBreak? = RawHTML(slice(event.literal)).only, !style.isCommonMark {
            writeLineBreak(index)
        } else {
            checkHTMLInline(event, index)
        }
    }

    mutating func checkHTMLInline(_ event: MarkdownEvent, _ index: Int) {
        guard RawHTML(slice(event.literal)).only == nil else { return }
        faults.append(.rawHTML(string(event.literal)), at: range(ofInline: index))
    }

    /// A comment among text that holds `--` is none to CommonMark, and would be published.
    mutating func checkForComments(in text: Range<Int>, of index: Int) {
        guard !style.isCommonMark else { return }
        var start = text.lowerBound
        while let bracket = parsed.strings[start..<text.upperBound].firstIndex(of: UInt8(ascii: "<")) {
            start = bracket + 1
            let part = bracket..<min(bracket + 4, text.upperBound)
            guard string(part) == "<!--" else { continue }
            let range = range(ofPart: part, inText: index) ?? range(ofInline: index)
            if source.bytes[range].first == UInt8(ascii: "<") { faults.append(.malformedComment(), at: range) }
        }
    }

    /// A block of HTML: comments and line breaks, with nothing but space between them, or a fault at the first thing that is not.
    mutating func writeHTMLBlock(_ event: MarkdownEvent, _ index: Int) {
        let block = slice(event.literal)
        var rest = RawHTML(block)
        while let part = rest.next() {
            switch part {
            case .comment: break
            case .lineBreak:
                startLine()
                writeLineBreak(index)
            case .unclosedComment(let range):
                faults.append(.unclosedComment(), at: self.range(of: range, in: event))
                return
            case .markup(let range):
                faults.append(.rawHTML(string(range)), at: self.range(of: range, in: event))
                return
            case .text(let range):
                faults.append(.textInHTML(string(range)), at: self.range(of: range, in: event))
                return
            }
        }
    }

    /// The place of a part of a block of HTML. In a list or a quote the block's lines have lost what stood before them.
    private func range(of part: Range<Int>, in event: MarkdownEvent) -> Range<Int> {
        let before = parsed.strings[event.literal.lowerBound..<part.lowerBound]
        let line = Int(event.firstLine) + before.count { $0 == UInt8(ascii: "\n") }
        let text = prepared.bytes[prepared.lineRange(line)]
        let part = parsed.strings[part]
        let offset = text.indices.first { text[$0...].starts(with: part) } ?? text.startIndex
        return prepared.original(offset..<offset + part.count)
    }
}

/// Reads raw HTML piece by piece, as far as telling the harmless from the rest asks for.
struct RawHTML {
    enum Part: Equatable {
        case comment
        case lineBreak
        /// The first line of it.
        case unclosedComment(Range<Int>)
        case markup(Range<Int>)
        case text(Range<Int>)
    }

    private let bytes: ArraySlice<UInt8>
    private var position: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    /// The comment or line break that this is, where it is nothing else.
    var only: Part? {
        var copy = self
        guard let part = copy.next(), part == .comment || part == .lineBreak, copy.next() == nil else { return nil }
        return part
    }

    mutating func next() -> Part? {
        while position < bytes.endIndex, Self.isSpace(bytes[position]) { position += 1 }
        guard position < bytes.endIndex else { return nil }
        let start = position
        if bytes[start...].starts(with: "<!--".utf8) {
            guard let end = end(of: "-->", from: start + 4) else {
                position = bytes.endIndex
                return .unclosedComment(start..<lineEnd(from: start))
            }
            position = end
            return .comment
        }
        guard bytes[start] == UInt8(ascii: "<") else {
            position = bytes[start...].firstIndex { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "\n") } ?? bytes.endIndex
            return .text(start..<position)
        }
        position = bytes[start...].firstIndex { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "\n") } ?? bytes.endIndex
        if position < bytes.endIndex, bytes[position] == UInt8(ascii: ">") { position += 1 }
        let tag = bytes[start..<position].filter { !Self.isSpace($0) }.map { $0 | 0x20 }
        if tag == Self.lineBreakTag || tag == Self.closedLineBreakTag { return .lineBreak }
        return .markup(start..<position)
    }

    private static let lineBreakTag = "<br>".utf8.map { $0 | 0x20 }
    private static let closedLineBreakTag = "<br/>".utf8.map { $0 | 0x20 }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private func lineEnd(from start: Int) -> Int { bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex }

    private func end(of mark: String, from start: Int) -> Int? {
        let mark = Array(mark.utf8)
        var index = start
        while index + mark.count <= bytes.endIndex {
            if bytes[index] == mark[0], bytes[index..<index + mark.count].elementsEqual(mark) { return index + mark.count }
            index += 1
        }
        return nil
    }
}
