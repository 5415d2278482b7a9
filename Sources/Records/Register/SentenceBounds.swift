/// Finds where the sentence begins and ends that stands around a part of a text.
enum SentenceBounds {
    /// Bytes of a sentence on each side of its part; a table or a list without full stops is one "sentence".
    private static let longest = 300

    static func around(_ found: Range<Int>, in text: Span<UInt8>) -> Range<Int> {
        var start = found.lowerBound
        while start > 0, !endsSentence(before: start, text) {
            guard found.lowerBound - start < longest || text[start - 1] != UInt8(ascii: " ") else { break }
            start -= 1
        }
        var end = found.upperBound
        while end < text.count, text[end] != UInt8(ascii: "\n") {
            if end > found.upperBound, text[end] == UInt8(ascii: " ") {
                if end - found.upperBound >= longest || endsSentence(before: end + 1, text) { break }
            }
            end += 1
        }
        return start..<max(end, found.upperBound)
    }

    /// A line break, or a full stop, exclamation or question mark, a space and something that is no lower-case letter or digit.
    private static func endsSentence(before start: Int, _ text: Span<UInt8>) -> Bool {
        if text[start - 1] == UInt8(ascii: "\n") { return true }
        guard start >= 2, start < text.count, text[start - 1] == UInt8(ascii: " "), ".!?".utf8.contains(text[start - 2]) else {
            return false
        }
        return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(text[start]) || text[start] >= 0x80
    }
}
