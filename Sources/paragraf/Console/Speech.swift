import Markup
import Records
import SiteBuild

/// How a command speaks to the one who runs it: in which language, as text or JSON, in colour or not.
struct Speech: Sendable {
    var language: Message.Language
    var format: MessageFormat
    var isQuiet: Bool
    var isVerbose: Bool
    let console: Console

    init(_ options: SpeechOptions, _ console: Console) {
        language = options.language ?? .sv
        format = options.format
        isQuiet = options.quiet
        isVerbose = options.verbose
        self.console = console
    }

    /// For a command line that could not be read: what it asks for as far as one can see.
    init(guessedFrom arguments: [String], _ console: Console) {
        func value(_ name: String) -> String? {
            if let joined = arguments.last(where: { $0.hasPrefix(name + "=") }) {
                return String(joined.dropFirst(name.count + 1))
            }
            guard let index = arguments.lastIndex(of: name), index + 1 < arguments.count else { return nil }
            return arguments[index + 1]
        }
        language = value("--language").flatMap(Message.Language.init(rawValue:)) ?? .sv
        format = value("--format").flatMap(MessageFormat.init(rawValue:)) ?? .text
        isQuiet = false
        isVerbose = false
        self.console = console
    }

    func diagnosticFormat(for stream: Console.Stream) -> DiagnosticFormat {
        DiagnosticFormat(
            language: language, isColoured: format == .text && console.isColoured(stream), mask: PersonalNumber.masked)
    }

    func report(_ diagnostics: [Diagnostic], to stream: Console.Stream) throws(FileFault) {
        let form = diagnosticFormat(for: stream)
        var text = ""
        for diagnostic in diagnostics {
            text += format == .json ? form.json(diagnostic).string + "\n" : form.text(diagnostic)
        }
        try console.write(text, to: stream)
    }

    /// What ended the command. Where standard error cannot be written to, the exit status must do.
    func report(_ failure: Failure) {
        let text: String
        switch format {
        case .json: text = failure.json(language).string
        case .text: text = "paragraf: \(language == .sv ? "fel" : "error"): \(failure.message[language])"
        }
        try? console.write(PersonalNumber.masked(text) + "\n", to: .error)
    }

    /// A line beside the result, for people only.
    func hint(_ message: Message) {
        if !isQuiet, format == .text { try? console.write(message[language] + "\n", to: .error) }
    }

    /// What a command does, under `--verbose`.
    func note(_ message: Message) {
        if isVerbose { hint(message) }
    }

    /// A line of the command's result.
    func result(_ message: Message) throws(FileFault) {
        if !isQuiet, format == .text { try console.write(message[language] + "\n", to: .output) }
    }

    /// The closing object of a command under `--format json`. What was said in text has been said.
    func end(_ summary: Summary, result stream: Console.Stream) -> ExitStatus {
        guard format == .json else { return summary.status }
        do {
            try console.write(summary.json.string + "\n", to: stream)
            return summary.status
        } catch {
            return .disk
        }
    }
}
