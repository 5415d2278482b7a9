package import Markup

/// A page template: text with Swift's own interpolation, checked against the names of a view when it is read, then a flat list of
/// steps that append bytes.
///
///     <h1>\(title)</h1>
///     \(if summary)<p class="lead">\(summary)</p>\(end)
///     \(for party in parties)<li>\(party.name)</li>\(end)
package struct Template<V: View>: Sendable {
    /// Reads a template. Every fault in it is told; none when there is one.
    ///
    /// - `includes`: the text of the template with that name, for `\(include facts)`, which is compiled in place.
    /// - `words`: the word of the interface with that key, for `\(word.search)`.
    package static func reading(
        _ source: SourceText, includes: (String) -> SourceText?, words: (String) -> String?
    ) -> Checked<Template<V>?> {
        Checked(Template())
    }

    package func render(_ view: V) -> HTML { HTML() }
}
