/// The § of an item in minutes: `22`, `22 a`. Never a Section (headings) nor a Paragraph (text).
package struct MinuteNumber: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let number: Int
    package let letter: String?

    package init(_ number: Int, letter: String? = nil) {
        self.number = number
        self.letter = letter
    }

    /// `22 a`.
    package var description: String { letter.map { "\(number) \($0)" } ?? String(number) }

    package static func < (left: Self, right: Self) -> Bool {
        (left.number, left.letter ?? "") < (right.number, right.letter ?? "")
    }
}
