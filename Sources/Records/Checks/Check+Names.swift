package import Markup

/// Faults of names: authorities, bodies and the numbers of cases.
extension Check {
    package static let unknownOrganization = Check("unknown-organization")
    package static let unknownBody = Check("unknown-body")
    package static let duplicateOrganization = Check("duplicate-organization")
    package static let duplicateBody = Check("duplicate-body")
    package static let absentCaseNumber = Check("absent-case-number")
    package static let unusualCaseNumber = Check("unusual-case-number", .warning)
}

extension Diagnostic {
    /// `isOutsiderAllowed`: in `finansiering` and `undertecknat` others than the site's authorities occur, so it is a warning there.
    static func unknownOrganization(_ written: String, nearest: String?, isOutsiderAllowed: Bool = false, at place: Place)
        -> Diagnostic
    {
        var diagnostic = Diagnostic(
            .unknownOrganization, at: place,
            Message(sv: "okänd huvudman ”\(quoted(written))”", en: "unknown authority “\(quoted(written))”").suggesting(nearest),
            help: Message(
                sv:
                    "en huvudman är namnet på en mapp i content/ vars index.md har typ: huvudman, eller dess titel eller ett namn i kallas",
                en:
                    "an authority is the name of a folder in content/ whose index.md has typ: huvudman, or its title or a name in kallas"
            ))
        if isOutsiderAllowed { diagnostic.severity = .warning }
        return diagnostic
    }

    static func unknownBody(_ written: String, of organization: Organization, nearest: String?, at place: Place) -> Diagnostic {
        let names = organization.bodies.map { $0.abbreviation ?? $0.name }
        let help =
            names.isEmpty
            ? Message(
                sv: "\(organization.title) har inga organ: skriv dem under ”organ” i huvudmannens index.md",
                en: "\(organization.title) has no bodies: write them under “organ” in the authority's index.md")
            : Message(
                sv:
                    "\(organization.title) har \(Array(names.prefix(12)).listed(with: "och")); lägg till fler under ”organ” i huvudmannens index.md",
                en:
                    "\(organization.title) has \(Array(names.prefix(12)).listed(with: "and")); add more under “organ” in the authority's index.md"
            )
        return Diagnostic(
            .unknownBody, at: place,
            Message(
                sv: "okänt organ ”\(quoted(written))” hos \(organization.title)",
                en: "unknown body “\(quoted(written))” of \(organization.title)"
            ).suggesting(nearest), help: help)
    }

    /// A body whose authority is not known: the document has none, or several have it.
    static func bodyWithoutOrganization(_ written: String, parties: [String], nearest: String?, at place: Place) -> Diagnostic {
        let example = parties.first ?? "Huddinge"
        let sv =
            parties.count > 1
            ? "det framgår inte vilken parts organ ”\(quoted(written))” är"
            : "det framgår inte vilken huvudmans organ ”\(quoted(written))” är"
        return Diagnostic(
            .unknownBody, at: place,
            Message(sv: sv, en: "it is not clear whose body “\(quoted(written))” is").suggesting(nearest),
            help: Message(
                sv: "skriv ”\(quoted(written)) i \(example)”, eller nyckeln ”huvudman”",
                en: "write “\(quoted(written)) i \(example)”, or the key “huvudman”"))
    }

    static func duplicateOrganization(_ key: String, alsoIn file: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .duplicateOrganization, at: place,
            Message(
                sv: "huvudmannen ”\(key)” finns redan i \(file)", en: "the authority “\(key)” is already in \(file)"),
            help: Message(
                sv: "en huvudman heter som sin mapp, och namnet får inte delas av två: byt namn på den ena mappen",
                en: "an authority has its folder's name, which two cannot share: rename one of the folders"))
    }

    static func sharedOrganizationName(_ name: String, first: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .duplicateOrganization, at: place,
            Message(
                sv: "namnet ”\(quoted(name))” hör redan till \(first)",
                en: "the name “\(quoted(name))” already belongs to \(first)"),
            help: Message(
                sv: "två huvudmän får inte ha samma titel eller namn i ”kallas”",
                en: "two authorities cannot have the same title or name in “kallas”"))
    }

    static func organizationWithoutFolder(at place: Place) -> Diagnostic {
        Diagnostic(
            .duplicateOrganization, at: place,
            Message(
                sv: "en huvudman heter som sin mapp, men content/ självt har inget namn",
                en: "an authority has its folder's name, but content/ itself has none"),
            help: Message(
                sv: "flytta filen till en mapp, som content/vaggeryd/index.md",
                en: "move the file to a folder, such as content/vaggeryd/index.md"))
    }

    static func duplicateBody(_ name: String, first: String, isAddress: Bool, at place: Place) -> Diagnostic {
        let message =
            isAddress
            ? Message(
                sv: "organet ”\(quoted(name))” får samma adress som ”\(quoted(first))”",
                en: "the body “\(quoted(name))” gets the same address as “\(quoted(first))”")
            : Message(
                sv: "namnet ”\(quoted(name))” hör redan till organet ”\(quoted(first))”",
                en: "the name “\(quoted(name))” already belongs to the body “\(quoted(first))”")
        return Diagnostic(
            .duplicateBody, at: place, message,
            help: isAddress
                ? Message(
                    sv: "ge det ena en egen del av adressen med ”adress”",
                    en: "give one of them an address of its own with “adress”")
                : nil)
    }

    static func absentCaseNumber(_ written: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .absentCaseNumber, at: place,
            Message(
                sv: "”\(quoted(written))” är inget diarienummer: utelämna nyckeln när handlingen inte har något",
                en: "“\(quoted(written))” is no case number: leave the key out when the document has none"))
    }

    static func unusualCaseNumber(_ written: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .unusualCaseNumber, at: place,
            Message(
                sv: "”\(quoted(written))” ser inte ut som ett diarienummer",
                en: "“\(quoted(written))” does not look like a case number"),
            help: Message(
                sv:
                    "vanliga former är KS 2019/160, KS-2019/1725.100 och 2019-KS-160; annars blir det ett eget ärende med just den texten",
                en:
                    "usual forms are KS 2019/160, KS-2019/1725.100 and 2019-KS-160; otherwise it becomes a case of its own by this very text"
            ))
    }
}
