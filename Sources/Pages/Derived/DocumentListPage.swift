import Markup
import Records
import Templating

/// `/dokument/` and `/dokument/protokollsutdrag/`: all documents by type.
enum DocumentListPage: ScopedPageKind {
    static func pages(of site: Site, in scope: PlanScope) -> [Page] {
        var byType: [DocumentType: [DatedRecord]] = [:]
        for document in site.newestDocuments {
            let type = site[document.id].type
            if scope.has(type) { byType[type, default: []].append(document) }
        }
        // In the order of the types' own list, which goes from what is decided to what is said about it.
        let types = DocumentType.allCases.filter { byType[$0] != nil && $0 != .programme }
        let all = scope.has(.page) ? [overview(of: site)] + pageList(of: site) : []
        return all
            + types.flatMap { type in
                list(of: type, in: site).pages(
                    of: byType[type] ?? [], at: address(of: type), limits: ListLimits(), site: site)
            }
    }

    /// `/dokument/protokollsutdrag/`; programmes have a list of their own.
    static func address(of type: DocumentType) -> SiteAddress {
        type == .programme ? .programmes : .documents.page(AddressPart.of(type.rawValue))
    }

    static func words(_ type: DocumentType, of site: Site) -> String { site.words.count(.type(type), 2) }

    private static func list(of type: DocumentType, in site: Site) -> DerivedList {
        var list = DerivedList(words(type, of: site))
        list.crumbs = [PageContent.Crumb(site.words[.documentsTitle], .documents)]
        list.section = .search
        return list
    }

    /// Ordinary pages, by title: nobody else may link to them.
    static func pageList(of site: Site) -> [Page] {
        let ids = site.ordinaryPages
        guard !ids.isEmpty else { return [] }
        var list = list(of: .page, in: site)
        list.partsByYear = false
        list.unit = .pageCount
        return list.pages(of: ListPart.pages(of: ids, at: address(of: .page)), site: site)
    }

    private static func overview(of site: Site) -> Page {
        site.page(at: .documents, kind: "lista", title: site.words[.documentsTitle]) { page, site in
            let view = ListView(
                heading: page.title, text: page.record.map { site.text(of: $0, on: page.address) },
                count: site.words.count(.documentCount, site.documents.count), ways: site.ways(byTypeOn: page.address),
                groups: [],
                pager: nil)
            var content = PageContent(site.templates.derived.list.render(view))
            content.section = .search
            return site.file(for: page, content)
        }
    }
}

extension Site {
    /// Links to the lists of each type that the site has.
    func ways(byTypeOn page: SiteAddress) -> WaysView? {
        var counts: [DocumentType: Int] = [:]
        for id in documents { counts[self[id].type, default: 0] += 1 }
        let pages = ordinaryPages.count
        if pages > 0 { counts[.page] = pages }
        let ways = DocumentType.allCases.compactMap { type in
            counts[type].map { count in
                WayView(
                    label: DocumentListPage.words(type, of: self), href: href(to: DocumentListPage.address(of: type), from: page),
                    count: words.count(type == .page ? .pageCount : .documentCount, count))
            }
        }
        return ways.isEmpty ? nil : WaysView(id: "slag", label: words[.byType], ways: ways)
    }
}

extension Site {
    /// Pages that an editor wrote and that are no part of a page that follows from the documents, in Swedish order.
    var ordinaryPages: [RecordID] {
        let parts: Set<SiteAddress> = [
            .root, .programmes, .decisions, .documents, .authorities, .noticeBoard, .search, .about, .accessibility,
        ]
        let ids = register.recordIDs.filter {
            self[$0].type == .page && !parts.contains(self[$0].address)
        }
        return ids.sortedInSwedish { title(of: $0) }
    }
}
