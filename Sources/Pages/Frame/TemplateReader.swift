import Markup
import Records
import Templating

/// Finds each template among the site's own files and the built-in ones, and reads it.
struct TemplateReader {
    private let own: [String: SourceFile]
    private(set) var words: Words
    private(set) var publicTexts: PublicTexts
    private(set) var diagnostics: [Diagnostic] = []
    /// The site's own files that some template has asked for.
    private var asked: Set<String> = []

    init(overrides: [SourceFile], language: SiteSettings.Language) {
        // What lies in a folder below templates/ has another name, and replaces nothing.
        own = Dictionary(
            overrides.map { file in
                let parts = file.path.pathParts
                return (parts.dropFirst(parts.first == "templates" ? 1 : 0).joined(separator: "/"), file)
            }, uniquingKeysWith: { first, _ in first })
        words = Words(Self.documents("words.yaml", own, &diagnostics), language: language)
        let laws = Self.documents("laws.yaml", own, &diagnostics)
        publicTexts = PublicTexts(laws)
        if let file = own["laws.yaml"], let source = SourceText.reading(file).value, let entries = laws.last?.entries {
            for entry in entries {
                guard let written = entry.value.text, !PublicTexts.isAddress(written) else { continue }
                diagnostics.append(.lawAddress(written, series: entry.key, at: source.place(of: entry.value.range)))
            }
        }
    }

    /// A file of YAML as built in, then the site's own, which adds to it.
    private static func documents(_ name: String, _ own: [String: SourceFile], _ diagnostics: inout [Diagnostic]) -> [Node] {
        [BuiltInTemplates.source(of: name), own[name]].compactMap(\.self).compactMap { file in
            let text = SourceText.reading(file)
            let document = text.value.map { yamlDocument(of: $0) }
            diagnostics += text.diagnostics + (document?.diagnostics ?? [])
            return document?.value
        }
    }

    mutating func template<V: View>(_ name: String, of view: V.Type) -> Template<V>? {
        guard let source = text(of: name) else { return nil }
        let (words, files) = (words, self)
        var included: Set<String> = []
        let read = Template<V>.reading(
            source,
            includes: { name in
                included.insert(name + ".html")
                return files.text(of: name + ".html")
            }, words: { words.text(named: $0) }, knownWords: words.names)
        asked.formUnion(included)
        diagnostics += read.diagnostics
        return read.value
    }

    /// The site's own files that replace nothing and that nothing includes, after all templates are read.
    var unknownFiles: [Diagnostic] {
        let names = BuiltInTemplates.files.keys.sorted()
        // Notes of the editors' own, such as README.txt, mean no harm.
        let kinds = [".html", ".css", ".js", ".svg", ".yaml"]
        return own.filter { name, _ in
            BuiltInTemplates.files[name] == nil && !asked.contains(name) && kinds.contains { name.hasSuffix($0) }
        }.sorted { $0.key < $1.key }.map { .unknownTemplate($0.value, named: $0.key, among: names) }
    }

    /// The site's own files that have been asked for or are published, as texts, after all templates are read; nil for one that is none.
    var texts: [Checked<SourceText?>] {
        own.filter { name, _ in
            // The two of YAML have been read as such.
            !name.hasSuffix(".yaml") && (BuiltInTemplates.files[name] != nil || asked.contains(name))
        }.sorted { $0.key < $1.key }.map { SourceText.reading($0.value) }
    }

    /// What is published unchanged.
    var assets: [String: [UInt8]] {
        var assets: [String: [UInt8]] = [:]
        for (name, bytes) in BuiltInTemplates.files where !name.hasSuffix(".html") && !name.hasSuffix(".yaml") {
            assets[name] = own[name]?.bytes ?? bytes
        }
        return assets
    }

    /// Empty for a file that is no text, of which `texts` tells; nil where there is none.
    private func text(of name: String) -> SourceText? {
        (own[name] ?? BuiltInTemplates.source(of: name)).map { file in
            SourceText.reading(file).value ?? SourceText(path: file.path, validated: [])
        }
    }
}
