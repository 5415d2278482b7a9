import Markup

/// Numbers of persons (personnummer) that no byte of the file spells out, but a reader would see: `850709\-9805`, `850709&#45;9805`,
/// one with emphasis or a dropped comment inside, or with an escape in YAML.
func shownPersonalNumberFaults(in head: Head, _ body: MarkdownBody) -> [Diagnostic] {
    let source = head.source
    // Asked for by few documents.
    lazy var written = Set(PersonalNumber.findings(in: source.bytes).map { digits(of: source.bytes[$0.range]) })
    var shown: [(text: String, range: Range<Int>)] = texts(of: head.frontMatter.fields)
    for section in body.sections {
        if let heading = section.heading { shown.append((heading.text, heading.range)) }
        shown.append((section.content.text, section.range))
    }
    shown.append((body.footnotes.text, head.frontMatter.bodyRange))
    shown += body.links.flatMap { [($0.text, $0.range), ($0.destination, $0.range)] }
    var told: Set<[UInt8]> = []
    var diagnostics: [Diagnostic] = []
    for (text, range) in shown {
        for finding in PersonalNumber.findings(in: text) where finding.isCertain {
            let number = digits(of: Array(text.utf8)[finding.range])
            guard !written.contains(number), told.insert(number).inserted else { continue }
            // The line is not quoted: nothing in it would be masked.
            var place = source.place(of: range.lowerBound..<range.lowerBound)
            place.text = ""
            diagnostics.append(.personalNumber(finding, at: place))
        }
    }
    return diagnostics
}

private func digits(of bytes: ArraySlice<UInt8>) -> [UInt8] { bytes.filter { digitValue($0) != nil } }

private func texts(of node: Node) -> [(text: String, range: Range<Int>)] {
    switch node.content {
    case .scalar(let text, _): [(text, node.range)]
    case .list(let items): items.flatMap(texts)
    case .map(let entries): entries.flatMap { [($0.key, $0.keyRange)] + texts(of: $0.value) }
    case .empty, .broken: []
    }
}
