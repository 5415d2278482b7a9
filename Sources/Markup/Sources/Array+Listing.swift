extension [String] {
    /// `a, b och c`: commas between them, and a word before the last.
    package func listed(with conjunction: String) -> String {
        guard let last, count > 1 else { return first ?? "" }
        return dropLast().joined(separator: ", ") + " \(conjunction) " + last
    }
}
