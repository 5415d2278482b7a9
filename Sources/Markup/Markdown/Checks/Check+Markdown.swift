/// What a text in Markdown may not hold.
extension Check {
    package static let rawHTML = Check("raw-html")
    package static let emptyHeading = Check("empty-heading")
}

extension FaultList.Fault {
    static func rawHTML(_ markup: String) -> Self {
        Self(
            .rawHTML,
            Message(
                sv: "HTML-koden ”\(markup)” publiceras inte", en: "the HTML “\(markup)” is not published"),
            help: Message(
                sv: "skriv det i Markdown, eller ”\\<” om tecknet ska synas; bara <br> och kommentarer får stå som HTML",
                en: "write it in Markdown, or “\\<” where the character is meant; only <br> and comments may stand as HTML"))
    }

    static func unclosedComment() -> Self {
        Self(
            .rawHTML,
            Message(
                sv: "kommentaren har inget slut, så resten av texten försvinner: avsluta den med ”-->”",
                en: "the comment has no end, so the rest of the text is lost: end it with “-->”"))
    }

    static func malformedComment() -> Self {
        Self(
            .rawHTML,
            Message(
                sv: "kommentaren i texten har inget slut eller innehåller ”--”, och skulle publiceras",
                en: "the comment in the text has no end or holds “--”, and would be published"),
            help: Message(
                sv: "låt den stå på egna rader, från ”<!--” till ”-->”",
                en: "give it lines of its own, from “<!--” to “-->”"))
    }

    static func textInHTML(_ text: String) -> Self {
        Self(
            .rawHTML,
            Message(
                sv: "”\(text)” står på samma rad som HTML eller strax under och läses inte som Markdown",
                en: "“\(text)” stands on the same line as HTML, or right below it, and is not read as Markdown"),
            help: Message(
                sv: "låt kommentaren eller <br> stå på en egen rad med en tom rad efter",
                en: "give the comment or <br> a line of its own, with an empty line after it"))
    }

    static func emptyHeading() -> Self {
        Self(
            .emptyHeading,
            Message(
                sv: "rubriken har ingen text: skriv en, eller ta bort raden",
                en: "the heading has no text: write one, or remove the line"))
    }

    static func tooDeepMarkdown() -> Self {
        Self(
            .tooDeep,
            Message(
                sv: "listor, citat eller betoningar ligger i varandra i mer än \(Limits.markdownNesting) nivåer",
                en: "lists, quotes or emphasis are nested more than \(Limits.markdownNesting) levels deep"))
    }

    static func tooManyImages() -> Self {
        Self(
            .tooLarge,
            Message(
                sv: "fler än \(Limits.imagesInParagraph) bilder, ”![”, står utan tom rad emellan: dela stycket",
                en: "more than \(Limits.imagesInParagraph) images, “![”, without an empty line between them: part the paragraph"))
    }
}
