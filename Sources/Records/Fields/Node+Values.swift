import Markup

/// Values by their keys, typed. What does not fit is nil: `FieldChecker` has said so.
extension Node {
    func trimmed(_ key: String) -> String? { self[key]?.trimmedText }

    /// One text or several.
    func texts(_ key: String) -> [String] {
        self[key]?.oneOrMore.compactMap(\.trimmedText) ?? []
    }

    func date(_ key: String) -> PartialDate? {
        trimmed(key).flatMap { try? PartialDate(parsing: $0) }
    }

    func day(_ key: String) -> CivilDate? { date(key)?.exactDay }

    func year(_ key: String) -> Int? {
        guard case .year(let year)? = date(key) else { return nil }
        return year
    }

    /// `språk` of a document's front matter.
    var textLanguage: TextLanguage { trimmed("språk")?.lowercased().hasPrefix("en") == true ? .english : .swedish }

    func flag(_ key: String) -> Bool? { trimmed(key).flatMap(FieldShape.boolean) }

    func choice<Choice: RawRepresentable<String>>(_ key: String) -> Choice? {
        trimmed(key).flatMap(Choice.init(rawValue:))
    }

    func minuteNumber(_ key: String) -> MinuteNumber? {
        trimmed(key).flatMap { try? MinuteNumber(parsing: $0) }
    }
}
