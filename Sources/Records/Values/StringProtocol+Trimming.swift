extension StringProtocol {
    /// Without the white space at its ends.
    var trimmed: SubSequence {
        var text = drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
