/// Where the words of a text begin that may be looked for: told by its tokens, or without them by its bytes.
///
/// A word of a name may be several tokens, as letters and digits are, but where it begins one does. Only an address is one token
/// whatever words stand in it, so its bytes are gone through.
struct WordPlaces {
    private let tokens: [CitationToken]?
    private let beginnings: WordBeginnings
    private var index = 0

    init(_ tokens: [CitationToken]?, _ beginnings: WordBeginnings) {
        self.tokens = tokens
        self.beginnings = beginnings
    }

    /// The next from a place on that stands in no word. Places must be asked for in their order.
    mutating func next(in text: Span<UInt8>, from position: Int) -> Int? {
        guard let tokens else { return beginnings.next(in: text, from: position) }
        let span = tokens.span
        var index = index
        defer { self.index = index }
        while index < span.count {
            let range = span[index].range
            if span[index].kind == .barrier, range.upperBound > position, range.count > 1 {
                var start = max(position, range.lowerBound)
                // The word before may go on into it: "9www.".
                if NameWords.isWord(before: start, in: text) {
                    while start < range.upperBound, NameWords.continuesWord(text[start]) { start += 1 }
                }
                if let found = beginnings.next(in: text.extracting(..<range.upperBound), from: start) { return found }
            } else if range.lowerBound >= position, beginnings.mayBegin(at: range.lowerBound, in: text) {
                return range.lowerBound
            }
            index += 1
        }
        return nil
    }
}
