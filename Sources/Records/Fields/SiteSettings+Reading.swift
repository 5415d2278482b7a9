package import Markup

/// Reads `paragraf.yaml`. None when it is no map of keys, or lacks what no site can do without.
package func siteSettings(from source: SourceText) -> Checked<SiteSettings?> {
    let reading = yamlDocument(of: source)
    guard let fields = reading.value else { return Checked(nil, reading.diagnostics) }
    var checker = FieldChecker(source: source)
    checker.checkSettings(fields)
    var diagnostics = reading.diagnostics + checker.diagnostics
    if fields["tillgänglighet"] == nil {
        diagnostics.append(.missingAccessibilityContact(at: source.firstLine))
    }
    guard let title = fields.trimmed("titel"), let address = fields.trimmed("adress"), let publisher = fields.trimmed("utgivare"),
        let registrar = fields.trimmed("registrator")
    else { return Checked(nil, diagnostics) }

    var settings = SiteSettings(
        title: title, address: address.hasSuffix("/") ? address : address + "/", publisher: publisher, registrarEmail: registrar)
    if let language: SiteSettings.Language = fields.choice("språk") { settings.language = language }
    settings.accessibilityContact = fields.trimmed("tillgänglighet")
    if let timeZone = fields.trimmed("tidszon") { settings.timeZone = timeZone }
    settings.kept = fields.texts("behåll")
    for entry in fields["rubriker"]?.entries ?? [] {
        guard let role = SectionRole(word: entry.key) else { continue }
        settings.headingWords[role, default: []] += entry.value.oneOrMore.compactMap(\.trimmedText)
    }
    settings.organization = fields.trimmed("huvudman").map(OrganizationKey.init)
    settings.organizationPlace = fields["huvudman"].map { source.place(of: $0.range) }
    settings.editPattern = fields.trimmed("redigera")
    return Checked(settings, diagnostics)
}
