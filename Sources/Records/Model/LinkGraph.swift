import Markup

/// Who points at whom, and why. A class of constants, as the register.
package final class LinkGraph: Sendable {
    package struct Edge: Sendable, Hashable {
        package enum Why: Sendable, Hashable {
            /// A key in the front matter of `from`.
            case field
            /// A link that the author made in the text: the heading of the section it stands in, and the sentence.
            case link(section: String?, sentence: String)
            /// A citation in the text, by its place in `DocumentText.mentions` of `from`, which has the sentence.
            case mention(Int)
        }

        package var from: RecordID
        package var to: RecordID
        package var relation: Relation
        package var why: Why

        package init(from: RecordID, to: RecordID, relation: Relation, why: Why) {
            self.from = from
            self.to = to
            self.relation = relation
            self.why = why
        }
    }

    /// A document's citation of something that is no document of its own: a case, or a goal of a programme.
    package struct PartMention: Sendable, Hashable {
        package var from: RecordID
        /// Its place in `DocumentText.mentions` of `from`.
        package var mention: Int
    }

    /// By the number of the document that they lead from; each once, sorted by relation, to.
    private let outgoing: NumberedValues<[Edge]>
    /// By the number of the document that they lead to, sorted by where they lead from.
    private let incoming: NumberedValues<[EdgePlace]>
    /// The incoming ones that decide whether a document holds, of which there are few where thousands cite it.
    private let deciding: NumberedValues<[EdgePlace]>
    private let caseMentions: [Int: [PartMention]]
    private let goalMentions: [GoalPlace: [PartMention]]

    /// One goal of a document, by its place among the document's goals.
    package struct GoalPlace: Sendable, Hashable {
        package var document: RecordID
        package var goal: Int

        package init(_ goal: Int, of document: RecordID) {
            self.document = document
            self.goal = goal
        }
    }

    private init(
        _ outgoing: NumberedValues<[Edge]>, _ incoming: NumberedValues<[EdgePlace]>, _ deciding: NumberedValues<[EdgePlace]>,
        caseMentions: [Int: [PartMention]], goalMentions: [GoalPlace: [PartMention]]
    ) {
        self.outgoing = outgoing
        self.incoming = incoming
        self.deciding = deciding
        self.caseMentions = caseMentions
        self.goalMentions = goalMentions
    }

    /// The graph of all documents.
    ///
    /// - Parameter parts: what each of them adds, by its number.
    package convenience init(_ parts: NumberedValues<Part>) {
        var incoming = NumberedValues<[EdgePlace]>(repeating: [], count: parts.count)
        var deciding = incoming
        var cases: [Int: [PartMention]] = [:]
        var goals: [GoalPlace: [PartMention]] = [:]
        for part in parts {
            for (place, edge) in part.edges.enumerated() {
                incoming[edge.to.index].append(EdgePlace(from: edge.from, place: place))
                if edge.relation.decides { deciding[edge.to.index].append(EdgePlace(from: edge.from, place: place)) }
            }
            for (key, mentions) in part.caseMentions { cases[key, default: []] += mentions }
            for (key, mentions) in part.goalMentions { goals[key, default: []] += mentions }
        }
        self.init(parts.mapped(\.edges), incoming, deciding, caseMentions: cases, goalMentions: goals)
    }

    /// What one document adds to the graph.
    package struct Part: Sendable {
        var edges: [Edge]
        var caseMentions: [Int: [PartMention]]
        var goalMentions: [GoalPlace: [PartMention]]

        /// What no document adds.
        package static let nothing = Part(edges: [], caseMentions: [:], goalMentions: [:])
    }

    /// The same graph with other parts from some documents.
    func replacing(from ids: [RecordID], by parts: [Part]) -> LinkGraph {
        var (outgoing, incoming, deciding) = (outgoing, incoming, deciding)
        var (cases, goals) = (caseMentions, goalMentions)
        let replaced = Set(ids)
        for (key, mentions) in caseMentions where mentions.contains(where: { replaced.contains($0.from) }) {
            cases[key] = mentions.filter { !replaced.contains($0.from) }
        }
        for (key, mentions) in goalMentions where mentions.contains(where: { replaced.contains($0.from) }) {
            goals[key] = mentions.filter { !replaced.contains($0.from) }
        }
        for (id, part) in zip(ids, parts) {
            for target in Set(outgoing[id.index].map(\.to.index)) {
                incoming[target].removeAll { $0.from == id }
                deciding[target].removeAll { $0.from == id }
            }
            outgoing[id.index] = part.edges
            for (place, edge) in part.edges.enumerated() {
                let edgePlace = EdgePlace(from: id, place: place)
                incoming[edge.to.index].insert(inOrder: edgePlace)
                if edge.relation.decides { deciding[edge.to.index].insert(inOrder: edgePlace) }
            }
        }
        for part in parts {
            for (key, mentions) in part.caseMentions { cases[key] = ((cases[key] ?? []) + mentions).sorted { $0.from < $1.from } }
            for (key, mentions) in part.goalMentions { goals[key] = ((goals[key] ?? []) + mentions).sorted { $0.from < $1.from } }
        }
        return LinkGraph(outgoing, incoming, deciding, caseMentions: cases, goalMentions: goals)
    }

    /// Sorted by relation, to.
    package func edges(from id: RecordID) -> [Edge] { outgoing[id.index] }
    /// How many edges lead to a document; those of one document may be several.
    package func count(to id: RecordID) -> Int { incoming[id.index].count }
    package func edges(to id: RecordID) -> [Edge] { incoming[id.index].map(edge) }
    /// The documents that point at one, each once, in their order.
    package func sources(to id: RecordID) -> [RecordID] {
        var sources: [RecordID] = []
        for place in incoming[id.index] where place.from != sources.last { sources.append(place.from) }
        return sources
    }

    /// Those that adopt, replace or repeal a document.
    package func decidingEdges(to id: RecordID) -> [Edge] { deciding[id.index].map(edge) }

    private func edge(_ place: EdgePlace) -> Edge { outgoing[place.from.index][place.place] }

    /// Documents outside a case that cite it, in the order of their addresses; by the case's place in `Register.cases`.
    package func mentions(ofCase file: Int) -> [PartMention] { caseMentions[file] ?? [] }

    /// Other documents that speak of a goal, in the order of their addresses.
    package func mentions(of goal: GoalPlace) -> [PartMention] { goalMentions[goal] ?? [] }
}

/// Where an edge stands: among those of the document that it leads from.
private struct EdgePlace: Sendable, Comparable {
    private let number: UInt32
    private let index: UInt32

    init(from: RecordID, place: Int) { (number, index) = (UInt32(from.index), UInt32(place)) }

    var from: RecordID { RecordID(Int(number)) }
    var place: Int { Int(index) }

    static func < (left: Self, right: Self) -> Bool { (left.number, left.index) < (right.number, right.index) }
}

extension Relation {
    /// Whether it tells if its target holds.
    fileprivate var decides: Bool { self == .adopts || self == .replaces || self == .repeals }
}
