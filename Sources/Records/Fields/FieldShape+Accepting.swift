import Markup

extension FieldShape {
    /// Whether a text has the form that this shape asks for. Whether it means anything (a day that exists, a body that is known)
    /// is for those who decode it. Of shapes that hold several values, false.
    func accepts(_ text: String) -> Bool {
        switch self {
        case .text, .authority, .body, .caseNumber, .reference, .file, .timeZone: true
        case .date: (try? PartialDate(parsing: text)) != nil
        case .day: (try? PartialDate(parsing: text))?.exactDay != nil
        case .year: text.utf8.count == 4 && text.utf8.allSatisfy(\.isASCIIDigit)
        case .boolean: Self.boolean(text) != nil
        case .choice(let words): words.contains(text)
        case .minuteNumber: (try? MinuteNumber(parsing: text)) != nil
        case .amount: (try? Money(parsing: text)) != nil
        case .languageTag: Self.isLanguageTag(text)
        case .sha256:
            text.utf8.count == 64
                && text.utf8.allSatisfy { $0.isASCIIDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0) }
        case .webAddress: Self.isWebAddress(text)
        case .email: Self.isEmail(text)
        case .formerAddress:
            !text.isEmpty && !text.contains("://") && !text.hasPrefix("//")
                && !text.pathParts.contains { $0 == "." || $0 == ".." }
        case .list, .oneOrList, .either, .fields, .items, .headings: false
        }
    }

    /// The form as a regular expression, for the JSON Schema. Nil where any text will do.
    var pattern: String? {
        switch self {
        // The years are `Limits.years`.
        case .date: "^(1[5-9]|2[0-4])[0-9]{2}(-[0-9]{2}(-[0-9]{2})?)?$"
        case .day: "^(1[5-9]|2[0-4])[0-9]{2}-[0-9]{2}-[0-9]{2}$"
        case .year: "^[0-9]{4}$"
        case .minuteNumber: "^(§ ?)?[1-9][0-9]*( ?[A-Za-zåäöÅÄÖ])?$"
        case .amount:
            "^[-−–]? ?[0-9]{1,3}([0-9]*|([ \u{00a0}\u{2009}\u{202f}\u{2007}][0-9]{3})*)(,[0-9]+)?[ \u{00a0}]?([Kk]r|[Kk]ronor|SEK|:-|[Tt][Kk][Rr]|[Mm][Nn]?[Kk][Rr])?\\.?$"
        case .languageTag: "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
        case .sha256: "^[0-9a-f]{64}$"
        case .webAddress: "^https://[^/?# ]+(/[^?# ]*)?$"
        case .formerAddress: "^(?!//)(?!.*://)(?!(.*/)?\\.\\.?(/|$)).+$"
        case .email: "^[^@ ]+@[^@ ]+\\.[^@ ]+$"
        default: nil
        }
    }

    static func boolean(_ text: String) -> Bool? {
        switch text {
        case "true", "ja": true
        case "false", "nej": false
        default: nil
        }
    }

    private static func isLanguageTag(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard let language = parts.first, (2...3).contains(language.count),
            language.allSatisfy({ $0.isASCIILetter && $0 >= UInt8(ascii: "a") })
        else { return false }
        return parts.dropFirst().allSatisfy { part in
            (2...8).contains(part.count) && part.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit }
        }
    }

    private static func isWebAddress(_ text: String) -> Bool {
        guard text.hasPrefix("https://"), !text.utf8.contains(where: { [" ", "?", "#"].contains(UnicodeScalar($0)) }) else {
            return false
        }
        return text.utf8.dropFirst(8).first.map { $0 != UInt8(ascii: "/") } ?? false
    }

    private static func isEmail(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !text.utf8.contains(UInt8(ascii: " ")) else { return false }
        guard let dot = parts[1].lastIndex(of: UInt8(ascii: ".")) else { return false }
        return dot > parts[1].startIndex && dot < parts[1].index(before: parts[1].endIndex)
    }
}
