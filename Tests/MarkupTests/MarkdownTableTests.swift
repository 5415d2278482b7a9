import Testing
import TestSupport

/// Tables that are told by their lines are those that a parse finds.
@Suite struct MarkdownTableTests {
    private static let lines = [
        "", "", "", "| a | b |", "| c | d |", "|---|--:|", "|---|---|", "| --- |", "|e", "  | f |", "\t| g |", "> | h | i |",
        "> |---|---|",
        "- j", "  |---|---|", "1. k", "    l", "m", "m | n", "--|--", ":--|", "# o", "===", "---", "| p \\| q | r |", "[s]: /t",
        "|", "\u{A0}",
    ]

    /// A block of code makes the preparer parse the body, and changes nothing else.
    @Test(arguments: 0..<40)
    func areTheSameWithAndWithoutAParse(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<60 {
            let text = random.text(of: Self.lines.map { $0 + "\n" }, upTo: 12) + "\n"
            let parsed = dump(text + "```\nslut\n```\n").replacing("<pre tabindex=\"0\"><code>slut\n</code></pre>\n", with: "")
            #expect(dump(text) == parsed, "\(text)")
        }
    }
}
