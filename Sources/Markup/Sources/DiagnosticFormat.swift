/// How diagnostics are shown: as text with the source line and a caret, or as JSON, one object a line.
///
///     content/a.md:7:1: fel: okänd nyckel ”diarienumer”, menade du ”diarienummer”? [unknown-key]
///       7 | diarienumer: KS 2018/109
///         | ^~~~~~~~~~~
package struct DiagnosticFormat: Sendable {
    package var language: Message.Language
    package var isColoured: Bool
    /// Hides what may never be repeated, such as a personnummer, in every text that is shown. Keeps the number of characters.
    package var mask: @Sendable (String) -> String

    package init(
        language: Message.Language, isColoured: Bool = false, mask: @escaping @Sendable (String) -> String = { $0 }
    ) {
        self.language = language
        self.isColoured = isColoured
        self.mask = mask
    }

    /// The first line, without its end: place, severity, message and the check's name.
    package func headline(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.place
        let position = "\(shown(place.file)):\(place.line):\(place.column):"
        let message = shown(diagnostic.message[language])
        return "\(paint(position, .bold)) \(paint("\(word(diagnostic.severity)):", colour(diagnostic.severity))) \(message) "
            + paint("[\(diagnostic.check.name)]", .dim)
    }

    /// The source line as it is quoted, and the carets that stand below it; nil where there is no line to show.
    package func quote(_ diagnostic: Diagnostic) -> (line: String, caret: String)? {
        if diagnostic.place.text.isEmpty { return nil }
        let quote = QuotedLine(diagnostic.place, masked: mask(diagnostic.place.text))
        return (quote.text, quote.caret)
    }

    /// The headline, the quoted line with a caret, and the help: whole lines.
    package func text(_ diagnostic: Diagnostic) -> String {
        var lines = headline(diagnostic) + "\n"
        let number = String(diagnostic.place.line)
        let gutter = "  " + String(repeating: " ", count: number.utf8.count) + " "
        if let quote = quote(diagnostic) {
            lines += paint("  \(number) |", .dim) + " \(quote.line)\n"
            lines += paint("\(gutter)|", .dim) + " \(paint(quote.caret, colour(diagnostic.severity)))\n"
        }
        if let help = diagnostic.help {
            lines += paint("\(gutter)=", .dim) + " \(language == .sv ? "hjälp" : "help"): \(shown(help[language]))\n"
        }
        return lines
    }

    /// One object, without the end of the line. Every member is always there; `help` may be null.
    package func json(_ diagnostic: Diagnostic) -> JSON {
        let place = diagnostic.place
        return [
            "file": .string(mask(place.file)), "line": .number(place.line), "column": .number(place.column),
            "endColumn": .number(place.endColumn), "severity": .string(diagnostic.severity.rawValue),
            "code": .string(diagnostic.check.name), "message": .string(mask(diagnostic.message[language])),
            "help": diagnostic.help.map { .string(mask($0[language])) } ?? .null,
        ]
    }

    private func word(_ severity: Severity) -> String {
        switch (severity, language) {
        case (.error, .sv): "fel"
        case (.warning, .sv): "varning"
        case (.note, .sv): "not"
        case (_, .en): severity.rawValue
        }
    }

    /// A message quotes what the editor wrote; nothing in it may steer the terminal.
    private func shown(_ text: String) -> String {
        QuotedLine.visible(mask(text))
    }

    private enum Style: String {
        case bold = "1"
        case dim = "2"
        case red = "31"
        case yellow = "33"
        case cyan = "36"
    }

    private func colour(_ severity: Severity) -> Style {
        switch severity {
        case .error: .red
        case .warning: .yellow
        case .note: .cyan
        }
    }

    private func paint(_ text: String, _ style: Style) -> String {
        isColoured ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }
}
