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

    /// Each once, sorted by from, relation, to.
    package let edges: [Edge]
    private let outgoing: EdgeGroups
    private let incoming: EdgeGroups
    /// The incoming ones that decide whether a document holds, of which there are few where thousands cite it.
    private let deciding: EdgeGroups
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

    /// - Parameters:
    ///   - edges: each once, sorted by from, relation, to.
    ///   - caseMentions: of each case, by its place in `Register.cases`, who cites it; each document once.
    package init(
        edges: [Edge], recordCount: Int, caseMentions: [Int: [PartMention]] = [:], goalMentions: [GoalPlace: [PartMention]] = [:]
    ) {
        self.edges = edges
        outgoing = EdgeGroups(edges.indices, count: recordCount) { edges[$0].from.index }
        incoming = EdgeGroups(edges.indices, count: recordCount) { edges[$0].to.index }
        deciding = EdgeGroups(edges.indices.filter { edges[$0].relation.decides }, count: recordCount) { edges[$0].to.index }
        self.caseMentions = caseMentions
        self.goalMentions = goalMentions
    }

    /// The graph of all documents.
    ///
    /// - Parameter parts: what each of them adds, in their order.
    package convenience init(_ parts: [Part]) {
        var edges: [Edge] = []
        edges.reserveCapacity(parts.reduce(0) { $0 + $1.edges.count })
        var cases: [Int: [PartMention]] = [:]
        var goals: [GoalPlace: [PartMention]] = [:]
        for part in parts {
            edges += part.edges
            for (key, mentions) in part.caseMentions { cases[key, default: []] += mentions }
            for (key, mentions) in part.goalMentions { goals[key, default: []] += mentions }
        }
        self.init(edges: edges, recordCount: parts.count, caseMentions: cases, goalMentions: goals)
    }

    /// What one document adds to the graph.
    package struct Part: Sendable {
        var edges: [Edge]
        var caseMentions: [Int: [PartMention]]
        var goalMentions: [GoalPlace: [PartMention]]
    }

    /// The same graph with other parts from some documents.
    func replacing(from ids: [RecordID], by parts: [Part]) -> LinkGraph {
        var edges = edges
        var (cases, goals) = (caseMentions, goalMentions)
        let replaced = Set(ids)
        for (key, mentions) in caseMentions where mentions.contains(where: { replaced.contains($0.from) }) {
            cases[key] = mentions.filter { !replaced.contains($0.from) }
        }
        for (key, mentions) in goalMentions where mentions.contains(where: { replaced.contains($0.from) }) {
            goals[key] = mentions.filter { !replaced.contains($0.from) }
        }
        // From the last on, so that the places of those before it hold.
        for (id, part) in zip(ids, parts).reversed() {
            let own = outgoing[id.index]
            let start = own.first ?? edges.firstIndex { $0.from > id } ?? edges.count
            edges.replaceSubrange(start..<start + own.count, with: part.edges)
        }
        for part in parts {
            for (key, mentions) in part.caseMentions { cases[key] = ((cases[key] ?? []) + mentions).sorted { $0.from < $1.from } }
            for (key, mentions) in part.goalMentions { goals[key] = ((goals[key] ?? []) + mentions).sorted { $0.from < $1.from } }
        }
        return LinkGraph(edges: edges, recordCount: outgoing.count, caseMentions: cases, goalMentions: goals)
    }

    /// The same graph after a change of the register.
    ///
    /// - Parameter parts: what documents add that point at others than they did; all others point where they pointed.
    func changing(_ change: RegisterChange, _ parts: [RecordID: Part]) -> LinkGraph {
        var edges: [Edge] = []
        edges.reserveCapacity(self.edges.count + 64)
        for (number, origin) in change.origins().enumerated() {
            let id = RecordID(number)
            if let part = parts[id] {
                edges += part.edges
            } else if let origin {
                for var edge in self.edges(from: origin) {
                    guard let to = change.ids[edge.to] else { continue }
                    (edge.from, edge.to) = (id, to)
                    edges.append(edge)
                }
            }
        }
        func kept(_ mentions: [PartMention]) -> [PartMention] {
            mentions.compactMap { mention in
                guard let from = change.ids[mention.from], parts[from] == nil else { return nil }
                return PartMention(from: from, mention: mention.mention)
            }
        }
        var (cases, goals): ([Int: [PartMention]], [GoalPlace: [PartMention]]) = ([:], [:])
        for (number, mentions) in caseMentions {
            if let new = change.cases[number] { cases[new] = kept(mentions) }
        }
        for (goal, mentions) in goalMentions {
            if let new = change.ids[goal.document] { goals[GoalPlace(goal.goal, of: new)] = kept(mentions) }
        }
        for part in parts.values {
            cases.merge(part.caseMentions) { ($0 + $1).sorted { $0.from < $1.from } }
            goals.merge(part.goalMentions) { ($0 + $1).sorted { $0.from < $1.from } }
        }
        return LinkGraph(edges: edges, recordCount: change.new.records.count, caseMentions: cases, goalMentions: goals)
    }

    /// Stand together, since the edges are sorted by where they come from.
    package func edges(from id: RecordID) -> ArraySlice<Edge> { edges[outgoing.range(of: id.index)] }
    /// How many edges lead to a document; those of one document may be several.
    package func count(to id: RecordID) -> Int { incoming[id.index].count }
    package func edges(to id: RecordID) -> [Edge] { incoming[id.index].map { edges[$0] } }
    /// The documents that point at one, each once, in their order.
    package func sources(to id: RecordID) -> [RecordID] {
        var sources: [RecordID] = []
        // The edges are sorted by where they come from.
        for index in incoming[id.index] where edges[index].from != sources.last { sources.append(edges[index].from) }
        return sources
    }

    /// Those that adopt, replace or repeal a document.
    package func decidingEdges(to id: RecordID) -> [Edge] { deciding[id.index].map { edges[$0] } }

    /// Documents outside a case that cite it, in the order of their addresses; by the case's place in `Register.cases`.
    package func mentions(ofCase file: Int) -> [PartMention] { caseMentions[file] ?? [] }

    /// Other documents that speak of a goal, in the order of their addresses.
    package func mentions(of goal: GoalPlace) -> [PartMention] { goalMentions[goal] ?? [] }
}

/// Edges by one of their ends: two arrays, however many documents there are.
private struct EdgeGroups: Sendable {
    private var starts: [Int]
    private var members: [Int]

    /// - Parameter edges: in the order that they will have in each group.
    init(_ edges: some Collection<Int>, count: Int, end: (Int) -> Int) {
        starts = [Int](repeating: 0, count: count + 1)
        for edge in edges { starts[end(edge) + 1] += 1 }
        for group in 0..<count { starts[group + 1] += starts[group] }
        members = [Int](repeating: 0, count: edges.count)
        var next = starts
        for edge in edges {
            let group = end(edge)
            members[next[group]] = edge
            next[group] += 1
        }
    }

    /// How many groups there are.
    var count: Int { starts.count - 1 }

    /// Where a group's edges stand among the members.
    func range(of group: Int) -> Range<Int> { starts[group]..<starts[group + 1] }

    subscript(group: Int) -> ArraySlice<Int> { members[starts[group]..<starts[group + 1]] }
}

extension Relation {
    /// Whether it tells if its target holds.
    fileprivate var decides: Bool { self == .adopts || self == .replaces || self == .repeals }
}
