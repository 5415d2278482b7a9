import Markup

extension Record {
    /// What the document says in short, for lists: `sammanfattning`, else the first paragraph of the summary, else of the text.
    /// Plain text of some 200 characters, cut after a sentence or a word. Nil when there is no text.
    package var lead: String? {
        if let summary { return excerpt(summary, length: 300) }
        let summaries = text.sections(.summary)
        let first = summaries.lazy.compactMap { paragraph(of: text.body.sections[$0]) }.first
        return first ?? text.body.sections.lazy.compactMap { paragraph(of: $0) }.first
    }

    /// What is decided, or of a proposal what is proposed, in short, for lists and the search. Nil when nothing is.
    package var decisionText: String? {
        let decided = text.sections(.decision)
        let sections = decided.isEmpty ? text.sections(.proposal) : decided
        let words = sections.flatMap { text.body.sections[$0].content.text.split(separator: "\n") }.joined(separator: " ")
        return words.isEmpty ? nil : excerpt(words, length: 300)
    }

    /// The first paragraph that says something: a line with the case's number does not.
    private func paragraph(of section: MarkdownBody.Section) -> String? {
        section.content.text.split(separator: "\n").lazy
            .filter { line in !["dnr", "diarienummer", "diarienr"].contains { line.lowercased().hasPrefix($0) } }
            .first.map { excerpt(String($0), length: 200) }
    }
}

/// The beginning of a text: whole sentences where one ends in the second half of the length, else whole words and `…`.
func excerpt(_ text: String, length: Int) -> String {
    // A paragraph may be a megabyte; only its beginning is looked at.
    let words = text.prefix(length * 2).split(whereSeparator: { $0 == "\n" || $0 == " " })
    var taken = ""
    var sentenceEnd: String?
    for word in words {
        let next = taken.isEmpty ? String(word) : taken + " " + word
        guard next.count <= length else {
            return sentenceEnd ?? (taken.isEmpty ? String(word.prefix(length - 1)) : taken) + "…"
        }
        taken = next
        // "m.m." and "kl." end no sentence: a short last word is not taken for an end.
        if let last = word.last, ".!?".contains(last), word.count > 5, taken.count * 2 >= length { sentenceEnd = taken }
    }
    return taken
}
