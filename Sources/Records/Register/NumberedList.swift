import Markup

/// A sorted list in which each element has a number that it keeps while others come and go: in the preview there is room between the
/// numbers, so that what was worked out for a document still holds when another has come before it.
///
/// The numbers of a list without room are 0, 1, 2 … Greater elements have greater numbers, always.
public struct NumberedList<Element: Sendable>: Sendable {
    /// By number. Where no element is, stands one that means nothing, so that who asks for an element has it at once.
    private var elements: NumberedValues<Element>
    /// Those that are taken, ascending.
    public private(set) var numbers: [Int]
    private let nothing: Element

    /// How many numbers are left free before and after each element of a list that is to change. A document that is added where none
    /// is free has all numbers given out anew, which takes as long as to put the site together.
    public static var usualRoom: Int { 3 }

    /// - Parameters:
    ///   - nothing: stands where no element is.
    ///   - room: numbers that are left free between elements.
    init(_ sorted: [Element], nothing: Element, room: Int = 0) {
        self.nothing = nothing
        guard room > 0 else {
            elements = NumberedValues(sorted)
            numbers = Array(sorted.indices)
            return
        }
        elements = NumberedValues(repeating: nothing, count: sorted.count * (room + 1) + room)
        numbers = sorted.indices.map { $0 * (room + 1) + room }
        for (number, element) in zip(numbers, sorted) { elements[number] = element }
    }

    public var count: Int { numbers.count }
    public var isEmpty: Bool { numbers.isEmpty }
    public var first: Element? { numbers.first.map { elements[$0] } }

    /// One more than the greatest number that an element may have: as many as there are in an array by number.
    public var capacity: Int { elements.count }

    /// Whether an element has a number.
    public func contains(number: Int) -> Bool {
        let place = place(of: number)
        return place < numbers.count && numbers[place] == number
    }

    /// - Parameter number: one that is taken.
    public subscript(number: Int) -> Element { elements[number] }

    /// What was worked out for each element, by its number.
    ///
    /// - Parameter filler: for the numbers that are free.
    public func byNumber<Value>(_ values: [Value], filler: @autoclosure () -> Value) -> NumberedValues<Value> {
        if elements.count == numbers.count { return NumberedValues(values) }
        var all = NumberedValues(repeating: filler(), count: elements.count)
        for (number, value) in zip(numbers, values) { all[number] = value }
        return all
    }

    // MARK: - Changes

    /// Puts an element in the place of that with a number; it must stand in the order as that did.
    mutating func replace(_ number: Int, by element: Element) { elements[number] = element }

    /// Takes out the element with a number.
    mutating func remove(_ number: Int) {
        let place = place(of: number)
        guard place < numbers.count, numbers[place] == number else { return }
        numbers.remove(at: place)
        elements[number] = nothing
    }

    /// Puts in an element where it belongs.
    ///
    /// - Returns: its number; nil where none is free, and the list is as it was.
    mutating func insert(_ element: Element, by precedes: (Element, Element) -> Bool) -> Int? {
        let place = lowerBound(element, by: precedes)
        let low = place == 0 ? -1 : numbers[place - 1]
        let high = place == numbers.count ? elements.count : numbers[place]
        guard high - low > 1 else { return nil }
        // Most often documents come one after the other: §§ 12, 13, 14.
        let number = low + Swift.max(1, (high - low) / 3)
        numbers.insert(number, at: place)
        elements[number] = element
        return number
    }

    /// The number of the element that neither precedes another nor is preceded by it.
    func number(of element: Element, by precedes: (Element, Element) -> Bool) -> Int? {
        let place = lowerBound(element, by: precedes)
        return place < numbers.count && !precedes(element, elements[numbers[place]]) ? numbers[place] : nil
    }

    /// Some element has the next after it so near that few more find room between them.
    public func isTight(at number: Int) -> Bool {
        let place = place(of: number)
        let high = place + 1 < numbers.count ? numbers[place + 1] : elements.count
        return high - number == 1
    }

    private func lowerBound(_ element: Element, by precedes: (Element, Element) -> Bool) -> Int {
        numbers.partitionPoint { !precedes(elements[$0], element) }
    }

    private func place(of number: Int) -> Int { numbers.partitionPoint { $0 >= number } }
}

extension NumberedList: Sequence {
    /// The elements in their order.
    public struct Iterator: IteratorProtocol {
        fileprivate let list: NumberedList
        fileprivate var place = 0

        public mutating func next() -> Element? {
            guard place < list.numbers.count else { return nil }
            defer { place += 1 }
            return list.elements[list.numbers[place]]
        }
    }

    public func makeIterator() -> Iterator { Iterator(list: self) }

    public var underestimatedCount: Int { count }
}
