import Markup
import SiteBuild

/// What ends a command before it is done: its status, and one sentence for people.
struct Failure: Error, Sendable {
    var status: ExitStatus
    var message: Message
    /// The file that it concerns, where there is one.
    var file = ""

    static func usage(_ message: Message) -> Failure { Failure(status: .usage, message: message) }

    /// Every error that our own floors throw, as a status and a sentence.
    init(_ error: any Error, output: String = "") {
        switch error {
        case let failure as Failure: self = failure
        case let fault as FileFault: self.init(status: .disk, message: fault.message, file: fault.path)
        case let refusal as OutputRefusal: self.init(status: .usage, message: refusal.message(for: output), file: output)
        case let fault as BuildDay.EpochFault:
            self.init(
                status: .usage,
                message: Message(
                    sv: "SOURCE_DATE_EPOCH är ”\(fault.written)”, men ska vara sekunder efter 1970, till exempel 1767225600",
                    en: "SOURCE_DATE_EPOCH is “\(fault.written)”, but should be seconds after 1970, such as 1767225600"))
        default:
            self.init(
                status: .ours,
                message: Message(sv: "ett fel i Paragraf självt: \(error)", en: "a fault of Paragraf's own: \(error)"))
        }
    }

    init(status: ExitStatus, message: Message, file: String = "") {
        self.status = status
        self.message = message
        self.file = file
    }

    static let noCommandLine = Failure(
        status: .disk,
        message: Message(
            sv: "kommandoraden gick inte att läsa: ”/proc/self/maps” saknas, montera /proc",
            en: "the command line could not be read: “/proc/self/maps” is missing, mount /proc"))

    /// With the same members as a diagnostic. What has no file has an empty name and line 0.
    func json(_ language: Message.Language) -> JSON {
        [
            "file": .string(file), "line": .number(0), "column": .number(0), "endColumn": .number(0), "severity": "error",
            "code": .string(status.code), "message": .string(message[language]), "help": .null,
        ]
    }
}
