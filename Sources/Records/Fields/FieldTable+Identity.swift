/// What every document begins with: what it is, whose, and when.
extension FieldTable {
    static let identity: [FieldDefinition] = [
        FieldDefinition(
            "typ", "type", .choice(DocumentType.allCases.map(\.rawValue)), requiredIn: .all, example: "protokollsutdrag",
            sv: "Vad handlingen är; typen avgör vilka andra nycklar som får stå.",
            en: "What the document is; the type decides which other keys may stand."),
        FieldDefinition(
            "titel", "title", .text, requiredIn: .all, example: "Kommunstyrelsens mål 2019 – fortsatt arbete",
            sv: "Handlingens rubrik, som den ska stå på sidan och i listor.",
            en: "The document's title, as it should stand on the page and in lists."),
        FieldDefinition(
            "huvudman", "organization", .authority, in: .all(but: .organization), example: "vaggeryd",
            sv: "Vems handlingen är; utan nyckeln den närmaste mappens huvudman.",
            en: "Whose document it is; without the key, the nearest folder's authority."),
        FieldDefinition(
            "organ", "body", .either(.body, partyBody), in: .all(but: .organization),
            requiredIn: [.minutesExtract, .minutes, .summons], example: "KSAU",
            sv: "Vem som beslutade, vars möte det är, eller till vem en tjänsteskrivelse är ställd.",
            en: "Who decided, whose meeting it is, or whom a report is addressed to."),
        FieldDefinition(
            "organ", "bodies", .list(.fields(bodyFields)), in: [.organization],
            example: "\n  - {namn: Kommunstyrelsens arbetsutskott, förkortning: KSAU}",
            sv: "Huvudmannens fullmäktige, styrelser, nämnder och utskott.",
            en: "The authority's council, boards and committees."),
        FieldDefinition(
            "kallas", "otherNames", .list(.text), in: [.programme, .organization], example: "[KS mål 2019]",
            sv: "Andra namn, som hänvisningar i text får använda.", en: "Other names, by which texts may refer to it."),
    ]

    static let dates: [FieldDefinition] = [
        FieldDefinition(
            "datum", "date", .date, requiredIn: [.minutesExtract, .minutes, .summons, .followUp], example: "2019-02-20",
            sv: "Handlingens datum, så noga som den själv anger det: år, månad eller dag.",
            en: "The document's date, as precise as it states: year, month or day."),
        FieldDefinition(
            "publicerad", "publishedOn", .day, example: "2019-02-27",
            sv: "Dagen då handlingen lades ut; flöden och listor över det senaste går efter den.",
            en: "The day on which it was put on the site; feeds and lists of the latest come from it."),
        FieldDefinition(
            "ändrad", "changedOn", .day, example: "2019-03-04",
            sv: "Dagen då handlingen senast ändrades på webbplatsen.", en: "The day on which it was last changed on the site."),
    ]

    static let bodyFields: [FieldDefinition] = [
        .part(
            "namn", "name", .text, required: true, example: "Kommunstyrelsens arbetsutskott",
            sv: "Organets namn.", en: "The body's name."),
        .part(
            "förkortning", "abbreviation", .text, example: "KSAU",
            sv: "Förkortningen, som också blir organets del av adressen.",
            en: "The abbreviation, which also becomes the body's part of the address."),
        .part(
            "kallas", "otherNames", .list(.text), example: "[arbetsutskottet]",
            sv: "Andra namn på organet.", en: "Other names of the body."),
        .part(
            "adress", "addressPart", .text, example: "ksau",
            sv: "Organets del av adressen, när den inte ska följa förkortningen eller namnet.",
            en: "The body's part of the address, where it should not follow the abbreviation or the name."),
        .part(
            "upphört", "endedOn", .day, example: "2022-12-31",
            sv: "Organets sista dag.", en: "The last day it existed."),
    ]

    static let partyBody: [FieldDefinition] = [
        .part("part", "party", .authority, required: true, example: "huddinge", sv: "Vilken huvudmans organ.", en: "Whose body."),
        .part(
            "organ", "body", .body, required: true, example: "Kommunstyrelsen",
            sv: "Organets namn, förkortning eller annat namn.", en: "The body's name, abbreviation or other name."),
    ]
}
