import Markup

/// The files of `templates/`, which the binary carries. A test compares them with the folder.
enum BuiltInTemplates {
    static let files: [String: [UInt8]] = [
        "about.html": PackageResources.about_html,
        "accessibility.html": PackageResources.accessibility_html,
        "board.html": PackageResources.board_html,
        "box.html": PackageResources.box_html,
        "case.html": PackageResources.case_html,
        "cite.html": PackageResources.cite_html,
        "derived.html": PackageResources.derived_html,
        "document.html": PackageResources.document_html,
        "facts.html": PackageResources.facts_html,
        "favicon.svg": PackageResources.favicon_svg,
        "funding.html": PackageResources.funding_html,
        "goals.html": PackageResources.goals_html,
        "item.html": PackageResources.item_html,
        "laws.yaml": PackageResources.laws_yaml,
        "list.html": PackageResources.list_html,
        "mentions.html": PackageResources.mentions_html,
        "notfound.html": PackageResources.notfound_html,
        "page.html": PackageResources.page_html,
        "parts.html": PackageResources.parts_html,
        "programme.html": PackageResources.programme_html,
        "redirect.html": PackageResources.redirect_html,
        "search.html": PackageResources.search_html,
        "sok.js": PackageResources.sok_js,
        "start.html": PackageResources.start_html,
        "style.css": PackageResources.style_css,
        "words.yaml": PackageResources.words_yaml,
    ]

    static func source(of name: String) -> SourceFile? {
        files[name].map { SourceFile(path: "templates/" + name, bytes: $0) }
    }
}
