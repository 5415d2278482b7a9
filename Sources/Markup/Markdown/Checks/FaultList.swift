/// Faults found in a text, whose places are made at the end, all at once.
///
/// A place costs a walk from the start of the file. A text may hold as many faults as words, and the time must not grow by both.
struct FaultList {
    private var faults: [(range: Range<Int>, fault: Diagnostic)] = []

    /// - Parameter range: in the source.
    mutating func append(_ fault: Fault, at range: Range<Int>) {
        faults.append((range, fault.at(Place(file: ""))))
    }

    /// In the order of the text; those at one place in the order they were found.
    func diagnostics(in source: SourceText) -> [Diagnostic] {
        var walk = PlaceWalk(source)
        let order = faults.indices.sorted { (faults[$0].range.lowerBound, $0) < (faults[$1].range.lowerBound, $1) }
        return order.map { index in
            var diagnostic = faults[index].fault
            diagnostic.place = walk.place(of: faults[index].range)
            return diagnostic
        }
    }

    /// A fault that waits for its place.
    struct Fault {
        let check: Check
        let message: Message
        var help: Message?

        init(_ check: Check, _ message: Message, help: Message? = nil) {
            self.check = check
            self.message = message
            self.help = help
        }

        fileprivate func at(_ place: Place) -> Diagnostic { Diagnostic(check, at: place, message, help: help) }
    }
}

/// Makes places in the order of the text, in one walk through it.
private struct PlaceWalk {
    private let source: SourceText
    private var offset = 0
    private var line = 1
    private var column = 1
    private var lineEnd = 0
    private var text = ""

    init(_ source: SourceText) {
        self.source = source
        beginLine()
    }

    private mutating func beginLine() {
        lineEnd = source.bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? source.bytes.count
        text = ""
    }

    mutating func place(of range: Range<Int>) -> Place {
        let start = min(max(range.lowerBound, offset), source.bytes.count)
        while lineEnd < start {
            offset = lineEnd + 1
            line += 1
            column = 1
            beginLine()
        }
        column += characters(in: offset..<start)
        offset = start
        if text.isEmpty {
            let lineStart = source.bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
            text = source.string(in: lineStart..<lineEnd)
        }
        let end = max(start, min(range.upperBound, lineEnd))
        return Place(
            file: source.path, line: line, column: column, endColumn: column + max(1, characters(in: start..<end)), text: text)
    }

    private func characters(in range: Range<Int>) -> Int {
        source.bytes[range].count { $0 & 0xC0 != 0x80 }
    }
}
