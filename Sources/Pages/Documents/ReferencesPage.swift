import Records

/// `…/hanvisas-fran/`: everything that points at a document or a case, where that is too much for its own page.
enum ReferencesPage: PageKind {
    /// Up to this many documents stand on the page that they point at.
    static let limit = 60
    /// How many of the latest of more it shows.
    static let shown = 10

    static func pages(of site: Site) -> [Page] {
        let ofDocuments = site.register.records.indices.flatMap { index -> [Page] in
            let (id, record) = (RecordID(index), site.register.records[index])
            return pages(of: site.references(to: id), title: site.title(of: id), below: record.address, site: site)
        }
        let ofCases = site.register.cases.enumerated().flatMap { number, file in
            pages(
                of: site.graph.mentions(ofCase: number).map(\.from), title: site.words.text(.caseTitle, file.number.written),
                below: file.address, site: site)
        }
        return ofDocuments + ofCases
    }

    private static func pages(of sources: [RecordID], title: String, below address: SiteAddress, site: Site) -> [Page] {
        guard sources.count > limit else { return [] }
        var list = DerivedList(site.words[.referredFrom])
        list.owner = title
        list.crumbs = [PageContent.Crumb(title.shortened(to: 60), address)]
        return list.pages(of: site.newestFirst(sources), at: self.address(below: address), limits: ListLimits(), site: site)
    }

    static func address(below address: SiteAddress) -> SiteAddress { address.page("hanvisas-fran") }
}

extension Site {
    /// The documents that point at one, each once, for whatever reason.
    func references(to id: RecordID) -> [RecordID] { graph.edges(to: id).map(\.from).uniqued() }
}
