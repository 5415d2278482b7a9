import ArgumentParser
import Markup

/// The command. The declaration is the documentation: help, man page and completions are made from it.
struct Paragraf: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "paragraf",
        abstract: "Gör en webbplats av kommunala program och beslut, skrivna i Markdown.",
        discussion: """
            En sajt är en mapp med paragraf.yaml, content/ och, om man vill, templates/.

            EXEMPEL:
              paragraf build
              paragraf check --strict
            """,
        version: Version.text,
        subcommands: [
            BuildCommand.self, CheckCommand.self, PreviewCommand.self, NewCommand.self, CiteCommand.self, SchemaCommand.self,
            ManualCommand.self,
        ])
}

enum Version {
    static let number = "0.1.0"
    static let text = "paragraf \(number)"
}
