import Testing

@testable import Records

/// What is kept for each document, in pieces.
@Suite struct NumberedValuesTests {
    @Test(arguments: [0, 1, 127, 128, 129, 256, 1000])
    func holdsWhatItIsGiven(count: Int) {
        let values = NumberedValues(Array(0..<count))
        #expect(Array(values) == Array(0..<count) && values.count == count)
        #expect(values.indices.map { values[$0] } == Array(0..<count))
        #expect(Array(values.mapped { $0 * 2 }) == (0..<count).map { $0 * 2 })
        #expect(Array(NumberedValues(repeating: 7, count: count)) == Array(repeating: 7, count: count))
    }

    @Test(arguments: [0, 127, 128, 255, 256, 299])
    func changesOneValueAndCopiesOnePiece(number: Int) {
        let before = NumberedValues(repeating: 0, count: 300)
        var after = before
        after[number] = 1
        #expect(after.indices.filter { after[$0] != 0 } == [number] && before.allSatisfy { $0 == 0 })
        let copied = zip(before.pieces, after.pieces).filter { Self.address($0) != Self.address($1) }
        #expect(copied.count == 1)
    }

    /// Where an array's elements lie.
    private static func address(_ array: [Int]) -> Int {
        unsafe array.withUnsafeBytes { Int(bitPattern: $0.baseAddress) }
    }
}
