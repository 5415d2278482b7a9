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
        words.reduce(help) { text, word in text.replacing(word.0, with: word.1) }
    }
}
