import TestSupport
import Testing

@testable import Records

/// What is told by a few bytes is what a look at every character would say.
@Suite struct PlainShapeTests {
    private static let pieces = [
        "a", "å", "§", " ", "\t", "\n", "\r\n", "\u{85}", "\u{A0}", "\u{2003}", "\u{2028}", "\u{301}", "\u{600}", "\u{200D}", "–",
        "5",
    ]

    @Test(arguments: 0..<20)
    func agreesWithTheCharacters(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<100 {
            let text = random.text(of: Self.pieces, upTo: 4)
            let hasBlankEnds = text.first?.isWhitespace != false || text.last?.isWhitespace != false
            let hasNewline = text.contains(where: \.isNewline)
            if text.hasPlainEnds { #expect(!hasBlankEnds, "\(text.debugDescription)") }
            if text.isOnOneLine { #expect(!hasNewline, "\(text.debugDescription)") }
        }
        for usual in ["Mål för 2019", "å", "Mål – och medel"] {
            #expect(usual.hasPlainEnds)
            #expect(usual.isOnOneLine)
        }
    }

    private static let numberPieces = [
        "KS", "DNR", "D", "Ks", "ÅS", " ", "/", "-", "2019", "1899", "20", "160", "0", "007", "123456789", "ABCDEFGHIJ",
    ]

    /// Of case numbers too: what is plainly a normal form is the one that reading it gives.
    @Test(arguments: 0..<20)
    func knowsTheNormalFormOfCaseNumbers(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<400 {
            let written = random.text(of: Self.numberPieces, upTo: 6)
            if CaseNumberForm.isNormal(written) { #expect(CaseNumberForm.value(of: written) == written) }
        }
        for usual in ["KS 2019/160", "ABCDEFGHIJ 1999/123456789"] { #expect(CaseNumberForm.isNormal(usual)) }
    }
}
