import Testing
import TestSupport

@testable import Markup

/// What is asked of many bytes at once answers as if each were asked alone.
@Suite struct PlainTextTests {
    /// Bytes at the edges of what UTF-8, control characters and noncharacters are.
    private static let edges: [UInt8] = [
        0x00, 0x09, 0x0A, 0x1F, 0x20, 0x61, 0x7E, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xAD, 0xB7, 0xBB, 0xBE, 0xBF, 0xC0, 0xC1,
        0xC2,
        0xC3, 0xDF, 0xE0, 0xE1, 0xE2, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF,
    ]
    private static let characters = [
        "a", "å", "–", "€", "\u{FFFD}", "\u{FEFF}", "😀", "\u{1FFFE}", "\n", "\t", "\u{85}", "\u{A0}", "\u{0}",
        "\u{2029}", "\u{202A}", "\u{202F}", "\u{2065}", "\u{2069}", "\u{206A}",
    ]

    /// Mostly text; at its start, at its end or within, some bytes that may be none.
    private static func bytes(_ random: inout SeededGenerator) -> [UInt8] {
        var bytes = Array(random.text(of: characters, upTo: 40).utf8)
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            let index = [0, bytes.count, Int.random(in: 0...bytes.count, using: &random)].randomElement(using: &random) ?? 0
            bytes.insert(edges.randomElement(using: &random) ?? 0, at: index)
        }
        return bytes
    }

    @Test(arguments: 0..<20)
    func findsBytesAsOneByOne(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<60 {
            let bytes = (0..<Int.random(in: 0...50, using: &random)).map { _ in UInt8.random(in: 0...3, using: &random) }
            let around = [32, 32] + bytes + [32]
            let hasRun = (2..<around.count).contains { around[$0] == 2 && around[$0 - 1] == 1 && around[$0 - 2] == 0 }
            let found = bytes.span.hasByte { UInt8(bit: $0 == 0) & UInt8(bit: $1 == 1) & UInt8(bit: $2 == 2) }
            #expect(found == hasRun, "\(bytes)")
            #expect(bytes.span.hasByte(3) == bytes.contains(3), "\(bytes)")
            for start in 0...bytes.count {
                #expect(bytes.span.index(of: 3, from: start) == bytes[start...].firstIndex(of: 3) ?? bytes.count, "\(bytes)")
            }
        }
    }

    @Test(arguments: 0..<20)
    func countsLettersAsOneByOne(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<60 {
            let edges = Array("@AZ[`az{a".utf8) + [0xC1, 0xE1, 0xFA, 0x00]
            let bytes = (0..<Int.random(in: 0...30, using: &random)).map { _ in
                Bool.random(using: &random) ? UInt8(ascii: "m") : edges.randomElement(using: &random) ?? 0
            }
            for start in 0...bytes.count {
                #expect(bytes.span.letters(from: start) == bytes[start...].prefix { $0.isASCIILetter }.count, "\(bytes)")
            }
        }
    }

    @Test(arguments: 0..<20)
    func decodesAsTheStandardLibrary(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<150 {
            let bytes = Self.bytes(&random)
            #expect(
                Array(String(decodingPlain: bytes[...]).utf8) == Array(String(decoding: bytes, as: UTF8.self).utf8), "\(bytes)")
        }
    }

    @Test(arguments: 0..<20)
    func findsFaultsWhereTheStandardLibraryDoes(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<150 {
            let bytes = [UInt8(ascii: "a")] + Self.bytes(&random)
            let text = String(validating: bytes, as: UTF8.self)
            let isClean = text?.unicodeScalars.allSatisfy { !$0.isControlOrNoncharacter } ?? false
            let reading = SourceText.reading(SourceFile(path: "content/a.md", bytes: bytes))
            #expect(reading.diagnostics.isEmpty == isClean, "\(bytes)")
        }
    }

    @Test(arguments: ["", "/", "//", "a", "/a/", "a//b", "å/\u{301}b/", "content/a/index.md"])
    func partsPathsByBytes(path: String) {
        for omitsEmpty in [true, false] {
            let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: omitsEmpty).map { Substring($0) }
            #expect(path.pathParts(omittingEmpty: omitsEmpty) == parts)
        }
    }

    @Test func findsKeysByEitherNormalForm() {
        let node = Node(
            .map([Node.Entry(key: "a\u{308}ndrad", keyRange: 0..<1, value: Node(.empty, range: 2..<2))]), range: 0..<2)
        #expect(node["ändrad"] != nil)
        #expect(node["andrad"] == nil)
        #expect(node["titel"] == nil)
    }
}
