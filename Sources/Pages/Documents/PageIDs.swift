import Markup
import Records

/// The ids on a document's page. The author's headings have theirs first; ours give way.
struct PageIDs: Sendable {
    private let taken: Set<String>

    init(_ record: Record) { taken = Set(record.text.body.sections.compactMap { $0.heading?.id }) }

    /// An id of a part of ours.
    func id(_ wanted: String) -> String {
        var id = wanted
        while taken.contains(id) { id += "-2" }
        return id
    }

    /// An id for each of several parts; the second of two that want the same one gives way. Each remembers the number it has come
    /// to, so that a thousand alike cost no more than a thousand others.
    func ids(_ wanted: [String]) -> [String] {
        var used: Set<String> = []
        var next: [String: Int] = [:]
        return wanted.map { wish in
            var id = id(wish)
            guard !used.insert(id).inserted else { return id }
            var number = next[wish] ?? 2
            while true {
                id = self.id("\(wish)-\(number)")
                number += 1
                if used.insert(id).inserted { break }
            }
            next[wish] = number
            return id
        }
    }
}

/// The ids of a document's goals and attachments, by their places among them.
struct PartIDs: Sendable {
    /// `mal-1`.
    let goals: [String]
    /// `bilaga-1`, by the attachment's own number, else by its place.
    let attachments: [String]

    init(_ record: Record) {
        let ids = PageIDs(record)
        goals = ids.ids(record.goals.map { "mal-" + AddressPart.of($0.number) })
        attachments = ids.ids(
            record.attachments.enumerated().map { "bilaga-" + AddressPart.of($0.element.number ?? String($0.offset + 1)) })
    }

    /// Those of the documents that have a cited part.
    static func needed(for citations: NumberedValues<[CitationResolution]>, in register: Register) -> [RecordID: PartIDs] {
        var needed: [RecordID: PartIDs] = [:]
        for resolutions in citations where !resolutions.isEmpty {
            for resolution in resolutions {
                switch resolution {
                case .found(.goal(_, let id)), .found(.attachment(_, let id)):
                    if needed[id] == nil { needed[id] = PartIDs(register[id]) }
                default: continue
                }
            }
        }
        return needed
    }
}
