import ArgumentParser
import CLinux
import Markup

import Glibc

/// Parses the command line, runs the command, and turns whatever stopped it into one sentence and an exit status.
@main
enum Main {
    /// Not `async`: the runtime would have opened its files before a word could be said of it.
    static func main() {
        // A build takes memory until it ends: what it frees is soon taken again.
        paragraf_keep_freed_memory()
        Descriptors.holdStandardStreams()
        let arguments = Array(CommandLine.arguments.dropFirst())
        let console = Console()
        guard Descriptors.room(upTo: Descriptors.needed) == Descriptors.needed else {
            Speech(guessedFrom: arguments, console).report(.tooFewDescriptors)
            exit(ExitStatus.disk.rawValue)
        }
        // Swift finds the command line by way of /proc; without it, it would be as if nothing had been asked for.
        guard !CommandLine.arguments.isEmpty else {
            Speech(guessedFrom: [], console).report(.noCommandLine)
            exit(ExitStatus.disk.rawValue)
        }
        Task { @concurrent in exit(await run(arguments, console).rawValue) }
        // Not `dispatchMain()`, which ends this thread: callgrind cannot count a program whose first thread has ended.
        while true { pause() }
    }

    static func run(_ arguments: [String], _ console: Console) async -> ExitStatus {
        do {
            let command = try Paragraf.parseAsRoot(arguments)
            if let command = command as? any SpeakingCommand {
                return try await command.run(console)
            }
            var other = command
            try other.run()
            return .done
        } catch {
            return report(error, arguments, console)
        }
    }

    /// Help and version are no errors: they go to standard output.
    private static func report(_ stop: any Error, _ arguments: [String], _ console: Console) -> ExitStatus {
        if Paragraf.exitCode(for: stop) == .success {
            return show(Paragraf.fullMessage(for: stop), arguments, console)
        }
        let speech = Speech(guessedFrom: arguments, console)
        let names = Paragraf.configuration.subcommands.compactMap { $0.configuration.commandName }
        speech.report(.usage(UsageFault.message(Paragraf.message(for: stop), commands: names)))
        speech.hint(
            Message(sv: "”paragraf --help” visar vad som går att skriva", en: "“paragraf --help” shows what can be written"))
        return .usage
    }

    /// Scripts and dumps are for programs; only help is for people.
    private static func show(_ text: String, _ arguments: [String], _ console: Console) -> ExitStatus {
        let isScript = arguments.contains { $0.hasPrefix("--generate-completion-script") || $0.hasPrefix("--experimental") }
        do {
            try console.write((isScript ? text : HelpText.swedish(text)) + "\n", to: .output)
            return .done
        } catch {
            Speech(guessedFrom: arguments, console).report(Failure(error))
            return .disk
        }
    }
}

/// A command that says how it ended, instead of printing and exiting by itself.
protocol SpeakingCommand: ParsableCommand {
    func run(_ console: Console) async throws -> ExitStatus
}
