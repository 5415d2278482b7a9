package import Markup
package import Pages
package import Records
package import SiteBuild

/// The site that is previewed, as a value: all that was read, and the site that follows from it.
///
/// A change gives a new state, and the old one stays as it was for who still looks at it. Nothing here touches disk or clock.
package struct SiteState: Sendable {
    /// The day that today's view is for.
    package private(set) var today: CivilDate
    package internal(set) var settings: SiteSettings
    package internal(set) var templates: TemplateSet
    package internal(set) var documents = DocumentList()
    /// The files of templates/.
    var overrides: [SiteReading.Text] = []
    package internal(set) var otherFiles: [ContentFile] = []
    var findings: [SiteReading.Finding] = []
    /// What published documents are read with, and what drafts are.
    var names: Names
    package internal(set) var view: SiteView
    /// What the view's site was made of.
    var related: RelatedDocuments
    /// Documents have come so near each other that the next may find no number free (`NumberedList`).
    package internal(set) var needsRoom = false

    var settingsFaults: [Diagnostic] = []
    var templateFaults: [Diagnostic] = []
    /// `paragraf.yaml` or the templates have errors: the last good ones are used.
    package internal(set) var usesOldSettings = false
    package internal(set) var usesOldTemplates = false
    var jobs: Int
    var zoneFile: @Sendable (String) -> [UInt8]?

    struct Names: Sendable {
        var published: Vocabulary
        var withDrafts: Vocabulary
        var faults: [Diagnostic]
    }

    /// The state of a site that was read whole.
    package init(
        _ reading: SiteReading, today: CivilDate, jobs: Int = 1, zoneFile: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }
    ) async {
        self.today = today
        self.jobs = jobs
        self.zoneFile = zoneFile
        settings = SiteSettings(title: "", address: "https://prov.example/", publisher: "", registrarEmail: "")
        templates = Self.builtIn(settings.language)
        names = Names(published: Vocabulary(), withDrafts: Vocabulary(), faults: [])
        related = await relate(ReadDocuments(records: [], sources: .none), [], jobs: 1).value
        let site = await SiteBuild.site(of: related, settings: settings, templates: templates, asOf: today, jobs: jobs)
        view = await SiteView(site, jobs: jobs)
        let whole = await applying(SiteChange(touched: SiteChange.wholeSite, reading: reading))
        self = whole
    }

    /// The same site with its documents numbered anew, so that others find room between them.
    package func withRoom() async -> SiteState {
        var state = self
        await state.makeAnew(relating: true)
        return state
    }

    /// The same site on another day.
    package func on(_ day: CivilDate) async -> SiteState {
        var state = self
        state.today = day
        state.view = await state.view(.today)
        return state
    }

    /// The site as someone wants to see it.
    package func view(_ choice: ViewChoice) async -> SiteView {
        let related =
            choice.showsDrafts
            ? await relate(readDocuments(showingDrafts: true), otherFiles, jobs: jobs).value
            : related
        let site = await SiteBuild.site(
            of: related, settings: settings, templates: templates, asOf: choice.asOf ?? today, jobs: jobs)
        return await SiteView(site, jobs: jobs)
    }

    package var hasDrafts: Bool { documents.hasDrafts }

    /// The records that a site is made of. Drafts that are shown are no drafts: the edge marks them.
    func readDocuments(showingDrafts: Bool = false) -> ReadDocuments {
        var records: [Record] = []
        records.reserveCapacity(documents.all.count)
        for document in documents.all {
            if showingDrafts, document.isDraft {
                records += document.records.map { record in
                    var facts = record.facts
                    facts.isDraft = false
                    return Record(facts)
                }
            } else {
                records += document.records
            }
        }
        return ReadDocuments(
            records: records, sources: documents.sources, areIncomplete: documents.all.contains { $0.isBroken && !$0.isOld })
    }

    /// The file that a document's address is written in, and the document.
    package func document(at path: String) -> DocumentReading? { documents[path] }

    /// How the disk spells the path of a file that is no document.
    package func diskPath(of path: String) -> String {
        otherFiles.first { $0.path == path }?.diskPath ?? overrides.first { $0.file.path == path }?.diskPath ?? path
    }

    /// What is known of faults as soon as a file is read: those of each file by itself.
    package var ownFaults: [Diagnostic] {
        var faults = settingsFaults + templateFaults
        faults += findings.map(\.diagnostic)
        faults += names.faults
        faults += documents.faults
        if documents.all.isEmpty { faults.append(.noDocuments()) }
        return inOrder(faults)
    }

    static func builtIn(_ language: SiteSettings.Language) -> TemplateSet {
        // We know that the built-in templates are right: every test reads them.
        guard let templates = TemplateSet.reading(overrides: [], language: language).value else {
            preconditionFailure("the built-in templates have a fault")
        }
        return templates
    }
}
