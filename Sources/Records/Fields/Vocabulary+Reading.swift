package import Markup

/// Gathers what the names in a site's documents mean. Drafts have no say unless `includingDrafts`, which is for the preview: a
/// published document must not lean on one.
package func vocabulary(of heads: [Head], _ settings: SiteSettings, includingDrafts: Bool = false) -> Checked<Vocabulary> {
    var diagnostics: [Diagnostic] = []
    var organizations: [Organization] = []
    var programmes: [Vocabulary.ProgrammeNames] = []
    var files: [OrganizationKey: String] = [:]
    for head in heads where includingDrafts || !head.isDraft {
        switch head.type {
        case .organization:
            let reading = organization(from: head)
            diagnostics += reading.diagnostics.lowered(if: head.isDraft)
            guard let found = reading.value else { continue }
            if let first = files[found.key] {
                let place = head.source.firstLine
                diagnostics += [.duplicateOrganization(found.key.name, alsoIn: first, at: place)].lowered(if: head.isDraft)
            } else {
                files[found.key] = head.file
                organizations.append(found)
            }
        case .programme:
            if let names = programmeNames(from: head) { programmes.append(names) }
        default: continue
        }
    }
    diagnostics += sharedNames(of: organizations, heads)
    let vocabulary = Vocabulary(
        organizations: organizations, programmes: programmes, headingWords: HeadingWords(adding: settings.headingWords),
        siteOrganization: settings.organization?.name)
    if let written = settings.organization?.name, vocabulary.siteOrganization == nil {
        let nearest = nearestWord(to: written, among: vocabulary.organizationNames)
        let place = settings.organizationPlace ?? Place(file: "paragraf.yaml")
        diagnostics.append(.unknownOrganization(written, nearest: nearest, at: place))
    }
    return Checked(vocabulary, diagnostics)
}

/// A huvudman as its own document describes it. None at the root, where no folder gives it a name.
func organization(from head: Head) -> Checked<Organization?> {
    guard let name = head.address.path.pathParts.last.map(String.init) else {
        return Checked(nil, [.organizationWithoutFolder(at: head.source.firstLine)])
    }
    let key = OrganizationKey(name)
    let fields = head.frontMatter.fields
    var organization = Organization(key: key, title: head.title ?? name, address: head.address)
    organization.otherNames = fields.texts("kallas")
    var diagnostics: [Diagnostic] = []
    var partOwners: [String: String] = [:]
    var nameOwners: [String: [GoverningBody]] = [:]
    for node in fields["organ"]?.items ?? [] {
        guard let body = governingBody(from: node, of: key) else { continue }
        let place = head.source.place(of: node["namn"]?.range ?? node.range)
        if let first = partOwners[body.reference.part] {
            diagnostics.append(.duplicateBody(body.name, first: first, isAddress: true, at: place))
            continue
        }
        partOwners[body.reference.part] = body.name
        for name in body.names {
            // A name may go from one body to another, when the first has ceased.
            let others = (nameOwners[name.folded] ?? []).filter { $0.reference != body.reference }
            if let first = others.first(where: { $0.endedOn == body.endedOn }) {
                diagnostics.append(.duplicateBody(name, first: first.name, isAddress: false, at: place))
            } else {
                nameOwners[name.folded, default: []].append(body)
            }
        }
        organization.bodies.append(body)
    }
    return Checked(organization, diagnostics)
}

private func governingBody(from node: Node, of organization: OrganizationKey) -> GoverningBody? {
    guard let name = node.trimmed("namn") else { return nil }
    let abbreviation = node.trimmed("förkortning")
    let part = AddressPart.of(node.trimmed("adress") ?? abbreviation ?? name)
    var body = GoverningBody(
        reference: BodyReference(organization: organization, part: part), name: name, abbreviation: abbreviation)
    body.otherNames = node.texts("kallas")
    body.endedOn = node.day("upphört")
    return body
}

/// None for one that is withdrawn with its title.
private func programmeNames(from head: Head) -> Vocabulary.ProgrammeNames? {
    let fields = head.frontMatter.fields
    if head.isWithdrawn, fields["avpublicerad"]?.texts("dölj").contains("titel") == true { return nil }
    return head.title.map { Vocabulary.ProgrammeNames(address: head.address, title: $0, otherNames: fields.texts("kallas")) }
}

/// A name that two authorities share leads nowhere.
private func sharedNames(of organizations: [Organization], _ heads: [Head]) -> [Diagnostic] {
    var owners: [String: Organization] = [:]
    var diagnostics: [Diagnostic] = []
    for organization in organizations {
        for name in Set(organization.names.map(\.folded)).sorted() {
            guard let first = owners[name] else {
                owners[name] = organization
                continue
            }
            guard let head = heads.first(where: { $0.address == organization.address }) else { continue }
            let node = head.frontMatter.fields["kallas"]?.items?.first { $0.trimmedText?.folded == name }
            let range = (node ?? head.frontMatter.fields["titel"])?.range ?? 0..<1
            let written = node?.trimmedText ?? organization.title
            diagnostics.append(.sharedOrganizationName(written, first: first.title, at: head.source.place(of: range)))
        }
    }
    return diagnostics
}
