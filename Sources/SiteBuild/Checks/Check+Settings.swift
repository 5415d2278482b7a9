package import Markup

extension Check {
    package static let unknownTimeZone = Check("unknown-time-zone")
}

extension Diagnostic {
    static func unknownTimeZone(_ written: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .unknownTimeZone, at: place,
            Message(
                sv: "okänd tidszon ”\(written)”: skriv till exempel ”Europe/Stockholm”",
                en: "unknown time zone “\(written)”: write for instance “Europe/Stockholm”"))
    }
}
