package import Markup

/// Faults of dates.
extension Check {
    package static let impossibleDate = Check("impossible-date")
    package static let backwardPeriod = Check("backward-period")
}

extension Diagnostic {
    static func impossibleDate(_ written: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .impossibleDate, at: place,
            Message(sv: "datumet ”\(quoted(written))” finns inte", en: "there is no date “\(quoted(written))”"),
            help: Message(
                sv: "kontrollera månad och dag: datum skrivs år-månad-dag",
                en: "check month and day: dates are written year-month-day"))
    }

    static func unlikelyYear(_ year: Int, at place: Place) -> Diagnostic {
        let years = Limits.years
        return Diagnostic(
            .impossibleDate, at: place,
            Message(sv: "året \(year) kan inte stämma", en: "the year \(year) cannot be right"),
            help: Message(
                sv: "ett år är \(years.lowerBound)–\(years.upperBound); det som gäller tills vidare har inget slutdatum",
                en: "a year is \(years.lowerBound)–\(years.upperBound); what applies until further notice has no last day"))
    }

    static func backwardPeriod(_ key: String, from: String, through: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .backwardPeriod, at: place,
            Message(
                sv: "”\(key)” slutar (\(through)) innan det börjar (\(from))",
                en: "“\(key)” ends (\(through)) before it begins (\(from))"))
    }
}
