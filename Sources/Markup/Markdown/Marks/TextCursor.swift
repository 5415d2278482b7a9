/// Goes along a fragment's text and its HTML side by side. Places must be asked for in their order.
struct TextCursor {
    private let runs: [TextRun]
    private let html: [UInt8]
    private var run = 0
    /// The same place in both, within the current run.
    private var text = -1
    private var offset = 0

    init(_ fragment: Fragment) {
        runs = fragment.runs
        html = fragment.html.bytes
    }

    /// Where a byte of the text stands in the HTML, and what it is part of; nil where it parts blocks.
    mutating func start(of place: Int) -> (offset: Int, kind: TextRun.Kind)? {
        guard move(to: place) else { return nil }
        return (offset, runs[run].kind)
    }

    /// Where the HTML of a text ends that ends at a place; nil where its last byte parts blocks.
    mutating func end(of place: Int) -> Int? {
        guard move(to: place - 1) else { return nil }
        return runs[run].kind == .lineEnd && html[offset] == UInt8(ascii: "<") ? offset + "<br>\n".utf8.count : after(offset)
    }

    private mutating func move(to place: Int) -> Bool {
        while run < runs.count, runs[run].range.upperBound <= place { run += 1 }
        guard run < runs.count, runs[run].range.contains(place) else { return false }
        let start = runs[run].range.lowerBound
        if text < start || text > place { (text, offset) = (start, runs[run].html) }
        while text < place {
            offset = after(offset)
            text += 1
        }
        return true
    }

    /// The place after a byte of text, which may be escaped.
    private func after(_ offset: Int) -> Int {
        guard html[offset] == UInt8(ascii: "&") else { return offset + 1 }
        return (html[offset...].firstIndex(of: UInt8(ascii: ";")) ?? offset) + 1
    }
}
