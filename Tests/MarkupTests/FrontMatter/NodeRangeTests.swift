import Markup
import TestSupport
import Testing

/// Every key and value has the range where it stands, in bytes of the file, also after å and where the front matter begins late.
struct NodeRangeTests {
    @Test(arguments: [
        ("---\n1️⃣å: 2️⃣ärö3️⃣\n---\n", "å", 1, 2, 3),
        ("---\nåäö: ÅÄÖ 𝄞\n1️⃣b: 2️⃣[å, {c: d}]3️⃣ \n---\n", "b", 1, 2, 3),
        ("---\nå: é\n1️⃣b: 2️⃣\"ä \\\" x\"3️⃣  # ö\n---\n", "b", 1, 2, 3),
        ("---\nå: é\n1️⃣b: 2️⃣|\n  två\n  rader3️⃣\n\nc: d\n---\n", "b", 1, 2, 3),
        ("---\nå: é\n1️⃣b: 2️⃣två\n  rader3️⃣\nc: d\n---\n", "b", 1, 2, 3),
        ("---\nå: é\n1️⃣b:\n  2️⃣- å\n  - c: ö3️⃣\n# kommentar\n\nd: e\n---\n", "b", 1, 2, 3),
        ("---\nå: é\n1️⃣b:\n2️⃣- å\n- ö3️⃣\nd: e\n---\n", "b", 1, 2, 3),
        ("---\nå: é\n1️⃣b:\n  2️⃣c: å\n  d: ö3️⃣\n\n---\n", "b", 1, 2, 3),
        ("---\nå: é\n1️⃣b:2️⃣3️⃣\nd: e\n---\n", "b", 1, 2, 3),
        ("---\nå: é\n1️⃣b: 2️⃣{å: [ö, 'x'], d: }3️⃣\nd: e\n---\n", "b", 1, 2, 3),
        ("---\nå: é\n1️⃣\"b\": 2️⃣x3️⃣\n---\n", "b", 1, 2, 3),
    ])
    func standsWhereItIsWritten(marked: String, key: String, keyStart: Int, start: Int, end: Int) throws {
        let text = MarkedSource(marked)
        let matter = try #require(frontMatter(of: text.source).value)
        let entry = try #require(matter.fields.entries?.first { $0.key == key })
        #expect(entry.keyRange.lowerBound == text[keyStart])
        #expect(entry.value.range == text[start]..<text[end], "”\(text.source.string(in: entry.value.range))”")
    }

    @Test func placesAreCountedInCharacters() throws {
        let text = MarkedSource("---\nå: é\nmål: [äpple, 1️⃣ö]\n---\n")
        let list = try #require(frontMatter(of: text.source).value?.fields["mål"]?.items)
        let place = text.source.place(of: list[1].range)
        #expect([place.line, place.column, place.endColumn] == [3, 14, 15])
    }

    @Test(arguments: [
        ("titel: Provkommunen\nrubriker:\n  beslut: [Yttrande]\n", 2, [String]()),
        ("---\ntitel: x\n", 1, []),
        ("# bara en kommentar\n", 0, []),
        ("", 0, []),
        ("---\n", 0, []),
        ("a: b\n---\nc: d\n", 1, ["2:1 yaml-alias"]),
        ("- a\n", 0, ["1:1 broken-yaml"]),
        ("a: b\nc\nd: [\n", 2, ["2:1 broken-yaml", "3:4 broken-yaml"]),
    ])
    func readsAWholeFile(text: String, keys: Int, findings: [String]) throws {
        let marked = MarkedSource(text, path: "paragraf.yaml")
        let read = yamlDocument(of: marked.source)
        #expect(marked.findings(read.diagnostics) == findings)
        #expect(try #require(read.value).entries?.count == keys)
    }

    @Test(arguments: [(32, [String]()), (33, ["too-deep"]), (200_000, ["too-deep"])])
    func endsAtThirtyTwoLevels(levels: Int, checks: [String]) {
        // The map that holds the key is the first level.
        let nested = "a: " + String(repeating: "[", count: levels - 1) + String(repeating: "]", count: levels - 1)
        let read = yamlDocument(of: MarkedSource(nested + "\n").source)
        #expect(read.diagnostics.map(\.check.name) == checks)
    }

    @Test func endsAtOneMebibyte() {
        let long = "---\na: " + String(repeating: "x", count: Limits.frontMatter) + "\n---\n"
        let read = frontMatter(of: MarkedSource(long).source)
        #expect(read.value == nil)
        #expect(read.diagnostics.map(\.check.name) == ["too-large"])
    }
}
