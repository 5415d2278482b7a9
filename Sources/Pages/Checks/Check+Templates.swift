package import Markup

/// Faults in a site's own `templates/` beside those within a template.
extension Check {
    /// A file that stands for no built-in one and that no template includes: it does nothing, so its name is probably misspelt.
    package static let unknownTemplate = Check("unknown-template", .warning)
}

extension Diagnostic {
    static func unknownTemplate(_ file: SourceFile, named name: String, among names: [String]) -> Diagnostic {
        let near = nearestWord(to: name, among: names)
        return Diagnostic(
            .unknownTemplate, at: Place(file: file.path),
            Message(
                sv: "”\(name)” ersätter ingen inbyggd fil och används inte" + (near.map { ", menade du ”\($0)”?" } ?? ""),
                en: "“\(name)” replaces no built-in file and is not used" + (near.map { ", did you mean “\($0)”?" } ?? "")),
            help: Message(
                sv: "de inbyggda är " + names.joined(separator: ", "),
                en: "the built-in ones are " + names.joined(separator: ", ")))
    }
}
