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

    fileprivate static func parts(of site: Site) -> [ListPart] {
        let shown = site.newestDocuments.filter { [.decided, .proposed].contains(site[$0.id].standing) }
        return ListPart.parts(of: shown, at: .decisions, limits: ListLimits(yearsHavePages: true))
    }
}

extension Site {
    /// Links to the years that have a page of decisions.
    func ways(byYearOn page: SiteAddress) -> WaysView {
        let years = DecisionListPage.parts(of: self).first?.children ?? []
        return WaysView(
            id: "ar", label: words[.decisionsByYear],
            ways: years.map { year in
                WayView(
                    label: label(of: year.span), href: href(to: year.address, from: page),
                    count: words.count(.documentCount, year.count))
            })
    }
}
