/// An amount in Swedish kronor, as a whole number of öre.
package struct Money: Sendable, Hashable, Comparable {
    package let ore: Int

    package init(ore: Int) { self.ore = ore }
    package init(kronor: Int) { ore = kronor * 100 }

    /// A sum that no `Int` holds is the greatest there is: hostile amounts must not stop a build.
    package static func + (left: Money, right: Money) -> Money {
        let (sum, overflows) = left.ore.addingReportingOverflow(right.ore)
        return Money(ore: overflows ? (left.ore < 0 ? Int.min : Int.max) : sum)
    }

    package static func < (left: Money, right: Money) -> Bool { left.ore < right.ore }
}
