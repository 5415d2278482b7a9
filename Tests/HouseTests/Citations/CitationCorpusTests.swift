import Foundation
import Markup
import Records
import SiteBuild
import Testing

/// What `paragraf cite` finds in the labelled texts: all of it right, and nearly all that is there.
@Suite struct CitationCorpusTests {
    /// The site's own bodies must neither add nor take away.
    enum Bodies: CaseIterable { case none, ofThisSite }

    static func lexicon(_ bodies: Bodies) async throws -> CitationLexicon {
        guard bodies == .ofThisSite else { return CitationLexicon(bodies: []) }
        return try await SiteReader(site: House.root.path(), jobs: 2).read().lexicon(jobs: 2)
    }

    @Test(arguments: Bodies.allCases)
    func isFoundAndNothingElse(bodies: Bodies) async throws {
        let lexicon = try await Self.lexicon(bodies)
        var score = CitationScore()
        for text in LabelledText.all { score.add(citations(in: text.file, lexicon).value ?? [], to: text) }
        #expect(score.total.precision == 1 && score.total.recall >= 0.98, "\(score.report)")
    }

    @Test func isWhatItSaysItIs() throws {
        let texts = LabelledText.all
        #expect(texts.flatMap(\.labels).count(where: \.isRequired) >= 300)
        let traps = House.text("Tests/Citations/traps.tsv").split(separator: "\n").dropFirst().map { $0.split(separator: "\t") }
        #expect(traps.count >= 100)
        let names = Set(texts.map(\.name))
        for trap in traps { #expect(trap.count == 4 && names.contains(String(trap[0])), "\(trap)") }
        for text in texts {
            for label in text.labels {
                let place: Comment = "\(text.name):\(label.start): \(label.text)"
                #expect(Citation.Kind(rawValue: label.kind) != nil, place)
                guard text.bytes.indices.contains(label.start), label.end <= text.bytes.count else {
                    Issue.record(place)
                    continue
                }
                #expect(String(decoding: text.bytes[label.range], as: UTF8.self) == label.text, place)
            }
        }
    }

    /// The score itself sees what is wrong.
    @Test(arguments: [
        ("KS 2019/1", "caseNumber", "KS 2019/1", true, 1.0, 1.0),
        ("KS 2019/1", "caseNumber", "KS 2019/2", true, 0.0, 0.0),
        ("KS 2019/1", "decision", "KS 2019/1", true, 0.0, 0.0),
        ("Se", "caseNumber", "KS 2019/1", true, 0.0, 0.0),
        ("KS 2019/1", "caseNumber", "KS 2019/2", false, 1.0, 1.0),
    ])
    func scores(written: String, kind: String, value: String, isRequired: Bool, precision: Double, recall: Double) throws {
        let text = "Se KS 2019/1."
        let start = try #require(text.firstRange(of: written)).lowerBound.utf16Offset(in: text)
        let label = LabelledText.Label(
            start: start, end: start + written.utf8.count, text: written, kind: kind, value: value, optional: !isRequired)
        let labelled = LabelledText(name: "a", bytes: Array(text.utf8), labels: [label])
        var score = CitationScore()
        score.add(citations(in: labelled.file, CitationLexicon(bodies: [])).value ?? [], to: labelled)
        #expect(score.total.precision == precision)
        #expect(score.total.recall == recall)
        #expect(score.faults.isEmpty == (precision == 1 && recall == 1))
    }
}
