import Records

/// `…/hanvisas-fran/`: everything that points at a document or a case, where that is too much for its own page.
enum ReferencesPage: ScopedPageKind {
    /// Up to this many documents stand on the page that they point at.
    static let limit = 60
    /// How many of the latest of more it shows.
    static let shown = 10

    static func pages(of site: Site, in scope: PlanScope) -> [Page] {
        let documents = scope.referred(of: site).filter { site.graph.count(to: $0) > limit }
        let cases = scope.citedCases(of: site).filter { site.graph.mentions(ofCase: $0).count > limit }
        return documents.flatMap { pages(toDocument: $0, of: site) } + cases.flatMap { pages(toCase: $0, of: site) }
    }

    static func pages(toDocument id: RecordID, of site: Site) -> [Page] {
        guard site.graph.count(to: id) > limit else { return [] }
        return pages(of: site.references(to: id), title: site.title(of: id), below: site[id].address, site: site)
    }

    static func pages(toCase number: Int, of site: Site) -> [Page] {
        let file = site.register.cases[number]
        return pages(
            of: site.citing(number), title: site.words.text(.caseTitle, file.number.written), below: file.address, site: site)
    }

    private static func pages(of sources: [RecordID], title: @autoclosure () -> String, below address: SiteAddress, site: Site)
        -> [Page]
    {
        guard sources.count > limit else { return [] }
        let title = title()
        var list = DerivedList(site.words[.referredFrom])
        list.owner = title
        list.crumbs = [PageContent.Crumb(title.shortened(to: 60), address)]
        return list.pages(of: site.newestFirst(sources), at: self.address(below: address), limits: ListLimits(), site: site)
    }

    static func address(below address: SiteAddress) -> SiteAddress { address.page("hanvisas-fran") }
}

extension Site {
    /// The pages of references to what some documents refer to, or did on a site whose documents stand alike but for these, where
    /// they have others on them than they had.
    ///
    /// - Returns: nil where there are pages that were not, or were pages that are not.
    func changedReferencesPages(after other: Site, from ids: [RecordID]) -> [Page]? {
        let documents = Set(ids.flatMap { graph.edges(from: $0) + other.graph.edges(from: $0) }.map(\.to))
        let cases = Set(ids.flatMap { citedCases(by: $0) + other.citedCases(by: $0) })
        var changed: [Page] = []
        for id in documents.sorted() where references(to: id) != other.references(to: id) {
            let (new, old) = (ReferencesPage.pages(toDocument: id, of: self), ReferencesPage.pages(toDocument: id, of: other))
            guard new.map(\.address) == old.map(\.address) else { return nil }
            changed += new
        }
        for number in cases.sorted() where citing(number) != other.citing(number) {
            let (new, old) = (ReferencesPage.pages(toCase: number, of: self), ReferencesPage.pages(toCase: number, of: other))
            guard new.map(\.address) == old.map(\.address) else { return nil }
            changed += new
        }
        return changed
    }

    /// The documents that cite a case.
    fileprivate func citing(_ number: Int) -> [RecordID] { graph.mentions(ofCase: number).map(\.from) }

    func citedCases(by id: RecordID) -> [Int] {
        guard id.index < citations.count else { return [] }
        return citations[id.index].compactMap { if case .found(.caseFile(let file)) = $0 { file } else { nil } }
    }

    /// The documents that point at one, each once, for whatever reason.
    func references(to id: RecordID) -> [RecordID] { graph.sources(to: id) }
}
