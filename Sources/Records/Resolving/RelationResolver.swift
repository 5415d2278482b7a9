import Markup

/// What a relation in the front matter leads to.
enum RelationResolution: Sendable, Hashable {
    case record(RecordID)
    /// Several documents fit equally well.
    case several([RecordID])
    case nothing
    /// A document that is not published.
    case draft
    /// Another website.
    case elsewhere
}

/// Resolves what editors type in relations: an address, a path, a title, a case number, a decision or a document with its date.
struct RelationResolver {
    private let register: Register
    private let index: CitationIndex
    /// Documents by title, or of a programme other name. Empty where every relation is a path: most sites write addresses.
    private var titles: [String: [RecordID]] = [:]

    /// More candidates than anyone could mean; they are not compared one by one.
    private static let mostCandidates = 500

    /// - Parameter isAskedForNames: whether a relation to be resolved may be something else than a path.
    init(_ index: CitationIndex, isAskedForNames: Bool) {
        self.index = index
        register = index.register
        guard isAskedForNames else { return }
        for id in register.recordIDs {
            let record = register[id]
            for name in Set(record.names.map(\.folded)) {
                titles[name, default: []].append(id)
            }
        }
    }

    /// Whether a document relates to another by its name, by a case number or the like.
    static func usesNames(_ record: Record) -> Bool {
        record.relations.contains { path($0.written, in: record.file) == nil }
    }

    func resolve(_ relation: WrittenRelation, of id: RecordID) -> RelationResolution {
        let record = register[id]
        if let link = Self.path(relation.written, in: record.file) { return resolve(link) }
        let titled = titles[relation.written.folded] ?? []
        if !titled.isEmpty {
            let programmes = titled.filter { register[$0].type == .programme }
            return one(of: programmes.isEmpty ? titled : programmes, for: id)
        }
        if let citation = WrittenCitation(relation.written) {
            let cited = documents(citation, for: record, id)
            if !cited.isEmpty { return one(of: cited, for: id) }
        }
        if let number = try? CaseNumber(parsing: relation.written), number.isUsual {
            return one(of: documents(inCase: number, for: record), for: id)
        }
        // A file's name without its extension, as folders show it.
        return relation.written.contains(" ") ? .nothing : resolve(WrittenLink(relation.written, in: record.file))
    }

    /// A value that reads as a path or an address: it begins with `/`, `./` or `../`, ends with `/` or `.md`, or has a scheme.
    static func path(_ written: String, in file: String) -> WrittenLink? {
        // By bytes: every relation of every document is asked.
        let bytes = written.utf8
        let isPath = ["/", "./", "../"].contains { bytes.starts(with: $0.utf8) } || bytes.last == UInt8(ascii: "/")
        guard isPath || isFile(bytes) || hasScheme(bytes) else { return nil }
        return WrittenLink(written, in: file)
    }

    private static func isFile(_ written: String.UTF8View) -> Bool {
        written.prefix { $0 != UInt8(ascii: "#") }.suffix(3).elementsEqual(".md".utf8)
    }

    private static func hasScheme(_ written: String.UTF8View) -> Bool {
        written.indices.contains { written[$0] == UInt8(ascii: ":") && written[$0...].starts(with: "://".utf8) }
    }

    private func resolve(_ link: WrittenLink) -> RelationResolution {
        switch link {
        case .external: return .elsewhere
        case .fragment, .outside, .malformed: return .nothing
        case .inside(let path):
            if let id = register.id(at: path) { return .record(id) }
            let address = SiteAddress(ofContentFile: path.path) ?? SiteAddress(ofContentFolder: path.path)
            return address.map { register.drafts.contains($0) } == true ? .draft : .nothing
        }
    }

    // MARK: - What a citation may mean

    /// Documents of the cases with that number: of the document's own authority, else of its parties, else of all.
    private func documents(inCase number: CaseNumber, for record: Record) -> [RecordID] {
        let own = record.organization.flatMap { index.caseFile(number, of: $0) }.map { [$0] } ?? []
        let parties = record.parties.compactMap { index.caseFile(number, of: $0) }
        let files = own.isEmpty ? (parties.isEmpty ? index.cases(numbered: number).all : parties) : own
        return files.flatMap { register.cases[$0].records }
    }

    private func documents(_ citation: WrittenCitation, for record: Record, _ id: RecordID) -> [RecordID] {
        guard let date = citation.date else { return [] }
        if let type = citation.type?.rawValue ?? citation.kind {
            guard let day = date.exactDay else { return [] }
            let inCase = index.documents(type: type, on: day, inCases: register.caseIndices(of: id))
            if !inCase.isEmpty { return inCase.all }
            let everyone = [CitationIndex.nobody] + index.bodies.organizations.indices
            return index.documents(type: type, on: day, ofOrganizations: everyone).all
        }
        guard let name = citation.body else {
            guard let day = date.exactDay, let number = citation.number, let own = record.organization else { return [] }
            return index.items(ofOrganizations: [own].compactMap { index.bodies.number(of: $0) }, on: day, number: number).all
        }
        return index.items(of: bodies(named: name, citation, for: record), on: date, number: citation.number).all
    }

    /// Bodies of that name of the authority that is named, else of the document's own, else of all.
    private func bodies(named name: String, _ citation: WrittenCitation, for record: Record) -> [Int] {
        guard let date = citation.date else { return [] }
        if let place = citation.organization {
            return index.bodies.bodies(named: name, of: index.bodies.organizations(named: place), on: date)
        }
        let own = record.organization.flatMap { index.bodies.number(of: $0) }.map { [$0] } ?? []
        let found = index.bodies.bodies(named: name, of: own, on: date)
        return found.isEmpty ? index.bodies.bodies(named: name, of: nil, on: date) : found
    }

    /// The one of the document's own authority, else of its parties, else of all. The document itself is meant only if nothing
    /// else fits.
    private func one(of candidates: [RecordID], for id: RecordID) -> RelationResolution {
        let others = candidates.filter { $0 != id }
        guard let first = others.first else { return candidates.isEmpty ? .nothing : .record(id) }
        if others.count == 1 { return .record(first) }
        guard others.count <= Self.mostCandidates else { return .several(others) }
        let record = register[id]
        let own = others.filter { record.organization != nil && register[$0].organization == record.organization }
        let parties = others.filter { other in
            let organization = register[other].organization
            return organization.map(record.parties.contains) == true
        }
        for nearer in [own, parties] where !nearer.isEmpty {
            return nearer.count == 1 ? .record(nearer[0]) : .several(nearer)
        }
        return .several(others)
    }
}
