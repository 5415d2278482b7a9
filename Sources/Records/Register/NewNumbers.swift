/// Where the numbers of a sorted list have gone after some elements were taken out and others put in.
struct NewNumbers: Sendable {
    /// By the old number; -1 for what is gone.
    private let places: [Int]
    /// The first old number that has moved or is gone; those below it are as they were.
    let firstMoved: Int

    init(_ places: [Int]) {
        self.places = places
        firstMoved = places.indices.first { places[$0] != $0 } ?? .max
    }

    /// Every number is what it was.
    var isSame: Bool { firstMoved == .max }

    subscript(old: Int) -> Int? { places[old] < 0 ? nil : places[old] }

    subscript(old: RecordID) -> RecordID? { self[old.index].map { RecordID($0) } }

    /// The old number of each new one; nil for what was not there.
    func origins(count: Int) -> [Int?] {
        var origins = [Int?](repeating: nil, count: count)
        for (old, new) in places.enumerated() where new >= 0 { origins[new] = old }
        return origins
    }
}

/// A sorted list after some elements were taken out and others put in where they belong. What is as great as an element that is
/// taken out has its place, and its number.
struct Splice<Element> {
    private(set) var elements: [Element] = []
    private(set) var numbers: NewNumbers
    /// Where the new elements stand.
    private(set) var added: [Int] = []

    /// - Parameters:
    ///   - gone: places in `list`.
    ///   - come: sorted.
    init(_ list: [Element], without gone: Set<Int>, with come: [Element], by precedes: (Element, Element) -> Bool) {
        var places = [Int](repeating: -1, count: list.count)
        elements.reserveCapacity(list.count + come.count)
        var next = 0
        func keep(to end: Int, _ elements: inout [Element]) {
            while next < end {
                if !gone.contains(next) {
                    places[next] = elements.count
                    elements.append(list[next])
                }
                next += 1
            }
        }
        for element in come {
            var (low, high) = (next, list.count)
            while low < high {
                let middle = (low + high) / 2
                if precedes(list[middle], element) { low = middle + 1 } else { high = middle }
            }
            keep(to: low, &elements)
            if low < list.count, gone.contains(low), !precedes(element, list[low]) {
                places[low] = elements.count
                next = low + 1
            }
            added.append(elements.count)
            elements.append(element)
        }
        keep(to: list.count, &elements)
        numbers = NewNumbers(places)
    }

    mutating func update(_ change: (Int, inout Element) -> Void) {
        for place in elements.indices { change(place, &elements[place]) }
    }
}
