import Markup

/// Holds what an editor wrote against the table: unknown, misplaced and missing keys, and values of the wrong shape.
///
/// It knows nothing of other documents. Those who decode values after it may take their shape for granted and pass over what
/// does not fit: it has been said.
struct FieldChecker {
    let source: SourceText
    private(set) var diagnostics: [Diagnostic] = []
    /// Keys that unknown ones of the same mapping were probably meant to be: those are not told to be missing besides.
    private var meant: Set<String> = []

    init(source: SourceText) { self.source = source }

    /// The front matter of a document. Of an unknown type (nil), keys that stand nowhere are still found.
    mutating func check(_ frontMatter: Node, of type: DocumentType?) {
        guard let entries = frontMatter.entries else { return }
        let fields = type.map(FieldTable.fieldsByKey) ?? [:]
        for entry in entries where entry.key != "typ" {
            if let field = fields[entry.key] {
                check(entry.value, field.shape, of: field, valueless: entry.keyRange)
            } else {
                misplaced(entry, in: type)
            }
        }
        guard let type else { return }
        for field in FieldTable.required(in: type) where frontMatter[field.key] == nil && !meant.contains(field.key) {
            diagnostics.append(.missingKey(field, in: type, at: source.firstLine))
        }
        if let keys = FieldTable.alternatives[type], keys.allSatisfy({ frontMatter[$0] == nil && !meant.contains($0) }) {
            diagnostics.append(.missingOneOf(keys, in: type, at: source.firstLine))
        }
    }

    /// `paragraf.yaml`.
    mutating func checkSettings(_ node: Node) {
        check(node, keys: SettingsTable.fields, missingAt: 0..<0)
    }

    private mutating func misplaced(_ entry: Node.Entry, in type: DocumentType?) {
        let place = source.place(of: entry.keyRange)
        let definitions = FieldTable.fields(named: entry.key)
        guard definitions.isEmpty else {
            guard let type else { return }
            let types = definitions.reduce(into: Set<DocumentType>()) { $0.formUnion($1.types) }
            diagnostics.append(.misplacedKey(entry.key, in: type, belongsTo: types, at: place))
            return
        }
        let nearest =
            type.flatMap { nearestWord(to: entry.key, among: FieldTable.fields(of: $0).map(\.key)) }
            ?? nearestWord(to: entry.key, among: FieldTable.fields.map(\.key))
        unknown(entry, nearest: nearest)
    }

    private mutating func unknown(_ entry: Node.Entry, nearest: String?) {
        if let nearest { meant.insert(nearest) }
        diagnostics.append(.unknownKey(entry.key, nearest: nearest, at: source.place(of: entry.keyRange)))
    }

    /// Whether an unknown key at the top was probably meant to be this one.
    func isMeant(_ key: String) -> Bool { meant.contains(key) }

    /// The keys within a value. Without a range for what is missing, nothing is required.
    private mutating func check(_ node: Node, keys fields: [FieldDefinition], missingAt range: Range<Int>?) {
        guard let entries = node.entries else { return }
        let meantOutside = meant
        defer { meant = meantOutside }
        meant = []
        for entry in entries {
            if let field = fields.first(where: { $0.key == entry.key }) {
                check(entry.value, field.shape, of: field, valueless: entry.keyRange)
            } else {
                unknown(entry, nearest: nearestWord(to: entry.key, among: fields.map(\.key)))
            }
        }
        guard let range else { return }
        for field in fields where field.isRequired && node[field.key] == nil && !meant.contains(field.key) {
            diagnostics.append(.missingKey(field, in: nil, at: source.place(of: range)))
        }
        for keys in FieldTable.partAlternatives(of: fields) where keys.allSatisfy({ node[$0] == nil && !meant.contains($0) }) {
            diagnostics.append(.missingOneOf(keys, in: nil, at: source.place(of: range)))
        }
    }

    /// What YAML's core schema reads as nothing, so that every other tool that reads the file would.
    private static let nulls: Set<String> = ["~", "null", "Null", "NULL"]

    private static func isEmpty(_ text: String, isPlain: Bool) -> Bool {
        if isPlain, text.utf8.count <= 4, nulls.contains(text) { return true }
        // Blanks, and what takes no room at all, such as the zero-width space that a paste from the web brings.
        return !text.hasPlainEnds
            && text.unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint }
    }

    private mutating func check(_ node: Node, _ shape: FieldShape, of field: FieldDefinition, valueless keyRange: Range<Int>) {
        switch node.content {
        case .broken: return
        case .empty, .list([]), .map([]):
            diagnostics.append(.emptyValue(field, at: source.place(of: keyRange)))
        case .scalar(let text, let isPlain) where Self.isEmpty(text, isPlain: isPlain):
            diagnostics.append(.emptyValue(field, at: source.place(of: node.range.isEmpty ? keyRange : node.range)))
        case .scalar(let text, _):
            check(text, node, shape, of: field)
        case .list(let items):
            guard let item = shape.item else { return wrong(node, shape, of: field) }
            for node in items {
                check(node, item, of: field, valueless: node.range.isEmpty ? keyRange : node.range)
            }
        case .map(let entries):
            check(entries, of: node, shape, of: field)
        }
    }

    private mutating func check(_ entries: [Node.Entry], of node: Node, _ shape: FieldShape, of field: FieldDefinition) {
        switch shape {
        case .fields(let fields), .either(_, let fields), .oneOrList(.fields(let fields)), .oneOrList(.either(_, let fields)):
            check(node, keys: fields, missingAt: node.range.prefix(1))
        case .items:
            for entry in entries { checkItem(entry, of: field) }
        case .headings:
            for entry in entries { checkHeading(entry, of: field) }
        default: wrong(node, shape, of: field)
        }
    }

    private mutating func check(_ text: String, _ node: Node, _ shape: FieldShape, of field: FieldDefinition) {
        let scalar = shape.scalar
        guard let scalar else { return wrong(node, shape, of: field) }
        switch scalar {
        case .date, .day:
            checkDate(text, node, scalar, shape, of: field)
        case .choice(let words) where !words.contains(text):
            wrong(node, shape, of: field, meant: nearestWord(to: text, among: words))
        default:
            if !scalar.accepts(text) { wrong(node, shape, of: field) }
        }
    }

    private mutating func checkDate(
        _ text: String, _ node: Node, _ scalar: FieldShape, _ shape: FieldShape, of field: FieldDefinition
    ) {
        do throws(DateFault) {
            let date = try PartialDate(parsing: text)
            if !Limits.years.contains(date.year) {
                diagnostics.append(.unlikelyYear(date.year, at: source.place(of: node.range)))
            } else if case .day = scalar, date.exactDay == nil {
                wrong(node, shape, of: field)
            }
        } catch {
            switch error {
            case .impossible: diagnostics.append(.impossibleDate(text, at: source.place(of: node.range)))
            case .notISO(let meant): wrong(node, shape, of: field, meant: meant?.description)
            case .notADay: wrong(node, shape, of: field)
            }
        }
    }

    /// One § of `paragrafer`.
    private mutating func checkItem(_ entry: Node.Entry, of field: FieldDefinition) {
        if !FieldShape.minuteNumber.accepts(entry.key) {
            let node = Node(.scalar(entry.key, isPlain: true), range: entry.keyRange)
            diagnostics.append(.wrongType(field.key, .minuteNumber, node, at: source.place(of: entry.keyRange)))
        }
        switch entry.value.content {
        case .broken: return
        case .empty, .map([]): diagnostics.append(.emptyValue(field, at: source.place(of: entry.keyRange)))
        case .map: check(entry.value, keys: FieldTable.itemFields, missingAt: nil)
        default: wrong(entry.value, .items, of: field)
        }
    }

    /// One role of `rubriker`.
    private mutating func checkHeading(_ entry: Node.Entry, of field: FieldDefinition) {
        if SectionRole(word: entry.key) == nil {
            let nearest = nearestWord(to: entry.key, among: SectionRole.allCases.map(\.word))
            diagnostics.append(.unknownKey(entry.key, nearest: nearest, at: source.place(of: entry.keyRange)))
        }
        check(entry.value, .oneOrList(.text), of: field, valueless: entry.keyRange)
    }

    private mutating func wrong(_ node: Node, _ shape: FieldShape, of field: FieldDefinition, meant: String? = nil) {
        diagnostics.append(.wrongType(field.key, shape, node, meant: meant, at: source.place(of: node.range)))
    }
}

extension FieldShape {
    /// What each item of a list should be; nil where no list belongs.
    var item: FieldShape? {
        switch self {
        case .list(let item), .oneOrList(let item): item
        default: nil
        }
    }

    /// What a single text should be; nil where no text belongs.
    var scalar: FieldShape? {
        switch self {
        case .list, .fields, .items, .headings: nil
        case .oneOrList(let item): item.scalar
        case .either(let shape, _): shape.scalar
        default: self
        }
    }
}
