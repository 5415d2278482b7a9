/// The words of ArgumentParser's help, in Swedish: what it writes itself is English.
enum HelpText {
    private static let words = [
        ("OVERVIEW: ", ""), ("USAGE: ", "ANVÄNDNING: "), ("Usage: ", "Användning: "), ("ARGUMENTS:", "ARGUMENT:"),
        ("OPTIONS:", "FLAGGOR:"), ("SUBCOMMANDS:", "KOMMANDON:"), ("<subcommand>", "<kommando>"), ("<options>", "<flaggor>"),
        ("Show help information.", "Visa den här hjälpen."), ("Show the version.", "Visa version."),
        ("Show subcommand help information.", "Visa hjälp för ett kommando."), ("<subcommands>", "<kommandon>"),
        ("for detailed help.", "visar mer."), ("  See '", "  ”"), ("' visar mer.", "” visar mer."),
        ("(default: ", "(annars: "), ("; default: ", "; annars: "), ("(values: ", "(ett av: "),
    ]

    static func swedish(_ help: String) -> String {
        words.reduce(withExamplesLast(help)) { text, word in text.replacing(word.0, with: word.1) }
    }

    /// The examples stand last, where the eye is when the help has been printed.
    private static func withExamplesLast(_ help: String) -> String {
        let paragraphs = help.split(separator: "\n\n", omittingEmptySubsequences: true)
        let isExample = { (paragraph: Substring) in paragraph.hasPrefix("EXEMPEL:") }
        guard let examples = paragraphs.first(where: isExample) else { return help }
        return (paragraphs.filter { !isExample($0) }.map { trimmed($0) } + [trimmed(examples)]).joined(separator: "\n\n")
    }

    private static func trimmed(_ paragraph: Substring) -> String {
        var paragraph = paragraph
        while paragraph.last == "\n" { paragraph.removeLast() }
        return String(paragraph.drop { $0 == "\n" })
    }
}
