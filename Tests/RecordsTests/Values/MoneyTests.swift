import Testing

@testable import Records

struct MoneyTests {
    @Test(arguments: [
        ("1 000 000", 100_000_000), ("1000000", 100_000_000), ("2,5 mkr", 250_000_000), ("2,5 MKr", 250_000_000),
        ("2,5mkr", 250_000_000),
        ("500 tkr", 50_000_000), ("12,50 kr", 1250), ("12,5 kr", 1250), ("-1000", -100_000), ("−1000", -100_000),
        ("- 1 000 kr", -100_000),
        ("1\u{A0}000\u{A0}000 kr", 100_000_000), ("1\u{2009}000", 100_000), ("1\u{202F}000 kronor", 100_000), ("0", 0),
        ("3 mnkr", 300_000_000), ("0,005 tkr", 500), ("500:-", 50_000), ("1,00000000 mkr", 100_000_000), ("500 kr.", 50_000),
    ])
    func reads(written: String, ore: Int) throws {
        #expect(try Money(parsing: written).ore == ore)
    }

    @Test(arguments: [
        ("", MoneyFault.notAnAmount), ("kr", .notAnAmount), ("mycket", .notAnAmount), ("12 euro", .notAnAmount),
        (",5 mkr", .notAnAmount),
        ("5,", .notAnAmount), ("--5", .notAnAmount), ("1.000.000", .grouping), ("1 00", .grouping), ("1000 000", .grouping),
        ("1,5,5", .grouping), ("1  000", .grouping), ("2,555 kr", .partsOfOre), ("0,000000001 mkr", .partsOfOre),
        ("99999999999999999999999", .tooLarge), ("99 999 999 mkr", .tooLarge), ("10000000000001", .tooLarge), ("٣", .notAnAmount),
    ])
    func refuses(written: String, fault: MoneyFault) {
        #expect(throws: fault) { try Money(parsing: written) }
    }

    @Test func sumsStopAtTheGreatest() {
        #expect(Money(ore: .max) + Money(ore: 1) == Money(ore: .max))
        #expect(Money(ore: .min) + Money(ore: -1) == Money(ore: .min))
        #expect(Money(kronor: 2) + Money(ore: 50) == Money(ore: 250))
    }
}
