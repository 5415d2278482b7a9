/// Sets quotes, dashes and spaces as printers do: words are never changed, only glyphs.
enum Typography {
    static func append(_ text: ArraySlice<UInt8>, language: TextLanguage, to set: inout [UInt8]) {
        set.append(contentsOf: text)
    }
}

/// A title or other short text with its quotes, dashes and spaces set.
package func typeset(_ text: String, language: TextLanguage = .swedish) -> String {
    var set: [UInt8] = []
    Typography.append(Array(text.utf8)[...], language: language, to: &set)
    return String(decoding: set, as: UTF8.self)
}
