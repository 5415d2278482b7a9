import Markup
import TestSupport
import Testing

private let valid = """
    ---
    typ: protokollsutdrag
    titel: "Kommunstyrelsens mål 2019 – \\"fortsatt\\" arbete"
    datum: 2019-02-20
    diarienummer: [KS 2018/109, {part: å, nummer: 'KS 2007/12'}]
    gäller: {från: 2019, till: 2020-06}
    mål:
      - nummer: 1
        titel: Hållbar tillväxt   # not
        underlag: [ÖP, Miljöprogram]
      - nummer: 2
        ambitionsnivå: |
          Att hela kommunen
          utvecklas
    finansiering:
    - {part: Stockholms läns landsting, år: 2008, belopp: 1 000 000}
    ---
    ## Beslut

    """

/// Whatever the bytes are: no crash, and every range lies in the text, between characters, with its parts inside it.
struct FrontMatterFuzzTests {
    @Test(arguments: 0..<8)
    func readsWhateverItIsGiven(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for round in 0..<400 {
            let bytes =
                round % 4 == 0
                ? (0..<200).map { _ in UInt8.random(in: 0...255, using: &random) } : random.mutated(Array(valid.utf8))
            guard let source = SourceText.reading(SourceFile(path: "content/a.md", bytes: bytes)).value else { continue }
            let matter = frontMatter(of: source)
            if let fields = matter.value?.fields { check(fields, in: source) }
            if let range = matter.value?.bodyRange { #expect(isWhole(range, in: source)) }
            let document = yamlDocument(of: source)
            if let node = document.value { check(node, in: source) }
            for diagnostic in matter.diagnostics + document.diagnostics {
                #expect(diagnostic.place.endColumn > diagnostic.place.column)
                #expect(!DiagnosticFormat(language: .sv).text(diagnostic).isEmpty)
            }
        }
    }

    private func check(_ node: Node, in source: SourceText) {
        #expect(isWhole(node.range, in: source))
        for item in node.items ?? [] {
            check(item, in: source)
            #expect(node.range.contains(item.range.lowerBound) || item.range.isEmpty)
        }
        for entry in node.entries ?? [] {
            check(entry.value, in: source)
            #expect(isWhole(entry.keyRange, in: source))
            #expect(entry.keyRange.lowerBound >= node.range.lowerBound && entry.value.range.upperBound <= node.range.upperBound)
        }
    }

    private func isWhole(_ range: Range<Int>, in source: SourceText) -> Bool {
        range.upperBound <= source.bytes.count
            && [range.lowerBound, range.upperBound].allSatisfy { $0 == source.bytes.count || source.bytes[$0] & 0xC0 != 0x80 }
    }
}
