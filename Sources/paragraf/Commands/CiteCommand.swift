import ArgumentParser
import Markup
import Records
import SiteBuild

/// `paragraf cite`: the citations in a text.
struct CiteCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "cite",
        abstract: "Visa hänvisningarna i en text: ärenden, beslut, handlingar, lagar, bilagor och mål.",
        discussion: """
            Ett JSON-objekt på varje rad: start och end (byte i texten), text, kind och value, och of när texten nämner huvudmannen. \
            Texten är Markdown, med eller utan nycklar överst. I en sajts mapp är sajtens egna organ också kända.

            EXEMPEL:
              paragraf cite content/vaggeryd/ks-mal-2019/ksau-2019-02-20-22.md
              paragraf cite --as-of 2016-05-01 < content/index.md
            """)

    @Argument(help: ArgumentHelp("Filen (annars standard in).", valueName: "fil"))
    var file: String?

    @Option(
        help: ArgumentHelp(
            "Dagen som avgör vilken lag ett namn betyder, när texten saknar datum (annars i dag).", valueName: "datum"))
    var asOf: Day?

    @Option(help: ArgumentHelp("Mappen som paragraf.yaml ligger i (annars den närmaste ovanför texten).", valueName: "mapp"))
    var site: String?

    @OptionGroup var speech: SpeechOptions

    func run(_ console: Console) async throws -> ExitStatus {
        let speech = Speech(self.speech, console)
        do {
            let lexicon = try await lexicon(speech)
            if let file, try PosixFileSystem().status(of: file, followingLinks: true) == nil {
                throw Failure.usage(Message(sv: "filen ”\(file)” finns inte", en: "there is no file “\(file)”"))
            }
            let text = SourceFile(path: file ?? "-", bytes: try console.read(file, atMost: Limits.textFile + 1))
            let found = citations(in: text, lexicon, asOf: asOf?.date)
            guard let citations = found.value else {
                try speech.report(found.diagnostics, to: .error)
                return .content
            }
            try console.write(citations.map { $0.json.string + "\n" }.joined(), to: .output)
            return .done
        } catch {
            let failure = Failure(error)
            speech.report(failure)
            return failure.status
        }
    }

    private func lexicon(_ speech: Speech) async throws -> CitationLexicon {
        guard let site = try siteFolder() else { return CitationLexicon(bodies: []) }
        speech.note(Message(sv: "med organen i ”\(site)”", en: "with the bodies of “\(site)”"))
        let jobs = JobCount.processors
        return try await SiteReader(site: site, jobs: jobs).read().lexicon(jobs: jobs)
    }

    /// The folder that was told, or the nearest above the text (above here, of standard input) with a paragraf.yaml.
    private func siteFolder() throws -> String? {
        let fileSystem = PosixFileSystem()
        func isSite(_ folder: String) throws(FileFault) -> Bool {
            try fileSystem.status(of: folder + "/paragraf.yaml", followingLinks: true)?.kind == .file
        }
        if let site {
            guard try isSite(site) else { throw Failure.usage(.noSettings(in: site)) }
            return site
        }
        // A pipe has a name but no folder.
        var parts = ((try? fileSystem.realPath(of: file ?? ".")) ?? "").split(separator: "/")
        while true {
            let folder = "/" + parts.joined(separator: "/")
            // The text itself is no folder, and what lies above may be closed to us.
            if (try? isSite(folder)) == true { return folder }
            if parts.popLast() == nil { return nil }
        }
    }
}
