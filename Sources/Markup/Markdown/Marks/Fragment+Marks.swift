extension Fragment {
    /// What became of the marks that a fragment was given.
    struct Marking {
        /// For each range: whether it got marks.
        var isMarked: [Bool] = []
        /// Bytes of mark-up that were put into the HTML, by their place in it as it was. In order.
        var insertions: [(offset: Int, count: Int)] = []
    }

    /// Puts holes where links around stretches of the text begin and end. A link nests with `<em>` and `<strong>`: it stands around
    /// an element or within it, and where it would cut one in two the element is closed and opened again.
    ///
    /// - Parameters:
    ///   - ranges: in the bytes of the text, on the boundaries of characters, in order and apart.
    ///   - number: of the first; the others follow it.
    /// - Returns: for each range whether it got marks. None does that would stand in or around another link, in a quoted heading, or
    ///   in more than one block.
    package mutating func mark(_ ranges: [Range<Int>], from number: Int) -> [Bool] {
        marking(ranges, from: number).isMarked
    }

    mutating func marking(_ ranges: [Range<Int>], from number: Int) -> Marking {
        guard !ranges.isEmpty else { return Marking() }
        var writer = MarkWriter(self)
        for (index, range) in ranges.enumerated() { writer.mark(range, number + index) }
        let (html, holes) = writer.finished()
        replaceHTML(html, holes)
        return writer.marking
    }
}

/// Copies a fragment's HTML with marks put in.
private struct MarkWriter {
    private let source: [UInt8]
    private let sourceHoles: [Hole]
    private var cursor: TextCursor
    private var bytes: [UInt8] = []
    private var holes: [Hole] = []
    private var copied = 0
    private var nextHole = 0
    private(set) var marking = Fragment.Marking()

    init(_ fragment: Fragment) {
        source = fragment.html.bytes
        sourceHoles = fragment.holes
        cursor = TextCursor(fragment)
        bytes.reserveCapacity(source.count + 64)
    }

    mutating func mark(_ range: Range<Int>, _ number: Int) {
        guard !range.isEmpty, let (start, kind) = cursor.start(of: range.lowerBound), kind == .text,
            let end = cursor.end(of: range.upperBound), start >= copied, start < end,
            let crossed = CrossedTags(in: source[start..<end])
        else {
            marking.isMarked.append(false)
            return
        }
        copy(to: start)
        begin(number, closing: crossed.closed)
        copy(to: end)
        self.end(number, open: crossed.opened)
        marking.isMarked.append(true)
    }

    mutating func finished() -> (HTML, [Hole]) {
        copy(to: source.count)
        while nextHole < sourceHoles.count { copyHole() }
        return (HTML(trusted: bytes), holes.fitted)
    }

    private mutating func copy(to end: Int) {
        while nextHole < sourceHoles.count, sourceHoles[nextHole].offset < end { copyHole() }
        bytes.append(contentsOf: source[copied..<end])
        copied = end
    }

    private mutating func copyHole() {
        let hole = sourceHoles[nextHole]
        holes.append(Hole(offset: bytes.count + hole.offset - copied, kind: hole.kind))
        nextHole += 1
    }

    /// - Parameter closed: elements that are open here and end within the link, innermost first.
    private mutating func begin(_ number: Int, closing closed: [InlineTag]) {
        // An element that begins with the link stands in it whole.
        var place = bytes.count
        var rest = closed[...]
        while let tag = rest.first, bytes[..<place].hasSuffix(tag.start),
            place - tag.start.count >= holes.last?.offset ?? 0
        {
            place -= tag.start.count
            rest.removeFirst()
        }
        let lifted = Array(bytes[place...])
        bytes.removeSubrange(place...)
        for tag in rest { insert(tag.end) }
        holes.append(Hole(offset: bytes.count, kind: .markStart(number)))
        for tag in rest.reversed() { insert(tag.start) }
        bytes.append(contentsOf: lifted)
    }

    /// - Parameter open: elements that begin within the link and are open here, outermost first.
    private mutating func end(_ number: Int, open: [InlineTag]) {
        var open = open
        // One that ends with the link stands in it whole.
        while let tag = open.last, source[copied...].starts(with: tag.end) {
            copy(to: copied + tag.end.count)
            open.removeLast()
        }
        for tag in open.reversed() { insert(tag.end) }
        holes.append(Hole(offset: bytes.count, kind: .markEnd(number)))
        for tag in open { insert(tag.start) }
    }

    private mutating func insert(_ tag: [UInt8]) {
        bytes.append(contentsOf: tag)
        marking.insertions.append((copied, tag.count))
    }
}

/// The elements that a link may stand in and around.
private enum InlineTag {
    case emphasis, strong

    var start: [UInt8] { self == .emphasis ? Array("<em>".utf8) : Array("<strong>".utf8) }
    var end: [UInt8] { self == .emphasis ? Array("</em>".utf8) : Array("</strong>".utf8) }
}

/// The elements that a stretch of HTML would cut in two.
private struct CrossedTags {
    /// Open before the stretch and closed in it, innermost first.
    var closed: [InlineTag] = []
    /// Opened in the stretch and not closed in it, outermost first.
    var opened: [InlineTag] = []

    /// Nil where the stretch holds more than text, emphasis and line breaks.
    init?(in html: ArraySlice<UInt8>) {
        var rest = html
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            let end = rest[start...].firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex - 1
            switch String(decoding: rest[start...end], as: UTF8.self) {
            case "<em>": opened.append(.emphasis)
            case "<strong>": opened.append(.strong)
            case "</em>": close(.emphasis)
            case "</strong>": close(.strong)
            case "<br>": break
            default: return nil
            }
            rest = rest[(end + 1)...]
        }
    }

    private mutating func close(_ tag: InlineTag) {
        if opened.popLast() == nil { closed.append(tag) }
    }
}

extension ArraySlice<UInt8> {
    fileprivate func hasSuffix(_ end: [UInt8]) -> Bool { count >= end.count && suffix(end.count).elementsEqual(end) }
}
