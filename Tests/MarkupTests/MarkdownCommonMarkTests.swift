import FoundationEssentials
import Testing

@testable import Markup

/// The CommonMark specification is the test of our writer: every example without raw HTML, byte for byte.
@Suite struct MarkdownCommonMarkTests {
    /// How many of the 652 examples of version 0.30 use no raw HTML. It must not sink unnoticed.
    static let exampleCount = 581

    struct Example: Sendable, CustomTestStringConvertible {
        let number: Int
        let markdown: String
        let html: String
        var testDescription: String { "example \(number)" }
    }

    /// The examples of the specification: fences of 32 backticks, the two parts divided by a dot, tabs written as arrows.
    static func examples() throws -> [Example] {
        let path = #filePath.split(separator: "/").dropLast().joined(separator: "/")
        let bytes = try Data(contentsOf: URL(fileURLWithPath: "/\(path)/Resources/commonmark-0.30.txt"))
        let fence = String(repeating: "`", count: 32)
        var examples: [Example] = []
        var parts: [String]?
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
            if line == fence + " example" {
                parts = [""]
            } else if line == fence, let both = parts {
                examples.append(Example(number: examples.count + 1, markdown: both[0], html: both[1]))
                parts = nil
            } else if line == ".", parts?.count == 1 {
                parts?.append("")
            } else if let last = parts?.indices.last {
                parts?[last] += line.replacing("→", with: "\t") + "\n"
            }
        }
        return examples
    }

    static func usesRawHTML(_ markdown: String) -> Bool {
        MarkdownEvents(parsing: Array(markdown.utf8)[...], depthLimit: 200).events.contains {
            $0.kind == .htmlBlock || $0.kind == .htmlInline
        }
    }

    @Test func allExamplesAreWrittenAsTheSpecificationHasThem() throws {
        let examples = try Self.examples()
        #expect(examples.count == 652)
        let ours = examples.filter { !Self.usesRawHTML($0.markdown) }
        #expect(ours.count == Self.exampleCount)
        for example in ours {
            #expect(commonMarkHTML(of: example.markdown) == example.html, "example \(example.number)")
        }
    }
}
