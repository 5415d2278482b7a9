/// The time zone (`tidszon`) that says which day it is: the only thing a site asks a clock.
///
/// UTC and Europe/Stockholm are built in; another zone is made from the bytes of its TZif file, which a floor that may read files
/// hands in. A zone that is not known is a fault, never silently UTC.
package struct CivilTimeZone: Sendable, Hashable {
    package enum Fault: Error, Sendable, Hashable {
        /// Not built in, and no TZif file was found.
        case unknown(String)
        /// The TZif file of that zone is broken.
        case unreadable(String)
    }

    private enum Rule: Sendable, Hashable {
        case utc
        case centralEurope
        case file(ZoneFile)
    }

    package let name: String
    private let rule: Rule

    /// - Parameter file: the bytes of the zone's TZif file, asked for only where the zone is not built in.
    package init(named name: String, file: (String) -> [UInt8]?) throws(Fault) {
        self.name = name
        switch name {
        case "UTC", "Etc/UTC": rule = .utc
        case "Europe/Stockholm": rule = .centralEurope
        default:
            guard Self.isName(name), let bytes = file(name) else { throw .unknown(name) }
            guard let zone = ZoneFile(bytes) else { throw .unreadable(name) }
            rule = .file(zone)
        }
    }

    /// The day it is in the zone, at a number of seconds after 1970-01-01 00:00 UTC.
    package func day(atUnixSeconds seconds: Int) -> CivilDate {
        CivilDate(unixSeconds: seconds + offset(atUnixSeconds: seconds))
    }

    /// Seconds east of UTC.
    package func offset(atUnixSeconds seconds: Int) -> Int {
        switch rule {
        case .utc: 0
        case .centralEurope: Self.isSummerInEurope(seconds) ? 7200 : 3600
        case .file(let zone): zone.offset(atUnixSeconds: seconds)
        }
    }

    /// A name of the tz database: `Europe/Helsinki`. No `..`, so that it never leads out of the folder of zones.
    private static func isName(_ name: String) -> Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        return parts.allSatisfy { part in
            !part.isEmpty && part.utf8.allSatisfy { $0 < 0x80 && ($0 >= UInt8(ascii: "0") || "+-".utf8.contains($0)) }
        }
    }

    /// Directive 2000/84/EC: summer time from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October.
    private static func isSummerInEurope(_ seconds: Int) -> Bool {
        let year = CivilDate(unixSeconds: seconds).year
        return (lastSunday(of: 3, year) + 3600..<lastSunday(of: 10, year) + 3600).contains(seconds)
    }

    /// Midnight UTC, in seconds.
    private static func lastSunday(of month: Int, _ year: Int) -> Int {
        guard let last = CivilDate(year: year, month: month, day: 31) else { return 0 }
        return last.adding(days: -(last.weekday % 7)).daysSince1970 * 86_400
    }
}
