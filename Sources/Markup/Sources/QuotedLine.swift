/// A source line as a terminal shows it, and the carets below the part that a diagnostic is about.
///
/// Tabs are four blanks, control characters are pictures, a long line is cut around the caret, and wide characters (emoji, Chinese)
/// have two carets, so that the carets stand where they should.
struct QuotedLine {
    private(set) var text = ""
    private(set) var caret = ""

    /// `line` is the place's own line or that with something hidden, character for character.
    init(_ place: Place, masked line: String) {
        let scalars = Array(line.unicodeScalars)
        let start = min(max(0, place.column - place.textColumn), scalars.count)
        let end = max(start, min(place.endColumn - place.textColumn, scalars.count))
        let window = Self.window(of: scalars.count, around: start)
        if window.lowerBound > 0 || place.textColumn > 1 {
            text += "…"
            caret += " "
        }
        var carets = 0
        for index in window {
            let shown = Self.shown(scalars[index])
            text += shown.text
            guard index >= start else {
                caret += String(repeating: " ", count: shown.columns)
                continue
            }
            if index < end { carets += shown.columns }
        }
        if window.upperBound < scalars.count { text += "…" }
        caret += "^" + String(repeating: "~", count: max(0, carets - 1))
    }

    static func visible(_ text: String) -> String {
        // We know that nearly no message holds a control character, so the text itself is the usual answer.
        guard text.unicodeScalars.contains(where: { isUnsafe($0) }) else { return text }
        return text.unicodeScalars.reduce(into: "") { $0 += shown($1).text }
    }

    private static func window(of count: Int, around start: Int) -> Range<Int> {
        guard count > Limits.quotedColumns else { return 0..<count }
        let lower = min(max(0, start - Limits.quotedColumns / 3), count - Limits.quotedColumns)
        return lower..<lower + Limits.quotedColumns
    }

    private static func shown(_ scalar: Unicode.Scalar) -> (text: String, columns: Int) {
        switch scalar.value {
        case 0x09: ("    ", 4)
        case 0x20...0x7E: (String(Character(scalar)), 1)
        case 0x00..<0x20: (Unicode.Scalar(0x2400 + scalar.value).map { String(Character($0)) } ?? "�", 1)
        case 0x7F: ("␡", 1)
        case _ where isUnsafe(scalar): ("�", 1)
        // Marks that join the character before them.
        case 0x300...0x36F, 0x200B...0x200D, 0xFE00...0xFE0F: (String(scalar), 0)
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6,
            0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            (String(Character(scalar)), 2)
        default: (String(Character(scalar)), 1)
        }
    }

    /// Control characters, line separators, and marks that turn the direction of the text around.
    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00..<0x20, 0x7F...0x9F, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }
}
