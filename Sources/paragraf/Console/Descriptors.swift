import Markup

import Glibc

/// What the system lets this program have open at once (`ulimit -n`), and the three that it begins with.
enum Descriptors {
    /// A build has eight open at most, three of them the runtime's, which ends the program without a word where it cannot have them,
    /// and one for the texts of a large site.
    static let needed = 8

    /// The preview has besides a waker for each processor, two ports, what tells of changes, and its readers' connections.
    static func neededForPreview(processors: Int) -> Int { 16 + 3 * processors }

    /// Standard input, output and error that are closed become files that can be neither read nor written. Else the next file that is
    /// opened would take their number, and a message could end in it.
    static func holdStandardStreams() {
        for descriptor in 0...2 as ClosedRange<Int32> where fcntl(descriptor, F_GETFD) < 0 {
            // The lowest number that is free: this one.
            _ = unsafe open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
        }
    }

    /// How many more may be opened, as far as one asks. Asks the system for more where its limit is a soft one.
    static func room(upTo wanted: Int) -> Int {
        raiseLimit(to: wanted + 64)
        var opened: [Int32] = []
        defer { for descriptor in opened { close(descriptor) } }
        while opened.count < wanted {
            let descriptor = dup(STDERR_FILENO)
            guard descriptor >= 0 else { break }
            opened.append(descriptor)
        }
        return opened.count
    }

    private static func raiseLimit(to wanted: Int) {
        var limit = rlimit()
        guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0, limit.rlim_cur < rlim_t(wanted) else {
            return
        }
        limit.rlim_cur = min(limit.rlim_max, rlim_t(wanted))
        _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
}

extension Failure {
    static let tooFewDescriptors = Failure(
        status: .disk,
        message: Message(
            sv: "för få filer får vara öppna samtidigt: höj gränsen, till exempel med ”ulimit -n 256”",
            en: "too few files may be open at once: raise the limit, for instance with “ulimit -n 256”"))
}
