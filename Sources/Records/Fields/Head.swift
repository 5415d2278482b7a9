package import Markup

/// A document whose front matter is read and whose type is known: enough to know what its names mean, before any body is read.
package struct Head: Sendable {
    package let source: SourceText
    package let frontMatter: FrontMatter
    package let type: DocumentType
    package let address: SiteAddress

    package init(source: SourceText, frontMatter: FrontMatter, type: DocumentType) {
        self.source = source
        self.frontMatter = frontMatter
        self.type = type
        address = SiteAddress(ofContentFile: source.path) ?? .root
    }

    package var file: String { source.path }
    package var title: String? { text("titel") }

    /// `utkast`: previewed, never published.
    package var isDraft: Bool { Head.isDraft(frontMatter.fields) }

    /// `avpublicerad`.
    package var isWithdrawn: Bool { frontMatter.fields["avpublicerad"].map { $0.content != .empty } ?? false }

    /// A text as typed, without blanks around it. Nil when the key is missing or holds something else.
    func text(_ key: String) -> String? { frontMatter.fields[key]?.trimmedText }

    static func isDraft(_ fields: Node) -> Bool {
        fields["utkast"]?.trimmedText.flatMap(FieldShape.boolean) ?? false
    }
}

/// Reads a file as far as its front matter and its type. None when it has none; then all has been said that can be said of it.
package func head(of file: SourceFile) -> Checked<Head?> {
    let reading = SourceText.reading(file)
    guard let source = reading.value else { return Checked(nil, reading.diagnostics) }
    let front = frontMatter(of: source)
    var diagnostics = reading.diagnostics + front.diagnostics
    guard let frontMatter = front.value else { return Checked(nil, diagnostics) }
    let isDraft = Head.isDraft(frontMatter.fields)

    let written = frontMatter.fields["typ"]
    let type = written?.trimmedText.flatMap(DocumentType.init(rawValue:))
    if let type {
        let head = Head(source: source, frontMatter: frontMatter, type: type)
        return Checked(head, diagnostics.lowered(if: isDraft))
    }
    // The record is lost, but its other faults must be seen in the same run.
    var checker = FieldChecker(source: source)
    checker.check(frontMatter.fields, of: nil)
    if written != nil || !checker.isMeant("typ") {
        diagnostics += faultsOfType(
            written, keyRange: frontMatter.fields.entries?.first { $0.key == "typ" }?.keyRange, in: source)
    }
    diagnostics += checker.diagnostics
    diagnostics += markdownBody(of: source, in: frontMatter.bodyRange, style: .document).diagnostics
    diagnostics += personalNumberFaults(in: source)
    return Checked(nil, diagnostics.lowered(if: isDraft))
}

private func faultsOfType(_ written: Node?, keyRange: Range<Int>?, in source: SourceText) -> [Diagnostic] {
    guard let written else {
        return FieldTable.fields(named: "typ").map { .missingKey($0, in: nil, at: source.firstLine) }
    }
    guard !written.isBroken else { return [] }
    let text = written.trimmedText
    let nearest = text.flatMap { nearestWord(to: $0, among: DocumentType.allCases.map(\.rawValue)) }
    let range = written.range.isEmpty ? keyRange ?? 0..<1 : written.range
    return [.unknownType(text, nearest: nearest, at: source.place(of: range))]
}

extension Node {
    /// A text without blanks around it; nil of an empty one and of anything but a text.
    var trimmedText: String? {
        guard let written = text else { return nil }
        if written.hasPlainEnds { return written }
        let text = written.trimmed
        return text.isEmpty ? nil : String(text)
    }

    /// Itself when it is no list: one or several.
    var oneOrMore: [Node] { items ?? (content == .empty ? [] : [self]) }
}
