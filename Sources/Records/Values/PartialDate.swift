/// A date as precise as the document states it: a year, a month or a day. It stays as precise wherever it is shown.
package enum PartialDate: Sendable, Hashable, CustomStringConvertible {
    case year(Int)
    case month(year: Int, month: Int)
    case day(CivilDate)

    package var year: Int {
        switch self {
        case .year(let year), .month(let year, _): year
        case .day(let day): day.year
        }
    }

    package var month: Int? {
        switch self {
        case .year: nil
        case .month(_, let month): month
        case .day(let day): day.month
        }
    }

    package var exactDay: CivilDate? {
        if case .day(let day) = self { day } else { nil }
    }

    /// ISO 8601: `2019`, `2019-06`, `2019-06-26`.
    package var description: String {
        switch self {
        case .year(let year): padded(year, 4)
        case .month(let year, let month): "\(padded(year, 4))-\(padded(month, 2))"
        case .day(let day): day.description
        }
    }

    package var firstDay: CivilDate {
        switch self {
        case .year(let year): CivilDate(year: year, month: 1, day: 1) ?? CivilDate(daysSince1970: 0)
        case .month(let year, let month): CivilDate(year: year, month: month, day: 1) ?? CivilDate(daysSince1970: 0)
        case .day(let day): day
        }
    }

    package var lastDay: CivilDate {
        switch self {
        case .year(let year): CivilDate(year: year, month: 12, day: 31) ?? CivilDate(daysSince1970: 0)
        case .month(let year, let month):
            CivilDate(year: year, month: month, day: CivilDate.days(inMonth: month, of: year)) ?? CivilDate(daysSince1970: 0)
        case .day(let day): day
        }
    }
}

extension PartialDate {
    /// For sorting by time: a month stands after its days, a year after its months.
    package var timeOrder: Int { (year * 13 + (month ?? 13)) * 32 + (exactDay?.day ?? 32) }
}

/// `gäller` and `svarstid`: from a date through a date, both included; either end may be open.
package struct DatePeriod: Sendable, Hashable {
    package var from: PartialDate?
    package var through: PartialDate?

    package init(from: PartialDate? = nil, through: PartialDate? = nil) {
        self.from = from
        self.through = through
    }
}
