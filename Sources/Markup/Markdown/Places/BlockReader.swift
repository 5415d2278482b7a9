/// Reads the inline content of a block as libcmark saw it: line by line, without what its containers have before each line
/// (`> `, the indentation of a list's item), and without the spaces that begin a line.
///
/// A value of two numbers: to try something, copy it.
struct BlockReader {
    /// Everything that stays the same while a block is read.
    struct Block {
        let prepared: PreparedText
        let lastLine: Int
        let prefix: BlockPrefix
    }

    private(set) var offset: Int
    private var line: Int
    private var lineEnd: Int

    /// Begins where a block's content does.
    init(_ event: MarkdownEvent, in block: Block) {
        line = Int(event.firstLine)
        let range = block.prepared.lineRange(line)
        lineEnd = range.upperBound
        offset = min(range.lowerBound + Int(event.column) - 1, lineEnd)
        let bytes = block.prepared.bytes
        let marks = bytes[offset..<lineEnd].prefix { $0 == UInt8(ascii: "#") }.count
        let afterMarks = offset + marks
        if event.kind == .heading, (1...6).contains(marks),
            afterMarks == lineEnd || bytes[afterMarks].isBlank
        {
            offset = afterMarks
        }
        skipBlanks(block)
    }

    /// A reader elsewhere in the block, where one has been.
    func moved(to offset: Int, _ block: Block) -> BlockReader {
        var reader = self
        reader.offset = offset
        reader.line = block.prepared.lineNumber(at: offset)
        reader.lineEnd = block.prepared.lineRange(reader.line).upperBound
        return reader
    }

    /// The next byte, a newline at the end of each line, or nil at the end of the block.
    func peek(_ block: Block) -> UInt8? {
        if offset < lineEnd { return block.prepared.bytes[offset] }
        return line <= block.lastLine ? UInt8(ascii: "\n") : nil
    }

    /// The byte after the next, if it is on the same line.
    func peekSecond(_ block: Block) -> UInt8? {
        offset + 1 < lineEnd ? block.prepared.bytes[offset + 1] : nil
    }

    mutating func advance(_ block: Block) {
        guard offset >= lineEnd else {
            offset += 1
            return
        }
        line += 1
        guard line <= block.lastLine else { return }
        lineEnd = block.prepared.lineRange(line).upperBound
        let start = block.prefix.contentStart(ofLine: line)
        offset = min(start.offset, lineEnd)
        // libcmark takes a lazy line as it stands, so its spaces are text after a backslash, and in code.
        if !start.isLazy { skipBlanks(block) }
    }

    /// Takes what a text and this line have alike, up to a byte that may stand for another.
    /// - Returns: how many bytes.
    mutating func takeRun(alike text: ArraySlice<UInt8>, _ block: Block) -> Int {
        let bytes = block.prepared.bytes
        let count = min(text.count, lineEnd - offset)
        var taken = 0
        while taken < count {
            let byte = bytes[offset + taken]
            guard byte == text[text.startIndex + taken], byte != UInt8(ascii: "\\"), byte != UInt8(ascii: "&") else { break }
            taken += 1
        }
        offset += taken
        return taken
    }

    /// Takes a byte if it is the next.
    mutating func take(_ byte: Character, _ block: Block) -> Bool {
        guard let ascii = byte.asciiValue, peek(block) == ascii else { return false }
        advance(block)
        return true
    }

    /// Spaces and tabs, on this line.
    mutating func skipBlanks(_ block: Block) {
        while offset < lineEnd, block.prepared.bytes[offset].isBlank { offset += 1 }
    }

    /// Spaces, tabs and ends of lines.
    mutating func skipSpace(_ block: Block) {
        while let byte = peek(block), byte == 0x20 || (0x09...0x0D).contains(byte) { advance(block) }
    }

    /// What is left of this line, at most so many bytes.
    func rest(_ limit: Int, _ block: Block) -> ArraySlice<UInt8> { block.prepared.bytes[offset..<min(lineEnd, offset + limit)] }
}
