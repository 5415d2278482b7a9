/// How a document points at others. The other page shows the inverse by itself.
extension FieldTable {
    static let relations: [FieldDefinition] = [
        FieldDefinition(
            "program", "programme", .oneOrList(.reference), in: .all(but: .organization), example: "/vaggeryd/ks-mal-2019/",
            sv: "Programmet som handlingen hör till, med adress eller titel.",
            en: "The programme that the document belongs to, by address or title."),
        FieldDefinition(
            "likalydande", "concurringDecisions", .list(.reference), example: "[/botkyrka/flemingsberg/]",
            sv: "De andra parternas likalydande handlingar.", en: "The other parties' documents of the same wording."),
        relation("ersätter", "replaces", sv: "Handlingen som den här ersätter.", en: "The document that this one replaces."),
        relation("ändrar", "amends", sv: "Handlingen som den här ändrar.", en: "The document that this one amends."),
        relation("upphäver", "repeals", sv: "Handlingen som den här upphäver.", en: "The document that this one repeals."),
        relation(
            "antar", "adopts", sv: "Programmet som beslutet eller förslaget antar.", en: "What this decision or proposal adopts."),
        relation("grundas-på", "isBasedOn", sv: "Beslutsunderlaget.", en: "What the decision builds on."),
        relation(
            "följer-upp", "followsUp", sv: "Programmet eller målen som följs upp.",
            en: "The programme or goals that it follows up."),
        relation(
            "bilaga-till", "isAttachmentTo", sv: "Handlingen som den här är en bilaga till.", en: "What this is an attachment to."
        ),
        relation("rättar", "corrects", sv: "Handlingen som den här rättar.", en: "The document that this one corrects."),
    ]

    private static func relation(_ key: String, _ name: String, sv: String, en: String) -> FieldDefinition {
        FieldDefinition(key, name, .oneOrList(.reference), example: "/vaggeryd/ks-mal-2019/", sv: sv, en: en)
    }
}
