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

/// The writer is nil where the text was nested too deeply, or too crowded, to be written.
private func written(_ text: SourceText, _ range: Range<Int>, _ style: MarkdownStyle) -> (
    body: Checked<MarkdownBody>, writer: MarkdownWriter?
) {
    if let crowd = crowdOfImages(in: text.bytes[range]) {
        var faults = FaultList()
        faults.append(.tooManyImages(), at: crowd)
        return (Checked(unread(range), faults.diagnostics(in: text)), nil)
    }
    var (prepared, faults) = TextPreparer.prepare(text, range)
    let parsed = MarkdownEvents(parsing: prepared.bytes, depthLimit: Limits.markdownNesting)
    if let line = parsed.tooDeepLine {
        faults.append(.tooDeepMarkdown(), at: prepared.original(ofLines: line...line))
        return (Checked(unread(range), faults.diagnostics(in: text)), nil)
    }
    var writer = MarkdownWriter(source: text, prepared: prepared, parsed: parsed, style: style)
    writer.faults = faults
    writer.writeAll()
    return (Checked(writer.body, writer.faults.diagnostics(in: text)), writer)
}

private func unread(_ range: Range<Int>) -> MarkdownBody {
    MarkdownBody(sections: [MarkdownBody.Section(heading: nil, content: Fragment(), range: range)])
}

/// Where the images in lines without a blank one between them become more than `Limits.imagesInParagraph`.
private func crowdOfImages(in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    // We know that nearly no text is so long that it could hold them.
    guard bytes.count > 2 * Limits.imagesInParagraph else { return nil }
    let span = bytes.span
    var count = 0
    var isBlank = true
    for index in span.indices.dropLast() {
        switch span[index] {
        case UInt8(ascii: "\n"):
            if isBlank { count = 0 }
            isBlank = true
        case UInt8(ascii: " "), UInt8(ascii: "\t"): break
        case UInt8(ascii: "!") where span[index + 1] == UInt8(ascii: "["):
            isBlank = false
            count += 1
            if count > Limits.imagesInParagraph { return bytes.startIndex + index..<bytes.startIndex + index + 2 }
        default: isBlank = false
        }
    }
    return nil
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
