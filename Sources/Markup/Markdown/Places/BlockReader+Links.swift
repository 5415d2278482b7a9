/// The syntax of links, as far as finding where they end asks for.
extension BlockReader {
    /// `(address "title")`. Nothing is taken where it is none.
    mutating func takeInlineTail(_ block: Block) -> Bool {
        var ahead = self
        guard ahead.take("(", block) else { return false }
        ahead.skipSpace(block)
        guard ahead.takeDestination(block) else { return false }
        let end = ahead.offset
        ahead.skipSpace(block)
        if ahead.offset > end {
            _ = ahead.takeTitle(block)
            ahead.skipSpace(block)
        }
        guard ahead.take(")", block) else { return false }
        self = ahead
        return true
    }

    /// `[label]` or `[]`.
    mutating func takeLabel(_ block: Block) -> Bool {
        var ahead = self
        guard ahead.take("[", block) else { return false }
        var length = 0
        while let byte = ahead.peek(block), length <= 1000 {
            switch byte {
            case UInt8(ascii: "["): return false
            case UInt8(ascii: "]"):
                ahead.advance(block)
                self = ahead
                return true
            default: ahead.takeCharacter(block)
            }
            length += 1
        }
        return false
    }

    /// `[label]: address "title"` and the end of its line.
    mutating func takeDefinition(_ block: Block) -> Bool {
        var ahead = self
        let label = ahead
        guard ahead.takeLabel(block), !label.isBlankLabel(block), ahead.take(":", block) else { return false }
        ahead.skipSpace(block)
        let start = ahead.offset
        guard ahead.takeDestination(block), ahead.offset > start else { return false }
        var titled = ahead
        titled.skipSpace(block)
        if titled.offset > ahead.offset, titled.takeTitle(block) {
            titled.skipBlanks(block)
            if titled.take("\n", block) {
                self = titled
                return true
            }
        }
        ahead.skipBlanks(block)
        guard ahead.take("\n", block) else { return false }
        self = ahead
        return true
    }

    /// True for `[ ]`, which labels nothing.
    private func isBlankLabel(_ block: Block) -> Bool {
        var ahead = self
        ahead.advance(block)
        ahead.skipSpace(block)
        return ahead.peek(block) == UInt8(ascii: "]")
    }

    private mutating func takeDestination(_ block: Block) -> Bool {
        guard peek(block) == UInt8(ascii: "<") else { return takeBareDestination(block) }
        advance(block)
        while let byte = peek(block) {
            switch byte {
            case UInt8(ascii: "\n"), UInt8(ascii: "<"): return false
            case UInt8(ascii: ">"):
                advance(block)
                return true
            default: takeCharacter(block)
            }
        }
        return false
    }

    private mutating func takeBareDestination(_ block: Block) -> Bool {
        var depth = 0
        while let byte = peek(block) {
            switch byte {
            case 0...0x20, 0x7F: return depth == 0
            case UInt8(ascii: "("):
                depth += 1
                guard depth <= 32 else { return false }
                advance(block)
            case UInt8(ascii: ")"):
                guard depth > 0 else { return true }
                depth -= 1
                advance(block)
            default: takeCharacter(block)
            }
        }
        return depth == 0
    }

    private mutating func takeTitle(_ block: Block) -> Bool {
        var ahead = self
        guard let open = ahead.peek(block) else { return false }
        let close: UInt8
        switch open {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): close = open
        case UInt8(ascii: "("): close = UInt8(ascii: ")")
        default: return false
        }
        ahead.advance(block)
        while let byte = ahead.peek(block) {
            if byte == close {
                ahead.advance(block)
                self = ahead
                return true
            }
            if byte == UInt8(ascii: "("), open == byte { return false }
            ahead.takeCharacter(block)
        }
        return false
    }

    /// A byte, or a backslash and what it escapes.
    private mutating func takeCharacter(_ block: Block) {
        if peek(block) == UInt8(ascii: "\\"), let second = peekSecond(block), PipeTable.isPunctuation(second) { advance(block) }
        advance(block)
    }
}
