import Markup
import Testing

struct SourceTextReadingTests {
    @Test(arguments: [
        ("", ""),
        ("a\nå", "a\nå"),
        ("\u{FEFF}a", "a"),
        ("a\r\nb\rc\r\r\nd\n\r", "a\nb\nc\n\nd\n\n"),
        ("\u{FEFF}\r\n", "\n"),
        ("å\t𝄞\u{A0}\u{2028}\u{FFFD}\u{1F600}", "å\t𝄞\u{A0}\u{2028}\u{FFFD}\u{1F600}"),
        ("\u{2029}\u{202F}\u{2065}\u{206A}\u{200E}\u{106A}", "\u{2029}\u{202F}\u{2065}\u{206A}\u{200E}\u{106A}"),
    ])
    func reads(written: String, text: String) throws {
        let read = SourceText.reading(SourceFile(path: "content/a.md", written))
        #expect(read.diagnostics.isEmpty)
        #expect(try #require(read.value).bytes == Array(text.utf8))
    }

    @Test(arguments: [
        // Bytes, line, column, a part of the message.
        (
            [UInt8](Array("a\nsk".utf8) + [0xE5] + Array("ne".utf8)), 2, 3,
            "0xE5 är inte UTF-8: filen verkar vara sparad som Windows-1252"
        ),
        (Array("å".utf8) + [0x80], 1, 2, "0x80"),
        ([0xC3], 1, 1, "0xC3"),
        ([0x61, 0xC3, 0x28], 1, 2, "0xC3"),
        ([0xC0, 0x80], 1, 1, "0xC0"),  // overlong NUL
        ([0xE0, 0x80, 0xAF], 1, 1, "0xE0"),  // overlong /
        ([0xED, 0xA0, 0x80], 1, 1, "0xED"),  // surrogate
        ([0xF4, 0x90, 0x80, 0x80], 1, 1, "0xF4"),  // above U+10FFFF
        ([0xF0, 0x9F, 0x98], 1, 1, "0xF0"),
        ([0xF8, 0x88, 0x80, 0x80, 0x80], 1, 1, "0xF8"),
        ([0xFF, 0xFE, 0x61, 0x00], 1, 1, "UTF-16"),
        ([0xFE, 0xFF, 0x00, 0x61], 1, 1, "UTF-16"),
        ([0x61, 0x00, 0x62, 0x00], 1, 2, "UTF-16"),
    ])
    func refusesWhatIsNotUTF8(bytes: [UInt8], line: Int, column: Int, message: String) throws {
        let read = SourceText.reading(SourceFile(path: "content/a.md", bytes: bytes))
        #expect(read.value == nil)
        let diagnostic = try #require(read.diagnostics.first)
        #expect(read.diagnostics.count == 1)
        #expect(diagnostic.check == .notUTF8)
        #expect([diagnostic.place.line, diagnostic.place.column] == [line, column])
        #expect(diagnostic.message.sv.contains(message))
    }

    @Test(arguments: [
        (0x00, "U+0000", " "),
        (0x1B, "U+001B", " "),
        (0x7F, "U+007F", " "),
        (0x85, "U+0085", "\u{A0}"),
        (0xFEFF, "U+FEFF", "\u{2009}"),
        (0x202A, "U+202A", "\u{2009}"),
        (0x202E, "U+202E", "\u{2009}"),
        (0x2066, "U+2066", "\u{2009}"),
        (0x2069, "U+2069", "\u{2009}"),
        (0xFDD0, "U+FDD0", "\u{2009}"),
        (0xFFFE, "U+FFFE", "\u{2009}"),
        (0x1FFFF, "U+1FFFF", "\u{1FFFD}"),
        (0x10FFFE, "U+10FFFE", "\u{1FFFD}"),
    ])
    func tellsControlCharactersAndReadsOn(value: UInt32, name: String, blank: String) throws {
        let scalar = try #require(Unicode.Scalar(value))
        let read = SourceText.reading(SourceFile(path: "content/a.md", "å\(scalar)b"))
        let diagnostic = try #require(read.diagnostics.first)
        #expect(read.diagnostics.count == 1)
        #expect(diagnostic.check == .controlCharacter)
        #expect([diagnostic.place.column, diagnostic.place.endColumn] == [2, 3])
        #expect(diagnostic.message.sv.contains(name))
        #expect(try #require(read.value).bytes == Array("å\(blank)b".utf8))
    }

    @Test func tellsTwentyControlCharactersOfAFile() {
        let read = SourceText.reading(SourceFile(path: "content/a.md", String(repeating: "ab\u{1}\n", count: 50)))
        #expect(read.diagnostics.map(\.place.line) == Array(1...20))
    }

    @Test func refusesAFileThatIsTooLarge() {
        let file = SourceFile(path: "content/a.md", bytes: [UInt8](repeating: 0x61, count: Limits.textFile + 1))
        let read = SourceText.reading(file)
        #expect(read.value == nil)
        #expect(read.diagnostics.map(\.check.name) == ["too-large"])
    }
}
