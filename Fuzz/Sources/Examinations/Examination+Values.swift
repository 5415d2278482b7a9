import Markup
import Records

/// Values that are read from text give texts that read as the same values.
func examineValues(_ bytes: [UInt8]) throws(Fault) {
    let text = String(decoding: bytes, as: UTF8.self)
    if let date = try? PartialDate(parsing: text) {
        try require(date.description == text, "\(date) of \(text)")
        try require(date.firstDay <= date.lastDay, "\(date) ends before it begins")
        try require(WorkingDays.appealDeadline(postedOn: date.lastDay) > date.lastDay, "a deadline before its notice")
    }
    if let number = try? CaseNumber(parsing: text), number.isUsual {
        let again = try? CaseNumber(parsing: number.value)
        try require(again?.value == number.value, "\(number.value) gives \(again?.value ?? "nothing")")
    }
    if let money = try? Money(parsing: text) { _ = money + money }
    if let number = try? MinuteNumber(parsing: text) {
        try require((try? MinuteNumber(parsing: "\(number)")) == number, "§ \(number)")
    }
    let masked = PersonalNumber.masked(text)
    try require(PersonalNumber.masked(masked) == masked, "a number of a person is left")
    for finding in PersonalNumber.findings(in: bytes) {
        try require(finding.range.upperBound <= bytes.count && !finding.range.isEmpty, "\(finding.range)")
    }
    try require(!(SwedishOrder(text) < SwedishOrder(text)), "a word before itself")
    if let zone = try? CivilTimeZone(named: "Prov/Zon", file: { _ in bytes }) {
        for seconds in stride(from: -4_000_000_000, through: 8_000_000_000, by: 1_000_000_007) {
            try require(abs(zone.offset(atUnixSeconds: seconds)) < 1_000_000, "an offset of days")
            _ = zone.day(atUnixSeconds: seconds)
        }
    }
}
