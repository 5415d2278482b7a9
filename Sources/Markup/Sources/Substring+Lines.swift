extension Substring {
    /// Takes off the first line and the newline that ends it, and gives the line. Nil when nothing is left.
    package mutating func takeLine() -> Substring? {
        guard !isEmpty else { return nil }
        let end = utf8.index(startIndex, offsetBy: utf8.span.index(of: UInt8(ascii: "\n")))
        let line = self[..<end]
        self = end < endIndex ? self[utf8.index(after: end)...] : self[end...]
        return line
    }
}
