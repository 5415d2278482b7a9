import Markup
import TestSupport
import Testing

/// Places in texts long enough to have marks, against counting from the start.
struct TextMarksTests {
    @Test(arguments: [
        // Lines shorter and longer than the distance between marks, and a text without any end of a line.
        ["ord ", "å", "\n"], ["ord ", "å", "👩", String(repeating: "a", count: 900), "\n"], ["a", "å"],
        [String(repeating: "å", count: 3000), String(repeating: "\n", count: 5000), "a"],
    ])
    func findsPlacesInLongTexts(pieces: [String]) {
        var random = SeededGenerator(seed: 7)
        for count in [0, 4095, 4096, 4097, 8192, 20_000, 70_000] {
            var text: [UInt8] = []
            while text.count < count { text += (pieces.randomElement(using: &random) ?? "").utf8 }
            let source = SourceText(path: "content/a.md", validated: text)
            let others = (0..<40).map { _ in Int.random(in: 0...text.count, using: &random) }
            for start in [0, text.count, text.count / 4096 * 4096] + others {
                let end = min(text.count, start + Int.random(in: 0...9000, using: &random))
                expectPlace(of: start..<end, in: source)
            }
        }
    }

    private func expectPlace(of range: Range<Int>, in source: SourceText) {
        let bytes = source.bytes
        let newline = UInt8(ascii: "\n")
        func characters(_ range: Range<Int>) -> Int { bytes[range].count { $0 & 0xC0 != 0x80 } }
        let lineStart = bytes[..<range.lowerBound].lastIndex(of: newline).map { $0 + 1 } ?? 0
        let lineEnd = bytes[range.lowerBound...].firstIndex(of: newline) ?? bytes.count
        let column = characters(lineStart..<range.lowerBound) + 1
        let place = source.place(of: range)
        #expect(source.lineStart(before: range.lowerBound) == lineStart)
        #expect(source.lineEnd(after: range.lowerBound) == lineEnd)
        #expect(place.line == bytes[..<range.lowerBound].count { $0 == newline } + 1)
        #expect(place.column == column)
        #expect(place.endColumn == column + max(1, characters(range.lowerBound..<min(lineEnd, range.upperBound))))
    }
}
