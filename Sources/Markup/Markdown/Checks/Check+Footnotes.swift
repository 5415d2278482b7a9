/// What is wrong with footnotes.
extension Check {
    package static let unknownFootnote = Check("unknown-footnote")
    package static let duplicateFootnote = Check("duplicate-footnote")
    package static let unusedFootnote = Check("unused-footnote", .warning)
}

extension FaultList.Fault {
    static func unknownFootnote(_ label: String) -> Self {
        Self(
            .unknownFootnote,
            Message(
                sv: "fotnoten ”[^\(label)]” har ingen text: skriv den på en egen rad, ”[^\(label)]: …”",
                en: "the footnote “[^\(label)]” has no text: write it on a line of its own, “[^\(label)]: …”"),
            help: Message(
                sv: "skriv ”\\[^\(label)]” om tecknen ska synas",
                en: "write “\\[^\(label)]” if the characters are meant"))
    }

    static func misplacedFootnote(_ label: String) -> Self {
        Self(
            .unknownFootnote,
            Message(
                sv: "texten till fotnoten ”[^\(label)]” står i en lista eller ett citat: låt den stå längst till vänster",
                en: "the text of the footnote “[^\(label)]” stands in a list or a quote: move it to the margin"))
    }

    static func duplicateFootnote(_ label: String) -> Self {
        Self(
            .duplicateFootnote,
            Message(
                sv: "fotnoten ”[^\(label)]” har redan en text: ge den här en egen beteckning",
                en: "the footnote “[^\(label)]” has a text already: give this one a label of its own"))
    }

    static func unusedFootnote(_ label: String) -> Self {
        Self(
            .unusedFootnote,
            Message(
                sv: "fotnoten ”[^\(label)]” publiceras inte, för ingen text hänvisar till den",
                en: "the footnote “[^\(label)]” is not published, since no text refers to it"))
    }
}
