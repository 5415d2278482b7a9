package import Records

extension Plan {
    /// The same plan where some documents have other titles or refer to others than they did, and all else is as it was
    /// (`isListedAlike(as:butForTitle:)`).
    ///
    /// - Returns: nil where pages that follow from the documents may be called or ordered otherwise too.
    package func revised(_ ids: [RecordID], of site: Site, after old: Site) -> Plan? {
        guard var pages = site.changedReferencesPages(after: old, from: ids) else { return nil }
        let retitled = ids.filter { site.title(of: $0) != old.title(of: $0) || site.register[$0].title != old.register[$0].title }
        for id in retitled {
            let type = site.register[id].type
            // Programmes are listed by title, and so are authorities.
            guard type != .programme, type != .organization, let page = written(at: site[id].address), page.record == id,
                page.kind == DocumentPage.kind(of: site.register[id])
            else { return nil }
            pages.append(page.titled(site.title(of: id)))
            pages += ReferencesPage.pages(toDocument: id, of: site)
        }
        if retitled.contains(where: { site.register[$0].type == .page }) { pages += DocumentListPage.pageList(of: site) }
        return pages.isEmpty ? self : replacing(pages)
    }
}
