import ArgumentParser
import Markup
import Records
import SiteBuild

import Dispatch

/// `paragraf build`: content and templates become public/.
struct BuildCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Bygg sajten: content/ blir public/.",
        discussion: """
            Sajten publiceras hel eller inte alls: finns det fel i innehållet rörs inte public/.

            EXEMPEL:
              paragraf build
              paragraf build --output ../prov --as-of 2026-01-01
            """)

    @OptionGroup var options: SiteOptions

    @Option(help: ArgumentHelp("Mappen som sajten publiceras i (annars public i sajtens mapp).", valueName: "mapp"))
    var output: String?

    func run(_ console: Console) async throws -> ExitStatus {
        var session = SiteSession(options, console)
        var summary = Summary(command: "build", status: .done)
        let interruption = Interruption()
        let listening = interruption.listen()
        defer { listening.forEach { $0.cancel() } }
        do {
            let site = try await build(&session, &summary, interruption)
            interruption.release()
            summary.duration = session.elapsed
            // The site is published: a terminal that has gone away does not make that undone.
            if let site { try? tell(site, summary, session.speech) }
        } catch {
            interruption.release()
            let failure = Failure(error, output: output ?? "public")
            session.speech.report(failure)
            summary.status = failure.status
            summary.duration = session.elapsed
        }
        let status = session.speech.end(summary, result: .output)
        return summary.publication == nil ? status : summary.status
    }

    /// - Returns: the site that was published; nil when its content has errors.
    private func build(
        _ session: inout SiteSession, _ summary: inout Summary, _ interruption: Interruption
    ) async throws -> BuiltSite? {
        let input = try await session.read()
        let folder = try OutputFolder(
            output ?? options.site + "/public", ofSite: options.site, homes: session.console.homes)
        let (understood, asked) = try await session.understand(input, into: &summary)
        var built: BuiltSite?
        var staged: StagedSite?
        if let understood {
            understood.leaveToTheSystem()
            // One run tells every fault, so pages are made also where they are not to be published.
            if !session.failing(summary.diagnostics) {
                let speech = session.speech
                let publisher = Publisher(jobs: session.jobs, isInterrupted: { interruption.isAskedFor })
                staged = try await publisher.stage(folder, keeping: understood.kept) {
                    speech.hint(Message(sv: "väntar på ett annat bygge …", en: "waiting for another build …"))
                }
                interruption.hold()
            }
            built = try await session.make(understood, asked, into: staged, &summary)
        }
        try session.speech.report(summary.diagnostics, to: .error)
        guard let built, let staged, !session.failing(summary.diagnostics) else {
            summary.status = .content
            session.speech.hint(
                Message(
                    sv: "\(summary.found.sv): ”\(folder.written)” är orörd",
                    en: "\(summary.found.en): “\(folder.written)” is untouched"))
            return nil
        }
        summary.publication = try await staged.publish()
        return built
    }

    /// The result: the day to build again, and one line that ends the command.
    private func tell(_ site: BuiltSite, _ summary: Summary, _ speech: Speech) throws {
        if let publication = summary.publication { speech.note(publication.message) }
        if let day = site.nextChange {
            try speech.result(
                Message(
                    sv: "nästa dag då sidor ändras av sig själva: \(day)",
                    en: "the next day on which pages change by themselves: \(day)"))
        }
        try speech.result(summary.built)
    }
}

extension Publication {
    fileprivate var message: Message {
        let counts = Message(
            sv: "\(written) filer skrivna, \(unchanged) oförändrade, \(removed) borttagna",
            en: "\(written) files written, \(unchanged) unchanged, \(removed) removed")
        switch way {
        case .nothingDiffered: return Message(sv: "ingen fil skiljer sig, inget skrivet", en: "no file differs, nothing written")
        case .fileByFile: return Message(sv: "\(counts.sv), en i taget", en: "\(counts.en), one by one")
        case .exchanged, .movedAside, .movedIn: return counts
        }
    }
}
