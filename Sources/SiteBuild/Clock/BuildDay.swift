package import Records

import Glibc

/// Which day a site is built for. The same input and day give the same bytes, so this is the only place that asks a clock.
package enum BuildDay {
    /// SOURCE_DATE_EPOCH is set, but is no number of seconds.
    package struct EpochFault: Error, Sendable, Hashable {
        package let written: String

        package init(written: String) { self.written = written }
    }

    /// - Parameters:
    ///   - asOf: what the command line says, which wins.
    ///   - epoch: SOURCE_DATE_EPOCH, seconds after 1970, read in UTC; it wins over the clock.
    ///   - zone: the name of the site's time zone, which decides what day it is now.
    package static func choose(
        asOf: CivilDate?, epoch: String?, zone: String, fileSystem: any FolderReading = PosixFileSystem()
    ) throws(EpochFault) -> CivilDate {
        if let asOf { return asOf }
        if let epoch, !epoch.isEmpty {
            guard let seconds = Int(epoch), (-62_135_596_800...253_402_300_799).contains(seconds) else {
                throw EpochFault(written: epoch)
            }
            return CivilDate(unixSeconds: seconds)
        }
        // An unknown zone is told of where the site is checked; any day will do for a build that fails.
        let zone = try? CivilTimeZone(named: zone) { zoneFile($0, fileSystem) }
        return zone?.day(atUnixSeconds: time(nil)) ?? CivilDate(unixSeconds: time(nil))
    }

    /// The system's file of a time zone, in the form TZif.
    package static func zoneFile(_ name: String, _ fileSystem: any FolderReading = PosixFileSystem()) -> [UInt8]? {
        guard let real = try? fileSystem.realPath(of: "/usr/share/zoneinfo/" + name) else { return nil }
        return try? fileSystem.read(real, atMost: 1 << 20)
    }
}
