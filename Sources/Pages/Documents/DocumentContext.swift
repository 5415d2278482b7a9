import Markup
import Records

/// A document on its page: what every part of the page is made from.
final class DocumentContext: Sendable {
    let site: Site
    let id: RecordID
    let page: Page
    let record: Record
    /// A sentence or two from the document's own words: search engines are told it, and so are readers of linked data.
    let description: String?
    /// The section that the list of attachments takes the place of.
    let attachmentsSection: Int?
    /// How many documents point at this one.
    let referenceCount: Int
    /// Nil when the text is taken down.
    let cited: CitedMatters?
    private let ids: PageIDs

    init(_ id: RecordID, on page: Page, of site: Site) {
        self.site = site
        self.id = id
        self.page = page
        record = site.register[id]
        description = record.description
        attachmentsSection = record.attachmentsSection(in: site)
        referenceCount = site.references(to: id).count
        cited = record.withdrawal == nil ? CitedMatters(id, in: site) : nil
        ids = PageIDs(record)
    }

    var words: Words { site.words }
    var isWithdrawn: Bool { record.withdrawal != nil }
    var hidesNames: Bool { record.withdrawal?.hidesNames ?? false }

    func href(_ address: SiteAddress, fragment: String? = nil) -> String {
        site.href(to: address, fragment: fragment, from: page.address)
    }

    func link(_ text: String, to address: SiteAddress, fragment: String? = nil) -> HTML {
        .link(text, to: href(address, fragment: fragment))
    }

    /// An id of a part of ours.
    func id(_ wanted: String) -> String { ids.id(wanted) }

    /// An id for each of several parts.
    func ids(_ wanted: [String]) -> [String] { ids.ids(wanted) }

    func title(of other: RecordID) -> String { site.title(of: other) }

    /// An authority, linked where it has a page.
    func link(_ key: OrganizationKey) -> HTML {
        guard let organization = site.register.organizations[key] else { return HTML(escaping: key.name) }
        return link(organization.title, to: organization.address)
    }

    func link(_ body: BodyReference) -> HTML {
        let name = site.name(of: body, in: record.organization)
        guard let address = site.address(of: body) else { return HTML(escaping: name) }
        return link(name, to: address)
    }

    /// `Protokollsutdrag § 22, Vaggeryds kommun`, `Gemensamt tjänsteutlåtande, A, B och C`.
    var kindLine: String {
        var kind = site.typeAndNumber(of: record)
        let authorities = site.organizations(behind: record)
        if authorities.count > 1, record.type.isStaffReport {
            kind = words.text(.joint, kind.lowercasedFirst)
        }
        if authorities.isEmpty { return kind }
        // Eight names would hide the title.
        let names =
            authorities.count > 3
            ? words.count(.partyCount, authorities.count) : site.list(authorities.map { site.name(of: $0) })
        return kind + ", " + names
    }

    /// Decision, proposal or withdrawn.
    var tag: StatusTag? {
        isWithdrawn ? StatusTag(words[.withdrawn], .old) : site.tag(of: record.standing)
    }
}

extension Record {
    /// The summary, else the first section that says something.
    fileprivate var description: String? {
        if withdrawal != nil { return nil }
        if let summary, !summary.isEmpty { return summary.shortened(to: 200) }
        return text.sectionsThatSumUp.lazy.map { text.body.sections[$0].content.text }.first { !$0.isEmpty }?.shortened(to: 200)
    }
}

extension String {
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
