import Markup
package import Records

/// `/flode.xml` and `/vaggeryd/flode.xml`: what is new on the site, and with an authority. A feed is there only where something
/// has a day on which it was published, changed or withdrawn.
enum FeedPage: PageKind {
    /// A feed tells of the latest; all that there is stands in the lists.
    static let length = 100

    static func pages(of site: Site) -> [Page] {
        let news = site.news
        guard !news.isEmpty else { return [] }
        let byOwner = site.byOwner(news, in: .whole)
        let own = site.register.sortedOrganizations.compactMap { organization in
            byOwner[organization.key].map { ids in
                page(at: organization.feed, of: organization.address, title: organization.title, ids: ids)
            }
        }
        return [page(at: .feed, of: .root, title: site.settings.title, ids: news)] + own
    }

    private static func page(at address: SiteAddress, of page: SiteAddress, title: String, ids: [RecordID]) -> Page {
        let latest = Array(ids.prefix(length))
        return Page(address: address, kind: "", title: "", isIndexed: false) { file, site in
            let feed = AtomFeed(
                title: site.words.text(.feedOf, title), url: site.url(of: file.address), pageURL: site.url(of: page),
                language: site.language.rawValue, author: site.settings.publisher,
                entries: latest.compactMap { site.entry(of: $0) })
            return OutputFile(at: file.address, bytes: feed.bytes)
        }
    }
}

extension Record {
    /// The last day that something happened to it here. A document that says no such day is in no list of the latest.
    package var lastEvent: CivilDate? { [publishedOn, changedOn, withdrawal?.date].compactMap(\.self).max() }

    /// Whether lists of the latest tell of it.
    var isNews: Bool { isDocument && (publishedOn != nil || changedOn != nil || withdrawal != nil) }
}

extension Register {
    var hasNews: Bool { records.contains(where: \.isNews) }
}

extension Site {
    /// Documents with a day on which they were published, changed or withdrawn, the latest first.
    var news: [RecordID] {
        let dated = documents.compactMap { id in self[id].lastEvent.map { (day: $0, id: id) } }
        return dated.sorted { left, right in
            if left.day != right.day { return left.day > right.day }
            // Of one day, what happened last in the world comes first.
            let days = (self[left.id].date?.lastDay, self[right.id].date?.lastDay)
            if let first = days.0, let second = days.1, first != second { return first > second }
            if (days.0 == nil) != (days.1 == nil) { return days.0 != nil }
            return left.id < right.id
        }.map(\.id)
    }

    fileprivate func entry(of id: RecordID) -> AtomFeed.Entry? {
        let record = register[id]
        guard let updated = record.lastEvent else { return nil }
        var entry = AtomFeed.Entry(
            title: title(of: id), url: url(of: record.address), updated: updated,
            author: authorityNames(of: record) ?? settings.publisher)
        entry.published = record.publishedOn
        entry.category = tag(of: id)?.text ?? typeName(of: record)
        if let withdrawal = record.withdrawal {
            entry.title += " – " + words[.withdrawn].lowercasedFirst
            entry.summary = words.text(.withdrawnBecause, dates.text(withdrawal.date), withdrawal.reason)
        } else {
            entry.summary = summary(of: record)
        }
        return entry
    }
}
