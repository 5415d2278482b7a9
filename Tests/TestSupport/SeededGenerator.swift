/// Random numbers that are the same in every run (SplitMix64), for tests that try what nobody thought of.
package struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    package init(seed: UInt64) {
        state = seed
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Pieces put together at random.
    package mutating func text(of pieces: [String], upTo count: Int) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0...count, using: &self) { text += pieces.randomElement(using: &self) ?? "" }
        return text
    }

    /// Bytes with some of them changed, taken away, doubled or put elsewhere.
    package mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &self) where !bytes.isEmpty {
            let index = Int.random(in: 0..<bytes.count, using: &self)
            let end = min(bytes.count, index + Int.random(in: 0...8, using: &self))
            switch Int.random(in: 0..<5, using: &self) {
            case 0: bytes[index] = UInt8.random(in: 0...255, using: &self)
            case 1: bytes.removeSubrange(index..<end)
            case 2: bytes.insert(contentsOf: bytes[index..<end], at: Int.random(in: 0...bytes.count, using: &self))
            case 3: bytes.insert(contentsOf: signs.randomElement(using: &self)?.utf8 ?? "".utf8, at: index)
            default: bytes.swapAt(index, Int.random(in: 0..<bytes.count, using: &self))
            }
        }
        return bytes
    }

    private let signs = [
        ":", ": ", "\n", "\n  ", "\t", "\"", "'", "[", "]", "{", "}", ",", "- ", "# ", " #", "&", "*", "!", "|", ">", "%", "?",
        "---", "å", "\\(", ")", "\\", "@",
    ]
}
