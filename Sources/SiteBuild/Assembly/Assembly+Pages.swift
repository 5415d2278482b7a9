package import Markup
import Pages
import Records

/// What became of one page.
private struct MadePage: Sendable {
    var size: Int
    /// Nil for a file that is no page.
    var links: PageLinks?
    var diagnostics: [Diagnostic]
}

/// Makes every page in parallel, hands it over, and checks that every link leads somewhere.
///
/// - Parameters:
///   - receiver: nil where the pages are only examined.
///   - progress: told of how far it has come, from any thread.
/// - Throws: what the receiver throws, and when a text cannot be read back from where it was put.
package func make(
    _ site: UnderstoodSite, _ options: BuildOptions, into receiver: (any FileReceiver)?,
    progress: @escaping @Sendable (BuildStage) -> Void = { _ in }
) async throws(FileFault) -> Checked<BuiltSite> {
    let value = site.value
    // What tells of every document, as the index of the search does, takes longest: begun last, it would keep the others waiting.
    let pages = site.pages.filter { !$0.address.isPage } + site.pages.filter(\.address.isPage)
    let links = LinkCheck(addresses: pages.map(\.address) + value.attachments.values.map(\.address), base: value.base)
    let made = try await inParallel(
        pages, jobs: options.jobs, finished: { progress(.rendering(done: $0, of: pages.count)) }
    ) { page throws(FileFault) in
        let rendered = render(page, value)
        let isPage = rendered.value.path.hasSuffix(".html")
        let file = PlannedFile(rendered.value)
        try receiver?.take(file)
        return MadePage(
            size: file.size, links: isPage ? links.links(in: rendered.value.bytes, at: page.address) : nil,
            diagnostics: rendered.diagnostics)
    }
    if let fault = site.texts.fault { throw fault }
    _ = try await inParallel(site.copies, jobs: options.jobs) { file throws(FileFault) in try receiver?.take(file) }

    var found = made.flatMap(\.diagnostics)
    let counts = BuiltSite.Counts(
        documents: value.register.records.count, pages: made.count { $0.links != nil },
        bytes: made.reduce(0) { $0 + $1.size } + site.copies.reduce(0) { $0 + $1.size },
        citations: CitationCounts(of: value.citations, in: value.register))
    let broken = links.brokenLinks(in: pageLinks(of: consume made))
    if !broken.isEmpty {
        let records = Dictionary(pages.compactMap { page in page.record.map { (page.address, $0) } }) { first, _ in first }
        found += LinkCheck.diagnostics(of: broken, pages: records, site: value, sources: site.sources)
    }
    return Checked(
        BuiltSite(
            counts: counts, nextChange: nextChange(of: value.register, value.graph, after: options.asOf),
            wanted: options.tellsUnresolved ? wantedCitations(in: value.register, value.citations) : []),
        options.graded(found))
}

private func pageLinks(of made: consuming [MadePage]) -> [PageLinks] { made.compactMap(\.links) }

/// The files under content/ that are published beside the pages.
func attachments(among otherFiles: [ContentFile], of documents: ReadDocuments) -> Checked<[String: PublishedFile]> {
    var files = publishedFiles(among: otherFiles.map { ($0.path, $0.size) }, for: documents.records, sources: documents.sources)
    // Which files a document uses that could not be read is not known.
    if documents.areIncomplete { files.diagnostics.removeAll { $0.check == .unusedFile } }
    return files
}

func copies(
    _ attachments: [String: PublishedFile], of otherFiles: [ContentFile], _ options: BuildOptions
) -> [PlannedFile] {
    otherFiles.compactMap { file in
        attachments[file.path].map { published in
            PlannedFile(
                path: published.address.outputPath,
                content: .copy(of: options.site + "/" + file.diskPath, size: file.size, changedAt: file.changedAt))
        }
    }
}
