package import Markup
package import Records

/// What pages say of a document on one line, worked out once: each document stands on some fifteen pages beside its own, in its case,
/// at its meeting, in lists, and under all that it refers to.
package final class DocumentLine: Sendable {
    package let address: SiteAddress
    package let type: DocumentType
    package let standing: Standing
    package let date: PartialDate?
    package let isWithdrawn: Bool
    /// The last day that something happened to it here, where it is news.
    package let lastEvent: CivilDate?
    /// The authorities that have it: behind it, its own and that of its body; each once.
    let owners: [OrganizationKey]
    let body: BodyReference?
    /// The `data-kind` of its page.
    let kind: String
    /// The day its page was put on the site or changed.
    let lastModified: CivilDate?
    let hasFormerAddresses: Bool
    /// The title that may be shown: that of a withdrawn document can be hidden.
    package let title: String
    /// The same where many stand together: a page of them is to open on a telephone.
    let listTitle: String
    /// `Protokollsutdrag § 22`.
    package let typeAndNumber: String
    /// Whose document it is: its authority, or the parties that decide alike.
    package let authorities: String?
    /// `Tjänsteutlåtande, 26 juni 2019`; of a withdrawn one that it is.
    package let about: HTML
    /// The date as it is shown.
    package let day: HTML?
    /// What it is, when it is from and its case numbers, with ` · ` between them.
    package let facts: HTML
    /// The same with whose it is.
    package let factsWithAuthorities: HTML

    /// Characters. The longest in print, of answers to motions, have some three hundred.
    private static let longestListTitle = 300

    init(_ record: Record, of site: Site) {
        address = record.address
        type = record.type
        standing = record.standing
        date = record.date
        isWithdrawn = record.withdrawal != nil
        lastEvent = record.isNews ? record.lastEvent : nil
        let keys = site.organizations(behind: record) + [record.organization, record.body?.organization].compactMap(\.self)
        owners = keys.uniqued()
        body = record.body
        kind = DocumentPage.kind(of: record)
        lastModified = [record.changedOn, record.publishedOn].compactMap(\.self).max()
        hasFormerAddresses = !record.formerAddresses.isEmpty
        let title = site.shownTitle(of: record)
        self.title = title
        listTitle = title.utf8.count > Self.longestListTitle ? title.shortened(to: Self.longestListTitle) : title
        typeAndNumber = site.typeAndNumber(of: record)
        authorities = site.authorityNames(of: record)
        let day = record.date.map { site.dates.html($0) }
        self.day = day
        var about = HTML(escaping: record.withdrawal == nil ? typeAndNumber : site.words[.withdrawn])
        if let day {
            about.append(", ")
            about.append(day)
        }
        self.about = about
        var rest = HTML()
        if let when = day ?? site.when(record) {
            rest.append(" · ")
            rest.append(when)
        }
        for number in site.listed(record.caseNumbers) {
            rest.append(" · ")
            rest.append(number)
        }
        var (facts, factsWithAuthorities) = (HTML(escaping: typeAndNumber), HTML(escaping: typeAndNumber))
        if let authorities {
            factsWithAuthorities.append(" · ")
            factsWithAuthorities.append(escaping: authorities)
        }
        facts.append(rest)
        factsWithAuthorities.append(rest)
        self.facts = facts
        self.factsWithAuthorities = factsWithAuthorities
    }

    /// Grows with the date; what is dated by its month or year alone counts as its first day, and what has no date comes last.
    package var timeOrder: Int { date?.firstDay.daysSince1970 ?? .max }
}
