package import Markup
package import Templating

/// Stands in until Templating has its own.
package struct Template<V: View>: Sendable {
    package static func reading(
        _ source: SourceText, includes: (String) -> SourceText?, words: (String) -> String?
    ) -> Checked<Template<V>?> { Checked(Template()) }

    package func render(_ view: V) -> HTML { HTML() }
}
