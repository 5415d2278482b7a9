import ArgumentParser
import Markup
import Records

import Glibc

/// What `build` and `check` have in common.
struct SiteOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Mappen som paragraf.yaml ligger i.", valueName: "mapp"))
    var site = "."

    @Option(help: ArgumentHelp("Bygg för en annan adress än den i paragraf.yaml.", valueName: "adress"))
    var baseURL: BaseURL?

    @Option(help: ArgumentHelp("Dagen som sajten byggs för (annars i dag, eller SOURCE_DATE_EPOCH).", valueName: "datum"))
    var asOf: Day?

    @Flag(help: "Låt varningar räknas som fel.")
    var strict = false

    @Option(help: ArgumentHelp("Hur många trådar som arbetar samtidigt.", valueName: "antal"))
    var jobs: JobCount?

    @OptionGroup var speech: SpeechOptions
}

/// How a command speaks.
struct SpeechOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Språk i meddelanden: sv eller en (annars sajtens).", valueName: "språk"))
    var language: Message.Language?

    @Option(help: ArgumentHelp("Meddelanden som text, eller som json med ett objekt på varje rad.", valueName: "form"))
    var format = MessageFormat.text

    @Flag(help: "Skriv bara det som är fel.")
    var quiet = false

    @Flag(help: "Berätta också vad som görs.")
    var verbose = false
}

enum MessageFormat: String, ExpressibleByArgument, CaseIterable, Sendable { case text, json }

extension Message.Language: ExpressibleByArgument {}

/// A day on the command line, `2026-01-01`.
struct Day: ExpressibleByArgument, Sendable {
    let date: CivilDate

    init?(argument: String) {
        guard let date = try? CivilDate(parsing: argument) else { return nil }
        self.date = date
    }
}

/// At least one thread.
struct JobCount: ExpressibleByArgument, Sendable {
    let count: Int

    init?(argument: String) {
        guard let count = Int(argument), (1...1024).contains(count) else { return nil }
        self.count = count
    }

    /// As many as the machine has at work: what is used where nobody says how many.
    static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}

/// A public address, `https://prov.example/register/`. Ends in `/`.
struct BaseURL: ExpressibleByArgument, Sendable {
    let address: String

    init?(argument: String) {
        guard let scheme = ["https://", "http://"].first(where: { argument.hasPrefix($0) }) else { return nil }
        let rest = argument.dropFirst(scheme.count)
        guard let first = rest.first, first != "/", !rest.contains(where: { "?#\"<> ".contains($0) }) else { return nil }
        address = argument.hasSuffix("/") ? argument : argument + "/"
    }
}
