import Testing

@testable import Records

struct CivilTimeZoneTests {
    private func seconds(_ date: String, _ hour: Int, _ minute: Int = 0, _ second: Int = 0) -> Int {
        day(date).daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second
    }

    private static let none: @Sendable (String) -> [UInt8]? = { _ in nil }

    @Test(arguments: [
        ("2019-01-31", 22, 59, "2019-01-31"), ("2019-01-31", 23, 0, "2019-02-01"), ("2019-07-31", 21, 59, "2019-07-31"),
        ("2019-07-31", 22, 0, "2019-08-01"), ("1969-12-31", 23, 0, "1970-01-01"),
    ])
    func theDayInStockholm(date: String, hour: Int, minute: Int, day: String) throws {
        let zone = try CivilTimeZone(named: "Europe/Stockholm", file: Self.none)
        #expect(zone.day(atUnixSeconds: seconds(date, hour, minute)).description == day)
    }

    @Test(arguments: [
        ("2019-03-31", 0, 59, 59, 1), ("2019-03-31", 1, 0, 0, 2), ("2019-10-27", 0, 59, 59, 2), ("2019-10-27", 1, 0, 0, 1),
        ("2024-03-31", 1, 0, 0, 2), ("2024-10-27", 1, 0, 0, 1), ("2026-03-29", 1, 0, 0, 2), ("2026-10-25", 1, 0, 0, 1),
    ])
    func summerTimeInStockholm(date: String, hour: Int, minute: Int, second: Int, offset: Int) throws {
        let zone = try CivilTimeZone(named: "Europe/Stockholm", file: Self.none)
        #expect(zone.offset(atUnixSeconds: seconds(date, hour, minute, second)) == offset * 3600)
    }

    @Test func utcIsBuiltIn() throws {
        let zone = try CivilTimeZone(named: "UTC", file: Self.none)
        #expect(zone.day(atUnixSeconds: -1).description == "1969-12-31")
        #expect(zone.day(atUnixSeconds: 0).description == "1970-01-01")
    }

    @Test(arguments: ["Europe/Stokholm", "", "../etc/passwd", "/etc/localtime", "Europe/", "Europe//Oslo", "Å"])
    func anUnknownZoneIsAFault(name: String) {
        #expect(throws: CivilTimeZone.Fault.unknown(name)) { try CivilTimeZone(named: name, file: Self.none) }
    }

    @Test func aBrokenFileIsAFault() {
        for bytes in [[], Array("TZif".utf8), Array("TZif2".utf8) + [UInt8](repeating: 0, count: 39), Array("<html>".utf8)] {
            #expect(throws: CivilTimeZone.Fault.unreadable("Europe/Oslo")) {
                try CivilTimeZone(named: "Europe/Oslo", file: { _ in bytes })
            }
        }
    }

    /// A file as `zic` writes it: an empty first block, then changes, types and the rule for what comes after.
    private static func file(changes: [(at: Int, type: UInt8)], offsets: [Int], rule: String) -> [UInt8] {
        var bytes = header(changes: 0, types: 1)
        bytes += [UInt8](repeating: 0, count: 7)
        bytes += header(changes: changes.count, types: offsets.count)
        for change in changes { bytes += big(change.at, 8) }
        bytes += changes.map(\.type)
        for offset in offsets { bytes += big(offset, 4) + [0, 0] }
        bytes.append(0)
        return bytes + Array("\n\(rule)\n".utf8)
    }

    private static func header(changes: Int, types: Int) -> [UInt8] {
        var bytes = Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15)
        for count in [0, 0, 0, changes, types, 1] { bytes += big(count, 4) }
        return bytes
    }

    private static func big(_ value: Int, _ size: Int) -> [UInt8] {
        (0..<size).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }

    @Test(arguments: [
        ("EET-2EEST,M3.5.0/3,M10.5.0/4", "2026-07-01", 3), ("EET-2EEST,M3.5.0/3,M10.5.0/4", "2026-12-01", 2),
        ("<+03>-3", "2026-07-01", 3),
        ("EST5EDT,M3.2.0,M11.1.0", "2026-07-01", -4), ("EST5EDT,M3.2.0,M11.1.0", "2026-03-08", -5),
        ("EST5EDT,M3.2.0,M11.1.0", "2026-03-09", -4),
        ("NZST-12NZDT,M9.5.0,M4.1.0/3", "2026-01-01", 13), ("NZST-12NZDT,M9.5.0,M4.1.0/3", "2026-07-01", 12),
        ("XXX0YYY,J60,J300", "2024-03-02", 1), ("XXX0YYY,59,300", "2024-02-28", 0),
    ])
    func followsTheRuleAfterTheLastChange(rule: String, date: String, offset: Int) throws {
        let bytes = Self.file(changes: [(0, 1)], offsets: [3600, 7200], rule: rule)
        let zone = try CivilTimeZone(named: "Test/Zone", file: { _ in bytes })
        #expect(zone.offset(atUnixSeconds: seconds(date, 0)) == offset * 3600)
    }

    @Test func followsTheChangesBeforeIt() throws {
        let bytes = Self.file(changes: [(1000, 1), (2000, 0), (3000, 1)], offsets: [3600, 7200], rule: "EET-2")
        let zone = try CivilTimeZone(named: "Test/Zone", file: { _ in bytes })
        #expect([0, 999, 1000, 1999, 2000, 2999, 3000].map { zone.offset(atUnixSeconds: $0) / 3600 } == [1, 1, 2, 2, 1, 1, 2])
    }
}
