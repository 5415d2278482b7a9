import Markup
import Records
import SiteBuild

import Glibc

/// What `build` and `check` do alike: read the folder, choose the day, assemble the site, tell what was found.
struct SiteSession: Sendable {
    let options: SiteOptions
    let console: Console
    let jobs: Int
    var speech: Speech

    init(_ options: SiteOptions, _ console: Console) {
        self.options = options
        self.console = console
        jobs = options.jobs?.count ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        speech = Speech(options.speech, console)
    }

    /// Reads the site's folder, and speaks its language from then on unless told otherwise.
    mutating func read() async throws -> SiteInput {
        let fileSystem = PosixFileSystem()
        guard try fileSystem.status(of: options.site, followingLinks: true)?.kind == .folder else {
            throw Failure.usage(
                Message(sv: "mappen ”\(options.site)” finns inte", en: "there is no folder “\(options.site)”"))
        }
        let input = try await SiteReader(site: options.site, jobs: jobs).read()
        guard input.settings != nil else { throw Failure.usage(.noSettings(in: options.site)) }
        return input
    }

    /// Chooses the day and assembles the site. What was found stands in the summary.
    mutating func assemble(
        _ input: SiteInput, into summary: inout Summary, checksDrafts: Bool = false,
        tellsUnresolved: Bool = false
    ) async throws -> Checked<BuiltSite?> {
        let settings = siteSettings(of: input)
        if options.speech.language == nil, settings?.language == .en { speech.language = .en }
        let day = try BuildDay.choose(
            asOf: options.asOf?.date, epoch: console.environment("SOURCE_DATE_EPOCH"),
            zone: settings?.timeZone ?? "Europe/Stockholm")
        speech.note(Message(sv: "byggs för \(day), med \(jobs) trådar", en: "built for \(day), on \(jobs) threads"))
        let options = self.options
        let jobs = self.jobs
        let checked = await ProgressLine(speech).watch { progress in
            await SiteBuild.assemble(
                input,
                options: BuildOptions(
                    asOf: day, site: options.site, baseURL: options.baseURL?.address, jobs: jobs, checksDrafts: checksDrafts,
                    tellsUnresolved: tellsUnresolved, zoneFile: { BuildDay.zoneFile($0) }, progress: progress))
        }
        summary.asOf = day
        summary.diagnostics = checked.diagnostics
        summary.counts = checked.value?.counts
        summary.nextChange = checked.value?.nextChange
        return checked
    }

    /// The diagnostics that make the exit status 1: errors, and under `--strict` warnings.
    func failing(_ diagnostics: [Diagnostic]) -> Bool {
        diagnostics.contains { $0.severity == .error || options.strict && $0.severity == .warning }
    }
}

extension Message {
    static func noSettings(in site: String) -> Message {
        let here = site == "." ? Message(sv: "här", en: "here") : Message(sv: "i ”\(site)”", en: "in “\(site)”")
        return Message(
            sv: "ingen paragraf.yaml \(here.sv): gå till sajtens mapp, peka ut den med --site, "
                + "eller gör en ny sajt med ”paragraf new sajt MAPP”",
            en: "no paragraf.yaml \(here.en): go to the site's folder, name it with --site, "
                + "or make a new site with “paragraf new sajt DIR”")
    }
}
