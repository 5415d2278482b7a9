/// Chains of `ersätter` that lead back to where they began: one for each knot of documents that replace each other.
///
/// Tarjan's strongly connected components, with a stack of its own: a chain may be as long as the register.
///
/// - Returns: each as the documents in turn, beginning with the first in the order of addresses; its last replaces its first.
func replacementCycles(_ edges: [(from: RecordID, to: RecordID)], count: Int) -> [[RecordID]] {
    guard !edges.isEmpty else { return [] }
    var targets = [[Int]](repeating: [], count: count)
    for edge in edges { targets[edge.from.index].append(edge.to.index) }
    var finder = ComponentFinder(targets)
    for start in targets.indices where !targets[start].isEmpty { finder.visit(from: start) }
    return finder.knots.map { walk(in: $0, targets) }.sorted { ($0.first ?? RecordID(0)) < ($1.first ?? RecordID(0)) }
}

/// One cycle within a knot, which may hold several: from its first document always to the nearest way back.
private func walk(in knot: [Int], _ targets: [[Int]]) -> [RecordID] {
    guard let start = knot.min() else { return [] }
    let members = Set(knot)
    // Breadth first from the start: the first edge back to it closes the shortest cycle through it.
    var cameFrom = [start: start]
    var queue = [start]
    var next = 0
    while next < queue.count {
        let here = queue[next]
        next += 1
        for target in targets[here] where members.contains(target) {
            if target == start {
                var chain = [here]
                while let last = chain.last, last != start, let previous = cameFrom[last] { chain.append(previous) }
                return chain.reversed().map { RecordID($0) }
            }
            if cameFrom[target] == nil {
                cameFrom[target] = here
                queue.append(target)
            }
        }
    }
    return []
}

private struct ComponentFinder {
    private let targets: [[Int]]
    private var order: [Int?]
    private var low: [Int]
    private var isOnStack: [Bool]
    private var stack: [Int] = []
    private var counter = 0
    /// Components of more than one node. A document that replaces itself is diagnosed as such.
    private(set) var knots: [[Int]] = []

    init(_ targets: [[Int]]) {
        self.targets = targets
        order = Array(repeating: nil, count: targets.count)
        low = Array(repeating: 0, count: targets.count)
        isOnStack = Array(repeating: false, count: targets.count)
    }

    mutating func visit(from start: Int) {
        guard order[start] == nil else { return }
        var path: [(node: Int, next: Int)] = []
        enter(start, &path)
        while let (node, next) = path.last {
            if next < targets[node].count {
                path[path.count - 1].next += 1
                let target = targets[node][next]
                if let seen = order[target] {
                    if isOnStack[target] { low[node] = min(low[node], seen) }
                } else {
                    enter(target, &path)
                }
            } else {
                path.removeLast()
                if let above = path.last?.node { low[above] = min(low[above], low[node]) }
                if low[node] == order[node] { close(node) }
            }
        }
    }

    private mutating func enter(_ node: Int, _ path: inout [(node: Int, next: Int)]) {
        order[node] = counter
        low[node] = counter
        counter += 1
        stack.append(node)
        isOnStack[node] = true
        path.append((node, 0))
    }

    private mutating func close(_ root: Int) {
        var component: [Int] = []
        while let node = stack.popLast() {
            isOnStack[node] = false
            component.append(node)
            if node == root { break }
        }
        if component.count > 1 { knots.append(component) }
    }
}
