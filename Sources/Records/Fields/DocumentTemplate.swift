import Markup

/// A new document (`paragraf new`): the keys that its type must have as blanks to fill, the others as comments to take up, each with
/// what it means. Once the blanks are filled it passes the checks.
///
/// - Parameters:
///   - title: fills `titel` when it is known.
///   - publishedOn: fills `publicerad`: the day on which the document is begun.
package func documentTemplate(for type: DocumentType, title: String? = nil, publishedOn: CivilDate? = nil) -> String {
    var lines = [
        "---", "# Fyll i det som saknas. Rader som börjar med # är förklaringar och får tas bort.", "typ: \(type.rawValue)",
    ]
    let fields = FieldTable.fields(of: type).filter { $0.key != "typ" }
    let alternatives = FieldTable.alternatives[type] ?? []
    let blank = fields.filter { $0.requiredIn.contains(type) || $0.key == alternatives.first }
    for field in blank {
        lines.append("# \(field.explanation.sv) Till exempel: \(field.oneLineExample)")
        lines.append(field.key == "titel" && title != nil ? "titel: \(quotedForYAML(title ?? ""))" : "\(field.key):")
    }
    if let publishedOn {
        lines.append("# Dagen då handlingen läggs ut.")
        lines.append("publicerad: \(publishedOn)")
    }
    lines += ["#", "# Det här kan också stå här: ta bort tecknet # först på raden."]
    for field in fields
    where !blank.contains(where: { $0.key == field.key }) && !(field.key == "publicerad" && publishedOn != nil) {
        lines.append("# \(field.explanation.sv)")
        lines += field.exampleLines.split(separator: "\n").map { "#\($0)" }
    }
    lines.append("---")
    return (lines + bodyLines(of: type)).joined(separator: "\n") + "\n"
}

/// Standard headings, so that the sections have their roles from the start.
private func bodyLines(of type: DocumentType) -> [String] {
    switch type {
    case .staffReport, .staffLetter:
        [
            "", "## Förslag till beslut", "", "## Sammanfattning", "", "## Ärendet", "", "## Ekonomiska konsekvenser", "",
            "## Beslutet delges",
        ]
    case .minutesExtract, .delegatedDecision:
        ["", "## Beslut", "", "## Sammanfattning", "", "## Beslutsunderlag", "", "## Beslutet delges"]
    case .minutes:
        [
            "",
            "<!-- Varje ärende börjar med en rubrik som ”## § 22 Rubrik (KS 2019/160)” och har sedan ”### Beslut” under sig. -->",
        ]
    default: [""]
    }
}

/// In quotes when YAML would read it as anything but itself.
private func quotedForYAML(_ text: String) -> String {
    let isPlain =
        !text.contains(": ") && !text.contains(" #") && !text.hasSuffix(":") && !text.contains("\"") && !text.contains("\\")
        && !text.contains("\n") && text.first.map { $0.isLetter || $0.isNumber } == true && text.last != " "
    if isPlain { return text }
    return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ") + "\""
}

extension FieldDefinition {
    fileprivate var oneLineExample: String {
        guard example.hasPrefix("\n") else { return "\(key): \(example)" }
        return example.split(separator: "\n").map { String($0.drop { $0 == " " }) }.joined(separator: " ")
    }
}
