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
    /// Only where a relation is no path: most sites write addresses.
    private let index: CitationIndex?

    /// More candidates than anyone could mean; they are not compared one by one.
    private static let mostCandidates = 500

    init(_ register: Register) {
        self.register = register
        let needsIndex = register.records.contains { record in
            record.relations.contains { Self.path($0.written, in: record.file) == nil }
        }
        index = needsIndex ? CitationIndex(register) : nil
    }

    func resolve(_ relation: WrittenRelation, of id: RecordID) -> RelationResolution {
        let record = register[id]
        if let link = Self.path(relation.written, in: record.file) { return resolve(link) }
        guard let index else { return .nothing }
        let titled = index.titled(relation.written)
        if !titled.isEmpty {
            let programmes = titled.filter { register[$0].type == .programme }
            return one(of: programmes.isEmpty ? titled : programmes, for: id)
        }
        if let citation = WrittenCitation(relation.written) {
            let cited = index.documents(citation, for: record)
            if !cited.isEmpty { return one(of: cited, for: id) }
        }
        if let number = try? CaseNumber(parsing: relation.written), number.isUsual {
            return one(of: index.documents(inCase: number, for: record), for: id)
        }
        // A file's name without its extension, as folders show it.
        return relation.written.contains(" ") ? .nothing : resolve(WrittenLink(relation.written, in: record.file))
    }

    /// A value that reads as a path or an address: it begins with `/`, `./` or `../`, ends with `/` or `.md`, or has a scheme.
    static func path(_ written: String, in file: String) -> WrittenLink? {
        let isPath = written.hasPrefix("/") || written.hasPrefix("./") || written.hasPrefix("../") || written.hasSuffix("/")
        let name = written.prefix { $0 != "#" }
        guard isPath || name.hasSuffix(".md") || written.contains("://") else { return nil }
        return WrittenLink(written, in: file)
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
