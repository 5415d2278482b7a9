/// The files of `templates/`, which the binary carries. A test compares them with the folder.
enum BuiltInTemplates {
    static let files: [String: [UInt8]] = [
        "page.html": PackageResources.page_html,
        "style.css": PackageResources.style_css,
        "words.yaml": PackageResources.words_yaml,
    ]
}
