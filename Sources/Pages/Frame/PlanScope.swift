package import Records

/// Which pages of a site are planned: all, or those that may be others after some documents came, went or stand otherwise.
///
/// A kind of page that has few pages, or that many documents change, is planned whole always. The others ask here, and give the same
/// pages as they would of all, but fewer.
package struct PlanScope: Sendable {
    /// What a change touches, in the site before it and in the one after.
    fileprivate struct Touched {
        var documents: Set<RecordID> = []
        /// Documents that others refer to, or do no longer.
        var referred: Set<RecordID> = []
        var cases: Set<Int> = []
        var citedCases: Set<Int> = []
        var meetings: Set<Int> = []
        // So few that to compare with each is faster than to hash what is asked for.
        var organizations: [OrganizationKey] = []
        var bodies: [BodyReference] = []
        var types: [DocumentType] = []
    }

    private let touched: Touched?

    private init(_ touched: Touched?) { self.touched = touched }

    /// All pages.
    package static let whole = PlanScope(nil)

    /// The pages that a change of the register may have changed.
    ///
    /// - Parameter drawn: documents whose references were drawn anew.
    package init(_ change: RegisterChange, drawn: Set<RecordID>, from old: Site, to new: Site) {
        var touched = Touched()
        touched.cases = Set(change.cases)
        touched.meetings = Set(change.meetings)
        touched.add(change.touched, of: old)
        touched.add(change.fresh, of: new)
        touched.addReferences(from: drawn.union(change.touched), in: old)
        touched.addReferences(from: drawn.union(change.fresh), in: new)
        for number in change.cases {
            for site in [old, new] where site.register.cases.contains(number: number) {
                touched.organizations.append(site.register.cases[number].organization)
            }
        }
        for number in change.meetings {
            for site in [old, new] where site.register.meetings.contains(number: number) {
                touched.bodies.append(site.register.meetings[number].body)
            }
        }
        touched.makeUnique()
        self.touched = touched
    }

    /// The pages that some documents may have changed which stand in the register as they did.
    package init(_ ids: [RecordID], from old: Site, to new: Site) {
        var touched = Touched()
        for site in [old, new] {
            touched.add(ids, of: site)
            touched.addReferences(from: Set(ids), in: site)
        }
        touched.makeUnique()
        self.touched = touched
    }

    /// Whether a document was read again, came or went.
    func touches(_ id: RecordID) -> Bool { touched?.documents.contains(id) ?? true }

    /// The documents whose own pages are planned.
    func documents(of site: Site) -> [RecordID] {
        guard let touched else { return site.register.recordIDs }
        return touched.documents.filter { site.register.records.contains(number: $0.index) }.sorted()
    }

    /// The documents whose lists of references are planned.
    func referred(of site: Site) -> [RecordID] {
        guard let touched else { return site.register.recordIDs }
        return touched.referred.union(touched.documents).filter { site.register.records.contains(number: $0.index) }.sorted()
    }

    func cases(of site: Site) -> [Int] {
        guard let touched else { return site.register.cases.numbers }
        return touched.cases.filter { site.register.cases.contains(number: $0) }.sorted()
    }

    /// The cases whose lists of references are planned.
    func citedCases(of site: Site) -> [Int] {
        guard let touched else { return site.register.cases.numbers }
        return touched.citedCases.union(touched.cases).filter { site.register.cases.contains(number: $0) }.sorted()
    }

    func meetings(of site: Site) -> [Int] {
        guard let touched else { return site.register.meetings.numbers }
        return touched.meetings.filter { site.register.meetings.contains(number: $0) }.sorted()
    }

    /// The authorities whose pages are planned, sorted.
    func organizations(of site: Site) -> [Organization] {
        let all = site.register.sortedOrganizations
        return touched.map { touched in all.filter { touched.organizations.contains($0.key) } } ?? all
    }

    func has(_ organization: OrganizationKey) -> Bool { touched?.organizations.contains(organization) ?? true }

    func has(_ body: BodyReference) -> Bool { touched?.bodies.contains(body) ?? true }

    func has(_ type: DocumentType) -> Bool { touched?.types.contains(type) ?? true }
}

extension PlanScope.Touched {
    mutating func add(_ ids: [RecordID], of site: Site) {
        for id in ids {
            let record = site.register[id]
            documents.insert(id)
            organizations += site[id].owners + record.postings.compactMap(\.board)
            if let body = record.body { bodies.append(body) }
            types.append(record.type)
        }
    }

    mutating func makeUnique() {
        (organizations, bodies, types) = (organizations.uniqued(), bodies.uniqued(), types.uniqued())
    }

    mutating func addReferences(from ids: Set<RecordID>, in site: Site) {
        for id in ids {
            referred.formUnion(site.graph.edges(from: id).map(\.to))
            citedCases.formUnion(site.citedCases(by: id))
        }
    }
}
