import Markup

/// The editors' reference of every key (docs/falt.md), in Swedish, made from the table so that it cannot fall behind.
package func fieldReference() -> String {
    var lines = [
        "# Nycklar", "",
        "Allt som får stå mellan de två raderna `---` överst i en handling, och i `paragraf.yaml`.",
        "Sidan skrivs av programmet ur samma tabell som det läser handlingarna med.", "",
        "Datum skrivs `2019`, `2019-06` eller `2019-06-26`. Där det står ”en eller flera” får värdet vara en lista: `[a, b]`.",
        "Inom `{ }` avslutar ett komma värdet, så ett belopp som `2,5 mkr` ska där stå inom citattecken: `\"2,5 mkr\"`.", "",
        "## Typer", "", "| typ | vad det är | måste ha |", "| --- | --- | --- |",
    ]
    for type in DocumentType.allCases {
        var required = FieldTable.fields(of: type).filter { $0.requiredIn.contains(type) && $0.requiredIn != .all }.map {
            "`\($0.key)`"
        }
        if let keys = FieldTable.alternatives[type] {
            required.append(keys.map { "`\($0)`" }.listed(with: "eller"))
        }
        lines.append("| `\(type.rawValue)` | \(type.explanation.sv) | \(required.joined(separator: ", ")) |")
    }
    lines += ["", "Alla måste dessutom ha `typ` och `titel`.", "", "## Nycklar i en handling", ""]
    for field in FieldTable.fields { lines += entry(for: field) }
    lines += ["## Nycklar i paragraf.yaml", ""]
    for field in SettingsTable.fields { lines += entry(for: field, isSetting: true) }
    return lines.joined(separator: "\n")
}

private func entry(for field: FieldDefinition, isSetting: Bool = false) -> [String] {
    let twins = FieldTable.fields(named: field.key).count > 1 && !isSetting
    var lines = ["### \(field.key)\(twins && field.types.count == 1 ? " (i huvudman)" : "")", "", field.explanation.sv, ""]
    if isSetting {
        lines.append("- Måste finnas: \(field.isRequired ? "ja" : "nej")")
    } else {
        lines.append("- Får stå i: \(typeNames(field.types))")
        if !field.requiredIn.isEmpty { lines.append("- Måste finnas i: \(typeNames(field.requiredIn))") }
    }
    lines += ["- Värde: \(field.shape.summary)", "", "```yaml", field.exampleLines, "```", ""]
    let parts = field.shape.parts
    guard !parts.isEmpty else { return lines }
    lines += ["| nyckel | vad det är | värde | exempel |", "| --- | --- | --- | --- |"]
    lines += parts.map { part in
        let required = part.isRequired ? " Måste finnas." : ""
        return "| `\(part.key)` | \(part.explanation.sv)\(required) | \(part.shape.summary) | `\(part.example)` |"
    }
    return lines + [""]
}

private func typeNames(_ types: Set<DocumentType>) -> String {
    if types == .all { return "alla" }
    let missing = DocumentType.allCases.filter { !types.contains($0) }
    if missing.count <= 3 { return "alla utom \(missing.map(\.rawValue).listed(with: "och"))" }
    return DocumentType.allCases.filter(types.contains).map(\.rawValue).listed(with: "och")
}

extension FieldShape {
    /// The shape in a few words; keys within it have a table of their own.
    fileprivate var summary: String {
        switch self {
        case .either(let shape, _): "\(shape.summary), eller nycklar"
        case .fields: "nycklar"
        case .list(let item): "en lista: \(item.summary)"
        case .oneOrList(let item): "en eller flera: \(item.summary)"
        case .choice(let words) where words.count > 12: "en av typerna ovan"
        default: expectation.sv
        }
    }
}
