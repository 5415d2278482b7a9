package import Markup

extension Check {
    /// A personnummer or samordningsnummer in what would be published.
    package static let personalNumber = Check("personal-number")
    /// Ten bare digits, which one mobile number in eighteen resembles.
    package static let probablePersonalNumber = Check("personal-number", .warning)
}

/// What there is to say about numbers of persons in a file: its text, its keys, its comments and its path.
package func personalNumberFaults(in source: SourceText) -> [Diagnostic] {
    personalNumberFaults(inPath: source.path)
        + PersonalNumber.findings(in: source.bytes).map { finding in
            Diagnostic.personalNumber(finding, at: source.place(of: finding.range))
        }
}

/// The same for a path alone: of an attachment, whose content is not searched.
package func personalNumberFaults(inPath path: String) -> [Diagnostic] {
    PersonalNumber.findings(in: path).map { finding in
        Diagnostic.personalNumber(finding, at: Place(file: path))
    }
}

extension Diagnostic {
    static func personalNumber(_ finding: PersonalNumber.Finding, at place: Place) -> Diagnostic {
        let diagnostic = Diagnostic(
            finding.isCertain ? .personalNumber : .probablePersonalNumber, at: place,
            finding.isCertain
                ? Message(
                    sv: "här står ett personnummer eller samordningsnummer: ta bort det, det får inte publiceras",
                    en: "here is a Swedish personal identity number: remove it, it must not be published")
                : Message(
                    sv: "tio siffror som kan vara ett personnummer: ta bort dem, eller dela upp dem om de är ett telefonnummer",
                    en:
                        "ten digits that may be a Swedish personal identity number: remove them, or space them if they are a telephone number"
                )
        )
        return diagnostic.maskingPersonalNumbers()
    }

    /// The diagnostic with `*` for the digits of every such number that it would quote. Any diagnostic may quote a line that has
    /// one, so this is done to all of them, last.
    package func maskingPersonalNumbers() -> Diagnostic {
        var masked = self
        masked.place.file = PersonalNumber.masked(place.file)
        masked.place.text = PersonalNumber.masked(place.text)
        masked.message = message.maskingPersonalNumbers()
        masked.help = help?.maskingPersonalNumbers()
        return masked
    }
}

extension Message {
    fileprivate func maskingPersonalNumbers() -> Message {
        Message(sv: PersonalNumber.masked(sv), en: PersonalNumber.masked(en))
    }
}
