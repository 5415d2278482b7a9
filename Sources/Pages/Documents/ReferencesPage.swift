import Records

/// `…/hanvisas-fran/`: everything that points at a document, where that is too much for the document's own page.
enum ReferencesPage: PageKind {
    /// Up to this many documents stand on the page that they point at.
    static let limit = 60
    /// How many of the latest of more it shows.
    static let shown = 10

    static func pages(of site: Site) -> [Page] {
        site.register.records.indices.flatMap { index -> [Page] in
            let id = RecordID(index)
            let sources = site.references(to: id)
            guard sources.count > limit else { return [] }
            let record = site.register[id]
            var list = DerivedList(site.words[.referredFrom])
            list.owner = site.title(of: id)
            list.crumbs = [PageContent.Crumb(site.title(of: id).shortened(to: 60), record.address)]
            return list.pages(of: site.newestFirst(sources), at: address(for: record), limits: ListLimits(), site: site)
        }
    }

    static func address(for record: Record) -> SiteAddress { record.address.page("hanvisas-fran") }
}

extension Site {
    /// The documents that point at one, each once, for whatever reason.
    func references(to id: RecordID) -> [RecordID] { graph.edges(to: id).map(\.from).uniqued() }
}
