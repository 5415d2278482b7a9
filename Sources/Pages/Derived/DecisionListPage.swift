import Records

/// `/beslut/`: decisions and proposals by year, each in a group of its own, so that neither is taken for the other.
enum DecisionListPage: PageKind {
    static func pages(of site: Site) -> [Page] {
        var list = DerivedList(site.words[.decisionsAndProposals])
        list.lead = site.words[.decisionListLead]
        list.partsByStanding = true
        list.section = .decisions
        return list.pages(of: parts(of: site), site: site)
    }

    /// The years that have a page, for the ways in elsewhere.
    static func years(of site: Site) -> [ListPart.Child] { parts(of: site).first?.children ?? [] }

    private static func parts(of site: Site) -> [ListPart] {
        let shown = site.newestDocuments.filter { [.decided, .proposed].contains(site[$0.id].standing) }
        return ListPart.parts(of: shown, at: .decisions, limits: ListLimits(yearsHavePages: true))
    }
}
