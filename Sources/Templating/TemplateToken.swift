import Markup

/// A piece of a template: text that is put as it stands, or a tag, `\(…)`.
enum TemplateToken {
    case text(Range<Int>)
    case tag(TemplateTag, Range<Int>)

    /// Whether it puts nothing itself, so that a line of such tags alone leaves no line behind.
    var isControl: Bool {
        switch self {
        case .text, .tag(.put, _), .tag(.word, _): false
        case .tag: true
        }
    }
}

/// What stands in `\(…)`.
enum TemplateTag {
    case put(NamePath)
    /// `word.search`
    case word(String, Range<Int>)
    case `if`(Condition)
    case elseIf(Condition)
    case `else`
    case end
    case `for`(item: String, list: NamePath)
    case include(String, Range<Int>, isOnOwnLine: Bool)
    case comment
    /// It is diagnosed, and nothing is put.
    case broken

    struct Condition {
        let path: NamePath
        let isNegated: Bool
    }
}

/// `facts.title`: names parted by dots, each with its range.
struct NamePath {
    let names: [(name: String, range: Range<Int>)]

    var range: Range<Int> { (names.first?.range.lowerBound ?? 0)..<(names.last?.range.upperBound ?? 0) }
    var written: String { names.map(\.name).joined(separator: ".") }
}
