package import Markup
import Pages
import Records
import SiteBuild

extension SiteState {
    /// The faults that only the site as a whole shows: with `ownFaults` they are what `check` tells. It takes the time of a build, so
    /// it runs beside the answers, and ends early when the task is cancelled.
    ///
    /// - Returns: nil when it was cancelled.
    package func wholeFaults() async -> [Diagnostic]? {
        let documents = readDocuments()
        let related = await relate(documents, otherFiles, jobs: 1)
        if Task.isCancelled { return nil }
        var found = related.diagnostics + meaningFaults(in: related.value, documents.sources, asOf: today)
        guard let links = linkFaults(view.site, documents.sources) else { return nil }
        found += links
        // The places of what only the old text of a file says are not those of the new.
        let old = Set(self.documents.all.lazy.filter(\.isOld).map(\.path))
        return inOrder(found.filter { !old.contains($0.place.file) })
    }

    private func linkFaults(_ site: Site, _ sources: Sources) -> [Diagnostic]? {
        let planned = plan(site)
        let links = LinkCheck(addresses: planned.value.map(\.address) + site.attachments.values.map(\.address), base: site.base)
        var read: [PageLinks] = []
        for page in planned.value where page.address.outputPath.hasSuffix(".html") {
            if Task.isCancelled { return nil }
            read.append(links.links(in: render(page, site).value.bytes, at: page.address))
        }
        let broken = links.brokenLinks(in: read)
        let records = Dictionary(planned.value.compactMap { page in page.record.map { (page.address, $0) } }) { first, _ in first
        }
        return planned.diagnostics + LinkCheck.diagnostics(of: broken, pages: records, site: site, sources: sources)
    }
}
