import ArgumentParser
import Markup
import Records
import SiteBuild

/// `paragraf new`: a document with the keys of its type, or a whole new site.
struct NewCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Gör ett nytt dokument med typens nycklar, eller en ny sajt.",
        discussion: """
            TYP är en dokumenttyp, till exempel \(DocumentType.allCases.prefix(5).map(\.rawValue).joined(separator: ", ")), eller sajt. \
            En fil som finns skrivs aldrig över.

            EXEMPEL:
              paragraf new protokollsutdrag content/vaggeryd/ks-2026-12-01-14.md
              paragraf new sajt ../lindviken
            """)

    @Argument(help: ArgumentHelp("Dokumenttypen, eller sajt.", valueName: "typ"))
    var type: String

    @Argument(help: ArgumentHelp("Filen, räknat från sajtens mapp, eller den nya sajtens mapp.", valueName: "sökväg"))
    var path: String

    @Option(help: ArgumentHelp("Mappen som paragraf.yaml ligger i.", valueName: "mapp"))
    var site = "."

    @Option(help: ArgumentHelp("Dagen som skrivs som publicerad (annars i dag).", valueName: "datum"))
    var asOf: Day?

    @OptionGroup var speech: SpeechOptions

    func run(_ console: Console) async throws -> ExitStatus {
        var speech = Speech(self.speech, console)
        do {
            let made = type == "sajt" ? try makeSite(console) : try makeDocument(&speech, console)
            try speech.result(made)
            return speech.end(Summary(command: "new", status: .done), result: .output)
        } catch {
            let failure = Failure(error)
            speech.report(failure)
            return speech.end(Summary(command: "new", status: failure.status), result: .output)
        }
    }

    private func makeSite(_ console: Console) throws -> Message {
        let fileSystem = PosixFileSystem()
        if let status = try fileSystem.status(of: path, followingLinks: true) {
            guard status.kind == .folder, try fileSystem.entries(of: path, followingLinks: true).isEmpty else {
                throw Failure.usage(
                    Message(sv: "”\(path)” finns redan och är inte en tom mapp", en: "“\(path)” exists and is no empty folder"))
            }
        }
        let starter = StarterSite(folder: path, today: try day(console, zone: "Europe/Stockholm"))
        for file in starter.files { try NewFile.write(file.text, to: path + "/" + file.path, fileSystem) }
        return Message(
            sv: "ny sajt i ”\(path)”: börja med paragraf.yaml, och bygg med ”paragraf build --site \(path)”",
            en: "new site in “\(path)”: begin with paragraf.yaml, and build with “paragraf build --site \(path)”")
    }

    private func makeDocument(_ speech: inout Speech, _ console: Console) throws -> Message {
        guard let documentType = DocumentType(rawValue: type.inNormalForm) else {
            let meant = nearestWord(to: type, among: DocumentType.allCases.map(\.rawValue) + ["sajt"])
            throw Failure.usage(.unknownType(type, meant: meant))
        }
        let fileSystem = PosixFileSystem()
        let settingsPath = site + "/paragraf.yaml"
        guard try fileSystem.status(of: settingsPath, followingLinks: true) != nil else {
            throw Failure.usage(.noSettings(in: site))
        }
        let bytes = try fileSystem.read(fileSystem.realPath(of: settingsPath), atMost: Limits.textFile)
        let settings = siteSettings(of: SiteInput(settings: SourceFile(path: "paragraf.yaml", bytes: bytes)))
        if self.speech.language == nil, settings?.language == .en { speech.language = .en }
        let root = try fileSystem.realPath(of: site) + "/"
        let file = try NewFile.placed(path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path)
        let text = documentTemplate(
            for: documentType, publishedOn: try day(console, zone: settings?.timeZone ?? "Europe/Stockholm"))
        try NewFile.write(text, to: site + "/" + file, fileSystem)
        return Message(sv: "ny fil: \(file)", en: "new file: \(file)")
    }

    private func day(_ console: Console, zone: String) throws -> CivilDate {
        try BuildDay.choose(asOf: asOf?.date, epoch: console.environment("SOURCE_DATE_EPOCH"), zone: zone)
    }
}

/// Where a new file may lie, and how it is written.
enum NewFile {
    /// The path within the site, checked: under content/, ending in `.md`.
    static func placed(_ written: String) throws(Failure) -> String {
        let parts = written.pathParts.filter { $0 != "." }
        let path = parts.joined(separator: "/")
        if parts.contains("..") || written.hasPrefix("/") || parts.first != "content" || parts.count < 2 {
            let meant = written.hasPrefix("/") || parts.contains("..") ? "content/…" : "content/" + path
            throw .usage(
                Message(
                    sv: "dokument ligger i content/: skriv ”\(meant)”, räknat från sajtens mapp",
                    en: "documents lie in content/: write “\(meant)”, counted from the site's folder"))
        }
        guard path.hasSuffix(".md") else {
            throw .usage(
                Message(
                    sv: "dokument slutar på ”.md”: skriv ”\(path).md”", en: "documents end in “.md”: write “\(path).md”"))
        }
        return path
    }

    /// Writes a file that is not there yet, and the folders that it lies in.
    static func write(_ text: String, to path: String, _ fileSystem: PosixFileSystem) throws {
        try fileSystem.makeFolders(above: path)
        guard try fileSystem.status(of: path, followingLinks: false) == nil else {
            throw Failure.usage(
                Message(sv: "”\(path)” finns redan och skrivs inte över", en: "“\(path)” exists and is not overwritten"))
        }
        try fileSystem.write(Array(text.utf8), to: path)
    }
}

extension Message {
    fileprivate static func unknownType(_ written: String, meant: String?) -> Message {
        let unknown = Message(sv: "okänd typ ”\(written)”", en: "unknown type “\(written)”")
        if meant != nil { return unknown.suggesting(meant) }
        let all = DocumentType.allCases.map(\.rawValue).joined(separator: ", ")
        return Message(sv: "\(unknown.sv): skriv sajt, \(all)", en: "\(unknown.en): write sajt, \(all)")
    }
}
