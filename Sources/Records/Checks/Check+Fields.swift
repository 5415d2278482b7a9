package import Markup

/// Faults of keys and values in front matter and `paragraf.yaml`.
extension Check {
    package static let unknownKey = Check("unknown-key")
    package static let misplacedKey = Check("misplaced-key")
    package static let missingKey = Check("missing-key")
    package static let wrongType = Check("wrong-type")
    package static let unknownType = Check("unknown-type")
}

extension Diagnostic {
    static func unknownKey(_ key: String, nearest: String?, at place: Place) -> Diagnostic {
        Diagnostic(
            .unknownKey, at: place,
            Message(sv: "okänd nyckel ”\(quoted(key))”", en: "unknown key “\(quoted(key))”").suggesting(nearest))
    }

    static func misplacedKey(_ key: String, in type: DocumentType, belongsTo types: Set<DocumentType>, at place: Place)
        -> Diagnostic
    {
        let names = DocumentType.allCases.filter(types.contains).map(\.rawValue)
        let isOne = names.count == 1
        return Diagnostic(
            .misplacedKey, at: place,
            Message(
                sv:
                    "nyckeln ”\(key)” hör till \(isOne ? "typen" : "typerna") \(names.listed(with: "och")), inte till \(type.rawValue)",
                en:
                    "the key “\(key)” belongs to the type\(isOne ? "" : "s") \(names.listed(with: "and")), not to \(type.rawValue)"
            ))
    }

    static func missingKey(_ field: FieldDefinition, in type: DocumentType?, at place: Place) -> Diagnostic {
        let sv = type.map { ", som \($0.rawValue) måste ha" } ?? ""
        let en = type.map { ", which \($0.rawValue) must have" } ?? ""
        return Diagnostic(
            .missingKey, at: place,
            Message(sv: "nyckeln ”\(field.key)” saknas\(sv)", en: "the key “\(field.key)” is missing\(en)"),
            help: Message(sv: "skriv till exempel ”\(field.inlineExample)”", en: "write for instance “\(field.inlineExample)”"))
    }

    static func missingOneOf(_ keys: [String], in type: DocumentType?, at place: Place) -> Diagnostic {
        let sv = type.map { ": \($0.rawValue) måste ha någon av dem" } ?? ""
        let en = type.map { ": \($0.rawValue) must have one of them" } ?? ""
        return Diagnostic(
            .missingKey, at: place,
            Message(
                sv: "nyckeln \(keys.map { "”\($0)”" }.listed(with: "eller")) saknas\(sv)",
                en: "the key \(keys.map { "“\($0)”" }.listed(with: "or")) is missing\(en)"))
    }

    static func wrongType(_ key: String, _ shape: FieldShape, _ node: Node, meant: String? = nil, at place: Place) -> Diagnostic {
        let (sv, en) = description(of: node)
        return Diagnostic(
            .wrongType, at: place,
            Message(
                sv: "”\(key)” ska vara \(shape.expectation.sv), men här står \(sv)",
                en: "“\(key)” should be \(shape.expectation.en), but here is \(en)"
            ).suggesting(meant))
    }

    static func emptyValue(_ field: FieldDefinition, at place: Place) -> Diagnostic {
        Diagnostic(
            .wrongType, at: place,
            Message(sv: "nyckeln ”\(field.key)” saknar värde", en: "the key “\(field.key)” has no value"),
            help: Message(
                sv: "fyll i det, till exempel ”\(field.inlineExample)”, eller ta bort raden",
                en: "fill it in, for instance “\(field.inlineExample)”, or remove the line"))
    }

    static func unknownType(_ written: String?, nearest: String?, at place: Place) -> Diagnostic {
        let names = DocumentType.allCases.map(\.rawValue)
        let help = Message(
            sv: "typerna är \(names.listed(with: "och"))", en: "the types are \(names.listed(with: "and"))")
        guard let written else {
            return Diagnostic(
                .unknownType, at: place,
                Message(sv: "nyckeln ”typ” ska vara namnet på en typ", en: "the key “typ” should be the name of a type"),
                help: help)
        }
        return Diagnostic(
            .unknownType, at: place,
            Message(sv: "okänd typ ”\(quoted(written))”", en: "unknown type “\(quoted(written))”").suggesting(nearest), help: help
        )
    }

    private static func description(of node: Node) -> (sv: String, en: String) {
        switch node.content {
        case .scalar(let text, _): return ("”\(quoted(text))”", "“\(quoted(text))”")
        case .list: return ("en lista", "a list")
        case .map(let entries):
            let keys = quoted(entries.map(\.key).joined(separator: ", "))
            return ("nycklar (\(keys))", "keys (\(keys))")
        case .empty, .broken: return ("ingenting", "nothing")
        }
    }
}

/// The editor's own text, short enough for a message: a whole paragraph in the wrong place is not repeated.
func quoted(_ text: String) -> String {
    let line = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).first.map(String.init) ?? ""
    return line.count > 60 || line.count < text.count ? line.prefix(59) + "…" : line
}

extension FieldDefinition {
    /// Key and value on one line, for messages.
    fileprivate var inlineExample: String {
        guard example.hasPrefix("\n") else { return "\(key): \(example)" }
        return "\(key):" + example.split(separator: "\n").map { " " + $0.drop { $0 == " " } }.joined()
    }
}
