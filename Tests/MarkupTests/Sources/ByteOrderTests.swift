import Markup
import Testing

@Suite struct ByteOrderTests {
    /// In this order, as `LC_ALL=C sort` has it.
    private static let ordered = ["", "A", "a", "a/b", "aa", "ab", "e\u{301}", "z", "Å", "å", "ö", "👍"]

    @Test(arguments: ordered.indices, ordered.indices)
    func isThatOfBytes(left: Int, right: Int) {
        #expect(isInByteOrder(Self.ordered[left], Self.ordered[right]) == (left < right))
    }
}
