import ArgumentParser
import Markup
import Preview
import Records
import SiteBuild

/// `paragraf preview`: the site on this machine, each page made when it is asked for, renewed when a file is saved.
struct PreviewCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: "Visa sajten i webbläsaren medan du skriver.",
        discussion: """
            Sidorna är desamma som bygget gör. När en fil sparas visas den nya sidan genast; fel visas längst ned på sidan. \
            Ingenting skrivs till public/. Avsluta med Ctrl-C.

            EXEMPEL:
              paragraf preview
              paragraf preview --open --editor vscodium
            """)

    @Option(help: ArgumentHelp("Mappen som paragraf.yaml ligger i.", valueName: "mapp"))
    var site = "."

    @Option(help: ArgumentHelp("Porten som sidorna visas på. Är den upptagen tas nästa lediga.", valueName: "nummer"))
    var port = Port(number: 4000)

    @Flag(help: "Öppna startsidan i webbläsaren.")
    var open = false

    @Option(
        help: ArgumentHelp(
            "Redigeraren som länkar öppnar: \(EditorLink.patterns.map(\.name).joined(separator: ", ")), eller ett eget mönster med {file}, "
                + "{line} och {column}.", valueName: "namn"))
    var editor = EditorChoice.vscode

    @Flag(help: "Se själv efter om filer har ändrats, två gånger i sekunden: för nätverksdiskar, som inte säger till.")
    var poll = false

    @Option(
        help: ArgumentHelp("Mappen som sajten publiceras i, att jämföra med (annars public i sajtens mapp).", valueName: "mapp"))
    var output: String?

    @Option(help: ArgumentHelp("Dagen som sajten visas för (annars i dag, eller SOURCE_DATE_EPOCH).", valueName: "datum"))
    var asOf: Day?

    @Option(help: ArgumentHelp("Hur många trådar som arbetar samtidigt.", valueName: "antal"))
    var jobs: JobCount?

    @OptionGroup var speech: SpeechOptions

    func run(_ console: Console) async throws -> ExitStatus {
        let speech = Speech(self.speech, console)
        do {
            try await serve(speech)
            return .done
        } catch {
            let failure = error is PreviewServer.NoFreePort ? Failure.usage(.noFreePort(port.number)) : Failure(error)
            speech.report(failure)
            return failure.status
        }
    }

    private func serve(_ speech: Speech) async throws {
        let fileSystem = PosixFileSystem()
        guard try fileSystem.status(of: site, followingLinks: true)?.kind == .folder else {
            throw Failure.usage(.noFolder(site))
        }
        guard try fileSystem.status(of: site + "/paragraf.yaml", followingLinks: true)?.kind == .file else {
            throw Failure.usage(.noSettings(in: site))
        }
        let folder = try fileSystem.realPath(of: site)
        let epoch = speech.console.environment("SOURCE_DATE_EPOCH")
        _ = try BuildDay.choose(asOf: nil, epoch: epoch, zone: "Europe/Stockholm")
        let processors = JobCount.processors
        let server = try await PreviewServer.listening(on: port.number, limits: try limits(processors: processors))
        let session = PreviewSession(
            site: folder, jobs: jobs?.count ?? processors, watch: watch(folder, speech)
        ) { [day = asOf?.date] settings in
            let today = try? BuildDay.choose(asOf: day, epoch: epoch, zone: settings.timeZone)
            return today ?? CivilDate(daysSince1970: 0)
        }
        let current = try await session.read()
        let responder = Responder(current, site: folder, output: output, editor: editor.link, language: self.speech.language)
        try tell(server, speech)
        try await session.run(server, responder)
    }

    /// No more connections than there are files to open for them.
    private func limits(processors: Int) throws(Failure) -> PreviewServer.Limits {
        var limits = PreviewServer.Limits()
        let needed = Descriptors.neededForPreview(processors: processors)
        let room = Descriptors.room(upTo: needed + limits.connections)
        guard room > needed else { throw .tooFewDescriptors }
        limits.connections = room - needed
        return limits
    }

    private func watch(_ folder: String, _ speech: Speech) -> any FolderWatch {
        if poll { return PollingWatch(site: folder) }
        if let watch = try? INotifyWatch(site: folder) { return watch }
        speech.hint(
            Message(
                sv: "systemet säger inte till när filer ändras: de ses efter två gånger i sekunden",
                en: "the system does not tell when files change: they are looked at twice a second"))
        return PollingWatch(site: folder)
    }

    private func tell(_ server: PreviewServer, _ speech: Speech) throws {
        if server.port != port.number, port.number != 0 {
            speech.hint(
                Message(
                    sv: "port \(port.number) är upptagen: tar \(server.port)",
                    en: "port \(port.number) is taken: using \(server.port)"))
        }
        let address = "http://localhost:\(server.port)/"
        if speech.format == .json {
            let json: JSON = ["address": .string(address), "port": .number(server.port)]
            try speech.console.write(json.string + "\n", to: .output)
        }
        try speech.result(Message(sv: "Sajten visas på \(address)", en: "The site is shown on \(address)"))
        speech.hint(Message(sv: "Avsluta med Ctrl-C.", en: "Ctrl-C ends it."))
        if open, !Browser.open(address) {
            speech.hint(
                Message(
                    sv: "webbläsaren gick inte att öppna: gå till \(address)", en: "could not open the browser: go to \(address)")
            )
        }
    }
}

extension Message {
    fileprivate static func noFreePort(_ port: Int) -> Message {
        Message(
            sv: "ingen ledig port från \(port) och uppåt: välj en annan med --port",
            en: "no free port from \(port): choose another with --port")
    }
}

/// A port number; 0 is any that is free.
struct Port: ExpressibleByArgument, Sendable {
    let number: Int

    init(number: Int) { self.number = number }

    init?(argument: String) {
        guard let number = Int(argument), (0...65_535).contains(number) else { return nil }
        self.number = number
    }

    var defaultValueDescription: String { String(number) }
}

/// The editor that links open.
struct EditorChoice: ExpressibleByArgument, Sendable {
    static let vscode = EditorChoice(name: "vscode", link: .vscode)

    let name: String
    let link: EditorLink

    private init(name: String, link: EditorLink) {
        self.name = name
        self.link = link
    }

    init?(argument: String) {
        guard let link = EditorLink(argument) else { return nil }
        self.init(name: argument, link: link)
    }

    var defaultValueDescription: String { name }
}
