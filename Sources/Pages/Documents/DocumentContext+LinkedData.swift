import Markup
import Records

extension DocumentContext {
    /// The document as linked data: schema.org, with the words of the European Legislation Identifier and of Dublin Core where
    /// schema.org has none. Every `@id` is an address on this site, and nothing is fetched: the context stands in the page.
    var linkedData: HTML? {
        guard record.type != .page else { return nil }
        var members: [(String, JSON)] = [
            ("@context", Self.context), ("@type", .string(linkedType)), ("@id", .string(url)), ("url", .string(url)),
            ("name", .string(site.title(of: id))), ("inLanguage", .string(record.language ?? site.language.rawValue)),
        ]
        func add(_ name: String, _ value: String?) {
            if let value { members.append((name, .string(value))) }
        }
        add("description", description)
        add("additionalType", site.typeName(of: record))
        add("creativeWorkStatus", site.tag(of: id)?.text)
        add("dateCreated", record.date?.description)
        add("datePublished", record.publishedOn?.description)
        add("dateModified", record.changedOn?.description)
        add("temporalCoverage", record.validity.flatMap(Self.interval))
        let numbers =
            record.caseNumbers.map(\.number.written)
            + [record.minutesFacts?.number.map { "§ \($0)" }].compactMap(\.self)
        if !numbers.isEmpty { members.append(("identifier", .array(numbers.map(JSON.string)))) }
        let publishers = site.organizations(behind: record).map(publisher)
        if !publishers.isEmpty { members.append(("publisher", .array(publishers))) }
        if record.standing == .decided, let body = record.body {
            members.append(("eli:passed_by", .string(site.name(of: body, in: record.organization))))
        }
        members += relatedMembers
        return JSON.object(members).scriptContent
    }

    private static let context: JSON = [
        "@vocab": "https://schema.org/", "eli": "http://data.europa.eu/eli/ontology#", "dcterms": "http://purl.org/dc/terms/",
    ]

    private var url: String { site.url(of: page.address) }

    /// Only what has been decided is legislation in the sense of schema.org.
    private var linkedType: String {
        switch record.type {
        case .regulation: "Legislation"
        case .programme: "CreativeWork"
        default: record.standing == .decided ? "Legislation" : "DigitalDocument"
        }
    }

    private func publisher(_ key: OrganizationKey) -> JSON {
        var members: [(String, JSON)] = [("@type", "GovernmentOrganization")]
        if let organization = site.register.organizations[key] {
            members.append(("@id", .string(site.url(of: organization.address))))
        }
        members.append(("name", .string(site.name(of: key))))
        return .object(members)
    }

    /// Relations and citations, both ways, by their names, each with what it leads to. Of very many, the first: they are told whole
    /// on pages of their own.
    private var relatedMembers: [(String, JSON)] {
        var related: [(name: String, addresses: [String])] = []
        func add(_ name: String, _ address: String) {
            if let index = related.firstIndex(where: { $0.name == name }) {
                related[index].addresses.append(address)
            } else {
                related.append((name, [address]))
            }
        }
        func url(_ other: RecordID) -> String { site.url(of: site[other].address) }
        for edge in site.graph.edges(from: id) {
            add(Self.term(edge.relation, isProposed: record.standing == .proposed), url(edge.to))
        }
        for text in cited?.texts ?? [] {
            if let href = text.href { add("citation", href) }
        }
        for file in cited?.cases ?? [] { add("mentions", site.url(of: file.file.address)) }
        for edge in site.graph.edges(to: id) {
            let isPart = edge.relation == .belongsToProgramme || edge.relation == .isAttachmentTo
            add(isPart ? "hasPart" : "subjectOf", url(edge.from))
        }
        return related.map { name, addresses in
            (name, .array(addresses.uniqued().prefix(ReferencesPage.limit).map { ["@id": .string($0)] }))
        }
    }

    /// A proposal is only about what it would replace or change: to say more would make a decision of it.
    private static func term(_ relation: Relation, isProposed: Bool) -> String {
        switch relation {
        case .replaces: isProposed ? "about" : "dcterms:replaces"
        case .amends: isProposed ? "about" : "eli:amends"
        case .repeals: isProposed ? "about" : "eli:repeals"
        case .adopts, .followsUp: "about"
        case .isBasedOn: "isBasedOn"
        case .isAttachmentTo, .belongsToProgramme: "isPartOf"
        case .corrects: "eli:corrects"
        case .concursWith: "eli:related_to"
        case .mentions: "citation"
        }
    }

    /// ISO 8601: `2019/2022`, `2019/..`.
    private static func interval(_ period: DatePeriod) -> String? {
        if period.from == nil, period.through == nil { return nil }
        return "\(period.from?.description ?? "..")/\(period.through?.description ?? "..")"
    }
}
