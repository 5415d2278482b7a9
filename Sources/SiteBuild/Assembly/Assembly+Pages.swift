package import Markup
package import Pages
import Records

/// The pages of a site, made and examined.
package struct MadePages: Sendable {
    package var files: [PlannedFile]
    package var pageCount: Int
}

/// Plans the site, makes every page in parallel, and checks that every link leads somewhere.
package func make(_ site: Site, _ sources: Sources, _ options: BuildOptions) async -> Checked<MadePages> {
    let planned = plan(site)
    let pages = planned.value
    let links = LinkCheck(addresses: pages.map(\.address) + site.attachments.values.map(\.address), base: site.base)
    let made = await inParallel(
        pages, jobs: options.jobs, finished: { options.progress(.rendering(done: $0, of: pages.count)) }
    ) { page in
        let rendered = render(page, site)
        let isPage = rendered.value.path.hasSuffix(".html")
        return (rendered, isPage ? links.links(in: rendered.value.bytes, at: page.address) : nil)
    }
    let broken = links.brokenLinks(in: made.compactMap(\.1))
    var found = planned.diagnostics + made.flatMap(\.0.diagnostics)
    if !broken.isEmpty {
        let records = Dictionary(pages.compactMap { page in page.record.map { (page.address, $0) } }) { first, _ in first }
        found += LinkCheck.diagnostics(of: broken, pages: records, site: site, sources: sources)
    }

    let files = made.map { PlannedFile($0.0.value) }
    return Checked(MadePages(files: files, pageCount: made.count { $0.1 != nil }), found)
}

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
                content: .copy(of: options.site + "/" + file.diskPath, size: file.size))
        }
    }
}
