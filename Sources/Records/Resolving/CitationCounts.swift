/// How many citations a site's texts have, and what became of them.
package struct CitationCounts: Sendable, Hashable {
    package var found = 0
    /// They lead somewhere, or to the document itself.
    package var resolved = 0
    /// Several fit.
    package var ambiguous = 0
    /// Nothing fits.
    package var open: Int { found - resolved - ambiguous }

    package init() {}

    /// - Parameter resolutions: `[record.index][n]` is what became of mention number n of the record's text.
    package init(of resolutions: NumberedValues<[CitationResolution]>, in register: Register) {
        for (number, resolutions) in resolutions.enumerated() where !resolutions.isEmpty {
            let mentions = register.records[number].text.mentions
            for (mention, resolution) in zip(mentions, resolutions) {
                switch resolution {
                case .found, .itself, .repeated: resolved += 1
                case .ambiguous: ambiguous += 1
                case .notFound: if !mention.citation.kind.isWanted { continue }
                }
                found += 1
            }
        }
    }
}

extension Citation.Kind {
    /// False for what is a mention only where it leads somewhere: a name that another authority's programme has, too, and a bare §.
    var isWanted: Bool { self != .programme && self != .item }
}

/// Something that texts cite and the site does not have: what a registrar may want to publish next.
package struct WantedCitation: Sendable, Hashable {
    package var kind: Citation.Kind
    /// The normal form: `KS 2019/160`.
    package var value: String
    /// The authority where it was looked for: named in the text, else the document's own.
    package var authority: String?
    /// The document that lacks an attachment or a goal; other things may be anywhere.
    package var document: RecordID?
    /// How many times it is mentioned.
    package var count: Int
    /// The documents that do, in the order of their addresses; the first few.
    package var documents: [RecordID]
}

/// What could not be linked since nothing fits, the most wanted first; then in the order of the documents that first want it.
package func wantedCitations(in register: Register, _ resolutions: NumberedValues<[CitationResolution]>) -> [WantedCitation] {
    struct Key: Hashable {
        var kind: Citation.Kind
        var value: String
        var authority: String?
        var document: RecordID?
    }
    let mostDocuments = 5
    var places: [Key: Int] = [:]
    var wanted: [WantedCitation] = []
    for (number, resolutions) in resolutions.enumerated() where resolutions.contains(.notFound) {
        let id = RecordID(number)
        let record = register[id]
        for (mention, resolution) in zip(record.text.mentions, resolutions) where resolution == .notFound {
            let citation = mention.citation
            guard citation.kind.isWanted else { continue }
            let isPart = citation.kind == .attachment || citation.kind == .goal
            let authority = citation.authority ?? record.organization.map { register.organizations[$0]?.title ?? $0.name }
            let key = Key(kind: citation.kind, value: citation.value, authority: authority, document: isPart ? id : nil)
            let place = places[key] ?? wanted.count
            if places[key] == nil {
                places[key] = place
                wanted.append(
                    WantedCitation(
                        kind: key.kind, value: key.value, authority: authority, document: key.document, count: 0, documents: []))
            }
            wanted[place].count += 1
            if wanted[place].documents.last != id, wanted[place].documents.count < mostDocuments {
                wanted[place].documents.append(id)
            }
        }
    }
    return wanted.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(\.element)
}
