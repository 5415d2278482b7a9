/// What the links of a text may not be, as far as the text alone can tell.
extension Check {
    package static let unsafeLink = Check("unsafe-link")
    package static let emptyLink = Check("empty-link")
    package static let missingAltText = Check("missing-alt-text", .warning)
}

extension FaultList.Fault {
    static func unsafeLink(_ destination: String, _ fault: LinkDestination.Fault) -> Self {
        let help =
            switch fault {
            case .scheme:
                Message(
                    sv: "en länk får börja med https:, http:, mailto: eller tel:, eller vara en sökväg eller #del",
                    en: "a link may begin with https:, http:, mailto: or tel:, or be a path or a #fragment")
            case .controlCharacter:
                Message(
                    sv: "adressen innehåller ett osynligt styrtecken: skriv om den",
                    en: "the address holds an invisible control character: write it again")
            case .noScheme:
                Message(
                    sv: "skriv https: först om länken går till en annan webbplats",
                    en: "write https: first if the link goes to another site")
            case .empty: Message(sv: "", en: "")
            }
        return Self(
            .unsafeLink,
            Message(
                sv: "länken till ”\(destination)” publiceras inte", en: "the link to “\(destination)” is not published"),
            help: help)
    }

    static func emptyLink() -> Self {
        Self(
            .emptyLink,
            Message(
                sv: "länken har ingen adress: skriv den inom parentesen, ”[text](adress)”",
                en: "the link has no address: write it within the brackets, “[text](address)”"))
    }

    static func linkWithoutText() -> Self {
        Self(
            .emptyLink,
            Message(
                sv: "länken har ingen text: skriv den inom hakparentesen, ”[text](adress)”",
                en: "the link has no text: write it within the brackets, “[text](address)”"))
    }

    static func missingAltText(_ destination: String) -> Self {
        Self(
            .missingAltText,
            Message(
                sv: "bilden ”\(destination)” har ingen beskrivning: skriv den inom hakparentesen, ”![beskrivning](fil)”",
                en: "the image “\(destination)” has no description: write it within the brackets, “![description](file)”"))
    }
}
