package import Records

/// `…/hanvisas-fran/`: everything that points at a document or a case, where that is too much for its own page.
enum ReferencesPage: PageKind {
    /// Up to this many documents stand on the page that they point at.
    static let limit = 60
    /// How many of the latest of more it shows.
    static let shown = 10

    static func pages(of site: Site) -> [Page] {
        let ofDocuments = site.register.records.indices.flatMap { index -> [Page] in
            let id = RecordID(index)
            guard site.graph.count(to: id) > limit else { return [] }
            let address = site.register[id].address
            return pages(of: site.references(to: id), title: site.title(of: id), below: address, site: site)
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
    /// Whether the same documents have pages of references, with the same documents on them, as on another site whose documents
    /// stand alike but for these.
    package func hasSameReferencesPages(as other: Site, butFor ids: [RecordID]) -> Bool {
        let documents = Set(ids.flatMap { graph.edges(from: $0) + other.graph.edges(from: $0) }.map(\.to))
        let cases = Set(ids.flatMap { citedCases(by: $0) + other.citedCases(by: $0) })
        return documents.allSatisfy { isAlike(references(to: $0), other.references(to: $0)) }
            && cases.allSatisfy { isAlike(graph.mentions(ofCase: $0).map(\.from), other.graph.mentions(ofCase: $0).map(\.from)) }
    }

    private func isAlike(_ sources: [RecordID], _ others: [RecordID]) -> Bool {
        sources.count <= ReferencesPage.limit && others.count <= ReferencesPage.limit || sources == others
    }

    private func citedCases(by id: RecordID) -> [Int] {
        guard id.index < citations.count else { return [] }
        return citations[id.index].compactMap { if case .found(.caseFile(let file)) = $0 { file } else { nil } }
    }

    /// The documents that point at one, each once, for whatever reason.
    func references(to id: RecordID) -> [RecordID] { graph.sources(to: id) }
}
