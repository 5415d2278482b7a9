package import Markup

/// What may stand after a key: the shape of its value.
package indirect enum FieldShape: Sendable {
    case text
    /// `2019`, `2019-06` or `2019-06-26`.
    case date
    /// `2019-06-26`.
    case day
    case year
    /// `true`, `false`, `ja` or `nej`.
    case boolean
    case choice([String])
    /// A huvudman: the name of its folder, its title or another name.
    case authority
    /// An organ: name, abbreviation or other name, also with its authority: `Kommunstyrelsen i Huddinge`.
    case body
    case caseNumber
    case minuteNumber
    case amount
    case languageTag
    case sha256
    case webAddress
    case email
    case timeZone
    /// An address within the site, or a citation.
    case reference
    /// An address that the site once had, as people may still have it in a letter: what follows the site's name.
    case formerAddress
    /// A file's path, relative to the document's folder; with `/` first, to `content/`.
    case file
    case list(FieldShape)
    case oneOrList(FieldShape)
    /// A value in short, or with keys.
    case either(FieldShape, [FieldDefinition])
    case fields([FieldDefinition])
    /// `paragrafer`: from § to the keys of a protokollsutdrag.
    case items
    /// `rubriker`: from a role to a list of headings.
    case headings
}

extension FieldShape {
    /// What was expected, as it follows ”ska vara”.
    package var expectation: Message {
        switch self {
        case .text: Message(sv: "text", en: "text")
        case .date:
            Message(sv: "ett datum, som 2019, 2019-06 eller 2019-06-26", en: "a date, such as 2019, 2019-06 or 2019-06-26")
        case .day: Message(sv: "en dag, som 2019-06-26", en: "a day, such as 2019-06-26")
        case .year: Message(sv: "ett årtal, som 2035", en: "a year, such as 2035")
        case .boolean: Message(sv: "true eller false (ja eller nej går också)", en: "true or false (ja and nej too)")
        case .choice(let words):
            Message(sv: "något av " + words.joined(separator: ", "), en: "one of " + words.joined(separator: ", "))
        case .authority: Message(sv: "en huvudman, som huddinge", en: "an authority, such as huddinge")
        case .body:
            Message(
                sv: "ett organ, som KSAU eller Kommunstyrelsen i Huddinge",
                en: "a body, such as KSAU or Kommunstyrelsen i Huddinge")
        case .caseNumber: Message(sv: "ett diarienummer, som KS 2019/160", en: "a case number, such as KS 2019/160")
        case .minuteNumber: Message(sv: "ett paragrafnummer, som 22 eller 22 a", en: "the number of an item, such as 22 or 22 a")
        case .amount:
            Message(
                sv: "ett belopp, som 1 000 000, 500 tkr eller 2,5 mkr", en: "an amount, such as 1 000 000, 500 tkr or 2,5 mkr")
        case .languageTag: Message(sv: "en språkkod, som sv, en eller fi", en: "a language tag, such as sv, en or fi")
        case .sha256: Message(sv: "en SHA-256-summa: 64 tecken, 0–9 och a–f", en: "a SHA-256 sum: 64 characters, 0–9 and a–f")
        case .webAddress: Message(sv: "en adress som börjar med https://", en: "an address that begins with https://")
        case .email:
            Message(sv: "en e-postadress, som registrator@kommunen.se", en: "an e-mail address, such as registrator@kommunen.se")
        case .timeZone: Message(sv: "en tidszon, som Europe/Stockholm", en: "a time zone, such as Europe/Stockholm")
        case .reference:
            Message(
                sv: "en adress på webbplatsen, som /vaggeryd/mal/, eller en hänvisning, som KSAU 2019-02-20 § 22",
                en: "an address on the site, such as /vaggeryd/mal/, or a citation, such as KSAU 2019-02-20 § 22")
        case .formerAddress:
            Message(
                sv: "det som följer efter webbplatsens namn, som /gamla/mal-2019/",
                en: "what follows the site's name, such as /gamla/mal-2019/")
        case .file: Message(sv: "en fils namn, som bilaga-1.pdf", en: "a file's name, such as bilaga-1.pdf")
        case .list(let item):
            Message(
                sv: "en lista, där varje del är " + item.expectation.sv,
                en: "a list, each item of which is " + item.expectation.en)
        case .oneOrList(let item):
            Message(sv: item.expectation.sv + ", eller en lista av sådana", en: item.expectation.en + ", or a list of such")
        case .either(let shape, let fields):
            Message(
                sv: shape.expectation.sv + ", eller nycklarna " + Self.keys(fields),
                en: shape.expectation.en + ", or the keys " + Self.keys(fields))
        case .fields(let fields): Message(sv: "nycklarna " + Self.keys(fields), en: "the keys " + Self.keys(fields))
        case .items:
            Message(
                sv: "paragrafnummer med nycklar, som 22: {justerat: 2019-02-27}",
                en: "numbers with keys, such as 22: {justerat: 2019-02-27}")
        case .headings:
            Message(
                sv: "roller med rubriker, som beslut: [Nämndens ställningstagande]",
                en: "roles with headings, such as beslut: [Nämndens ställningstagande]")
        }
    }

    private static func keys(_ fields: [FieldDefinition]) -> String {
        "{" + fields.map(\.key).joined(separator: ", ") + "}"
    }

    /// The keys within the value, however it may be wrapped in lists.
    package var parts: [FieldDefinition] {
        switch self {
        case .fields(let fields), .either(_, let fields): fields
        case .list(let shape), .oneOrList(let shape): shape.parts
        default: []
        }
    }
}
