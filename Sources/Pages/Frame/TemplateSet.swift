package import Markup
package import Records

/// The templates, words and assets of a site: the built-in ones, with the site's own `templates/` over them, file by file.
package struct TemplateSet: Sendable {
    package let words: Words
    package let page: Template<PageFrameView>
    /// Files that are published as they are, by name: `style.css`.
    package let assets: [String: [UInt8]]

    /// Reads every template and checks it against its view; a fault in one leaves the others to be checked.
    ///
    /// - Parameter overrides: the files in the site's `templates/`, by path: `templates/page.html`.
    /// - Returns: nil when a template has a fault.
    package static func reading(overrides: [SourceFile], language: SiteSettings.Language) -> Checked<TemplateSet?> {
        var reader = TemplateReader(overrides: overrides, language: language)
        let page = reader.template("page.html", of: PageFrameView.self)
        guard let page else { return Checked(nil, reader.diagnostics) }
        return Checked(TemplateSet(words: reader.words, page: page, assets: reader.assets), reader.diagnostics)
    }
}
