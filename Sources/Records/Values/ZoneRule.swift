/// The rule in the last line of a TZif file, in the form of the POSIX variable TZ: `EET-2EEST,M3.5.0/3,M10.5.0/4`.
struct ZoneRule: Sendable, Hashable {
    private enum Day: Sendable, Hashable {
        /// `Jn`: day 1 to 365 of the year, 29 February never counted.
        case julian(Int)
        /// `n`: day 0 to 365, 29 February counted.
        case dayOfYear(Int)
        /// `Mm.w.d`: weekday d (0 is Sunday) of week w (5 is the last) of month m.
        case weekday(month: Int, week: Int, weekday: Int)
    }

    private struct Change: Sendable, Hashable {
        var day: Day
        /// Seconds after midnight, in the time that ends.
        var time: Int
    }

    /// When summer time starts and ends.
    private struct Changes: Sendable, Hashable {
        var start: Change
        var end: Change
    }

    /// Seconds east of UTC.
    private let standard: Int
    private let summer: Int
    private let changes: Changes?

    init?(_ bytes: [UInt8]) {
        var reader = RuleReader(bytes: bytes)
        guard reader.skipName(), let standard = reader.time() else { return nil }
        self.standard = -standard
        if reader.isAtEnd {
            summer = -standard
            changes = nil
            return
        }
        guard reader.skipName() else { return nil }
        summer = reader.next == UInt8(ascii: ",") ? -standard + 3600 : -(reader.time() ?? standard - 3600)
        guard let start = Self.change(&reader), let end = Self.change(&reader), reader.isAtEnd else { return nil }
        changes = Changes(start: start, end: end)
    }

    func offset(atUnixSeconds seconds: Int) -> Int {
        guard let changes else { return standard }
        let year = CivilDate(unixSeconds: seconds + standard).year
        let start = Self.seconds(changes.start, year) - standard
        let end = Self.seconds(changes.end, year) - summer
        // South of the equator summer goes over the turn of the year.
        let isSummer = start < end ? (start..<end).contains(seconds) : !(end..<start).contains(seconds)
        return isSummer ? summer : standard
    }

    /// Of a change in local time, as if local time were UTC.
    private static func seconds(_ change: Change, _ year: Int) -> Int {
        let newYear = CivilDate(year: year, month: 1, day: 1)?.daysSince1970 ?? 0
        let day: Int
        switch change.day {
        case .julian(let number):
            let isLeapDayPassed = number >= 60 && CivilDate.days(inMonth: 2, of: year) == 29
            day = newYear + number - (isLeapDayPassed ? 0 : 1)
        case .dayOfYear(let number):
            day = newYear + number
        case .weekday(let month, let week, let weekday):
            let first = CivilDate(year: year, month: month, day: 1) ?? CivilDate(daysSince1970: newYear)
            let firstMatch = (weekday + 7 - first.weekday % 7) % 7
            let last = CivilDate.days(inMonth: month, of: year) - 1
            let offset = firstMatch + (week - 1) * 7
            day = first.daysSince1970 + (offset > last ? offset - 7 : offset)
        }
        return day * 86_400 + change.time
    }

    private static func change(_ reader: inout RuleReader) -> Change? {
        guard reader.take(UInt8(ascii: ",")) else { return nil }
        let day: Day
        if reader.take(UInt8(ascii: "M")) {
            guard let month = reader.number(1...12), reader.take(UInt8(ascii: ".")), let week = reader.number(1...5),
                reader.take(UInt8(ascii: ".")), let weekday = reader.number(0...6)
            else { return nil }
            day = .weekday(month: month, week: week, weekday: weekday)
        } else if reader.take(UInt8(ascii: "J")) {
            guard let number = reader.number(1...365) else { return nil }
            day = .julian(number)
        } else {
            guard let number = reader.number(0...365) else { return nil }
            day = .dayOfYear(number)
        }
        guard reader.take(UInt8(ascii: "/")) else { return Change(day: day, time: 7200) }
        return reader.time().map { Change(day: day, time: $0) }
    }
}

private struct RuleReader {
    let bytes: [UInt8]
    var index = 0

    var next: UInt8? { index < bytes.count ? bytes[index] : nil }
    var isAtEnd: Bool { index == bytes.count }

    mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        index += 1
        return true
    }

    /// `CET`, or `<+03>` where the name has signs or digits.
    mutating func skipName() -> Bool {
        let start = index
        if take(UInt8(ascii: "<")) {
            while let byte = next, byte != UInt8(ascii: ">") { index += 1 }
            return take(UInt8(ascii: ">"))
        }
        while let byte = next, (UInt8(ascii: "A")...UInt8(ascii: "z")).contains(byte) { index += 1 }
        return index > start
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int? {
        var value: Int?
        while let byte = next, let digit = digitValue(byte) {
            guard (value ?? 0) < 1000 else { return nil }
            value = (value ?? 0) * 10 + digit
            index += 1
        }
        return value.flatMap { range.contains($0) ? $0 : nil }
    }

    /// `[+-]hh[:mm[:ss]]`, in seconds.
    mutating func time() -> Int? {
        let isNegative = take(UInt8(ascii: "-"))
        if !isNegative { _ = take(UInt8(ascii: "+")) }
        guard let hours = number(0...167) else { return nil }
        var seconds = hours * 3600
        for unit in [60, 1] where take(UInt8(ascii: ":")) {
            guard let part = number(0...59) else { return nil }
            seconds += part * unit
        }
        return isNegative ? -seconds : seconds
    }
}
