/// A word, a number or a sign of a text in which citations are looked for.
struct CitationToken: Sendable {
    enum Kind: UInt8, Sendable {
        case word, number
        /// §
        case section
        /// One character; of any dash a hyphen.
        case sign
        /// The end of a block, code, a link of the author's: no citation crosses it.
        case barrier
    }

    /// What stands before a token.
    enum Gap: UInt8, Sendable, Comparable {
        case none, space, lineEnd

        static func < (left: Gap, right: Gap) -> Bool { left.rawValue < right.rawValue }
    }

    var start: Int32
    var end: Int32
    var kind: Kind
    var gap: Gap
    /// The byte of a sign, or zero for one that no citation has.
    var sign: UInt8 = 0
    /// Letters: all capitals; the first a capital.
    var isUpper = false
    var isCapital = false
    /// The number of a word in the lexicon, or -1; of a number its value, or -1 when it is longer than nine digits.
    var value: Int32 = -1
    var roles: WordRoles = []

    /// False for words that say nothing, all signs but one, and barriers.
    @inline(__always)
    var mayBeginCitation: Bool {
        switch kind {
        case .word: isCapital || !roles.isEmpty
        case .sign: sign == UInt8(ascii: "(")
        case .number, .section: true
        case .barrier: false
        }
    }

    var length: Int { Int(end - start) }
    var range: Range<Int> { Int(start)..<Int(end) }
}
