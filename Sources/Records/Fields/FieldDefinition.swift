package import Markup

/// A key (nyckel) of front matter or of `paragraf.yaml`: its name in both languages, where it may stand and what it may hold.
///
/// The table of them is the only place that knows the keys: reading, the JSON Schema, the editors' reference and the templates
/// for new documents all follow from it.
package struct FieldDefinition: Sendable {
    /// As an editor types it: `diarienummer`.
    package let key: String
    /// What the code and the linked data call it: `caseNumber`.
    package let name: String
    package let shape: FieldShape
    /// Where it may stand. Of a key within a value or in `paragraf.yaml`, every type.
    package let types: Set<DocumentType>
    package let requiredIn: Set<DocumentType>
    /// One sentence in each language.
    package let explanation: Message
    /// What may follow the colon: text on the same line, or a block that begins with a line feed.
    package let example: String

    package init(
        _ key: String, _ name: String, _ shape: FieldShape, in types: Set<DocumentType> = .all,
        requiredIn: Set<DocumentType> = [], example: String, sv: String, en: String
    ) {
        self.key = key
        self.name = name
        self.shape = shape
        self.types = types
        self.requiredIn = requiredIn
        self.example = example
        explanation = Message(sv: sv, en: en)
    }

    /// A key within a value, or in `paragraf.yaml`.
    package static func part(
        _ key: String, _ name: String, _ shape: FieldShape, required: Bool = false, example: String, sv: String, en: String
    ) -> FieldDefinition {
        FieldDefinition(key, name, shape, requiredIn: required ? .all : [], example: example, sv: sv, en: en)
    }

    /// Required wherever it may stand.
    package var isRequired: Bool { requiredIn == types }

    /// The key and its example, as lines of front matter.
    package var exampleLines: String {
        example.hasPrefix("\n") ? "\(key):\(example)" : "\(key): \(example)"
    }
}

extension Set<DocumentType> {
    package static let all = Set(DocumentType.allCases)

    package static func all(but types: DocumentType...) -> Set { all.subtracting(types) }
}
