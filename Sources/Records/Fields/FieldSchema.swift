package import Markup

/// The JSON Schema (draft 7) of front matter, made from the table: what an editor such as VS Code completes and underlines with.
///
/// YAML gives a text that looks like a number as a number, so a number is let through wherever text is. What only the whole site
/// knows, authorities and bodies, is left to `paragraf check`, and so is what no pattern can say, such as 30 February.
package func frontMatterSchema() -> JSON {
    var definitions = FieldTable.fields.map { ($0.schemaName, $0.schema) }
    for type in DocumentType.allCases { definitions.append(("typ-\(type.rawValue)", typeSchema(type))) }
    let branches = DocumentType.allCases.map { type -> JSON in
        [
            "if": ["required": ["typ"], "properties": ["typ": ["const": .string(type.rawValue)]]],
            "then": reference(to: "typ-\(type.rawValue)"),
        ]
    }
    return [
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Paragraf: uppgifter överst i en handling",
        "type": "object",
        "required": ["typ", "titel"],
        "properties": ["typ": reference(to: "typ")],
        "allOf": .array(branches),
        "definitions": .object(definitions),
    ]
}

private func reference(to name: String) -> JSON { ["$ref": .string("#/definitions/\(name)")] }

/// One of several keys must be there.
private func anyOf(_ keys: [String]) -> JSON { .array(keys.map { ["required": [.string($0)]] }) }

private func typeSchema(_ type: DocumentType) -> JSON {
    let fields = FieldTable.fields(of: type)
    var members: [(String, JSON)] = [
        ("description", .string(type.explanation.sv)),
        ("type", "object"),
        ("required", .array(fields.filter { $0.requiredIn.contains(type) }.map { .string($0.key) })),
        ("additionalProperties", false),
        ("properties", .object(fields.map { ($0.key, reference(to: $0.schemaName)) })),
    ]
    if let keys = FieldTable.alternatives[type] { members.append(("anyOf", anyOf(keys))) }
    return .object(members)
}

extension FieldDefinition {
    /// The key, but for `organ`, which stands twice in the table: `organ-bodies`.
    fileprivate var schemaName: String {
        FieldTable.fields(named: key).count > 1 && types.count == 1 ? "\(key)-\(name)" : key
    }

    fileprivate var schema: JSON {
        guard case .object(var members) = shape.schema else { return shape.schema }
        if key == "typ", case .choice = shape {
            members.append(("enumDescriptions", .array(DocumentType.allCases.map { .string($0.explanation.sv) })))
        }
        members.insert(("description", .string("\(explanation.sv) Till exempel: \(exampleLines)")), at: 0)
        return .object(members)
    }
}

extension FieldShape {
    fileprivate var schema: JSON {
        switch self {
        case .list(let item): return Self.list(of: item.schema)
        case .oneOrList(let item): return ["anyOf": [item.schema, Self.list(of: item.schema)]]
        case .either(let shape, let fields): return ["anyOf": [shape.schema, Self.map(of: fields)]]
        case .fields(let fields): return Self.map(of: fields)
        case .items:
            return [
                "type": "object", "minProperties": 1,
                "propertyNames": ["pattern": .string(FieldShape.minuteNumber.pattern ?? "")],
                "additionalProperties": Self.map(of: FieldTable.itemFields, onlyPartsAreRequired: true),
            ]
        case .headings: return ["type": "object", "additionalProperties": FieldShape.oneOrList(.text).schema]
        case .boolean: return ["enum": [true, false, "true", "false", "ja", "nej"]]
        case .choice(let words): return ["enum": .array(words.map(JSON.string))]
        default: return scalarSchema
        }
    }

    private var scalarSchema: JSON { ["type": ["string", "number"], "pattern": .string(pattern ?? "\\S")] }

    private static func list(of item: JSON) -> JSON { ["type": "array", "minItems": 1, "items": item] }

    /// - Parameter onlyPartsAreRequired: in `paragrafer`, where what a document requires comes from its minutes.
    private static func map(of fields: [FieldDefinition], onlyPartsAreRequired: Bool = false) -> JSON {
        let required = onlyPartsAreRequired ? [] : fields.filter(\.isRequired)
        let alternatives = onlyPartsAreRequired ? [] : FieldTable.partAlternatives(of: fields)
        return .object(
            [
                ("type", "object"), ("minProperties", 1), ("additionalProperties", false),
                ("required", .array(required.map { .string($0.key) })),
                ("properties", .object(fields.map { ($0.key, $0.schema) })),
            ] + alternatives.map { ("anyOf", anyOf($0)) })
    }
}
