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
/// None when there is none (`missing-front-matter`), when it has no end, or is too large. Where some of it is broken, the keys that can
/// be read are there, and a value that cannot is `.broken`.
package func frontMatter(of source: SourceText) -> Checked<FrontMatter?> {
    Checked(nil)
}

/// Reads a whole file of YAML, such as `paragraf.yaml`: a map, empty when the file says nothing. None when it is no map.
package func yamlDocument(of source: SourceText) -> Checked<Node?> {
    Checked(nil)
}
