import Markup
import Records
import SiteBuild

/// What `build` and `check` do alike: read the folder, choose the day, assemble the site, tell what was found.
struct SiteSession: Sendable {
    let options: SiteOptions
    let console: Console
    let jobs: Int
    var speech: Speech
    private let start = ContinuousClock.now

    init(_ options: SiteOptions, _ console: Console) {
        self.options = options
        self.console = console
        jobs = options.jobs?.count ?? JobCount.processors
        speech = Speech(options.speech, console)
    }

    /// Since the command began.
    var elapsed: Duration { ContinuousClock.now - start }

    /// Reads the site's folder, and speaks its language from then on unless told otherwise.
    mutating func read() async throws -> SiteInput {
        let fileSystem = PosixFileSystem()
        guard try fileSystem.status(of: options.site, followingLinks: true)?.kind == .folder else {
            throw Failure.usage(.noFolder(options.site))
        }
        let input = try await SiteReader(site: options.site, jobs: jobs).read()
        guard input.settings != nil else { throw Failure.usage(.noSettings(in: options.site)) }
        return input
    }

    /// Chooses the day, and understands the site. What was found stands in the summary.
    mutating func understand(
        _ input: SiteInput, into summary: inout Summary, checksDrafts: Bool = false, tellsUnresolved: Bool = false
    ) async throws -> (site: UnderstoodSite?, options: BuildOptions) {
        let settings = siteSettings(of: input)
        if options.speech.language == nil, settings?.language == .en { speech.language = .en }
        let day = try BuildDay.choose(
            asOf: options.asOf?.date, epoch: console.environment("SOURCE_DATE_EPOCH"),
            zone: settings?.timeZone ?? "Europe/Stockholm")
        speech.note(Message(sv: "byggs för \(day), med \(jobs) trådar", en: "built for \(day), on \(jobs) threads"))
        let asked = BuildOptions(
            asOf: day, site: self.options.site, baseURL: self.options.baseURL?.address, jobs: jobs, checksDrafts: checksDrafts,
            tellsUnresolved: tellsUnresolved, zoneFile: { BuildDay.zoneFile($0) },
            scratch: Scratch(folder: console.environment("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/var/tmp"))
        let checked = try await ProgressLine(speech, since: start).watch { progress in
            try await SiteBuild.understand(input, options: asked, progress: progress)
        }
        summary.asOf = day
        summary.diagnostics = checked.diagnostics
        return (checked.value, asked)
    }

    /// Makes the site's pages. What was found is added to the summary.
    ///
    /// - Parameter receiver: nil where the pages are only examined.
    func make(
        _ site: UnderstoodSite, _ options: BuildOptions, into receiver: (any FileReceiver)?, _ summary: inout Summary
    ) async throws -> BuiltSite {
        let checked = try await ProgressLine(speech, since: start).watch { progress in
            try await SiteBuild.make(site, options, into: receiver, progress: progress)
        }
        summary.diagnostics = inOrder(summary.diagnostics + checked.diagnostics)
        summary.counts = checked.value.counts
        summary.nextChange = checked.value.nextChange
        return checked.value
    }

    /// The diagnostics that make the exit status 1: errors, and under `--strict` warnings.
    func failing(_ diagnostics: [Diagnostic]) -> Bool {
        diagnostics.contains { $0.severity == .error || options.strict && $0.severity == .warning }
    }
}

extension Message {
    static func noFolder(_ path: String) -> Message {
        Message(sv: "mappen ”\(path)” finns inte", en: "there is no folder “\(path)”")
    }

    static func noSettings(in site: String) -> Message {
        let path = site + "/paragraf.yaml"
        if (try? PosixFileSystem().status(of: path, followingLinks: false)) != nil {
            return Message(
                sv: "”\(path)” är ingen fil, och ingen länk till en: lägg sajtens inställningar där",
                en: "“\(path)” is no file, and no link to one: put the site's settings there")
        }
        let here = site == "." ? Message(sv: "här", en: "here") : Message(sv: "i ”\(site)”", en: "in “\(site)”")
        return Message(
            sv: "ingen paragraf.yaml \(here.sv): gå till sajtens mapp, peka ut den med --site, "
                + "eller gör en ny sajt med ”paragraf new sajt MAPP”",
            en: "no paragraf.yaml \(here.en): go to the site's folder, name it with --site, "
                + "or make a new site with “paragraf new sajt DIR”")
    }
}
