package import Markup
package import Pages
package import Records

/// What follows from all documents together, before any page is thought of.
package struct RelatedDocuments: Sendable {
    package var register: Register
    package var graph: LinkGraph
    package var linkTargets: [[LinkTarget]]
    /// The files that are published beside the pages, by path: `content/a/b.pdf`.
    package var attachments: [String: PublishedFile]
}

/// Puts documents together: the register, who points at whom, where links lead, which files are published.
package func relate(_ documents: ReadDocuments, _ otherFiles: [ContentFile]) -> Checked<RelatedDocuments> {
    let sources = documents.sources
    let register = register(of: documents.records, sources: sources)
    let graph = linkGraph(of: register.value, sources: sources)
    let targets = linkTargets(of: register.value, sources: sources)
    let attachments = attachments(among: otherFiles, of: documents)
    return Checked(
        RelatedDocuments(
            register: register.value, graph: graph.value, linkTargets: targets.value, attachments: attachments.value),
        register.diagnostics + graph.diagnostics + targets.diagnostics + attachments.diagnostics)
}

/// Faults that only all documents together, and the day, can show.
package func meaningFaults(in related: RelatedDocuments, _ sources: Sources, asOf: CivilDate) -> [Diagnostic] {
    goalFaults(in: related.register, related.graph, sources: sources)
        + noticeFaults(in: related.register, asOf: asOf, sources: sources)
}

/// The site as a value, for pages to be planned of.
package func site(
    of related: RelatedDocuments, settings: SiteSettings, templates: TemplateSet, asOf: CivilDate, base: String? = nil
) -> Site {
    Site(
        settings: settings, register: related.register, graph: related.graph, linkTargets: related.linkTargets,
        attachments: related.attachments, asOf: asOf, templates: templates, base: base)
}
