/// What a relation says when it is no address: a decision (`KSAU 2019-02-20 § 22`), a document (`tjänsteskrivelse 2019-02-13`), a
/// case number, or the name of a programme.
///
/// Only for values of keys, where the whole text is the citation.
struct WrittenCitation: Sendable, Hashable {
    /// In lower case, nominative or genitive; nil where only date and § are written.
    var body: String?
    /// The authority that the text names: `Kommunfullmäktige i Huddinge`.
    var organization: String?
    var type: DocumentType?
    /// A word that a handling has as its `slag`: yttrande, PM.
    var kind: String?
    var date: PartialDate?
    var number: MinuteNumber?

    /// Words that may stand between the parts and say nothing more.
    private static let fillers: Set<String> = [
        "beslut", "beslutade", "den", "daterat", "daterad", "av", "från", "kommunens", "om", "§", "§§",
    ]
    private static let kinds: Set<String> = ["yttrande", "pm", "motion", "interpellation", "policy"]

    /// Nil for a text with neither a date nor a §.
    init?(_ written: String) {
        var words = Self.words(of: written)
        takeNumber(from: &words)
        takeDate(from: &words)
        guard date != nil || number != nil else { return nil }
        words.removeAll { Self.fillers.contains($0) }
        if number == nil, let index = words.firstIndex(where: { Self.type(named: $0) != nil || Self.kinds.contains($0) }) {
            type = Self.type(named: words[index])
            kind = type == nil ? words[index] : nil
            words.remove(at: index)
        }
        if let place = words.firstIndex(of: "i"), place > 0, place + 1 < words.count {
            organization = words[(place + 1)...].joined(separator: " ")
            words.removeSubrange(place...)
        }
        body = words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// Lower case, with § a word of its own.
    private static func words(of written: String) -> [String] {
        var spaced = ""
        for character in written.lowercased() {
            if character == "§" {
                spaced += " § "
            } else {
                spaced.append(character == "," || character.isWhitespace ? " " : character)
            }
        }
        return spaced.split(separator: " ").map(String.init)
    }

    /// `§ 22`, `§ 22 a`, `§ 45/2018`, and of `§§ 31–33` the first.
    private mutating func takeNumber(from words: inout [String]) {
        guard let sign = words.firstIndex(of: "§") else { return }
        var index = sign + 1
        while index < words.count, words[index] == "§" { index += 1 }
        guard index < words.count else { return }
        let parts = words[index].split(whereSeparator: { "/–-".contains($0) }).map(String.init)
        guard let first = parts.first, let parsed = try? MinuteNumber(parsing: first) else { return }
        number = parsed
        if words[index].contains("/"), parts.count == 2, let year = try? PartialDate(parsing: parts[1]) { date = year }
        if parts.count == 1, parsed.letter == nil, index + 1 < words.count, words[index + 1].count == 1,
            let lettered = try? MinuteNumber(parsing: first + words[index + 1]), words[index + 1] != "i"
        {
            number = lettered
            words.remove(at: index + 1)
        }
        words.removeSubrange(sign...index)
    }

    /// `2019-02-20`, `20 februari 2019`, `2019.02.20`, or with a § the year alone.
    private mutating func takeDate(from words: inout [String]) {
        guard date == nil else { return }
        for length in [3, 1] where words.count >= length {
            for index in 0...(words.count - length) {
                let text = words[index..<index + length].joined(separator: " ")
                let stated = length == 1 ? try? PartialDate(parsing: text) : nil
                if let found = stated ?? DateGuess.date(in: text), found.month != nil {
                    date = found
                    words.removeSubrange(index..<index + length)
                    return
                }
            }
        }
        guard number != nil, let index = words.firstIndex(where: { $0.utf8.count == 4 && Int($0) != nil }) else { return }
        date = try? PartialDate(parsing: words.remove(at: index))
    }

    private static func type(named word: String) -> DocumentType? {
        guard let type = DocumentType(rawValue: word), ![.page, .organization, .other].contains(type) else { return nil }
        return type
    }
}
