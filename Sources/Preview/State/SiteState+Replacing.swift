import Markup
import Pages
import Records
import SiteBuild

extension SiteState {
    /// Puts documents that were read again in the place of what they were, where they stand as they did: most edits are of a text.
    /// All else is kept, so that it takes as long with a hundred thousand documents as with ten.
    ///
    /// - Returns: false where something else may have changed, and all must be put together again.
    mutating func replace(_ pairs: [(old: DocumentReading, new: DocumentReading)]) -> Bool {
        var records: [RecordID: Record] = [:]
        var areListedAlike = true
        for pair in pairs {
            // Drafts are on no page but those that show them, which are made when they are asked for.
            if pair.old.isDraft, pair.new.isDraft { continue }
            guard pair.old.records.count == pair.new.records.count else { return false }
            for (old, new) in zip(pair.old.records, pair.new.records) {
                guard new.standsAlike(as: old), let id = related.register.id(at: old.address) else { return false }
                let known = related.register[id]
                guard known.address == old.address, known.file == old.file else { return false }
                records[id] = new
                areListedAlike = areListedAlike && new.isListedAlike(as: old)
            }
        }
        if records.isEmpty { return true }
        related = related.replacing(records, attachments: attachments(after: records))
        let site = Site(
            view.site, replacing: records.keys.sorted(), register: related.register, graph: related.graph,
            linkTargets: related.linkTargets,
            citations: related.citations, attachments: related.attachments)
        let keepsPages = areListedAlike && site.hasSameReferencesPages(as: view.site, butFor: records.keys.sorted())
        view = keepsPages ? SiteView(site, pagesOf: view) : SiteView(site)
        return true
    }

    /// The files that are published, where the same documents link to the same addresses as before: the same.
    private func attachments(after records: [RecordID: Record]) -> [String: PublishedFile] {
        if otherFiles.isEmpty { return [:] }
        let isSame = records.allSatisfy { id, new in
            related.register[id].text.body.links.map(\.destination) == new.text.body.links.map(\.destination)
        }
        if isSame { return related.attachments }
        return publishedFiles(among: otherFiles.map { ($0.path, $0.size) }, for: readDocuments().records, sources: .none).value
    }
}
