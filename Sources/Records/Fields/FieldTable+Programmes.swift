/// Programmes, their goals, their money and their time.
extension FieldTable {
    static let programmes: [FieldDefinition] = [
        FieldDefinition(
            "framtaget-av", "preparedBy", .oneOrList(.text), in: [.programme], example: "Södertörns samarbetskommitté",
            sv: "Vem som har tagit fram programmet.", en: "Who has prepared the programme."),
        FieldDefinition(
            "antas-av", "adoptedBy", .list(.either(.body, partyBody)), in: [.programme], example: "[Kommunstyrelsen i Huddinge]",
            sv: "Organen som ska anta programmet.", en: "The bodies that are to adopt the programme."),
        FieldDefinition(
            "antaget", "adoptions", .oneOrList(.fields(adoption)), in: [.programme],
            example: "{organ: KF, datum: 2019-06-17, paragraf: 98}",
            sv: "Vem som har antagit programmet, när ingen handling här visar det.",
            en: "Who has adopted the programme, where no document here shows it."),
        FieldDefinition(
            "under-framtagande", "isBeingPrepared", .boolean, in: [.programme], example: "true",
            sv: "Programmet ska tas fram, men finns inte än.", en: "The programme is to be prepared, and is not there yet."),
        FieldDefinition(
            "sikte", "horizon", .year, in: [.programme], example: "2035", sv: "Året som programmet siktar mot.",
            en: "The year that the programme looks towards."),
        FieldDefinition(
            "revideras", "revision", .text, in: [.programme], example: "varje mandatperiod",
            sv: "När programmet ses över, i ord.",
            en: "When the programme is revised, in words."),
        FieldDefinition(
            "historik", "history", .list(.fields(event)), in: [.programme],
            example: "\n  - {datum: 2006-05-16, händelse: Principöverenskommelsen skrivs under}",
            sv: "Det som hänt på vägen.", en: "What happened on the way."),
    ]

    static let goals: [FieldDefinition] = [
        FieldDefinition(
            "mål", "goals", .list(.fields(goal)), in: [.programme, .minutesExtract, .staffLetter, .staffReport],
            example: "\n  - nummer: 1\n    titel: Hållbar tillväxt\n    styrning: styrande",
            sv: "Målen, ett i taget; bara numret måste finnas.", en: "The goals, one at a time; only the number is required."),
        FieldDefinition(
            "finansiering", "funding", .list(.fields(appropriation)),
            in: [.programme, .agreement, .minutesExtract, .staffLetter, .staffReport],
            example: "\n  - {part: huddinge, år: 2008, belopp: 1 000 000}",
            sv: "Vem som betalar hur mycket för vilket år.", en: "Who pays how much for which year."),
        FieldDefinition(
            "utfall", "outcomes", .list(.fields(outcome)), in: [.followUp], example: "\n  - {mål: 1, läge: prognos-uppfyllt}",
            sv: "Hur det gick, mål för mål.", en: "How it went, goal by goal."),
    ]

    static let periods: [FieldDefinition] = [
        FieldDefinition(
            "gäller", "validity", .fields(period(.date)), in: [.programme, .agreement, .regulation],
            example: "{från: 2019, till: 2022}",
            sv: "Från och till när det gäller; sista dagen, månaden eller året räknas in.",
            en: "From and until when it is in force; the last day, month or year is included."),
        FieldDefinition(
            "svarstid", "replyPeriod", .fields(period(.day)), in: [.referral], example: "{från: 2006-06-01, till: 2006-09-30}",
            sv: "Remisstiden.", en: "The time for replies."),
    ]

    private static func period(_ shape: FieldShape) -> [FieldDefinition] {
        let isDay = if case .day = shape { true } else { false }
        return [
            .part("från", "from", shape, example: isDay ? "2006-06-01" : "2019", sv: "Första dagen.", en: "The first day."),
            .part("till", "through", shape, example: isDay ? "2006-09-30" : "2022", sv: "Sista dagen.", en: "The last day."),
        ]
    }

    private static let adoption: [FieldDefinition] = [
        .part(
            "huvudman", "organization", .authority, example: "huddinge", sv: "Vilken huvudman, när de är flera.",
            en: "Which authority, where there are several."),
        .part(
            "organ", "body", .either(.body, partyBody), example: "KF", sv: "Organet som antog.", en: "The body that adopted it."),
        .part("datum", "date", .date, example: "2019-06-17", sv: "När.", en: "When."),
        .part(
            "paragraf", "minuteNumber", .minuteNumber, example: "98", sv: "Paragrafen i protokollet.",
            en: "The item in the minutes."),
    ]

    private static let event: [FieldDefinition] = [
        .part("datum", "date", .date, example: "2006-05-16", sv: "När, som datum.", en: "When, as a date."),
        .part(
            "när", "when", .text, example: "hösten 2005", sv: "När, i ord, när inget datum finns.",
            en: "When, in words, where there is no date."),
        .part("händelse", "event", .text, required: true, example: "Arbetet inleds", sv: "Vad som hände.", en: "What happened."),
    ]

    private static let goal: [FieldDefinition] = [
        .part(
            "nummer", "number", .text, required: true, example: "1", sv: "Målets nummer, som det står.",
            en: "The goal's number, as it stands."),
        .part("titel", "title", .text, example: "Hållbar tillväxt", sv: "Målets formulering.", en: "The wording of the goal."),
        .part(
            "område", "area", .text, example: "Fysisk planering", sv: "Området som målet hör till.",
            en: "The area that it belongs to."),
        .part(
            "styrning", "steering", .choice(Goal.Steering.allCases.map(\.rawValue)), example: "styrande",
            sv: "Hur målet styr; ett inriktningsmål har ingen prognos.", en: "How it steers; a direction has no forecast."),
        .part(
            "mätning", "measurement", .choice(Goal.Measurement.allCases.map(\.rawValue)), example: "kvantitativ",
            sv: "Hur målet mäts.", en: "How it is measured."),
        .part(
            "ambitionsnivå", "ambition", .text, example: "Att hela kommunen utvecklas hållbart", sv: "Vad som ska uppnås.",
            en: "What is to be reached."),
        .part(
            "preliminär", "isPreliminary", .boolean, example: "true", sv: "Ambitionsnivån är inte fastställd.",
            en: "The ambition is not settled."),
        .part("text", "text", .text, example: "Målet följs upp varje år.", sv: "Mer om målet.", en: "More about the goal."),
        .part(
            "underlag", "sources", .oneOrList(.text), example: "[Miljöprogram, Marknadsplan]", sv: "Vad målet bygger på.",
            en: "What it builds on."),
    ]

    private static let appropriation: [FieldDefinition] = [
        .part("part", "party", .authority, required: true, example: "huddinge", sv: "Vem som betalar.", en: "Who pays."),
        .part("år", "year", .year, example: "2008", sv: "För vilket år.", en: "For which year."),
        .part(
            "belopp", "amount", .amount, required: true, example: "1 000 000", sv: "Hur mycket, i kronor.",
            en: "How much, in kronor."),
    ]

    private static let outcome: [FieldDefinition] = [
        .part("mål", "goal", .text, required: true, example: "1", sv: "Målets nummer.", en: "The goal's number."),
        .part(
            "läge", "state", .choice(GoalOutcome.State.allCases.map(\.rawValue)), required: true, example: "prognos-uppfyllt",
            sv: "Utfallet, eller prognosen.", en: "The outcome, or the forecast."),
        .part("text", "text", .text, example: "Bredbandet är utbyggt.", sv: "Varför.", en: "Why."),
    ]
}
