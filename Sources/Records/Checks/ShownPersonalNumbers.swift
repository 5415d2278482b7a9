import Markup

/// Numbers of persons (personnummer) that no byte of the file spells out, but a reader would see: `850709\-9805`, `850709&#45;9805`,
/// one with emphasis or a dropped comment inside, or with an escape in YAML.
func shownPersonalNumberFaults(in head: Head, _ body: MarkdownBody) -> [Diagnostic] {
    var search = ShownNumberSearch(source: head.source)
    search.look(in: head.frontMatter.fields)
    for section in body.sections {
        if let heading = section.heading { search.look(in: heading.text, at: heading.range) }
        search.look(in: section.content.text, at: section.range)
    }
    search.look(in: body.footnotes.text, at: head.frontMatter.bodyRange)
    for link in body.links {
        search.look(in: link.text, at: link.range)
        search.look(in: link.destination, at: link.range)
    }
    return search.diagnostics
}

/// Looks through the texts of a document, one after the other. Most hold no number of so many digits, and cost no more than the look.
private struct ShownNumberSearch {
    let source: SourceText
    private(set) var diagnostics: [Diagnostic] = []
    private var told: Set<[UInt8]> = []
    /// The numbers that the file's bytes spell out. Asked for by few documents.
    private lazy var written = Set(PersonalNumber.findings(in: source.bytes).map { Self.digits(of: source.bytes[$0.range]) })

    init(source: SourceText) { self.source = source }

    mutating func look(in node: Node) {
        switch node.content {
        case .scalar(let text, _): look(in: text, at: node.range)
        case .list(let items): for item in items { look(in: item) }
        case .map(let entries):
            for entry in entries {
                look(in: entry.key, at: entry.keyRange)
                look(in: entry.value)
            }
        case .empty, .broken: break
        }
    }

    mutating func look(in text: String, at range: Range<Int>) {
        for finding in PersonalNumber.findings(in: text) where finding.isCertain {
            let number = Self.digits(of: Array(text.utf8)[finding.range])
            guard !written.contains(number), told.insert(number).inserted else { continue }
            // The line is not quoted: nothing in it would be masked.
            var place = source.place(of: range.lowerBound..<range.lowerBound)
            place.text = ""
            diagnostics.append(.personalNumber(finding, at: place))
        }
    }

    private static func digits(of bytes: ArraySlice<UInt8>) -> [UInt8] { bytes.filter { digitValue($0) != nil } }
}
