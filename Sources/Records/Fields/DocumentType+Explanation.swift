package import Markup

extension DocumentType {
    /// What the type is, in a few words: for the schema, the editors' reference and new documents.
    package var explanation: Message {
        switch self {
        case .organization:
            Message(sv: "en myndighet eller samverkan med sina organ", en: "an authority or cooperation with its bodies")
        case .programme:
            Message(
                sv: "ett program eller annat styrdokument, med giltighet, parter, mål och historik",
                en: "a programme or other steering document, with validity, parties, goals and history")
        case .staffReport:
            Message(
                sv: "förvaltningens utlåtande, med förslag till beslut",
                en: "the administration's report, with a proposed decision")
        case .staffLetter:
            Message(
                sv: "förvaltningens skrivelse, med förslag till beslut",
                en: "the administration's letter, with a proposed decision")
        case .minutesExtract:
            Message(
                sv: "en paragraf ur ett protokoll: ett beslut som är fattat",
                en: "one item of minutes: a decision that has been made")
        case .minutes:
            Message(
                sv: "ett helt protokoll; varje ”## § 22 Rubrik” blir en egen sida",
                en: "whole minutes; each “## § 22 Title” becomes a page of its own")
        case .agreement:
            Message(
                sv: "ett avtal mellan parter, med tid och underskrifter",
                en: "an agreement between parties, with term and signatures")
        case .followUp:
            Message(
                sv: "en uppföljning av mål: prognos eller utfall vid ett datum",
                en: "a follow-up of goals: forecast or outcome at a date")
        case .referral: Message(sv: "en remiss, öppen mellan två datum", en: "a consultation, open between two dates")
        case .summons: Message(sv: "en kallelse till ett möte", en: "a summons to a meeting")
        case .notice: Message(sv: "en kungörelse som en lag kräver", en: "a notice that a law asks for")
        case .delegatedDecision: Message(sv: "ett beslut som fattats på delegation", en: "a decision by delegation")
        case .regulation: Message(sv: "en lokal föreskrift som gäller", en: "a local regulation in force")
        case .other: Message(sv: "en annan handling, med slag i ord", en: "any other document, with its kind in words")
        case .page: Message(sv: "en vanlig sida", en: "an ordinary page")
        }
    }
}
