import ArgumentParser

/// `paragraf manual`: the man page, made from the same declarations as the help. Not shown in the help, since it is for `make install`.
struct ManualCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual",
        abstract: "Skriv ut manualsidan.",
        discussion: """
            EXEMPEL:
              paragraf manual > docs/paragraf.1
              paragraf manual | man -l -
            """,
        shouldDisplay: false)

    func run(_ console: Console) async throws -> ExitStatus {
        do {
            try console.write(ManualPage.text, to: .output)
            return .done
        } catch {
            Speech(guessedFrom: [], console).report(Failure(error))
            return .disk
        }
    }
}
