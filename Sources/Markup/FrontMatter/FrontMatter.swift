/// The facts at the top of a document, between two lines of `---`, and where its body begins.
package struct FrontMatter: Sendable, Hashable {
    /// A map; empty when nothing stands between the lines.
    package let fields: Node
    /// What stands between the lines.
    package let range: Range<Int>
    /// What stands after them.
    package let bodyRange: Range<Int>

    package init(fields: Node, range: Range<Int>, bodyRange: Range<Int>) {
        self.fields = fields
        self.range = range
        self.bodyRange = bodyRange
    }
}

/// Reads the front matter of a document: the lines from a first line of `---` to a line of `---` or `...`.
///
/// None when there is none (`missing-front-matter`), when it has no end, or is too large. Where some of it is broken, the keys
/// that can be read are there, and a value that cannot is `.broken`.
package func frontMatter(of source: SourceText) -> Checked<FrontMatter?> {
    let fences = FrontMatterFences(of: source)
    var diagnostics = fences.faults.map { $0.diagnostic(in: source) }
    guard let (range, bodyRange) = fences.ranges else { return Checked(nil, diagnostics) }
    guard range.count <= Limits.frontMatter else {
        diagnostics.append(FrontMatterFences.tooLarge().diagnostic(in: source))
        return Checked(nil, diagnostics)
    }
    let fields = yamlMap(of: source, in: range)
    diagnostics += fields.diagnostics
    return Checked(FrontMatter(fields: fields.value, range: range, bodyRange: bodyRange), diagnostics)
}

/// Reads a whole file of YAML, such as `paragraf.yaml`: a map, empty when the file says nothing. None when it is too large.
/// Where some of it is broken, the keys that can be read are there.
package func yamlDocument(of source: SourceText) -> Checked<Node?> {
    let range = 0..<source.bytes.count
    guard range.count <= Limits.frontMatter else {
        return Checked(nil, [FrontMatterFences.tooLarge().diagnostic(in: source)])
    }
    return yamlMap(of: source, in: range).map { $0 }
}

/// The map in a range. Broken YAML is read again key by key, so that one fault hides no other.
private func yamlMap(of written: SourceText, in range: Range<Int>) -> Checked<Node> {
    let unseen = UnseenLineEnds(in: written, range)
    let source = unseen.source
    var fields = Node(.map([]), range: range)
    var faults: [YAMLFault]
    switch NodeReader.reading(source, in: range) {
    case .success((let node?, let found)) where node.entries != nil:
        (fields, faults) = (node, found)
    case .success((let node, let found)) where node == nil || node?.content == .empty:
        faults = found
    case .success:
        (fields, faults) = BrokenYAML.reading(source, in: range, after: nil)
    case .failure(let problem):
        (fields, faults) = BrokenYAML.reading(source, in: range, after: problem)
    }
    return Checked(fields, (unseen.faults + faults).prefix(Limits.reportedYAMLFaults).map { $0.diagnostic(in: written) })
}
