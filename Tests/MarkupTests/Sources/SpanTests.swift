import Markup
import TestSupport
import Testing

/// What reads bytes without the language's own checks, against what has them: at every place and of every length around eight.
struct SpanTests {
    /// Bytes that differ from the wanted one in a bit, that a borrow or a carry could be taken for, and those beside the letters.
    private static let bytes: [UInt8] = [
        0x3C, 0x3D, 0xBC, 0x00, 0x01, 0x80, 0xFF, 0x40, 0x41, 0x5A, 0x5B, 0x60, 0x61, 0x7A,
        0x7B, 0xE1,
    ]

    @Test(arguments: 0...40)
    func findsWhatTheLanguageFinds(count: Int) {
        var random = SeededGenerator(seed: UInt64(count))
        for _ in 0..<60 {
            let bytes = (0..<count).map { _ in Self.bytes.randomElement(using: &random) ?? 0 }
            #expect(bytes.span.hasByte(0x3C) == bytes.contains(0x3C), "\(bytes)")
            for start in 0...count {
                #expect(bytes.span.index(of: 0x3C, from: start) == bytes[start...].firstIndex(of: 0x3C) ?? count, "\(bytes)")
                #expect(bytes.span.letters(from: start) == bytes[start...].prefix { $0.isASCIILetter }.count, "\(bytes)")
            }
        }
    }

    /// Any one byte more, less or other is told, at the start, at the end and in each of the eight that are taken in one step.
    @Test(arguments: 0...40)
    func tellsTextsApart(count: Int) {
        let bytes = (0..<count).map { UInt8($0) }
        var found: Set<UInt64> = [bytes.span.fingerprint, (bytes + [0]).span.fingerprint]
        for index in bytes.indices {
            var other = bytes
            other[index] ^= 0x80
            found.insert(other.span.fingerprint)
        }
        #expect(found.count == count + 2)
        let longer = bytes + [1]
        let start = longer.span.extracting(0..<count).fingerprint
        #expect(start == bytes.span.fingerprint)
    }

    @Test(arguments: [
        ("abc", 0, true), ("abc", 1, false), ("xabc", 1, true), ("ab", 0, false), ("", 0, false), ("xab", 1, false),
        ("abd", 0, false), ("abc", -1, false), ("abc", 9, false),
    ])
    func matchesAtAPlace(text: String, index: Int, matches: Bool) {
        #expect(Array(text.utf8).span.matches("abc", at: index) == matches)
    }
}

struct StaticStringTests {
    @Test func appendsAllAndNoMore() {
        var bytes: [UInt8] = [1]
        bytes.append("å" as StaticString)
        bytes.append("" as StaticString)
        bytes.append([7, 8, 9].span.extracting(1..<2))
        bytes.append([UInt8]().span)
        #expect(bytes == [1, 0xC3, 0xA5, 8])
    }
}
