/// Swedish public holidays (allmänna helgdagar) and the days on which a time limit cannot end.
///
/// Sources: lag (1989:253) om allmänna helgdagar; lag (1930:173) om beräkning av lagstadgad tid, 2 §; kommunallagen (2017:725)
/// 13 kap. 5 §.
package enum WorkingDays {
    /// A public holiday of the law of 1989, Sundays not counted.
    package static func isHoliday(_ day: CivilDate) -> Bool {
        switch (day.month, day.day) {
        case (1, 1), (1, 6), (5, 1), (12, 25), (12, 26): return true
        // The national day became a holiday in 2005, when Whit Monday ceased to be one.
        case (6, 6) where day.year >= 2005: return true
        // Midsummer's Day and All Saints' Day have been Saturdays since 1953.
        case (6, 20...26) where day.weekday == 6: return true
        case (10, 31), (11, 1...6): if day.weekday == 6 { return true }
        default: break
        }
        switch day.daysSince1970 - easter(of: day.year).daysSince1970 {
        // Good Friday, Easter, Easter Monday, Ascension, Whit Sunday.
        case -2, 0, 1, 39, 49: return true
        case 50: return day.year < 2005
        default: return false
        }
    }

    /// The last day of a time limit that would end on `day`: on a Saturday, a Sunday, a holiday, Midsummer's, Christmas or New
    /// Year's Eve it ends on the next weekday instead.
    package static func lastDay(_ day: CivilDate) -> CivilDate {
        var day = day
        while endsNoLimit(day) { day = day.adding(days: 1) }
        return day
    }

    /// The last day to appeal what was announced on a notice board on `day`: three weeks later.
    package static func appealDeadline(postedOn day: CivilDate) -> CivilDate {
        lastDay(day.adding(days: 21))
    }

    private static func endsNoLimit(_ day: CivilDate) -> Bool {
        if day.weekday >= 6 || isHoliday(day) { return true }
        switch (day.month, day.day) {
        case (12, 24), (12, 31): return true
        case (6, 19...25): return day.weekday == 5
        default: return false
        }
    }

    /// Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher).
    package static func easter(of year: Int) -> CivilDate {
        let golden = year % 19
        let (century, yearOfCentury) = year.quotientAndRemainder(dividingBy: 100)
        let correction = (century - (century + 8) / 25 + 1) / 3
        let epact = (19 * golden + century - century / 4 - correction + 15) % 30
        let weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
        let shift = (golden + 11 * epact + 22 * weekday) / 451
        let days = epact + weekday - 7 * shift + 114
        return CivilDate(year: year, month: days / 31, day: days % 31 + 1) ?? CivilDate(daysSince1970: 0)
    }
}
