/// A huvudman by its folder under content/: `vaggeryd`.
package struct OrganizationKey: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let name: String

    package init(_ name: String) { self.name = name }

    package var description: String { name }

    package static func < (left: Self, right: Self) -> Bool { left.name < right.name }
}

/// Huvudman: an authority (kommun, region, statlig myndighet, samverkan) with its bodies.
package struct Organization: Sendable, Hashable {
    package var key: OrganizationKey
    package var title: String
    package var address: SiteAddress
    /// `kallas`.
    package var otherNames: [String] = []
    package var bodies: [GoverningBody] = []

    package init(key: OrganizationKey, title: String, address: SiteAddress) {
        self.key = key
        self.title = title
        self.address = address
    }
}

/// Organ: a council, board or committee that decides (fullmäktige, styrelse, nämnd, utskott).
package struct GoverningBody: Sendable, Hashable {
    package var reference: BodyReference
    package var name: String
    /// `förkortning`: KSAU.
    package var abbreviation: String?
    package var otherNames: [String] = []
    /// `upphört`: the last day it existed.
    package var endedOn: CivilDate?

    package init(reference: BodyReference, name: String, abbreviation: String? = nil) {
        self.reference = reference
        self.name = name
        self.abbreviation = abbreviation
    }
}

/// One body of one authority. `part` is its part of the address: `ksau`.
package struct BodyReference: Sendable, Hashable {
    package var organization: OrganizationKey
    package var part: String

    package init(organization: OrganizationKey, part: String) {
        self.organization = organization
        self.part = part
    }
}

/// A case number, with the party whose register it is in, where the document has several parties.
package struct PartyCaseNumber: Sendable, Hashable {
    /// The authority that keeps the number; nil where the document has none.
    package var organization: OrganizationKey?
    package var number: CaseNumber

    package init(organization: OrganizationKey?, number: CaseNumber) {
        self.organization = organization
        self.number = number
    }
}
