import Markup

/// What fits a key of an index: mostly nothing or one thing, so that an index of many keys is no heap of small arrays.
struct Matches<Element: Sendable & Equatable>: Sendable {
    private(set) var first: Element?
    private var others: [Element] = []

    var count: Int { first == nil ? 0 : 1 + others.count }
    var isEmpty: Bool { first == nil }
    var only: Element? { others.isEmpty ? first : nil }
    var all: [Element] { first.map { [$0] + others } ?? [] }

    /// Adds an element, unless it was the last to be added.
    mutating func add(_ element: Element) {
        guard let first else {
            self.first = element
            return
        }
        if element != others.last ?? first { others.append(element) }
    }

    mutating func add(_ matches: Matches) {
        for element in matches.all { add(element) }
    }

    /// Adds an element where it belongs in an order, unless it is there.
    mutating func insert(inOrder element: Element) where Element: Comparable {
        guard let first, element <= others.last ?? first else { return add(element) }
        var all = all
        all.insert(inOrder: element)
        self = Matches(all)
    }

    /// Takes an element out.
    mutating func remove(_ element: Element) { self = Matches(all.filter { $0 != element }) }

    private init(_ all: [Element]) {
        first = all.first
        others = Array(all.dropFirst())
    }

    init() {}

    func prefix(_ count: Int) -> [Element] { first.map { [$0] + others.prefix(count - 1) } ?? [] }

    static var none: Matches { Matches() }
}
