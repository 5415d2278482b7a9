package import Markup
package import Pages
package import Records

/// What follows from all documents together, before any page is thought of.
package struct RelatedDocuments: Sendable {
    package var register: Register
    package var graph: LinkGraph
    package var linkTargets: NumberedValues<[LinkTarget]>
    /// What became of each mention in each record's text.
    package var citations: NumberedValues<[CitationResolution]>
    /// The files that are published beside the pages, by path: `content/a/b.pdf`.
    package var attachments: [String: PublishedFile]
    /// What the front matter relates to, from which the rest of the graph follows.
    package var relations: FieldRelations

    package init(
        register: Register, graph: LinkGraph, linkTargets: NumberedValues<[LinkTarget]>,
        citations: NumberedValues<[CitationResolution]>,
        attachments: [String: PublishedFile], relations: FieldRelations
    ) {
        self.relations = relations
        self.register = register
        self.graph = graph
        self.linkTargets = linkTargets
        self.citations = citations
        self.attachments = attachments
    }
}

/// Puts documents together: the register, who points at whom, where links lead, which files are published.
///
/// - Parameter room: numbers that are left free between documents, where some are to come.
package func relate(
    _ documents: ReadDocuments, _ otherFiles: [ContentFile], jobs: Int, room: Int = 0
) async -> Checked<RelatedDocuments> {
    let sources = documents.sources
    let register = register(of: documents.records, sources: sources, room: room)
    let relations = fieldRelations(of: register.value, sources: sources)
    let resolver = CitationResolver(relations.value)
    // What does not wait for each other is worked out side by side.
    async let published = attachments(among: otherFiles, of: documents)
    async let linked = linkTargets(of: register.value, sources: sources)
    let cited = await inParallel(register.value.recordIDs, jobs: jobs) { id in
        let citations = resolver.resolutions(of: id)
        return (citations, linkGraph(of: relations.value, from: id, citations))
    }
    let numbered = register.value.records
    let citations = numbered.byNumber(cited.map(\.0), filler: [])
    let graph = LinkGraph(numbered.byNumber(cited.map(\.1), filler: .nothing))
    let (targets, attachments) = await (linked, published)
    return Checked(
        RelatedDocuments(
            register: register.value, graph: graph, linkTargets: targets.value,
            citations: citations, attachments: attachments.value, relations: relations.value),
        register.diagnostics + relations.diagnostics + targets.diagnostics + attachments.diagnostics)
}

extension RelatedDocuments {
    /// The same documents with some of them read again, which stand as they did (`Record.standsAlike`): everything else is kept.
    package func replacing(_ records: [RecordID: Record]) -> RelatedDocuments {
        let replaced = ReplacedRecords(records, in: relations)
        let citations = replaced.resolutions(after: citations)
        return RelatedDocuments(
            register: replaced.register, graph: replaced.graph(after: graph, citations),
            linkTargets: replaced.linkTargets(after: linkTargets), citations: citations, attachments: attachments,
            relations: replaced.relations)
    }

    /// The same documents after some came, went or were read again; what follows from the others is kept.
    ///
    /// - Returns: with the documents that point at others than they did.
    package func changing(_ changed: ChangedRecords) -> (related: RelatedDocuments, drawn: Set<RecordID>) {
        let citations = changed.resolutions(after: citations)
        let targets = changed.linkTargets(after: linkTargets)
        let graph = changed.graph(after: graph, self.citations, citations.all, anew: citations.anew.union(targets.anew))
        let related = RelatedDocuments(
            register: changed.register, graph: graph.graph, linkTargets: targets.all, citations: citations.all,
            attachments: attachments, relations: changed.relations)
        return (related, graph.drawn)
    }
}

/// What `relate` finds wrong, without what it is asked for.
package func relationFaults(of documents: ReadDocuments, _ otherFiles: [ContentFile]) async -> [Diagnostic] {
    let register = register(of: documents.records, sources: documents.sources)
    if Task.isCancelled { return [] }
    let relations = fieldRelations(of: register.value, sources: documents.sources)
    if Task.isCancelled { return [] }
    return register.diagnostics + relations.diagnostics
        + linkTargets(of: register.value, sources: documents.sources).diagnostics
        + attachments(among: otherFiles, of: documents).diagnostics
}

/// Faults that only all documents together, and the day, can show.
///
/// - Parameter includingUnresolved: whether a citation that nothing fits is worth a note.
package func meaningFaults(
    in related: RelatedDocuments, _ sources: Sources, asOf: CivilDate, includingUnresolved: Bool = false
) -> [Diagnostic] {
    goalFaults(in: related.register, related.graph, sources: sources)
        + noticeFaults(in: related.register, asOf: asOf, sources: sources)
        + citationFaults(in: related.register, related.citations, sources: sources, includingUnresolved: includingUnresolved)
}

/// The site as a value, for pages to be planned of.
package func site(
    of related: RelatedDocuments, settings: SiteSettings, templates: TemplateSet, asOf: CivilDate, base: String? = nil, jobs: Int
) async -> Site {
    let site = Site(
        withoutLines: settings, register: related.register, graph: related.graph, linkTargets: related.linkTargets,
        citations: related.citations, attachments: related.attachments, asOf: asOf, templates: templates, base: base)
    let lines = await inParallel(related.register.recordIDs, jobs: jobs) { site.line(of: related.register[$0]) }
    return Site(site, lines: related.register.records.byNumber(lines, filler: site.emptyLine))
}
