import Markup
import Records
import Templating

/// Finds each template among the site's own files and the built-in ones, and reads it.
struct TemplateReader {
    private let own: [String: SourceFile]
    private(set) var words: Words
    private(set) var diagnostics: [Diagnostic] = []

    init(overrides: [SourceFile], language: SiteSettings.Language) {
        own = Dictionary(
            overrides.map { (String($0.path.split(separator: "/").last ?? ""), $0) }, uniquingKeysWith: { first, _ in first })

        words = Words([], language: language)  // read as soon as Markup reads YAML
    }

    mutating func template<V: View>(_ name: String, of view: V.Type) -> Template<V>? {
        guard let source = source(of: name) else { return nil }
        let (words, files) = (words, self)
        let read = Template<V>.reading(
            source, includes: { files.source(of: $0 + ".html") }, words: { words.text(named: $0) })
        diagnostics += read.diagnostics
        return read.value
    }

    /// What is published unchanged.
    var assets: [String: [UInt8]] {
        var assets: [String: [UInt8]] = [:]
        for (name, bytes) in BuiltInTemplates.files where !name.hasSuffix(".html") && !name.hasSuffix(".yaml") {
            assets[name] = own[name]?.bytes ?? bytes
        }
        return assets
    }

    private func source(of name: String) -> SourceText? {
        if let file = own[name] { return SourceText(path: file.path, validated: file.bytes) }
        return BuiltInTemplates.files[name].map { SourceText(path: "templates/" + name, validated: $0) }
    }
}
