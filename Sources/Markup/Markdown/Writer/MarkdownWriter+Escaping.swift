extension MarkdownWriter {
    /// Writes text, in an element or in a quoted attribute. The CommonMark specification leaves the apostrophe alone.
    mutating func append(escaping text: ArraySlice<UInt8>) {
        guard style.isCommonMark else { return HTML.escape(text, into: &html) }
        var rest = text
        while let apostrophe = rest.firstIndex(of: UInt8(ascii: "'")) {
            HTML.escape(rest[..<apostrophe], into: &html)
            html.append(UInt8(ascii: "'"))
            rest = rest[(apostrophe + 1)...]
        }
        HTML.escape(rest, into: &html)
    }
}

extension [UInt8] {
    mutating func append(number: Int) {
        append(contentsOf: String(number).utf8)
    }
}
