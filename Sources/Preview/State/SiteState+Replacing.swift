import Markup
import Pages
import Records
import SiteBuild

/// A file as it was and as it is; nil where it was not there, or is gone.
struct DocumentEdit: Sendable {
    var old: DocumentReading?
    var new: DocumentReading?

    /// What of it was on the site. Drafts are on no page but those that show them, which are made when they are asked for.
    var published: [Record] { old.map { $0.isDraft ? [] : $0.records } ?? [] }
    /// What of it is on the site.
    var publishes: [Record] { new.map { $0.isDraft ? [] : $0.records } ?? [] }
}

extension SiteState {
    /// Puts documents that were read again, came or went in the place of what was. All else is kept.
    ///
    /// - Returns: false where something else may have changed, and all must be put together again.
    mutating func take(_ edits: [DocumentEdit]) async -> Bool {
        if let isDone = await replace(edits) { return isDone }
        return await change(edits)
    }

    // MARK: - Documents that stand as they did

    /// Most edits are of a text: the document stands in the register as it did, and so do all others.
    ///
    /// - Returns: nil where one stands otherwise.
    private mutating func replace(_ edits: [DocumentEdit]) async -> Bool? {
        var records: [RecordID: Record] = [:]
        var areListedAlike = true
        for edit in edits {
            let (olds, news) = (edit.published, edit.publishes)
            guard olds.count == news.count, edit.old?.isDraft == edit.new?.isDraft else { return nil }
            for (old, new) in zip(olds, news) {
                guard new.standsAlike(as: old) else { return nil }
                guard let id = related.register.id(at: old.address) else { return false }
                let known = related.register[id]
                guard known.address == old.address, known.file == old.file else { return false }
                records[id] = new
                areListedAlike = areListedAlike && new.isListedAlike(as: old, butForTitle: true)
            }
        }
        if records.isEmpty { return true }
        let ids = records.keys.sorted()
        let paths = usedPaths(in: edits)
        related = related.replacing(records)
        related.attachments = publishedFiles(after: paths, edited: ids)
        let site = Site(
            view.site, replacing: ids, register: related.register, graph: related.graph, linkTargets: related.linkTargets,
            citations: related.citations, attachments: related.attachments)
        if areListedAlike, let plan = view.plan.revised(ids, of: site, after: view.site) {
            view = SiteView(site, plan)
        } else {
            await plan(site, in: PlanScope(ids, from: view.site, to: site))
        }
        return true
    }

    // MARK: - Documents that came, went, or stand otherwise

    private mutating func change(_ edits: [DocumentEdit]) async -> Bool {
        var gone: [RecordID] = []
        for record in edits.flatMap(\.published) {
            guard let id = related.register.id(at: record.address), related.register[id].file == record.file else { return false }
            gone.append(id)
        }
        let drafts = Set(documents.drafts.flatMap { $0.records.map(\.address) })
        guard
            let changed = ChangedRecords(
                gone, to: edits.flatMap(\.publishes), drafts: drafts, in: related.relations, related.graph)
        else {
            return false
        }
        needsRoom = needsRoom || changed.change.isTight
        let drawn: Set<RecordID>
        (related, drawn) = related.changing(changed)
        related.attachments = publishedFiles(after: usedPaths(in: edits), edited: changed.change.fresh)
        let site = Site(
            view.site, after: changed.change, graph: related.graph, linkTargets: related.linkTargets,
            citations: related.citations, attachments: related.attachments)
        await plan(site, in: PlanScope(changed.change, drawn: drawn, from: view.site, to: site))
        return true
    }

    private mutating func plan(_ site: Site, in scope: PlanScope) async {
        view = SiteView(site, await SiteBuild.plan(site, after: view.plan, of: view.site, in: scope, jobs: jobs))
    }

    // MARK: - Files beside the pages

    private func usedPaths(in edits: [DocumentEdit]) -> Set<String> {
        if otherFiles.isEmpty { return [] }
        return edits.reduce(into: []) { paths, edit in
            for record in edit.published + edit.publishes { paths.formUnion(Records.usedPaths(of: record)) }
        }
    }

    /// The files that are published when those at some paths may be used otherwise.
    ///
    /// - Parameter edited: documents that most likely use them.
    func publishedFiles(after paths: Set<String>, edited: [RecordID] = []) -> [String: PublishedFile] {
        if paths.isEmpty { return related.attachments }
        let sizes = Dictionary(otherFiles.map { ($0.path, $0.size) }) { first, _ in first }
        return Records.publishedFiles(
            after: related.attachments, at: paths, sizes: sizes, register: related.register, related.linkTargets, edited: edited)
    }
}
