package import Markup
package import Pages
package import Records

/// A site as a value, and all its pages planned: what there is before the first page is made.
package struct UnderstoodSite: Sendable {
    package var value: Site
    var pages: [Page]
    /// The files under content/ that are published beside the pages.
    var copies: [PlannedFile]
    var sources: Sources
    let texts: TextStore

    /// `behåll`: names in the output folder that are not ours.
    package var kept: [String] { value.settings.kept }

    /// For a process that ends with its build: the site's memory is left to the system, which takes it back in one step; to free its
    /// millions of pieces one by one takes as long as to write some thousand pages.
    package func leaveToTheSystem() { _ = unsafe Unmanaged.passRetained(LeftBehind(self)) }

    private final class LeftBehind: Sendable {
        let site: UnderstoodSite

        init(_ site: UnderstoodSite) { self.site = site }
    }
}

/// A site from values: heads, vocabulary, records, register, graph, plan.
///
/// Every stage is a pure function, and those that go document by document or page by page are run in parallel, with their results
/// in the order of their input: the same input gives the same bytes on any number of threads.
///
/// - Parameter progress: told of how far it has come, from any thread.
/// - Returns: nil where so much is wrong that there is no site; the diagnostics of all stages, sorted, either way.
/// - Throws: when a document cannot be read from the disk.
package func understand(
    _ input: SiteInput, options: BuildOptions, progress: @Sendable (BuildStage) -> Void = { _ in }
) async throws(FileFault) -> Checked<UnderstoodSite?> {
    var found = input.findings
    if input.documents.paths.isEmpty { found.append(.noDocuments()) }
    let settings = settings(of: input, options)
    found += settings.diagnostics
    // Without settings the documents are read all the same: one run tells every fault.
    let known = settings.value ?? .unknown

    let (documents, texts) = try await read(input.documents, known, options, progress: progress)
    async let set = TemplateSet.reading(overrides: input.overrides, language: known.language)
    let related = await relate(documents.value, input.otherFiles, jobs: options.jobs)
    let templates = await set
    found += documents.diagnostics + related.diagnostics
    found += meaningFaults(
        in: related.value, documents.value.sources, asOf: options.asOf, includingUnresolved: options.tellsUnresolved)
    found += templates.diagnostics

    var understood: UnderstoodSite?
    if let templates = templates.value {
        let site = await site(
            of: related.value, settings: known, templates: templates, asOf: options.asOf, base: options.baseURL,
            jobs: options.jobs)
        let planned = await plan(site, jobs: options.jobs)
        found += planned.diagnostics(of: site)
        understood = UnderstoodSite(
            value: site, pages: planned.pages(of: site), copies: copies(related.value.attachments, of: input.otherFiles, options),
            sources: documents.value.sources, texts: texts)
    }
    return Checked(understood, options.graded(found))
}

/// Understands a site and makes its pages, whatever is wrong with it: one run tells every fault.
///
/// - Returns: nil where there is no site; the diagnostics of all stages, sorted, either way.
/// - Throws: what the receiver throws, and when a document cannot be read from the disk.
package func assemble(
    _ input: SiteInput, options: BuildOptions, into receiver: (any FileReceiver)? = nil
) async throws(FileFault) -> Checked<BuiltSite?> {
    let understood = try await understand(input, options: options)
    guard let site = understood.value else { return Checked(nil, understood.diagnostics) }
    let built = try await make(site, options, into: receiver)
    return Checked(built.value, inOrder(understood.diagnostics + built.diagnostics))
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

/// By file, line and column; what two stages both say stands once, and no number of a person is repeated.
package func inOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return diagnostics.map { $0.maskingPersonalNumbers() }.filter { seen.insert($0).inserted }.sorted { left, right in
        left.place == right.place
            ? (left.check.name, left.message.sv) < (right.check.name, right.message.sv) : left.place < right.place
    }
}
