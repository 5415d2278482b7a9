package import Markup

extension JSON {
    /// As lines, for people: two blanks for each level, a line feed at the end.
    package var indented: String { lines(indentation: "") + "\n" }

    private func lines(indentation: String) -> String {
        let inner = indentation + "  "
        switch self {
        case .object(let members) where !members.isEmpty:
            let lines = members.map { "\(inner)\(JSON.string($0.0).string): \($0.1.lines(indentation: inner))" }
            return "{\n" + lines.joined(separator: ",\n") + "\n\(indentation)}"
        case .array(let items) where !items.isEmpty:
            if items.allSatisfy(\.isScalar) { return "[" + items.map(\.string).joined(separator: ", ") + "]" }
            let lines = items.map { inner + $0.lines(indentation: inner) }
            return "[\n" + lines.joined(separator: ",\n") + "\n\(indentation)]"
        default: return string
        }
    }

    private var isScalar: Bool {
        switch self {
        case .object, .array: false
        default: true
        }
    }
}
