extension String {
    /// Whether the text is surely words with one space between them and nothing else that is blank, so that putting its spaces in order
    /// would change nothing. Of other alphabets it knows only what U+00C0–U+00FF has; nearly all headings, titles and names are so.
    package var hasPlainSpacing: Bool {
        let bytes = utf8.span
        var last = UInt8(ascii: " ")
        for index in bytes.indices {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: " "): if last == UInt8(ascii: " ") { return false }
            case UInt8(ascii: "!")...UInt8(ascii: "~"), 0xC3: break
            // What follows C3 is a letter; C2, which begins the non-breaking space, is not let through.
            case 0x80...0xBF: if last != 0xC3 { return false }
            default: return false
            }
            last = byte
        }
        return last != UInt8(ascii: " ")
    }
}
