import Markup

/// What bodies of text and names in front matter are read with: the site's authorities and their bodies, its programmes' names and
/// the words of headings. It comes from all front matter, before any body is read.
package struct Vocabulary: Sendable {
    /// A programme (program) by all its names.
    package struct ProgrammeNames: Sendable, Hashable {
        package var address: SiteAddress
        package var title: String
        /// `kallas`.
        package var otherNames: [String]

        package init(address: SiteAddress, title: String, otherNames: [String] = []) {
            self.address = address
            self.title = title
            self.otherNames = otherNames
        }
    }

    /// Drafts are not here.
    package let organizations: [OrganizationKey: Organization]
    /// In the order of their addresses.
    package let programmes: [ProgrammeNames]
    package let headingWords: HeadingWords
    /// `huvudman` of `paragraf.yaml`: whose site it is.
    package let siteOrganization: OrganizationKey?
    /// What citations are recognised with: the site's own bodies among all others.
    package let lexicon: CitationLexicon
    /// What texts call the site's programmes.
    package let programmeNames: ProgrammeNameFinder

    private let organizationsByName: [String: OrganizationKey]
    private let organizationsByAddress: [SiteAddress: OrganizationKey]
    private let bodiesByName: [String: [BodyReference]]

    /// - Parameter siteOrganization: as typed: a key, a title or another name.
    package init(
        organizations: [Organization] = [], programmes: [ProgrammeNames] = [], headingWords: HeadingWords = HeadingWords(),
        siteOrganization: String? = nil
    ) {
        var byName: [String: OrganizationKey] = [:]
        var byAddress: [SiteAddress: OrganizationKey] = [:]
        var byBody: [String: [BodyReference]] = [:]
        for organization in organizations {
            byAddress[organization.address] = organization.key
            for name in organization.names where byName[name.folded] == nil { byName[name.folded] = organization.key }
            for body in organization.bodies {
                // A name counts once for a body, however often it is written.
                for name in Set(body.names.map(\.folded)) { byBody[name, default: []].append(body.reference) }
            }
        }
        self.organizations = Dictionary(organizations.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        self.programmes = programmes.sorted { $0.address < $1.address }
        self.headingWords = headingWords
        organizationsByName = byName
        organizationsByAddress = byAddress
        bodiesByName = byBody
        programmeNames = ProgrammeNameFinder(programmes)
        lexicon = CitationLexicon(bodies: Set(organizations.flatMap(\.bodies).flatMap(\.names)).sorted())
        self.siteOrganization = siteOrganization.flatMap { name in Self.lookup(name) { byName[$0] } }
    }

    /// In the exact form first, then without the -s of a genitive: `Huddinges`, `KSAU:s`.
    private static func lookup<Found>(_ written: String, in find: (String) -> Found?) -> Found? {
        let name = written.folded
        if let found = find(name) { return found }
        guard name.hasSuffix("s") else { return nil }
        let stem = name.dropLast()
        return find(String(stem)) ?? ([":", "'", "’"].contains(stem.last) ? find(String(stem.dropLast())) : nil)
    }
}

// MARK: - Authorities

extension Vocabulary {
    /// An authority by its key, title or other name, in any case, with or without the -s of a genitive.
    package func organization(named written: String) -> OrganizationKey? {
        Self.lookup(written) { organizationsByName[$0] }
    }

    /// The authority whose folder a page lies in: the nearest above it.
    package func organization(above address: SiteAddress) -> OrganizationKey? {
        var folder = address
        while folder != .root {
            folder = folder.parent
            if let key = organizationsByAddress[folder] { return key }
        }
        return nil
    }

    /// The names by which authorities are known, sorted: for "menade du …?".
    package var organizationNames: [String] {
        organizations.values.flatMap(\.names).sorted()
    }
}

// MARK: - Bodies

extension Vocabulary {
    /// What a body's written name leads to.
    package enum BodyLookup: Sendable, Hashable {
        case found(BodyReference)
        /// An authority that has no such body.
        case unknown(in: OrganizationKey)
        /// Of several authorities, or none, it could be any.
        case ambiguous
        case unknownEverywhere
    }

    /// Every authority's body of a name, abbreviation or other name, in any case, with or without a genitive's -s.
    package func bodies(named written: String) -> [BodyReference] {
        Self.lookup(written) { bodiesByName[$0] } ?? []
    }

    /// The body of one authority, by the name that it had on a day; without a day, by the name that it has.
    package func body(named written: String, of organization: OrganizationKey, on day: CivilDate? = nil) -> BodyReference? {
        func holder(_ name: String) -> BodyReference? {
            let found = (bodiesByName[name] ?? []).filter { $0.organization == organization }
            return found.count > 1 ? self.holder(among: found, of: organization, on: day) : found.first
        }
        return holder(written.folded) ?? Self.lookup(written, in: holder)
    }

    /// Of bodies that have had one name after each other, the one whose turn it was: the first that had not yet ceased.
    private func holder(among found: [BodyReference], of organization: OrganizationKey, on day: CivilDate?) -> BodyReference? {
        let bodies = (organizations[organization]?.bodies ?? []).filter { found.contains($0.reference) }
        let living = bodies.filter { body in body.endedOn.map { end in day.map { end >= $0 } ?? false } ?? true }
        let inOrder = living.sorted { left, right in
            switch (left.endedOn, right.endedOn) {
            case (let first?, let second?): first < second
            case (_?, nil): true
            case (nil, _): false
            }
        }
        return inOrder.first?.reference ?? found.first
    }

    /// A body as written in a document of these authorities: `KSAU`, or with another authority, `Kommunstyrelsen i Huddinge`.
    ///
    /// Without an authority of its own, and where no or several parties have such a body, the site's own huvudman is asked, then all.
    ///
    /// - Parameter day: of the document: a name may have gone from one body to another.
    package func body(_ written: String, in organizations: [OrganizationKey], on day: CivilDate? = nil) -> BodyLookup {
        let own = organizations.compactMap { body(named: written, of: $0, on: day) }
        if own.count == 1 { return .found(own[0]) }
        if own.count > 1 { return .ambiguous }
        if let (name, key) = split(written) {
            return body(named: name, of: key, on: day).map(BodyLookup.found) ?? .unknown(in: key)
        }
        if organizations.count == 1 { return .unknown(in: organizations[0]) }
        let all = bodies(named: written)
        if organizations.isEmpty {
            if let found = siteOrganization.flatMap({ site in all.first { $0.organization == site } }) { return .found(found) }
            if all.count == 1 { return .found(all[0]) }
        }
        return all.isEmpty ? .unknownEverywhere : .ambiguous
    }

    /// `Kommunstyrelsen i Huddinge`: the body's name, and an authority of the site. A name may hold an " i " of its own.
    package func split(_ written: String) -> (name: String, organization: OrganizationKey)? {
        let words = written.split(whereSeparator: \.isWhitespace)
        for index in words.indices.reversed() where words[index].lowercased() == "i" && index > 0 {
            guard let key = organization(named: words[(index + 1)...].joined(separator: " ")) else { continue }
            return (words[..<index].joined(separator: " "), key)
        }
        return nil
    }

    /// Names and abbreviations of the bodies of these authorities (of all when there are none), for "menade du …?".
    package func bodyNames(of keys: [OrganizationKey]) -> [String] {
        let chosen = keys.isEmpty ? Array(organizations.values) : keys.compactMap { organizations[$0] }
        return chosen.flatMap(\.bodies).flatMap(\.names).sorted()
    }
}

extension Organization {
    /// Key, title and other names.
    package var names: [String] { [key.name, title] + otherNames }
}

extension GoverningBody {
    /// Name, abbreviation and other names.
    package var names: [String] { [name] + (abbreviation.map { [$0] } ?? []) + otherNames }
}
