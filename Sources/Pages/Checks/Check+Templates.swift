package import Markup

/// Faults in a site's own `templates/` beside those within a template.
extension Check {
    /// A file that stands for no built-in one and that no template includes: it does nothing, so its name is probably misspelt.
    package static let unknownTemplate = Check("unknown-template", .warning)
    /// An address in `laws.yaml` that cannot be filled in, or that may not be linked to.
    package static let lawAddress = Check("law-address")
}

extension Diagnostic {
    static func lawAddress(_ written: String, series: String, at place: Place) -> Diagnostic {
        let holes = PublicTexts.holes.map { "{\($0)}" }.joined(separator: ", ")
        return Diagnostic(
            .lawAddress, at: place,
            Message(
                sv: "”\(written)” är ingen adress som \(series) kan länkas till",
                en: "“\(written)” is no address that \(series) can be linked to"),
            help: Message(
                sv: "en adress börjar med https:// och får ha \(holes)",
                en: "an address begins with https:// and may have \(holes)"))
    }

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
