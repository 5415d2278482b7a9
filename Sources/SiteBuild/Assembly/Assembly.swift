package import Markup
import Pages
package import Records

/// A site from values: heads, vocabulary, records, register, graph, plan, pages.
///
/// Every stage is a pure function, and those that go document by document or page by page are run in parallel, with their results
/// in the order of their input: the same input gives the same bytes on any number of threads.
///
/// - Returns: nil where so much is wrong that there is no site; the diagnostics of all stages, sorted, either way.
package func assemble(_ input: SiteInput, options: BuildOptions) async -> Checked<BuiltSite?> {
    var found = input.findings
    if input.documents.isEmpty { found.append(.noDocuments()) }
    let settings = settings(of: input, options)
    found += settings.diagnostics
    // Without settings the documents are read all the same: one run tells every fault.
    let known = settings.value ?? SiteSettings(title: "", address: "https://prov.example/", publisher: "", registrarEmail: "")

    let documents = await read(input.documents, known, options)
    async let set = TemplateSet.reading(overrides: input.overrides, language: known.language)
    let related = await relate(documents.value, input.otherFiles, jobs: options.jobs)
    let templates = await set
    found += documents.diagnostics + related.diagnostics
    found += meaningFaults(
        in: related.value, documents.value.sources, asOf: options.asOf, includingUnresolved: options.tellsUnresolved)
    found += templates.diagnostics

    var built: BuiltSite?
    if let templates = templates.value {
        let site = await site(
            of: related.value, settings: known, templates: templates, asOf: options.asOf, base: options.baseURL,
            jobs: options.jobs)
        let made = await make(site, documents.value.sources, options)
        found += made.diagnostics
        let files = (made.value.files + copies(related.value.attachments, of: input.otherFiles, options)).sorted {
            isInByteOrder($0.path, $1.path)
        }
        built = BuiltSite(
            files: files, settings: known,
            counts: BuiltSite.Counts(
                documents: site.register.records.count, pages: made.value.pageCount, bytes: files.reduce(0) { $0 + $1.size },
                citations: CitationCounts(of: site.citations, in: site.register)),
            nextChange: nextChange(of: site.register, site.graph, after: options.asOf),
            wanted: options.tellsUnresolved ? wantedCitations(in: site.register, site.citations) : [])
    }
    if options.checksDrafts { found = found.map(\.withItsOwnSeverity) }
    return Checked(settings.value == nil ? nil : built, inOrder(found))
}

/// The settings of `paragraf.yaml` as far as they can be read, for those who need a word of them before the site is assembled:
/// its language and its time zone. What is wrong with them is told by `assemble`.
package func siteSettings(of input: SiteInput) -> SiteSettings? {
    input.settings.flatMap { SourceText.reading($0).value }.flatMap { siteSettings(from: $0).value }
}

private func settings(of input: SiteInput, _ options: BuildOptions) -> Checked<SiteSettings?> {
    input.settings.map { settings(from: $0, zoneFile: options.zoneFile) } ?? Checked(nil)
}

/// `paragraf.yaml` as settings.
///
/// - Parameter zoneFile: the bytes of a time zone's TZif file, where the site's zone is not built in.
package func settings(from file: SourceFile, zoneFile: @Sendable (String) -> [UInt8]?) -> Checked<SiteSettings?> {
    let text = SourceText.reading(file)
    guard let source = text.value else { return Checked(nil, text.diagnostics) }
    var settings = siteSettings(from: source)
    settings.diagnostics = text.diagnostics + settings.diagnostics
    if let zone = settings.value?.timeZone {
        do {
            _ = try CivilTimeZone(named: zone, file: zoneFile)
        } catch {
            let node = yamlDocument(of: source).value?["tidszon"]
            settings.diagnostics.append(.unknownTimeZone(zone, at: source.place(of: node?.range ?? 0..<0)))
        }
    }
    return settings
}

extension Diagnostic {
    /// `check --drafts`: what was lowered because it stands in a draft is as grave as elsewhere.
    fileprivate var withItsOwnSeverity: Diagnostic {
        var diagnostic = self
        diagnostic.severity = check.severity
        return diagnostic
    }
}

/// By file, line and column; what two stages both say stands once, and no number of a person is repeated.
package func inOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return diagnostics.map { $0.maskingPersonalNumbers() }.filter { seen.insert($0).inserted }.sorted { left, right in
        left.place == right.place
            ? (left.check.name, left.message.sv) < (right.check.name, right.message.sv) : left.place < right.place
    }
}
