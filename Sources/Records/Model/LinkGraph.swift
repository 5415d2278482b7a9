/// Who points at whom, and why.
package struct LinkGraph: Sendable {
    package struct Edge: Sendable, Hashable {
        package enum Why: Sendable, Hashable {
            /// A key in the front matter of `from`.
            case field
            /// A link or a citation in the text: the section it stands in, and the sentence.
            case mention(section: String?, sentence: String)
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

    /// Each once, sorted by from, relation, to.
    package let edges: [Edge]
    private let outgoing: [[Int]]
    private let incoming: [[Int]]
    /// The incoming ones that decide whether a document holds, of which there are few where thousands cite it.
    private let deciding: [[Int]]

    package init(edges: [Edge], recordCount: Int) {
        self.edges = edges
        var outgoing = [[Int]](repeating: [], count: recordCount)
        var incoming = outgoing
        var deciding = outgoing
        for (index, edge) in edges.enumerated() {
            outgoing[edge.from.index].append(index)
            incoming[edge.to.index].append(index)
            if edge.relation.decides { deciding[edge.to.index].append(index) }
        }
        self.outgoing = outgoing
        self.incoming = incoming
        self.deciding = deciding
    }

    package func edges(from id: RecordID) -> [Edge] { outgoing[id.index].map { edges[$0] } }
    package func edges(to id: RecordID) -> [Edge] { incoming[id.index].map { edges[$0] } }
    /// Those that adopt, replace or repeal a document.
    package func decidingEdges(to id: RecordID) -> [Edge] { deciding[id.index].map { edges[$0] } }
}

extension Relation {
    /// Whether it tells if its target holds.
    fileprivate var decides: Bool { self == .adopts || self == .replaces || self == .repeals }
}
