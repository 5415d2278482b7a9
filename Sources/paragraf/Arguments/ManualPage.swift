import ArgumentParser

/// The man page `paragraf(1)`, in roff.
enum ManualPage {
    static var text: String {
        let top = HelpPage(HelpText.swedish(Paragraf.helpMessage(columns: wide)))
        var page = Roff()
        page.request(".TH PARAGRAF 1 \"\" \"\(Version.text)\" \"Användarkommandon\"")
        page.section("NAMN")
        page.line("paragraf \u{2013} \(lowerFirst(top.paragraphs.first ?? ""))")
        page.section("SYNOPSIS")
        for command in commands { page.synopsis(help(of: command).usage) }
        page.section("BESKRIVNING")
        for paragraph in top.paragraphs { page.paragraph(paragraph) }
        page.section("KOMMANDON")
        for command in commands { add(command, to: &page) }
        page.section("SLUTSTATUS")
        for (status, meaning) in statuses { page.item(status, meaning) }
        page.section("MILJÖ")
        for (name, meaning) in environment { page.item(name, meaning) }
        page.section("FILER")
        for (name, meaning) in files { page.item(name, meaning) }
        page.section("EXEMPEL")
        page.example(top.examples)
        return page.text
    }

    /// So wide that help is never broken into lines: those of a man page are broken when it is read.
    private static let wide = 10_000

    private static let statuses = [
        ("0", "Klart."), ("1", "Innehållet har fel, eller med --strict en varning. Ingenting är skrivet."),
        ("64", "Kommandoraden är fel, eller mappen att publicera i går inte att använda."), ("70", "Ett fel i Paragraf självt."),
        ("74", "Disken gick inte att läsa eller skriva. Mappen att publicera i är som förut."),
    ]

    private static let environment = [
        ("SOURCE_DATE_EPOCH", "Dagen som sajten byggs för, i sekunder efter 1970, läst i UTC. --as-of går före."),
        ("NO_COLOR", "Satt till något: inga färger."),
        (
            "TMPDIR",
            "Mappen där en stor sajts texter ligger medan den byggs, annars /var/tmp. Filen har inget namn och finns inte kvar efteråt."
        ),
    ]

    private static let files = [
        ("paragraf.yaml", "Vad som gäller för hela sajten."), ("content/", "Dokumenten, och filer som de länkar till."),
        ("templates/", "Mallar, stilmall och ord som ersätter de inbyggda. Behövs inte."),
        ("public/", "Den byggda sajten."), ("public/.paragraf", "Lista över de filer i public/ som Paragraf har gjort."),
    ]

    private static var commands: [any ParsableCommand.Type] {
        Paragraf.configuration.subcommands.filter { $0.configuration.shouldDisplay }
    }

    private static func help(of command: any ParsableCommand.Type) -> HelpPage {
        HelpPage(HelpText.swedish(Paragraf.helpMessage(for: command, columns: wide)))
    }

    private static func add(_ command: any ParsableCommand.Type, to page: inout Roff) {
        let help = help(of: command)
        page.subsection("paragraf \(command.configuration.commandName ?? "")")
        for paragraph in help.paragraphs { page.paragraph(paragraph) }
        for heading in ["ARGUMENT", "FLAGGOR"] {
            for item in help.items[heading] ?? [] { page.item(item.label, item.explanation) }
        }
        page.paragraph("Exempel:")
        page.example(help.examples)
    }

    private static func lowerFirst(_ text: String) -> String {
        text.prefix(1).lowercased() + text.dropFirst(1).drop { $0 == "." }
    }
}

/// The few requests of roff that a man page needs.
struct Roff: Sendable {
    private(set) var text = ""

    mutating func request(_ line: String) { text += line + "\n" }
    mutating func section(_ name: String) { request(".SH \(name)") }
    mutating func subsection(_ name: String) { request(".SS \(Self.escaped(name))") }
    mutating func line(_ words: String) { request(Self.escaped(words)) }

    mutating func paragraph(_ words: String) {
        request(".PP")
        line(words)
    }

    mutating func synopsis(_ usage: String) {
        request(".PP")
        request("\\fB\(Self.escaped(usage))\\fR")
    }

    /// A word and what it means, hanging.
    mutating func item(_ label: String, _ meaning: String) {
        request(".TP")
        request("\\fB\(Self.escaped(label))\\fR")
        line(meaning)
    }

    mutating func example(_ lines: [String]) {
        request(".PP")
        request(".nf")
        for text in lines { request("    \(Self.escaped(text))") }
        request(".fi")
    }

    /// A hyphen that is typed must be one that can be copied, and no text may begin a request.
    private static func escaped(_ words: String) -> String {
        let escaped = words.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("\u{2013}", with: "\\-")
        return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
    }
}
