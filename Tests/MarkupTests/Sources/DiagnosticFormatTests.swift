import Markup
import Testing

private func diagnostic(
    _ text: String, column: Int, end: Int, line: Int = 7, severity: Severity = .error, message: String = "okänd nyckel ”x”",
    help: String? = nil
) -> Diagnostic {
    Diagnostic(
        Check("unknown-key", severity), at: Place(file: "content/a.md", line: line, column: column, endColumn: end, text: text),
        Message(sv: message, en: "unknown key “x”"), help: help.map { Message(sv: $0, en: "remove it") })
}

struct DiagnosticFormatTests {
    private let swedish = DiagnosticFormat(language: .sv)
    private let english = DiagnosticFormat(language: .en)

    @Test func showsPlaceMessageLineAndCaret() {
        let fault = diagnostic(
            "diarienumer: KS 2018/109", column: 1, end: 12, message: "okänd nyckel ”diarienumer”, menade du ”diarienummer”?")
        #expect(
            swedish.text(fault) == """
                content/a.md:7:1: fel: okänd nyckel ”diarienumer”, menade du ”diarienummer”? [unknown-key]
                  7 | diarienumer: KS 2018/109
                    | ^~~~~~~~~~~

                """)
    }

    @Test(arguments: [
        // Line, columns, what is quoted, what is below it.
        ("å: ä ö", 6, 7, "å: ä ö", "     ^"),
        ("\tå: ö", 2, 3, "    å: ö", "    ^"),
        ("a\tb", 2, 4, "a    b", " ^~~~~"),
        ("漢字 x", 4, 5, "漢字 x", "     ^"),
        ("e\u{301}x", 3, 4, "e\u{301}x", " ^"),
        ("\u{1B}[31m", 2, 3, "␛[31m", " ^"),
        ("a\u{202E}b", 3, 4, "a�b", "  ^"),
        ("abc", 4, 5, "abc", "   ^"),
        ("abc", 9, 10, "abc", "   ^"),
    ])
    func putsTheCaretBelowTheFault(line: String, column: Int, end: Int, quote: String, caret: String) {
        let lines = swedish.text(diagnostic(line, column: column, end: end)).split(separator: "\n").dropFirst()
        #expect(lines.map { String($0.dropFirst(6)) } == [quote, caret])
    }

    @Test(arguments: [1, 150, 5000, 9995])
    func cutsLongLinesAroundTheFault(column: Int) throws {
        var characters = [Character](repeating: "å", count: 10_000)
        characters[column - 1] = "X"
        let text = swedish.text(diagnostic(String(characters), column: column, end: column + 1))
        let lines = text.split(separator: "\n").dropFirst().map { Array($0.dropFirst(6)) }
        #expect(lines[0].count <= Limits.quotedColumns + 2)
        let caret = try #require(lines[1].firstIndex(of: "^"))
        #expect(lines[0][caret] == "X")
    }

    /// Of a very long line a place keeps the part around the fault, and the caret stands right all the same.
    @Test(arguments: [0, 3, 799, 800, 801, 50_000, 99_990])
    func keepsALittleOfAVeryLongLine(index: Int) throws {
        var line = [Character](repeating: "å", count: 100_000)
        line[index] = "X"
        let source = SourceText(path: "content/a.md", validated: Array("å\n\(String(line))\n".utf8))
        let offset = try #require(source.bytes.firstIndex(of: UInt8(ascii: "X")))
        let place = source.place(of: offset..<offset + 1)
        #expect([place.line, place.column, place.endColumn] == [2, index + 1, index + 2])
        #expect(place.text.unicodeScalars.count <= 2000)
        let text = swedish.text(Diagnostic(Check("x"), at: place, Message(sv: "", en: "")))
        let lines = text.split(separator: "\n").dropFirst().map { Array($0.dropFirst(6)) }
        #expect(lines[0].firstIndex(of: "X") == lines[1].firstIndex(of: "^"))
    }

    @Test(arguments: [
        (Severity.error, "fel", "error"), (.warning, "varning", "warning"), (.note, "not", "note"),
    ])
    func namesTheSeverity(severity: Severity, sv: String, en: String) {
        let fault = diagnostic("", column: 1, end: 2, severity: severity)
        #expect(swedish.headline(fault) == "content/a.md:7:1: \(sv): okänd nyckel ”x” [unknown-key]")
        #expect(english.headline(fault) == "content/a.md:7:1: \(en): unknown key “x” [unknown-key]")
    }

    @Test func showsHelpAndColour() {
        let fault = diagnostic("x: 1", column: 1, end: 2, line: 12, help: "ta bort den")
        #expect(swedish.text(fault).hasSuffix("\n  12 | x: 1\n     | ^\n     = hjälp: ta bort den\n"))
        #expect(english.text(fault).hasSuffix("     = help: remove it\n"))
        let coloured = DiagnosticFormat(language: .sv, isColoured: true).text(fault)
        #expect(coloured.contains("\u{1B}[31mfel:\u{1B}[0m"))
    }

    @Test func writesOneJSONObject() {
        let fault = diagnostic("x: \"1\"", column: 4, end: 7, message: "”a\"b\\c\u{1}” <x>", help: "ta bort\nden")
        #expect(
            swedish.json(fault).string
                == #"{"file":"content/a.md","line":7,"column":4,"endColumn":7,"severity":"error","code":"unknown-key","#
                + #""message":"”a\"b\\c\u0001” <x>","help":"ta bort\nden"}"#)
        #expect(english.json(diagnostic("", column: 1, end: 2)).string.hasSuffix(#""message":"unknown key “x”","help":null}"#))
    }

    /// What the mask hides stands nowhere: not in the quoted line, the message, the help or the JSON.
    @Test func hidesWhatMayNotBeRepeated() {
        let mask: @Sendable (String) -> String = { text in
            text.split(separator: "19121212-1212", omittingEmptySubsequences: false).joined(separator: "••••••••-••••")
        }
        let format = DiagnosticFormat(language: .sv, mask: mask)
        let fault = diagnostic(
            "Född 19121212-1212", column: 6, end: 19, message: "okänt ”19121212-1212”", help: "inte 19121212-1212")
        #expect(!format.text(fault).contains("1212"))
        #expect(!format.json(fault).string.contains("1212"))
        #expect(format.text(fault).contains("Född ••••••••-••••\n    |      ^~~~~~~~~~~~~\n"))
    }
}
