import Markup

/// Whose a document is, and which body: names looked up in the vocabulary.
extension RecordDecoder {
    /// `huvudman` and `parter`. Where several decide alike no folder's authority is inherited.
    mutating func decodeOwners() {
        parties = (fields["parter"]?.items ?? []).compactMap { organization($0) }
        if head.type == .organization {
            organization = head.address.path.pathParts.last.map { OrganizationKey(String($0)) }
        } else if let stated = fields["huvudman"] {
            organization = organization(stated)
        } else if fields["parter"] == nil {
            organization = vocabulary.organization(above: head.address)
        }
        ownersAreUncertain = !diagnostics.isEmpty
    }

    /// An authority by any of its names; one that is not known is an error.
    mutating func organization(_ node: Node) -> OrganizationKey? {
        guard let written = node.trimmedText else { return nil }
        if let key = vocabulary.organization(named: written) { return key }
        let nearest = nearestWord(to: written, among: vocabulary.organizationNames)
        diagnostics.append(.unknownOrganization(written, nearest: nearest, at: place(node)))
        return nil
    }

    /// An authority, or an outsider, who is only worth a warning.
    mutating func party(_ node: Node) -> Party? {
        guard let written = node.trimmedText else { return nil }
        if let key = vocabulary.organization(named: written) { return .organization(key) }
        let nearest = nearestWord(to: written, among: vocabulary.organizationNames)
        diagnostics.append(.unknownOrganization(written, nearest: nearest, isOutsiderAllowed: true, at: place(node)))
        return .outsider(written)
    }

    /// A body by name, or by `{part, organ}`. `among` are the authorities whose it may be: the document's own, or its parties.
    mutating func body(_ node: Node, among given: [OrganizationKey]? = nil) -> BodyReference? {
        if node.entries != nil {
            guard let party = node["part"].flatMap({ organization($0) }), let name = node["organ"] else { return nil }
            return body(name, among: [party])
        }
        guard let written = node.trimmedText else { return nil }
        let organizations = given ?? organization.map { [$0] } ?? parties
        switch vocabulary.body(written, in: organizations, on: fields.date("datum")?.firstDay) {
        case .found(let reference):
            return reference
        case _ where ownersAreUncertain && given == nil:
            return nil
        case .unknown(let key):
            guard let organization = vocabulary.organizations[key] else { return nil }
            let name = vocabulary.split(written)?.name ?? written
            let nearest = nearestWord(to: name, among: vocabulary.bodyNames(of: [key]))
            diagnostics.append(.unknownBody(name, of: organization, nearest: nearest, at: place(node)))
        case .ambiguous, .unknownEverywhere:
            reportHomeless(written, organizations, at: node)
        }
        return nil
    }

    /// A body that belongs to no authority that we know, or to several.
    private mutating func reportHomeless(_ written: String, _ organizations: [OrganizationKey], at node: Node) {
        if let unknown = organizationInName(written) {
            let nearest = nearestWord(to: unknown, among: vocabulary.organizationNames)
            diagnostics.append(.unknownOrganization(unknown, nearest: nearest, at: place(node)))
            return
        }
        let known = vocabulary.bodies(named: written)
        let nearest = known.isEmpty ? nearestWord(to: written, among: vocabulary.bodyNames(of: organizations)) : nil
        let owners = organizations.isEmpty ? known.map(\.organization) : organizations
        let titles = owners.compactMap { vocabulary.organizations[$0] }.map { $0.otherNames.first ?? $0.title }
        diagnostics.append(.bodyWithoutOrganization(written, parties: titles, nearest: nearest, at: place(node)))
    }

    /// `Hudinge` of `Kommunstyrelsen i Hudinge`, when the first half is a body that some authority has.
    private func organizationInName(_ written: String) -> String? {
        let words = written.split(whereSeparator: \.isWhitespace)
        guard let index = words.lastIndex(where: { $0.lowercased() == "i" }), index > 0, index < words.count - 1 else {
            return nil
        }
        let name = words[..<index].joined(separator: " ")
        return vocabulary.bodies(named: name).isEmpty ? nil : words[(index + 1)...].joined(separator: " ")
    }

    mutating func bodies(_ key: String) -> [BodyReference] {
        (fields[key]?.items ?? []).compactMap { body($0) }
    }

    /// `beslutas-av`: each step one body, or several side by side.
    mutating func decisionPath() -> [[BodyReference]] {
        (fields["beslutas-av"]?.items ?? []).map { step in step.oneOrMore.compactMap { body($0) } }.filter { !$0.isEmpty }
    }

    /// `diarienummer`: one or several, each with its party or in the document's own authority.
    mutating func caseNumbers() -> [PartyCaseNumber] {
        (fields["diarienummer"]?.oneOrMore ?? []).compactMap { node in
            let party = node["part"].flatMap { organization($0) } ?? (node.entries == nil ? organization : nil)
            guard let number = node.entries == nil ? node : node["nummer"] else { return nil }
            return caseNumber(number).map { PartyCaseNumber(organization: party, number: $0) }
        }
    }

    mutating func caseNumber(_ node: Node) -> CaseNumber? {
        guard let written = node.trimmedText else { return nil }
        guard let number = try? CaseNumber(parsing: written) else {
            diagnostics.append(.absentCaseNumber(written, at: place(node)))
            return nil
        }
        if !number.isUsual { diagnostics.append(.unusualCaseNumber(written, at: place(node))) }
        return number
    }
}
