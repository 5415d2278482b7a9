import Markup
import SiteBuild
import Synchronization
import Testing

@Suite struct ReadAgainTests {
    /// Has one fault whose place is asked for when all documents are read: the link.
    private static let text = "---\ntyp: sida\ntitel: Start\n---\n\nSe [b](finns-inte.md).\n"

    /// As long as the first, with the same fault in the same place.
    private static let asLong = "---\ntyp: sida\ntitel: Slutt\n---\n\nEj [b](finns-inte.md).\n"

    /// What the file says the second time it is read, and where the fault is said to stand.
    @Test(arguments: [
        (text, 6, "Se [b](finns-inte.md)."), ("# Ett annat\n", 1, ""), (asLong, 1, ""), (nil, 1, ""),
    ])
    func quotesTheLineOnlyOfTheTextThatWasRead(second: String?, line: Int, quoted: String) async throws {
        let reads = Mutex(0)
        let documents = SourceFiles(paths: ["content/index.md"]) { _ throws(FileFault) in
            let count = reads.withLock { count in
                count += 1
                return count
            }
            guard let text = count == 1 ? Self.text : second else { throw FileFault(.read, "content/index.md", code: 2) }
            return Array(text.utf8)
        }
        let input = SiteInput(settings: SourceFile(path: "paragraf.yaml", "titel: x\n"), documents: documents)
        let found = try await assemble(input, options: SampleSite.options()).diagnostics
        let fault = try #require(found.first { $0.check.name == "broken-link" })
        #expect(fault.place.line == line && fault.place.text == quoted)
        #expect(Self.text.utf8.count == Self.asLong.utf8.count)
        #expect(reads.withLock { $0 } == 2, "a text is read again once")
    }
}
