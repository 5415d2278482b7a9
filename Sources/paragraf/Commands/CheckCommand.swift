import ArgumentParser
import Markup
import Records
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
        do {
            let input = try await session.read()
            let tellsUnresolved = options.speech.verbose
            let (site, asked) = try await session.understand(
                input, into: &summary, checksDrafts: drafts, tellsUnresolved: tellsUnresolved)
            var wanted: [WantedCitation] = []
            site?.leaveToTheSystem()
            if let site { wanted = try await session.make(site, asked, into: nil, &summary).wanted }
            try session.speech.report(summary.diagnostics, to: .output)
            if session.failing(summary.diagnostics) { summary.status = .content }
            for wanted in wanted { session.speech.note(wanted.message) }
            session.speech.hint(summary.checked)
        } catch {
            let failure = Failure(error)
            session.speech.report(failure)
            summary.status = failure.status
        }
        summary.duration = session.elapsed
        return session.speech.end(summary, result: .output)
    }
}

extension WantedCitation {
    /// `3 gånger: KS 2019/160, Vaggeryds kommun`.
    fileprivate var message: Message {
        let what = [value, authority].compactMap(\.self).joined(separator: ", ")
        return Message(
            sv: "saknas, nämns \(count == 1 ? "en gång" : "\(count) gånger"): \(what)",
            en: "missing, mentioned \(count == 1 ? "once" : "\(count) times"): \(what)")
    }
}
