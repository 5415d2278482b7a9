public import Markup

/// A page template: text with Swift's own interpolation, checked against the names of a view when it is read, then a flat list of
/// steps that append bytes.
///
///     <h1>\(title)</h1>
///     \(if summary)<p class="lead">\(summary)</p>\(end)
///     \(for party in parties)<li>\(party.name)</li>\(end)
///
/// - `\(name)`, `\(facts.title)`: a text, escaped, or HTML as it is. Text may stand between tags and in quoted attributes.
/// - `\(if name)`, `\(if not name)`, `\(else if name)`, `\(else)`, `\(end)`: asks whether a flag is set, a value is there, and a text,
///   HTML or list is not empty. A value that may be missing can be put only where an `if` has asked for it.
/// - `\(for item in items)`, `\(end)`: outer names can be used inside.
/// - `\(include facts)`: the template `facts.html`, compiled in place with the names of this place.
/// - `\(word.search)`: a word of the interface. `\(-- a comment)`. `\\(` puts `\(`.
///
/// A line that holds only tags that put nothing leaves no line in the page.
public struct Template<V: View>: Sendable {
    private let program: TemplateProgram

    /// Reads a template. Every fault in it is told; none when there is one.
    ///
    /// - Parameters:
    ///   - includes: the text of the template with that name, for `\(include facts)`.
    ///   - words: the word of the interface with that key, for `\(word.search)`.
    ///   - knownWords: their keys, to suggest the nearest of.
    package static func reading(
        _ source: SourceText, includes: (String) -> SourceText?, words: (String) -> String?, knownWords: [String] = []
    ) -> Checked<Template<V>?> {
        var compiler = TemplateCompiler(Shape(of: V.self), knownWords: knownWords)
        compiler.compile(source, includes: includes, words: words)
        // A template that is included twice has its faults once.
        var seen: Set<Diagnostic> = []
        let diagnostics = compiler.diagnostics.filter { seen.insert($0).inserted }
        return Checked(diagnostics.isEmpty ? Template(program: compiler.program) : nil, diagnostics)
    }

    /// Compiled where the view is known, so that its values are read without asking what type it has.
    @inlinable public func render(_ view: V) -> HTML { html(of: view.frame()) }

    @usableFromInline func html(of frame: Frame) -> HTML { HTML(trusted: program.run(frame)) }
}
