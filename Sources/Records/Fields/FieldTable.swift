/// Every key of front matter (nycklar), once: what an editor may write, in the order in which it is usually written.
///
/// `organ` stands twice, since it is two things: in a huvudman the list of its bodies, elsewhere the one body of the document.
package enum FieldTable {
    package static let fields: [FieldDefinition] =
        identity + dates + matters + decisions + programmes + goals + periods + relations + provenance

    /// The keys that a document of a type may have.
    static func fieldsByKey(of type: DocumentType) -> [String: FieldDefinition] { byTypeAndKey[type] ?? [:] }

    /// Every definition of a key, whatever the type. Empty for a word that is no key.
    package static func fields(named key: String) -> [FieldDefinition] { byKey[key] ?? [] }

    /// The keys that a document of a type may have, in the order of the table.
    package static func fields(of type: DocumentType) -> [FieldDefinition] { byType[type] ?? [] }

    /// Those that it must have.
    static func required(in type: DocumentType) -> [FieldDefinition] { requiredByType[type] ?? [] }

    /// What the items of whole minutes may say in `paragrafer`: the keys of a protokollsutdrag, without those that the minutes
    /// or the item's heading give.
    package static let itemFields: [FieldDefinition] = fields(of: .minutesExtract).filter { field in
        !["typ", "paragraf", "huvudman", "utkast"].contains(field.key)
    }

    /// Of these keys a document of the type needs one.
    package static let alternatives: [DocumentType: [String]] = [.followUp: ["följer-upp", "program"]]

    /// The same within a value: keys of which one is needed, where all of them may stand. An event has a date, or words for it.
    static func partAlternatives(of fields: [FieldDefinition]) -> [[String]] {
        [["datum", "när"]].filter { keys in keys.allSatisfy { key in fields.contains { $0.key == key } } }
    }

    private static let byTypeAndKey = byType.mapValues { fields in
        Dictionary(fields.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private static let byKey = Dictionary(grouping: fields, by: \.key)

    private static let requiredByType = byType.reduce(into: [DocumentType: [FieldDefinition]]()) { required, type in
        required[type.key] = type.value.filter { $0.requiredIn.contains(type.key) }
    }

    private static let byType: [DocumentType: [FieldDefinition]] = Dictionary(
        uniqueKeysWithValues: DocumentType.allCases.map { type in (type, fields.filter { $0.types.contains(type) }) })
}
