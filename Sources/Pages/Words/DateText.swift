package import Markup
package import Records

/// Dates as people read them, in the language of the site: `20 februari 2019`, `juni 2019`, `2019`.
///
/// The names stand here and come from no locale, so that every machine writes the same.
package struct DateText: Sendable {
    private let months: [String]
    private let language: SiteSettings.Language

    package init(_ language: SiteSettings.Language) {
        self.language = language
        months = language == .sv ? Self.swedish : Self.english
    }

    package func text(_ date: PartialDate) -> String {
        switch date {
        case .year(let year): String(year)
        case .month(let year, let month): "\(name(ofMonth: month)) \(year)"
        case .day(let day): text(day)
        }
    }

    package func text(_ day: CivilDate) -> String { "\(day.day) \(name(ofMonth: day.month)) \(day.year)" }

    /// `2019–2022`, `från 1 maj 2019`, `till och med 2022`; nil for a period that is open at both ends.
    package func text(_ period: DatePeriod) -> String? {
        switch (period.from, period.through) {
        case (let from?, let through?):
            if from == through {
                text(from)
            } else if case .year = from, case .year = through {
                "\(from)–\(through)"
            } else {
                "\(text(from)) – \(text(through))"
            }
        case (let from?, nil): (language == .sv ? "från " : "from ") + text(from)
        case (nil, let through?): (language == .sv ? "till och med " : "through ") + text(through)
        case (nil, nil): nil
        }
    }

    /// `<time datetime="2019-02-20">20 februari 2019</time>`.
    package func html(_ date: PartialDate) -> HTML { element(datetime: date.description, text(date)) }

    package func html(_ day: CivilDate) -> HTML { element(datetime: day.description, text(day)) }

    /// A period whose days are machine-readable: `<time …>1 maj 2019</time> – <time …>…</time>`.
    package func html(_ period: DatePeriod) -> HTML? {
        switch (period.from, period.through) {
        case (let from?, let through?):
            if from == through { return html(from) }
            let isYears = if case .year = from, case .year = through { true } else { false }
            return .joined([html(from), html(through)], by: isYears ? "–" : " – ")
        case (let from?, nil):
            var html = HTML(escaping: language == .sv ? "från " : "from ")
            html.append(self.html(from))
            return html
        case (nil, let through?):
            var html = HTML(escaping: language == .sv ? "till och med " : "through ")
            html.append(self.html(through))
            return html
        case (nil, nil): return nil
        }
    }

    package func name(ofMonth month: Int) -> String { months[max(1, min(month, 12)) - 1] }

    private func element(datetime: String, _ text: String) -> HTML {
        var html = HTML("<time datetime=\"")
        html.append(escaping: datetime)
        html.append("\">")
        html.append(escaping: text)
        html.append("</time>")
        return html
    }

    private static let swedish = [
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december",
    ]
    private static let english = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
