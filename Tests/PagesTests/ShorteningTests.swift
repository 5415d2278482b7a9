import Testing

@testable import Pages

@Suite struct ShorteningTests {
    /// Cut after a word; the same whether it is read by bytes or, as a mark that joins makes it, by `Character`.
    @Test(
        arguments: [
            ("", 10, ""), ("  två   ord\n", 10, "två ord"), ("åtta ord är det", 9, "åtta ord …"),
            ("åtta ord är det", 8, "åtta …"),
            ("långtsammansattord", 5, "långtsammansattord"), ("§\u{A0}22 kvar", 5, "§ 22 …"),
        ])
    func cutsAfterAWord(text: String, limit: Int, short: String) {
        #expect(text.shortened(to: limit) == short)
        #expect((text + " e\u{301}").shortened(to: limit).hasPrefix(short.replacing(" …", with: "")))
    }

    @Test func aLongTextIsCutWhereverItsBytesFall() {
        for pad in 0..<8 {
            let text = String(repeating: "x", count: pad) + " " + String(repeating: "åäö – ”ord” ", count: 500)
            let slow = (text + "e\u{301}").shortened(to: 60)
            #expect(text.shortened(to: 60) == slow)
        }
    }
}
