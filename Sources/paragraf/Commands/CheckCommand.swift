import ArgumentParser
import Markup
import SiteBuild

/// `paragraf check`: every diagnostic, nothing written.
struct CheckCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Granska sajten: alla fel, utan att något skrivs.",
        discussion: """
            Vad varje fel betyder och hur det rättas står i handboken, i docs/fel/.

            EXEMPEL:
              paragraf check
              paragraf check --strict --format json
            """)

    @OptionGroup var options: SiteOptions

    @Flag(help: "Låt fel i utkast räknas som fel, inte som varningar.")
    var drafts = false

    func run(_ console: Console) async throws -> ExitStatus {
        var session = SiteSession(options, console)
        var summary = Summary(command: "check", status: .done)
        let clock = ContinuousClock()
        let start = clock.now
        do {
            let input = try await session.read()
            _ = try await session.assemble(input, into: &summary, checksDrafts: drafts)
            try session.speech.report(summary.diagnostics, to: .output)
            if session.failing(summary.diagnostics) { summary.status = .content }
            session.speech.hint(summary.found)
        } catch {
            let failure = Failure(error)
            session.speech.report(failure)
            summary.status = failure.status
        }
        summary.duration = clock.now - start
        return session.speech.end(summary, result: .output)
    }
}
