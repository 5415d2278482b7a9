package import Markup
import Pages
import Records
import SiteBuild

extension SiteState {
    /// The faults that only the site as a whole shows: with `ownFaults` they are what `check` tells, and those of links in drafts. It
    /// takes a part of a build's time, so it runs beside the answers, and ends early when the task is cancelled.
    ///
    /// - Returns: nil when it was cancelled.
    package func wholeFaults() async -> [Diagnostic]? {
        let documents = readDocuments()
        var found = await relationFaults(of: documents, otherFiles)
        if Task.isCancelled { return nil }
        found += meaningFaults(in: related, documents.sources, asOf: today)
        guard let links = linkFaults(view, documents.sources) else { return nil }
        found += view.plan.diagnostics(of: view.site) + links
        if hasDrafts {
            let isDraft = Set(self.documents.drafts.map(\.path))
            let drafts = await view(ViewChoice(showsDrafts: true))
            guard let links = linkFaults(drafts, documents.sources, in: isDraft) else { return nil }
            found += links.lowered(if: true)
        }
        // The places of what only the old text of a file says are not those of the new.
        let old = Set(self.documents.all.lazy.filter(\.isOld).map(\.path))
        return inOrder(found.filter { !old.contains($0.place.file) })
    }

    /// Links that lead nowhere.
    ///
    /// - Parameter files: documents to look in; nil is all.
    private func linkFaults(_ view: SiteView, _ sources: Sources, in files: Set<String>? = nil) -> [Diagnostic]? {
        let site = view.site
        var records = site.register.recordIDs
        if let files { records = records.filter { files.contains(site.register[$0].file) } }
        // What pages say beside their authors' words is right as long as the templates are ours.
        let hasOwnTemplates = overrides.contains { $0.file.path.hasSuffix(".html") }
        let pages = hasOwnTemplates && files == nil ? view.pages : view.pagesToCheck(for: records)
        if pages.isEmpty { return [] }
        let links = LinkCheck(addresses: view.addresses, base: site.base)
        var read: [PageLinks] = []
        for page in pages where page.address.outputPath.hasSuffix(".html") {
            if Task.isCancelled { return nil }
            read.append(links.links(in: view.bytes(of: page), at: page.address))
        }
        let shown = Dictionary(pages.compactMap { page in page.record.map { (page.address, $0) } }) { first, _ in first }
        var broken = links.brokenLinks(in: read)
        if files != nil {
            let own = Set(records.map { site.register[$0].address })
            broken = broken.filter { own.contains($0.page) }
        }
        return LinkCheck.diagnostics(of: broken, pages: shown, site: site, sources: sources)
    }
}

extension SiteView {
    /// The pages whose bytes tell what is wrong with some documents' links: those of documents with a link that leads nowhere or to a
    /// place on a page, and the pages that such places are on.
    fileprivate func pagesToCheck(for records: [RecordID]) -> [Page] {
        var wanted: Set<SiteAddress> = []
        for id in records {
            for target in site.linkTargets[id.index] {
                switch target {
                case .fragment: wanted.insert(site.register[id].address)
                case .address(let address, let fragment):
                    if fragment != nil { wanted.formUnion([site.register[id].address, address]) }
                    if !answers(at: address) { wanted.insert(site.register[id].address) }
                case .outside, .nowhere: continue
                }
            }
        }
        return wanted.sorted().compactMap { page(at: $0.path) }
    }
}
