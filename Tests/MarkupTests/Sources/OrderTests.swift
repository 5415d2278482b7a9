import Markup
import Testing

@Suite struct OrderTests {
    @Test(arguments: [
        ([], 5, 0),
        ([1], 0, 0),
        ([1], 1, 0),
        ([1], 2, 1),
        ([1, 3, 5, 7], 0, 0),
        ([1, 3, 5, 7], 3, 1),
        ([1, 3, 5, 7], 4, 2),
        ([1, 3, 5, 7], 7, 3),
        ([1, 3, 5, 7], 8, 4),
        ([1, 3, 3, 3, 5], 3, 1),
        ([1, 3, 3, 3, 5], 4, 4),
    ])
    func findsTheFirstThatAConditionHoldsFor(sorted: [Int], least: Int, expected: Int) {
        #expect(sorted.partitionPoint { $0 >= least } == expected)
        // As indices of the whole: those of a part do not begin with 0.
        #expect(([0, 0] + sorted)[2...].partitionPoint { $0 >= least } == expected + 2)
    }

    @Test func asksFewOfMany() {
        var asked = 0
        let place = (0..<1_000_000).partitionPoint {
            asked += 1
            return $0 >= 271_828
        }
        #expect(place == 271_828)
        #expect(asked <= 20)
    }

    @Test(arguments: [
        ([], 1, [1]),
        ([2, 4], 1, [1, 2, 4]),
        ([2, 4], 3, [2, 3, 4]),
        ([2, 4], 5, [2, 4, 5]),
        ([2, 4], 2, [2, 4]),
        ([2, 4], 4, [2, 4]),
    ])
    func addsInOrderAndOnce(list: [Int], element: Int, expected: [Int]) {
        var list = list
        list.insert(inOrder: element)
        #expect(list == expected)
    }
}
