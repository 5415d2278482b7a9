import Foundation
import Markup
import Records
import Testing

/// `Tests/Citations/found.tsv` holds every citation that is found in the labelled texts and in the documents of the site, so that a
/// change to recognition shows in review by what it finds and what it loses. `RECORD=1` writes it anew, and fails.
@Suite struct FoundCitationsTests {
    static let path = "Tests/Citations/found.tsv"

    /// A line for each: file, kind, value and words. Without places, which every edit of a text would move.
    static func rows(_ lexicon: CitationLexicon) -> [String] {
        let files = House.files(in: "Tests/Citations", ending: ".md") + House.files(in: "content", ending: ".md")
        return files.filter { $0.name != "README.md" }.flatMap { file in
            let text = SourceFile(path: file.path, file.lines.joined(separator: "\n"))
            return (citations(in: text, lexicon).value ?? []).map { placed in
                let words = placed.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                let authority = placed.citation.authority.map { " (\($0))" } ?? ""
                return [file.path, placed.citation.kind.rawValue, placed.citation.value + authority, words].joined(
                    separator: "\t")
            }
        }
    }

    @Test func areThoseOfTheFile() async throws {
        let found = Self.rows(try await CitationCorpusTests.lexicon(.ofThisSite))
        #expect(found.count > 300)
        let known = House.text(Self.path).split(separator: "\n").map(String.init)
        guard found != known else { return }
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try Data((found.joined(separator: "\n") + "\n").utf8).write(to: House.root.appending(path: Self.path))
        }
        let changes = found.difference(from: known).map { change in
            switch change {
            case .insert(_, let row, _): "+ \(row)"
            case .remove(_, let row, _): "- \(row)"
            }
        }
        Issue.record("gained (+) and lost (-) citations: review them, then RECORD=1\n\(changes.joined(separator: "\n"))")
    }
}
