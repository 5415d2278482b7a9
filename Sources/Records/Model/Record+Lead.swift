import Markup

extension Record {
    /// What the document says in short, for lists: `sammanfattning`, else the first paragraph of the summary, else of the text.
    /// Plain text of some 200 characters, cut after a sentence or a word. Nil when there is no text.
    package var lead: String? {
        if let summary { return excerpt(summary[...], length: 300) }
        return text.sectionsThatSumUp.lazy.compactMap { paragraph(of: text.body.sections[$0]) }.first
    }

    /// What is decided, or of a proposal what is proposed, in short, for lists and the search. Nil when nothing is.
    package var decisionText: String? {
        let decided = text.sections(.decision)
        let sections = decided.isEmpty ? text.sections(.proposal) : decided
        let words = sections.lazy.map { text.body.sections[$0].content.text }.filter { !$0.isEmpty }
            .prefix(8).joined(separator: "\n")
        return words.isEmpty ? nil : excerpt(words[...], length: 300)
    }

    /// The first paragraph that says something: a line with the case's number does not.
    private func paragraph(of section: MarkdownBody.Section) -> String? {
        var rest = section.content.text[...]
        while let line = rest.takeLine() {
            if !line.isEmpty, !Self.isCaseNumberLine(line) { return excerpt(line, length: 200) }
        }
        return nil
    }

    private static func isCaseNumberLine(_ line: Substring) -> Bool {
        guard let first = line.utf8.first, first | 0x20 == UInt8(ascii: "d") else { return false }
        let start = line.prefix(12).lowercased()
        return start.hasPrefix("dnr") || start.hasPrefix("diarien")
    }
}

/// The beginning of a text: whole sentences where one ends in the second half of the length, else whole words and `…`.
func excerpt(_ text: Substring, length: Int) -> String {
    plainExcerpt(text, length: length) ?? excerptByCharacter(text, length: length)
}

/// "m.m." and "kl." end no sentence: a short last word is not taken for an end.
private func endsSentence(_ last: UInt8?, wordLength: Int) -> Bool {
    wordLength > 5 && (last == UInt8(ascii: ".") || last == UInt8(ascii: "!") || last == UInt8(ascii: "?"))
}

/// Nil for the few texts that must be read by `Character`.
private func plainExcerpt(_ text: Substring, length: Int) -> String? {
    guard var words = PlainWords(of: text, limit: length, separatedBy: .spaceOrNewline) else { return nil }
    var taken: [UInt8] = []
    taken.reserveCapacity(words.bytes.count)
    var sentenceEnd: Int?
    var characters = 0
    while let word = words.next() {
        guard characters + word.count <= length else {
            if let sentenceEnd { return String(decoding: taken[..<sentenceEnd], as: UTF8.self) }
            return taken.isEmpty ? nil : String(decoding: taken, as: UTF8.self) + "…"
        }
        characters += word.count + 1
        if !taken.isEmpty { taken.append(UInt8(ascii: " ")) }
        taken.append(contentsOf: words.bytes[word.range])
        if endsSentence(taken.last, wordLength: word.count), characters * 2 >= length { sentenceEnd = taken.count }
    }
    return words.isCut || words.bytes.count > length * 2 ? nil : String(decoding: taken, as: UTF8.self)
}

private func excerptByCharacter(_ text: Substring, length: Int) -> String {
    // A paragraph may be a megabyte; only its beginning is looked at.
    let words = text.prefix(length * 2).split(whereSeparator: { $0 == "\n" || $0 == " " })
    var taken = 0
    var sentenceEnd: Int?
    var characters = 0
    for word in words {
        let count = word.count
        guard characters + count <= length else {
            if let sentenceEnd { return words[..<sentenceEnd].joined(separator: " ") }
            return (taken == 0 ? String(word.prefix(length - 1)) : words[..<taken].joined(separator: " ")) + "…"
        }
        characters += count + 1
        taken += 1
        if endsSentence(word.utf8.last, wordLength: count), characters * 2 >= length { sentenceEnd = taken }
    }
    return words.joined(separator: " ")
}
