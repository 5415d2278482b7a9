/// Where the text that a reader sees stands in the source: what typography, escapes, entities, tables and the prefixes of lines have
/// changed, followed back.
///
/// For the few who ask; a build does not. Costs a walk through each block that is asked about.
package struct MarkdownPlaces: Sendable {
    private let parsed: MarkdownEvents
    private let prepared: PreparedText
    /// By event: the innermost block that it stands in; of a block's own entry, the block around it.
    private let blocks: [Int]

    private var aligner: SourceAligner?
    private var walk: (event: Int, place: Int, walk: TextWalk)?
    private var cursor: (run: TextRun, cursor: TypesetCursor)?

    init(_ parsed: MarkdownEvents, _ prepared: PreparedText) {
        self.parsed = parsed
        self.prepared = prepared
        var open: [Int] = []
        blocks = parsed.events.indices.map { index in
            let event = parsed.events[index]
            let isBlock = event.isContainer && event.kind.isBlock
            if isBlock, event.isExit { open.removeLast() }
            defer { if isBlock, !event.isExit { open.append(index) } }
            return open.last ?? -1
        }
    }

    /// The places in the source of parts of a fragment's text, which must come in order. Nil for what stands between blocks, or is
    /// only a part of what one entity of the source stands for.
    package mutating func ranges(of parts: [Range<Int>], in fragment: Fragment) -> [Range<Int>?] {
        let text = Array(fragment.text.utf8)
        return parts.map { part in
            guard !part.isEmpty, let first = fragment.runs.index(at: part.lowerBound),
                let last = fragment.runs.index(at: part.upperBound - 1),
                let start = offset(of: part.lowerBound, in: fragment.runs[first], of: text),
                let end = offset(of: part.upperBound, in: fragment.runs[last], of: text), start < end
            else { return nil }
            return prepared.original(start..<end)
        }
    }

    /// A place in the prepared text.
    private mutating func offset(of place: Int, in run: TextRun, of text: [UInt8]) -> Int? {
        let block = blocks[run.event]
        guard block >= 0 else { return nil }
        alignBlock(block)
        switch run.kind {
        case .text, .quotedHeading:
            if cursor?.run != run || cursor?.cursor.place ?? 0 > place {
                cursor = (run, TypesetCursor(place: run.range.lowerBound, literal: run.literal))
            }
            cursor?.cursor.move(to: place, in: text, of: parsed.strings)
            guard let literal = cursor?.cursor.literal else { return nil }
            return offset(ofLiteral: literal, in: run.event)
        case .lineEnd, .code, .link:
            let range = aligner?.range(of: run.event)
            return place == run.range.lowerBound ? range?.lowerBound : range?.upperBound
        }
    }

    private mutating func offset(ofLiteral literal: Int, in event: Int) -> Int? {
        if walk?.event != event || walk?.place ?? 0 > literal, let new = aligner?.walk(alongTextAt: event) {
            walk = (event, literal, new)
        }
        guard var current = walk?.walk, walk?.event == event else { return nil }
        let range = aligner?.range(literal..<literal, with: &current)
        walk = (event, literal, current)
        return range?.lowerBound
    }

    private mutating func alignBlock(_ block: Int) {
        guard aligner?.first != block else { return }
        var around: [Int] = []
        var outer = blocks[block]
        while outer >= 0 {
            around.append(outer)
            outer = blocks[outer]
        }
        aligner = SourceAligner(parsed, block, in: around.reversed()[...], of: prepared)
    }
}

/// Goes along a text that has been set and the text that it was set from, side by side.
struct TypesetCursor: Sendable {
    private(set) var place: Int
    private(set) var literal: Int

    init(place: Int, literal: Int) {
        self.place = place
        self.literal = literal
    }

    /// Goes on to a place in the set text.
    mutating func move(to end: Int, in text: [UInt8], of strings: [UInt8]) {
        while place < end, literal < strings.count {
            guard text[place] != strings[literal] else {
                place += 1
                literal += 1
                continue
            }
            switch strings[literal] {
            case UInt8(ascii: " "):
                place += "\u{A0}".utf8.count
                literal += 1
            case UInt8(ascii: "-"):
                literal += text[place...].starts(with: "—".utf8) ? 3 : 2
                place += "–".utf8.count
            default:
                // A quotation mark. All of those that are set have as many bytes.
                place += "”".utf8.count
                literal += 1
            }
        }
    }
}
