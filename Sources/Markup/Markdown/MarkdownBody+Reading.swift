/// Reads the body of a document: CommonMark with pipe tables and footnotes, as HTML with holes.
///
/// - Parameter range: the body in the text's bytes, after the front matter. All ranges in the result are offsets into the same bytes.
/// - Returns: the body, and every fault in it. It can be rendered whatever the faults: what may not be published is left out.
package func markdownBody(of text: SourceText, in range: Range<Int>, style: MarkdownStyle = .document) -> Checked<MarkdownBody> {
    written(text, range, style).body
}

/// Reads the body of a document, and keeps what it takes to say where its words stand in the source.
package func placedMarkdownBody(of text: SourceText, in range: Range<Int>, style: MarkdownStyle = .document) -> (
    body: Checked<MarkdownBody>, places: MarkdownPlaces
) {
    let (body, writer) = written(text, range, style)
    return (body, MarkdownPlaces(writer?.parsed ?? MarkdownEvents(), writer?.prepared ?? PreparedText(text, range, lines: [])))
}

/// The writer is nil where the text was nested too deeply to be written.
private func written(_ text: SourceText, _ range: Range<Int>, _ style: MarkdownStyle) -> (
    body: Checked<MarkdownBody>, writer: MarkdownWriter?
) {
    var (prepared, faults) = TextPreparer.prepare(text, range)
    let parsed = MarkdownEvents(parsing: prepared.bytes, depthLimit: Limits.markdownNesting)
    if let line = parsed.tooDeepLine {
        faults.append(.tooDeepMarkdown(), at: prepared.original(ofLines: line...line))
        let body = MarkdownBody(sections: [MarkdownBody.Section(heading: nil, content: Fragment(), range: range)])
        return (Checked(body, faults.diagnostics(in: text)), nil)
    }
    var writer = MarkdownWriter(source: text, prepared: prepared, parsed: parsed, style: style)
    writer.faults = faults
    writer.writeAll()
    return (Checked(writer.body, writer.faults.diagnostics(in: text)), writer)
}

/// A text as the CommonMark specification has it, for the specification's own examples. Raw HTML is left out.
func commonMarkHTML(of text: String) -> String {
    let source = SourceText(path: "", validated: Array(text.utf8))
    let prepared = PreparedText(source, 0..<source.bytes.count, lines: PreparedText.lineStarts(of: source.bytes[...]))
    let parsed = MarkdownEvents(parsing: prepared.bytes, depthLimit: Limits.markdownNesting)
    var writer = MarkdownWriter(source: source, prepared: prepared, parsed: parsed, style: .commonMark)
    writer.writeAll()
    return String(decoding: writer.html, as: UTF8.self)
}
