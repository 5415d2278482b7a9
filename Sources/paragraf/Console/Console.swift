import SiteBuild

import Glibc

/// The terminal, or the files and pipes that stand for it. The only place that writes to one.
struct Console: Sendable {
    enum Stream: Int32, Sendable {
        case output = 1
        case error = 2
    }

    /// Writes everything, so that a full disk or a closed pipe is noticed.
    func write(_ text: String, to stream: Stream) throws(FileFault) {
        var text = text
        var fault: FileFault?
        text.withUTF8 { buffer in
            var written = 0
            while written < buffer.count, let start = buffer.baseAddress {
                let count = unsafe Glibc.write(stream.rawValue, start + written, buffer.count - written)
                if count >= 0 {
                    written += count
                } else if errno != EINTR {
                    fault = FileFault(.write, stream == .output ? "standard output" : "standard error", code: errno)
                    return
                }
            }
        }
        if let fault { throw fault }
    }

    func isTerminal(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 }

    /// A terminal that shows colours, unless NO_COLOR says otherwise (no-color.org: any value but an empty one).
    func isColoured(_ stream: Stream) -> Bool {
        isTerminal(stream) && (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
    }

    func environment(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        return unsafe String(cString: value)
    }

    /// Home folders: what HOME says, and what the system says of this user.
    var homes: [String] {
        var homes = [environment("HOME")].compactMap(\.self)
        if let entry = unsafe getpwuid(getuid()), let home = unsafe entry.pointee.pw_dir {
            unsafe homes.append(String(cString: home))
        }
        return homes.filter { !$0.isEmpty }
    }
}
