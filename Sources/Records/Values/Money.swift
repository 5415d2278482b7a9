/// An amount in Swedish kronor, as a whole number of öre.
package struct Money: Sendable, Hashable, Comparable {
    package let ore: Int

    package init(ore: Int) { self.ore = ore }
    package init(kronor: Int) { ore = kronor * 100 }

    package static func + (left: Money, right: Money) -> Money { Money(ore: left.ore + right.ore) }
    package static func < (left: Money, right: Money) -> Bool { left.ore < right.ore }
}
