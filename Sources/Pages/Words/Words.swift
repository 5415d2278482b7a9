package import Markup
package import Records

/// The words of the user interface in the language of the site, read from `words.yaml`:
///
///     attachment: {sv: Bilaga, en: Attachment}
///     decidedByOf: {sv: "% av %", en: "% of %"}
///     documentCount: {sv: [ett dokument, "% dokument"], en: [one document, "% documents"]}
///
/// Each `%` stands for an argument, in order. Of a list, the first form is for one and the second for any other number.
package struct Words: Sendable {
    private struct Forms: Sendable {
        let one: Form
        let other: Form
    }

    /// A text and what stands between its `%`.
    private struct Form: Sendable {
        let text: String
        let pieces: [String]

        init(_ text: String) {
            self.text = text
            pieces = text.utf8.split(separator: UInt8(ascii: "%"), omittingEmptySubsequences: false).map { String(Substring($0)) }
        }

        var holes: Int { pieces.count - 1 }

        func filled(_ arguments: [String]) -> String {
            var text = pieces[0]
            for index in 0..<holes {
                text += index < arguments.count ? arguments[index] : "%"
                text += pieces[index + 1]
            }
            return text
        }
    }

    package let language: SiteSettings.Language
    private let forms: [String: Forms]

    /// - Parameter documents: `words.yaml` as built in, then a site's own, whose words win.
    package init(_ documents: [Node], language: SiteSettings.Language) {
        var forms: [String: Forms] = [:]
        for entry in documents.flatMap({ $0.entries ?? [] }) {
            guard let node = entry.value[language.rawValue] else { continue }
            if let text = node.text {
                forms[entry.key] = Forms(one: Form(text), other: Form(text))
            } else if let texts = node.items?.compactMap(\.text), let one = texts.first, let other = texts.last {
                forms[entry.key] = Forms(one: Form(one), other: Form(other))
            }
        }
        self.forms = forms
        self.language = language
    }

    /// A word without arguments. One that `words.yaml` lacks shows its name; a test holds every word to both languages.
    package subscript(word: Word) -> String { forms[word.rawValue]?.one.text ?? word.rawValue }

    /// A word with its arguments put in.
    package func text(_ word: Word, _ arguments: String...) -> String {
        forms[word.rawValue]?.one.filled(arguments) ?? word.rawValue
    }

    /// The form for a number, with the number put in, and then other arguments.
    package func count(_ word: Word, _ number: Int, _ arguments: String...) -> String {
        let form = number == 1 ? forms[word.rawValue]?.one : forms[word.rawValue]?.other
        guard let form else { return word.rawValue }
        // ”ett dokument” has no place for the number.
        return form.filled(form.holes > arguments.count ? [String(number)] + arguments : arguments)
    }

    package var names: [String] { forms.keys.sorted() }

    /// For templates, which name their words.
    package func text(named name: String) -> String? { forms[name]?.one.text }
}
