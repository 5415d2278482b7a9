import Markup

extension String {
    /// On one line, cut after a word.
    func shortened(to limit: Int) -> String {
        // No more bytes than it may have characters.
        if utf8.count < limit, hasPlainSpacing { return self }
        return plainlyShortened(to: limit) ?? shortenedByCharacter(to: limit)
    }

    /// Nil for the few texts that must be read by `Character`.
    private func plainlyShortened(to limit: Int) -> String? {
        guard var words = PlainWords(of: self[...], limit: limit, separatedBy: .whitespace) else { return nil }
        var text: [UInt8] = []
        text.reserveCapacity(words.bytes.count)
        var length = 0
        while let word = words.next() {
            length += word.count + 1
            if length > limit, !text.isEmpty { return String(decoding: text, as: UTF8.self) + " …" }
            if !text.isEmpty { text.append(UInt8(ascii: " ")) }
            text.append(contentsOf: words.bytes[word.range])
        }
        return words.isCut ? nil : String(decoding: text, as: UTF8.self)
    }

    private func shortenedByCharacter(to limit: Int) -> String {
        var text = ""
        var length = 0
        // Word by word, since the text is often a whole section, of which the first line is kept.
        var rest = self[...]
        while let start = rest.firstIndex(where: { !$0.isWhitespace }) {
            let word = rest[start...].prefix { !$0.isWhitespace }
            length += word.count + 1
            if length > limit, !text.isEmpty { return text + " …" }
            text += text.isEmpty ? String(word) : " " + word
            rest = rest[word.endIndex...]
        }
        return text
    }
}
