import Markup

/// The files of `templates/`, which the binary carries. A test compares them with the folder.
enum BuiltInTemplates {
    static let files: [String: [UInt8]] = [
        "box.html": PackageResources.box_html,
        "cite.html": PackageResources.cite_html,
        "document.html": PackageResources.document_html,
        "facts.html": PackageResources.facts_html,
        "goals.html": PackageResources.goals_html,
        "page.html": PackageResources.page_html,
        "parts.html": PackageResources.parts_html,
        "programme.html": PackageResources.programme_html,
        "style.css": PackageResources.style_css,
        "words.yaml": PackageResources.words_yaml,
    ]

    static func source(of name: String) -> SourceFile? {
        files[name].map { SourceFile(path: "templates/" + name, bytes: $0) }
    }
}
