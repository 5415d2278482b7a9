/// The case, the people and the state of a document.
extension FieldTable {
    static let matters: [FieldDefinition] = [
        FieldDefinition(
            "diarienummer", "caseNumbers", .oneOrList(.either(.caseNumber, partyCaseNumber)), in: .all(but: .organization, .page),
            example: "KS 2018/109",
            sv: "Ärendets nummer i diariet; utelämnas när handlingen inte har något.",
            en: "The case's number in the register; left out when the document has none."),
        FieldDefinition(
            "handläggare", "caseOfficers", .oneOrList(.text), example: "Maria Strandberg",
            sv: "Den eller de som handlagt ärendet.", en: "Who has handled the case."),
        FieldDefinition(
            "kontakt", "contact", .text, example: "kommunstyrelsen@vaggeryd.se",
            sv: "Myndighetens kontaktväg; aldrig en privat telefon eller adress.",
            en: "How to reach the authority; never a private telephone or address."),
        FieldDefinition(
            "språk", "language", .languageTag, example: "sv",
            sv: "Handlingens språk, när det inte är webbplatsens.", en: "The document's language, where it is not the site's."),
        FieldDefinition(
            "sammanfattning", "summary", .text, example: "Arbetsutskottet återupptar dialogen om målen.",
            sv: "En eller två meningar för listor; annars tas avsnittet Sammanfattning eller första stycket.",
            en: "A sentence or two for lists; else the summary section or the first paragraph is taken."),
        FieldDefinition(
            "utkast", "isDraft", .boolean, example: "true",
            sv: "Ett utkast kan förhandsgranskas men publiceras aldrig.", en: "A draft is previewed and never published."),
        FieldDefinition(
            "avpublicerad", "withdrawal", .fields(withdrawal),
            example: "{datum: 2024-05-02, skäl: Innehöll personuppgifter}",
            sv: "Tar bort texten men behåller adressen och uppgifterna, och säger varför.",
            en: "Takes the text down but keeps the address and the facts, and says why."),
        FieldDefinition(
            "tidigare-adresser", "formerAddresses", .list(.formerAddress), example: "[/gamla/mal-2019/]",
            sv: "Gamla adresser som ska leda hit.", en: "Old addresses that should lead here."),
        FieldDefinition(
            "bilagor", "attachments", .list(.fields(attachment)),
            example: "\n  - {nummer: 1, titel: Utvecklingsprogrammet, fil: bilaga-1.pdf}",
            sv: "Bilagor; en utan fil får en text om hur man begär ut den.",
            en: "Attachments; one without a file gets a text on how to request it."),
    ]

    static let provenance: [FieldDefinition] = [
        FieldDefinition(
            "källa", "origin", .fields(origin), example: "{adress: https://www.vaggeryd.se/p.pdf, hämtad: 2024-01-15}",
            sv: "Originalet som texten är hämtad från, och hur väl den återger det.",
            en: "The original that the text was taken from, and how well it renders it.")
    ]

    static let partyCaseNumber: [FieldDefinition] = [
        .part(
            "part", "party", .authority, required: true, example: "botkyrka",
            sv: "Vilken parts diarium numret står i.", en: "Whose register the number is in."),
        .part(
            "nummer", "number", .caseNumber, required: true, example: "KS 2007/12", sv: "Diarienumret.", en: "The case number."),
    ]

    static let withdrawal: [FieldDefinition] = [
        .part(
            "datum", "date", .day, required: true, example: "2024-05-02", sv: "Dagen då texten togs bort.",
            en: "The day on which the text was taken down."),
        .part(
            "skäl", "reason", .text, required: true, example: "Innehöll personuppgifter", sv: "Varför, i ord som visas på sidan.",
            en: "Why, in words that the page shows."),
        .part(
            "dölj", "hides", .list(.choice(["titel", "namn"])), example: "[titel, namn]",
            sv: "Vad mer som ska döljas: titeln eller personers namn.", en: "What else to hide: the title, or people's names."),
    ]

    static let attachment: [FieldDefinition] = [
        .part("nummer", "number", .text, example: "1", sv: "Bilagans nummer eller bokstav.", en: "Its number or letter."),
        .part("titel", "title", .text, required: true, example: "Utvecklingsprogrammet", sv: "Bilagans titel.", en: "Its title."),
        .part("slag", "kind", .text, example: "karta", sv: "Vad bilagan är, i ord.", en: "What it is, in words."),
        .part(
            "fil", "file", .file, example: "bilaga-1.pdf", sv: "Filen, räknat från handlingens mapp.",
            en: "The file, counted from the document's folder."),
        .part(
            "sekretess", "secrecy", .text, example: "OSL 19 kap. 3 §", sv: "Varför bilagan inte publiceras; utesluter fil.",
            en: "Why it is not published; excludes a file."),
    ]

    static let origin: [FieldDefinition] = [
        .part(
            "adress", "address", .text, example: "https://www.vaggeryd.se/p.pdf", sv: "Var originalet fanns.",
            en: "Where the original was."),
        .part(
            "sha256", "sha256", .sha256, example: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            sv: "Originalets kontrollsumma.", en: "The original's checksum."),
        .part(
            "hämtad", "fetchedOn", .day, example: "2024-01-15", sv: "Dagen då det hämtades.",
            en: "The day on which it was fetched."),
        .part(
            "kvalitet", "quality", .text, example: "avskrivet för hand", sv: "Hur väl texten återger originalet, i ord.",
            en: "How well the text renders the original, in words."),
    ]
}
