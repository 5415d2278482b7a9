import Markup
import Pages
import Records

/// The pages of a site, made and examined.
struct MadePages: Sendable {
    var files: [PlannedFile]
    var pageCount: Int
}

/// Plans the site, makes every page in parallel, and checks that every link leads somewhere.
func make(_ site: Site, _ sources: Sources, _ options: BuildOptions) async -> Checked<MadePages> {
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
    let records = Dictionary(pages.compactMap { page in page.record.map { (page.address, $0) } }) { first, _ in first }
    let found =
        planned.diagnostics + made.flatMap(\.0.diagnostics)
        + LinkCheck.diagnostics(of: broken, pages: records, site: site, sources: sources)

    let copies = site.attachments.map { file in
        PlannedFile(
            path: String(file.value.address.path.dropFirst()),
            content: .copy(of: options.site + "/" + file.key, size: file.value.byteCount))
    }
    let files = (made.map { PlannedFile($0.0.value) } + copies).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return Checked(MadePages(files: files, pageCount: made.count { $0.1 != nil }), found)
}
