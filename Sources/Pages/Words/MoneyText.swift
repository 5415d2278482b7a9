import Markup
package import Records

/// Amounts as people read them: `1 000 000 kronor` in Swedish, `1,000,000 kronor` in English. Öre are shown where there are any.
package struct MoneyText: Sendable {
    private let thousands: String
    private let decimal: String

    package init(_ language: SiteSettings.Language) {
        // A space that does not break, as Swedish typography wants.
        thousands = language == .sv ? "\u{A0}" : ","
        decimal = language == .sv ? "," : "."
    }

    /// With the unit, which does not break from the number.
    package func text(_ amount: Money) -> String { number(amount) + "\u{A0}kronor" }

    /// Without the unit, for columns: `2 500 000`.
    package func number(_ amount: Money) -> String {
        let absolute = amount.ore.magnitude
        let ore = absolute % 100
        let sign = amount.ore < 0 ? "\u{2212}" : ""
        let fraction = ore == 0 ? "" : decimal + (ore < 10 ? "0" : "") + String(ore)
        return sign + (absolute / 100).grouped(by: thousands) + fraction
    }
}
