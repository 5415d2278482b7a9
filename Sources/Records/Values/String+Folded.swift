import Markup

extension String {
    /// Lower case with single spaces, so that names can be compared.
    var folded: String {
        let text = lowercased()
        return text.hasPlainSpacing ? text : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
