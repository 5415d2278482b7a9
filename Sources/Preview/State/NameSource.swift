import Markup
import Records

/// What one file gives to the names that all documents are read with. When it is the same as before, no other file need be read
/// again.
struct NameSource: Sendable, Hashable {
    private var file: String
    private var isDraft: Bool
    private var organization: Organization?
    private var programme: Vocabulary.ProgrammeNames?

    /// Nil for what gives none: most documents.
    init?(_ head: Head) {
        guard head.type == .organization || head.type == .programme else { return nil }
        file = head.file
        isDraft = head.isDraft
        // The words of headings come from the settings alone, so ordinary ones will do to see what this file adds.
        let settings = SiteSettings(title: "", address: "", publisher: "", registrarEmail: "")
        let alone = vocabulary(of: [head], settings, includingDrafts: true).value
        organization = alone.organizations.values.first
        programme = alone.programmes.first
    }
}
