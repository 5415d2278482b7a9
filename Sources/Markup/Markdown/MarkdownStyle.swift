/// The language of a text (språk), as far as its quotation marks are concerned.
package enum TextLanguage: Sendable, Hashable {
    case swedish, english
}

/// How a body of Markdown becomes HTML.
package struct MarkdownStyle: Sendable, Hashable {
    package var language: TextLanguage
    /// Ids that the page has for parts of its own, such as `innehall`. Numbered ones (`att-1`, `mal-1`, `bilaga-1`, `fn-1` …) are
    /// always kept for the page.
    package var reservedIDs: Set<String>
    /// What a screen reader says at a footnote's number in the text, before the number.
    package var footnoteLabel: String
    /// What it says at the arrow back, before the number.
    package var footnoteBackLabel: String
    /// What it says at a table that may be wider than the window and is scrolled by keys, before the table's number.
    package var tableLabel: String
    /// The text as the CommonMark specification has it: no ids, holes, typography, tables, footnotes or checks of the house.
    let isCommonMark: Bool

    package init(
        language: TextLanguage = .swedish, reservedIDs: Set<String> = MarkdownStyle.pageIDs, footnoteLabel: String = "Not",
        footnoteBackLabel: String = "Tillbaka till texten från not", tableLabel: String = "Tabell"
    ) {
        self.init(
            language: language, reservedIDs: reservedIDs, footnoteLabel: footnoteLabel, footnoteBackLabel: footnoteBackLabel,
            tableLabel: tableLabel, isCommonMark: false)
    }

    private init(
        language: TextLanguage, reservedIDs: Set<String>, footnoteLabel: String, footnoteBackLabel: String, tableLabel: String,
        isCommonMark: Bool
    ) {
        self.language = language
        self.reservedIDs = reservedIDs
        self.footnoteLabel = footnoteLabel
        self.footnoteBackLabel = footnoteBackLabel
        self.tableLabel = tableLabel
        self.isCommonMark = isCommonMark
    }

    /// A document in Swedish, which is nearly all.
    package static let document = MarkdownStyle()
    /// A document in English.
    package static let english = MarkdownStyle(
        language: .english, footnoteLabel: "Note", footnoteBackLabel: "Back to the text from note", tableLabel: "Table")
    static let commonMark = MarkdownStyle(
        language: .swedish, reservedIDs: [], footnoteLabel: "", footnoteBackLabel: "", tableLabel: "", isCommonMark: true)

    /// That of a document whose text is in a language.
    package static func document(in language: TextLanguage) -> MarkdownStyle { language == .english ? .english : .document }

    /// Ids that the frame of every page uses. Those of a page's own parts give way to the author's headings instead, so that
    /// ”## Beslut” is `#beslut` in every document.
    package static let pageIDs: Set<String> = [
        "innehall", "sok", "huvud", "fot", "main", "sidhuvud", "sidfot",
    ]
}
