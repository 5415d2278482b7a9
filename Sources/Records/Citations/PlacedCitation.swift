package import Markup

/// A citation where it stands in the bytes of a file.
package struct PlacedCitation: Sendable, Hashable {
    /// Its range is in the bytes that were read.
    package var citation: Citation
    /// The bytes there.
    package var text: String

    /// As `paragraf cite` prints it.
    package var json: JSON {
        var members: [(String, JSON)] = [
            ("start", .number(citation.range.lowerBound)), ("end", .number(citation.range.upperBound)), ("text", .string(text)),
            ("kind", .string(citation.kind.rawValue)), ("value", .string(citation.value)),
        ]
        if let authority = citation.authority { members.append(("of", .string(authority))) }
        return .object(members)
    }
}

/// The citations of a text in Markdown, with or without front matter, in the order in which they stand in it.
///
/// - Parameter day: decides what the name of a law means where the front matter has no `datum`; nil takes the law of today.
/// - Returns: nil, and why, where the text cannot be read. Of its other faults nothing is said.
package func citations(in file: SourceFile, _ lexicon: CitationLexicon, asOf day: CivilDate? = nil) -> Checked<[PlacedCitation]?>
{
    citations(in: file) { CitationRecognizer(lexicon, date: $0 ?? day).citations }
}

/// - Parameter recognizer: of a document of a day.
func citations(in file: SourceFile, recognizer: (CivilDate?) -> (CitationText) -> [Citation]) -> Checked<[PlacedCitation]?> {
    let reading = SourceText.reading(file)
    guard let source = reading.value else { return Checked(nil, reading.diagnostics) }
    let (fields, range) = frontMatterIfAny(of: source)
    let recognize = recognizer(fields.date("datum")?.firstDay)
    var (body, places) = placedMarkdownBody(of: source, in: range, style: .document(in: fields.textLanguage))
    let tooDeep = body.diagnostics.filter { $0.check == .tooDeep }
    guard tooDeep.isEmpty else { return Checked(nil, tooDeep) }

    var found: [Citation] = []
    func place(_ citations: [Citation], in fragment: Fragment) {
        for (citation, range) in zip(citations, places.ranges(of: citations.map(\.range), in: fragment)) {
            guard let range else { continue }
            found.append(Citation(range: range, meaning: citation.meaning, authority: citation.authority))
        }
    }
    for section in body.value.sections {
        let (heading, content) = section.citations(recognize)
        place(heading, in: section.heading?.content ?? Fragment())
        place(content, in: section.content)
    }
    place(body.value.citationsInFootnotes(recognize), in: body.value.footnotes)
    // Footnotes are read last and may stand anywhere.
    found.sort { $0.range.lowerBound < $1.range.lowerBound }
    var offsets = InputOffsets(file.bytes)
    return Checked(
        found.map { citation in
            var citation = citation
            let start = offsets.offset(of: citation.range.lowerBound)
            citation.range = start..<offsets.offset(of: citation.range.upperBound)
            return PlacedCitation(citation: citation, text: String(decoding: file.bytes[citation.range], as: UTF8.self))
        })
}

/// What stands between two lines of `---`, when it is keys. A text of another kind may begin with such a line too.
private func frontMatterIfAny(of source: SourceText) -> (fields: Node, body: Range<Int>) {
    let nothing = (Node(.map([]), range: 0..<0), 0..<source.bytes.count)
    guard source.bytes.starts(with: "---".utf8), let front = frontMatter(of: source).value else { return nothing }
    let hasKeys = front.fields.entries?.isEmpty == false
    let isBlank = source.bytes[front.range].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
    return hasKeys || isBlank ? (front.fields, front.bodyRange) : nothing
}
