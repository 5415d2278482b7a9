package import Markup
package import Records
package import Templating

/// The templates, words and assets of a site: the built-in ones, with the site's own `templates/` over them, file by file.
package struct TemplateSet: Sendable {
    package let words: Words
    /// Where laws and the like stand.
    package let publicTexts: PublicTexts
    package let page: Template<PageFrameView>
    package let document: Template<DocumentView>
    package let programme: Template<DocumentView>
    package let derived: DerivedTemplates
    /// Files that are published as they are, by name: `style.css`.
    package let assets: [String: [UInt8]]

    /// The built-in files by name, as bytes.
    package static var builtIn: [String: [UInt8]] { BuiltInTemplates.files }

    /// Reads every template and checks it against its view; a fault in one leaves the others to be checked.
    ///
    /// - Parameter overrides: the files in the site's `templates/`, by path: `templates/page.html`.
    /// - Returns: nil when a template has a fault, or a file is no text.
    package static func reading(overrides: [SourceFile], language: SiteSettings.Language) -> Checked<TemplateSet?> {
        var reader = TemplateReader(overrides: overrides, language: language)
        let page = reader.template("page.html", of: PageFrameView.self)
        let document = reader.template("document.html", of: DocumentView.self)
        let programme = reader.template("programme.html", of: DocumentView.self)
        let derived = DerivedTemplates(&reader)
        let texts = reader.texts
        let diagnostics = reader.diagnostics + texts.flatMap(\.diagnostics) + reader.unknownFiles
        guard let page, let document, let programme, let derived, texts.allSatisfy({ $0.value != nil }) else {
            return Checked(nil, diagnostics)
        }
        let set = TemplateSet(
            words: reader.words, publicTexts: reader.publicTexts, page: page, document: document, programme: programme,
            derived: derived,
            assets: reader.assets)
        return Checked(set, diagnostics)
    }
}
