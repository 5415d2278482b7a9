/// The text of a footnote (fotnot): `[^1]: Text`, and lines below it that are indented by four or continue its paragraph.
struct FootnoteDefinition: Sendable {
    /// What stands between `[^` and `]`, in the source.
    var label: Range<Int>
    /// Its lines in the source, each without the indentation.
    var content: [Range<Int>]
    /// Its lines in the body, counted from 0.
    var bodyLines: Range<Int>
    /// Its lines in the prepared text, from 1.
    var lines: Range<Int> = 0..<0

    /// The label of a definition that a line begins.
    static func label(of line: Range<Int>, in bytes: ArraySlice<UInt8>) -> Range<Int>? {
        var start = line.lowerBound
        while start < line.upperBound, start - line.lowerBound < 3, bytes[start] == UInt8(ascii: " ") { start += 1 }
        guard let label = reference(at: start, in: bytes[..<line.upperBound]), label.upperBound + 1 < line.upperBound,
            bytes[label.upperBound + 1] == UInt8(ascii: ":")
        else { return nil }
        return label
    }

    /// The label of `[^label]` at a place.
    static func reference(at start: Int, in bytes: ArraySlice<UInt8>) -> Range<Int>? {
        guard start + 3 < bytes.endIndex, bytes[start] == UInt8(ascii: "["), bytes[start + 1] == UInt8(ascii: "^") else {
            return nil
        }
        var end = start + 2
        while end < bytes.endIndex, bytes[end] != UInt8(ascii: "]") {
            // A label is short; the bound keeps a text of nothing but `[^` linear.
            guard bytes[end] > 0x20, bytes[end] != UInt8(ascii: "["), end - start < 200 else { return nil }
            end += 1
        }
        return end < bytes.endIndex && end > start + 2 ? start + 2..<end : nil
    }

    /// Labels are compared without regard to the case of a–z.
    static func key(_ label: ArraySlice<UInt8>) -> [UInt8] {
        label.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
    }

    /// Reads a definition from its first line on.
    /// - Parameter lines: all lines of the body, without their ends.
    static func reading(_ label: Range<Int>, at first: Int, lines: (Int) -> Range<Int>?, in bytes: ArraySlice<UInt8>)
        -> FootnoteDefinition
    {
        var content: [Range<Int>] = []
        if let line = lines(first) { content.append(drop(Int.max, from: label.upperBound + 2..<line.upperBound, in: bytes)) }
        var end = first + 1
        var blank: [Range<Int>] = []
        var next = end
        while let line = lines(next) {
            let indent = drop(4, from: line, in: bytes)
            if drop(Int.max, from: line, in: bytes).isEmpty {
                blank.append(line.upperBound..<line.upperBound)
                next += 1
                continue
            }
            let isIndented = columns(line.lowerBound..<indent.lowerBound, in: bytes) >= 4
            guard isIndented || (blank.isEmpty && !beginsBlock(indent, in: bytes)) else { break }
            content += blank
            content.append(indent)
            blank = []
            next += 1
            end = next
        }
        return FootnoteDefinition(label: label, content: content, bodyLines: first..<end)
    }

    private static func columns(_ space: Range<Int>, in bytes: ArraySlice<UInt8>) -> Int {
        space.reduce(0) { $0 + (bytes[$1] == UInt8(ascii: "\t") ? 4 : 1) }
    }

    /// A line without up to so many columns of space.
    private static func drop(_ limit: Int, from line: Range<Int>, in bytes: ArraySlice<UInt8>) -> Range<Int> {
        var start = line.lowerBound
        var column = 0
        while start < line.upperBound, column < limit {
            switch bytes[start] {
            case UInt8(ascii: " "): column += 1
            case UInt8(ascii: "\t"): column += 4
            default: return start..<line.upperBound
            }
            start += 1
        }
        return start..<line.upperBound
    }

    /// True for a line that cannot continue a paragraph.
    private static func beginsBlock(_ line: Range<Int>, in bytes: ArraySlice<UInt8>) -> Bool {
        let text = bytes[line]
        guard let first = text.first else { return true }
        let second = text.dropFirst().first ?? UInt8(ascii: " ")
        switch first {
        case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "<"), UInt8(ascii: "~"), UInt8(ascii: "`"),
            UInt8(ascii: "="):
            return true
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "+"): return second.isBlank || second == first
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            let rest = text.drop(while: \.isASCIIDigit)
            return rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ")")
        case UInt8(ascii: "["): return label(of: line, in: bytes) != nil
        default: return false
        }
    }
}
