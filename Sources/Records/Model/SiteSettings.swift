package import Markup

/// `paragraf.yaml`: what holds for the whole site.
package struct SiteSettings: Sendable, Hashable {
    package enum Language: String, Sendable, Hashable, CaseIterable { case sv, en }

    /// `titel`.
    package var title: String
    /// `adress`: the public address, https, ending in `/`; may have a path.
    package var address: String
    /// `utgivare`.
    package var publisher: String
    /// `registrator`: e-mail, to which requests for documents go.
    package var registrarEmail: String
    /// `språk`.
    package var language: Language = .sv
    /// `tillgänglighet`: contact for accessibility faults.
    package var accessibilityContact: String?
    /// `tidszon`.
    package var timeZone = "Europe/Stockholm"
    /// `behåll`: names in the output folder that are not ours.
    package var kept: [String] = []
    /// `rubriker`: more heading words for a role.
    package var headingWords: [SectionRole: [String]] = [:]
    /// `huvudman`: whose site it is.
    package var organization: OrganizationKey?
    /// Where that stands, for when no such authority is found.
    package var organizationPlace: Place?
    /// `redigera`: address pattern for "edit this page" in the preview.
    package var editPattern: String?

    package init(title: String, address: String, publisher: String, registrarEmail: String) {
        self.title = title
        self.address = address
        self.publisher = publisher
        self.registrarEmail = registrarEmail
    }

    /// Stand for those of a site that has none that can be read.
    package static let unknown = SiteSettings(
        title: "", address: "https://prov.example/", publisher: "", registrarEmail: "")
}
