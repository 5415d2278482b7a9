package import Markup

/// What there is to say of citations in texts.
extension Check {
    /// A citation that several documents or cases fit: it is no link.
    package static let ambiguousCitation = Check("citation-ambiguous", .warning)
    /// A citation that nothing on the site fits.
    package static let unresolvedCitation = Check("citation-unresolved", .note)
}

/// Citations that lead nowhere: those that several things fit, and if asked for, those that nothing fits. Of one that a document
/// repeats, the first is told.
package func citationFaults(
    in register: Register, _ resolutions: NumberedValues<[CitationResolution]>, sources: Sources, includingUnresolved: Bool
) -> [Diagnostic] {
    var places = MentionPlaces(sources, mostReadings: includingUnresolved ? .max : mostExactlyPlaced)
    return resolutions.enumerated().flatMap { index, resolutions -> [Diagnostic] in
        let numbers = resolutions.indices.filter { resolutions[$0].isTold(includingUnresolved) }
        if numbers.isEmpty { return [] }
        let record = register.records[index]
        var told: Set<Citation.Meaning> = []
        let first = numbers.filter { number in
            let citation = record.text.mentions[number].citation
            return (citation.kind.isWanted || resolutions[number] != .notFound) && told.insert(citation.meaning).inserted
        }
        return zip(first, places.places(of: first, in: record)).map { number, place in
            let mention = record.text.mentions[number]
            let words = record.text.words(of: mention).folding
            if case .ambiguous(let candidates) = resolutions[number] {
                return .ambiguousCitation(words, mention.citation, candidates.map(register.candidate), at: place)
            }
            return .unresolvedCitation(words, mention.citation, at: place)
        }
    }
}

/// A site where thousands of documents are unclear is told so without reading each of them again.
private let mostExactlyPlaced = 200

extension CitationResolution {
    fileprivate func isTold(_ includingUnresolved: Bool) -> Bool {
        switch self {
        case .ambiguous: true
        case .notFound: includingUnresolved
        case .found, .itself, .repeated: false
        }
    }
}

extension Register {
    /// A candidate as an editor would write it.
    fileprivate func candidate(_ target: CitationTarget) -> String {
        switch target {
        case .document(let id), .attachment(_, let id): self[id].address.path
        case .caseFile(let file): cases[file].address.path
        case .goal(let goal, let id): "\(self[id].address)#mal-\(AddressPart.of(self[id].goals[goal].number))"
        case .publicText: ""
        }
    }
}

extension String {
    /// On one line, however it stands in the text.
    fileprivate var folding: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension Diagnostic {
    static func ambiguousCitation(_ words: String, _ citation: Citation, _ candidates: [String], at place: Place) -> Diagnostic {
        let shown = candidates.prefix(5)
        let list = shown.joined(separator: ", ") + (candidates.count > shown.count ? " …" : "")
        let message =
            candidates.count > 1
            ? Message(sv: "”\(words)” kan vara flera: \(list)", en: "“\(words)” may be any of these: \(list)")
            : Message(
                sv: "”\(words)” kan vara \(list), men fler än en huvudman har ett sådant organ",
                en: "“\(words)” may be \(list), but more than one authority has such a body")
        return Diagnostic(.ambiguousCitation, at: place, message, help: help(for: words, citation, candidates.first ?? ""))
    }

    /// The key that settles it, or the words that do.
    private static func help(for words: String, _ citation: Citation, _ first: String) -> Message {
        switch citation.kind {
        case .decision, .document:
            Message(
                sv: "skriv vilken som avses i en relation, som ”grundas-på: \(first)”, eller gör en egen länk",
                en: "say which is meant in a relation, such as “grundas-på: \(first)”, or make a link of your own")
        case .programme:
            Message(
                sv: "skriv vilket som avses: ”program: \(first)”, eller gör en egen länk",
                en: "say which is meant: “program: \(first)”, or make a link of your own")
        default:
            Message(
                sv: "gör en egen länk till det som avses: [\(words)](\(first))",
                en: "make a link of your own to what is meant: [\(words)](\(first))")
        }
    }

    static func unresolvedCitation(_ words: String, _ citation: Citation, at place: Place) -> Diagnostic {
        let lack: Message =
            switch citation.kind {
            case .caseNumber: Message(sv: "ärendet finns inte här", en: "the case is not here")
            case .decision: Message(sv: "beslutet finns inte här", en: "the decision is not here")
            case .attachment:
                Message(
                    sv: "bilagan finns inte i ”bilagor” här eller i programmet",
                    en: "the attachment is not in “bilagor” here or in the programme")
            case .goal: Message(sv: "målet finns inte här eller i programmet", en: "the goal is not here or in the programme")
            default: Message(sv: "handlingen finns inte här", en: "the document is not here")
            }
        return Diagnostic(
            .unresolvedCitation, at: place,
            Message(sv: "”\(words)” är ingen länk: \(lack.sv)", en: "“\(words)” is no link: \(lack.en)"))
    }
}
