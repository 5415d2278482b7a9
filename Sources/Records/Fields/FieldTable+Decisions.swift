/// Meetings, decisions and how they are announced.
extension FieldTable {
    private static let appealable: Set<DocumentType> = [.minutesExtract, .minutes, .delegatedDecision]

    static let decisions: [FieldDefinition] = [
        FieldDefinition(
            "paragraf", "minuteNumber", .minuteNumber, in: [.minutesExtract], requiredIn: [.minutesExtract], example: "22",
            sv: "Ärendets nummer i protokollet.", en: "The item's number in the minutes."),
        FieldDefinition(
            "paragrafer", "items", .items, in: [.minutes], example: "\n  22: {överklagas: laglighetsprövning}",
            sv: "Uppgifter om enskilda paragrafer i ett helt protokoll.", en: "Facts about single items of whole minutes."),
        FieldDefinition(
            "tid", "time", .text, in: [.summons, .minutes], example: "kl. 13.15–16.00", sv: "Mötets tid, i ord.",
            en: "The time of the meeting, in words."),
        FieldDefinition(
            "plats", "place", .text, in: [.summons, .minutes], example: "Kommunhuset, Skillingaryd", sv: "Mötets plats.",
            en: "The place of the meeting."),
        FieldDefinition(
            "slag", "kind", .text, in: [.other], requiredIn: [.other], example: "motion",
            sv: "Vad handlingen är, i ord: motion, interpellation, policy, yttrande, PM …",
            en: "What the document is, in words: motion, interpellation, policy, opinion …"),
        FieldDefinition(
            "beteckning", "designation", .text, in: [.regulation], example: "VFS 2019:3",
            sv: "Föreskriftens nummer i författningssamlingen.", en: "The regulation's number in the register of regulations."),
        FieldDefinition(
            "beslutas-av", "decisionPath", .list(.oneOrList(.either(.body, partyBody))),
            in: [.staffReport, .staffLetter, .other],
            example: "[KSAU, KS, KF]",
            sv: "Beslutsgången: organen i tur och ordning; de som beslutar var för sig i samma steg står i en egen lista.",
            en: "The decision path: bodies in order; those that decide side by side stand in a list of their own."),
        FieldDefinition(
            "parter", "parties", .list(.authority), example: "[huddinge, botkyrka]",
            sv: "Huvudmän som beslutar lika, eller som ett avtal binder.",
            en: "Authorities that decide alike, or that an agreement binds."),
        FieldDefinition(
            "justerat", "approvedOn", .day, in: [.minutesExtract, .minutes], example: "2019-02-27",
            sv: "Dagen då protokollet justerades.", en: "The day on which the minutes were approved."),
        FieldDefinition(
            "anslag", "postings", .oneOrList(.fields(posting)),
            in: [.minutesExtract, .minutes, .summons, .notice, .delegatedDecision],
            example: "{från: 2019-02-28, till: 2019-03-22, plats: Kommunkansliet}",
            sv: "Anslaget på anslagstavlan: första och sista dag, och var protokollet förvaras.",
            en: "The notice on the notice board: first and last day, and where the minutes are kept."),
        FieldDefinition(
            "överklagas", "appeal", .choice(Appeal.allCases.map(\.rawValue)), in: appealable, example: "laglighetsprövning",
            sv: "Hur beslutet kan överklagas, som registratorn anger det.",
            en: "How the decision may be appealed, as the registrar states."),
        FieldDefinition(
            "överklagas-senast", "appealDeadline", .day, in: appealable, example: "2019-03-21",
            sv: "Sista dag att överklaga; räknas annars ut ur anslaget, och en som är skriven kontrolleras.",
            en: "The last day to appeal; otherwise computed from the notice, and one that is typed is checked."),
        FieldDefinition(
            "undertecknat", "signatories", .list(.fields(signatory)),
            example: "\n  - {namn: Anna Svensson, roll: kommundirektör, part: haninge}",
            sv: "De som har undertecknat.", en: "Those who have signed."),
    ]

    static let posting: [FieldDefinition] = [
        .part(
            "tavla", "board", .authority, example: "vaggeryd", sv: "Vems anslagstavla, när det inte är huvudmannens.",
            en: "Whose board, where not the authority's own."),
        .part(
            "från", "from", .day, example: "2019-02-28", sv: "Dagen då anslaget sattes upp.",
            en: "The day on which it was posted."),
        .part("till", "through", .day, example: "2019-03-22", sv: "Anslagets sista dag.", en: "The last day it is up."),
        .part(
            "plats", "place", .text, example: "Kommunkansliet", sv: "Var protokollet förvaras.", en: "Where the minutes are kept."
        ),
    ]

    static let signatory: [FieldDefinition] = [
        .part("namn", "name", .text, required: true, example: "Anna Svensson", sv: "Personens namn.", en: "The person's name."),
        .part("roll", "role", .text, example: "kommundirektör", sv: "I vilken egenskap.", en: "In what capacity."),
        .part("part", "party", .authority, example: "haninge", sv: "För vilken part.", en: "For which party."),
        .part("ort", "place", .text, example: "Haninge", sv: "Orten.", en: "The place."),
        .part("datum", "date", .date, example: "2009-03-16", sv: "När.", en: "When."),
    ]
}
