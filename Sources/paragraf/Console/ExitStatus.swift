/// How a command ends, as `sysexits.h` has it where it has a number.
enum ExitStatus: Int32, Sendable {
    case done = 0
    /// The content has errors, or a warning under `--strict`.
    case content = 1
    /// The command line is wrong.
    case usage = 64
    /// A fault of ours.
    case ours = 70
    /// The disk failed.
    case disk = 74

    /// The word that stands as `code` in JSON, where a diagnostic has the name of its check.
    var code: String {
        switch self {
        case .done: "done"
        case .content: "content"
        case .usage: "command-line"
        case .ours: "internal-fault"
        case .disk: "disk"
        }
    }
}
