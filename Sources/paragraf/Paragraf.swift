import ArgumentParser

@main
struct Paragraf: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "paragraf")
}
