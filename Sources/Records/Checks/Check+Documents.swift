package import Markup

/// Faults of a whole document, of its minutes' items and of its attachments.
extension Check {
    package static let missingAccessibilityContact = Check("missing-accessibility-contact", .warning)
    package static let secretAttachment = Check("secret-attachment")
    package static let attachmentOutsideSite = Check("attachment-outside-site")
    package static let unknownMinuteNumber = Check("unknown-minute-number")
    package static let repeatedMinuteNumber = Check("repeated-minute-number", .warning)
    package static let missingMinuteNumber = Check("missing-minute-number", .warning)
}

extension Diagnostic {
    static func missingAccessibilityContact(at place: Place) -> Diagnostic {
        Diagnostic(
            .missingAccessibilityContact, at: place,
            Message(
                sv: "nyckeln ”tillgänglighet” saknas: vart vänder man sig om brister i tillgängligheten?",
                en: "the key “tillgänglighet” is missing: whom does one tell about faults in accessibility?"),
            help: Message(
                sv: "lagen (2018:1937) kräver en kontaktväg: skriv till exempel ”tillgänglighet: webb@kommunen.se”",
                en: "the law (2018:1937) asks for a contact: write for instance “tillgänglighet: webb@kommunen.se”"))
    }

    static func secretAttachment(_ title: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .secretAttachment, at: place,
            Message(
                sv: "bilagan ”\(quoted(title))” har både ”fil” och ”sekretess”",
                en: "the attachment “\(quoted(title))” has both “fil” and “sekretess”"),
            help: Message(
                sv: "ta bort ”fil” om den inte får publiceras, annars ”sekretess”",
                en: "remove “fil” if it may not be published, otherwise “sekretess”"))
    }

    static func attachmentOutsideSite(_ written: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .attachmentOutsideSite, at: place,
            Message(
                sv: "filen ”\(quoted(written))” ligger utanför content/",
                en: "the file “\(quoted(written))” lies outside content/"),
            help: Message(
                sv: "lägg den bredvid handlingen och skriv bara dess namn",
                en: "put it beside the document and write only its name"))
    }

    static func unknownMinuteNumber(_ number: String, known: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            .unknownMinuteNumber, at: place,
            Message(sv: "protokollet har ingen § \(quoted(number))", en: "the minutes have no § \(quoted(number))"),
            help: known.isEmpty
                ? Message(
                    sv: "en paragraf börjar med en rubrik som ”## § 22 Kommunstyrelsens mål”",
                    en: "an item begins with a heading such as “## § 22 Kommunstyrelsens mål”")
                : Message(
                    sv: "protokollet har § \(Array(known.prefix(20)).listed(with: "och"))",
                    en: "the minutes have § \(Array(known.prefix(20)).listed(with: "and"))"))
    }

    static func tooManyItems(_ count: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            .tooLarge, at: place,
            Message(
                sv: "protokollet har \(count) paragrafer, högst \(Limits.minutesItems) får plats: dela det i flera",
                en: "the minutes have \(count) items, at most \(Limits.minutesItems) are allowed: part them"))
    }

    static func tooLongFootnotes(at place: Place) -> Diagnostic {
        let mebibytes = Limits.footnoteCopies >> 20
        return Diagnostic(
            .tooLarge, at: place,
            Message(
                sv: "från och med denna § blir fotnoterna mer än \(mebibytes) MiB, när varje § får dem som den hänvisar till",
                en: "from this item on the footnotes are more than \(mebibytes) MiB, when each item gets those that it refers to"),
            help: Message(
                sv: "skriv den långa fotnoten som en egen § eller ett eget dokument, och länka till det",
                en: "write the long footnote as an item or a document of its own, and link to it"))
    }

    static func repeatedMinuteNumber(_ number: MinuteNumber, at place: Place) -> Diagnostic {
        Diagnostic(
            .repeatedMinuteNumber, at: place,
            Message(sv: "§ \(number) står två gånger i protokollet", en: "§ \(number) stands twice in the minutes"),
            help: Message(sv: "bara den första får en egen sida", en: "only the first gets a page of its own"))
    }

    static func missingMinuteNumber(_ missing: ClosedRange<Int>, before number: MinuteNumber, at place: Place) -> Diagnostic {
        let numbers = missing.count == 1 ? "§ \(missing.lowerBound)" : "§§ \(missing.lowerBound)–\(missing.upperBound)"
        return Diagnostic(
            .missingMinuteNumber, at: place,
            Message(sv: "\(numbers) saknas före § \(number)", en: "\(numbers) is missing before § \(number)"),
            help: Message(
                sv: "en paragraf börjar med en rubrik som ”## § 22 Kommunstyrelsens mål”",
                en: "an item begins with a heading such as “## § 22 Kommunstyrelsens mål”"))
    }
}
