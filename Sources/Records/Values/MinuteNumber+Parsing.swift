/// Why a text is not the number of an item.
package enum MinuteNumberFault: Error, Sendable, Hashable {
    case notANumber
    /// Several items: `22–24`, `22, 23`. A document is the extract of one.
    case several
}

extension MinuteNumber {
    /// No meeting reaches it; a greater number is a case number or a date in the wrong place.
    private static let greatest = 99_999

    /// Reads `22`, `22 a`, `22a` and `§ 22`.
    package init(parsing written: String) throws(MinuteNumberFault) {
        var rest = written.drop { $0 == "§" || $0.isWhitespace }
        while let last = rest.last, last.isWhitespace || last == "§" { rest.removeLast() }
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(digits), (1...Self.greatest).contains(number) else { throw .notANumber }
        let tail = rest.dropFirst(digits.count).drop { $0.isWhitespace }
        if tail.isEmpty {
            self.init(number)
        } else if tail.count == 1, let letter = tail.first, letter.isASCII, letter.isLetter {
            self.init(number, letter: letter.lowercased())
        } else if tail.contains(where: { $0.isASCII && $0.isNumber }), "-–,".contains(tail.first ?? " ") || tail.hasPrefix("och")
        {
            throw .several
        } else {
            throw .notANumber
        }
    }
}
