extension Unicode.Scalar {
    /// What no text may hold: control characters but tab and newline, noncharacters, a byte order mark, and what turns the direction
    /// of the text.
    var isControlOrNoncharacter: Bool {
        switch value {
        case 0x09, 0x0A: false
        case ..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF, 0xFEFF: true
        default: turnsDirection || value & 0xFFFE == 0xFFFE
        }
    }

    /// Embeddings, overrides and isolates of text that runs the other way, and their ends: what people see between them can be something
    /// else than what stands there, and than what a search finds. The marks U+200E and U+200F, which texts in Arabic need, move nothing
    /// but blanks and punctuation.
    var turnsDirection: Bool { 0x202A...0x202E ~= value || 0x2066...0x2069 ~= value }

    /// The two that Unicode has for the ends of lines and paragraphs; YAML takes them for ends of lines, editors mostly show nothing.
    var endsLineUnseen: Bool { value == 0x2028 || value == 0x2029 }

    /// As Unicode writes it: `U+202E`.
    var codePoint: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
