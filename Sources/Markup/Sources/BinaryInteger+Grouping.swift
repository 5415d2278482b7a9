extension BinaryInteger {
    /// `12 345`: the digits of a number that is not negative, in threes from the end.
    package func grouped(by separator: String) -> String {
        let digits = Array(String(self))
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text += separator }
            text.append(digit)
        }
        return text
    }
}
