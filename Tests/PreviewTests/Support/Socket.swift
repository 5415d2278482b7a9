import Dispatch
import Glibc

/// A connection to this machine that says exactly what a test wants, right or wrong.
final class Socket: Sendable {
    private let descriptor: Int32

    struct Refused: Error {}

    init(_ port: Int) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        unsafe inet_pton(AF_INET, "127.0.0.1", &address.sin_addr)
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = unsafe withUnsafePointer(to: address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe connect(descriptor, $0, size) }
        }
        guard result == 0 else { throw Refused() }
        // No test waits for ever.
        var patience = timeval(tv_sec: 20, tv_usec: 0)
        unsafe setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { _ = close(descriptor) }

    func say(_ text: String) {
        let bytes = Array(text.utf8)
        _ = unsafe send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }

    /// What comes next; empty at the end. Waits on a thread of its own: the server needs those that tasks run on.
    func hear() async -> String {
        await withCheckedContinuation { told in
            DispatchQueue.global().async { told.resume(returning: self.wait()) }
        }
    }

    private func wait() -> String {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = unsafe recv(descriptor, &buffer, buffer.count, 0)
        return count > 0 ? String(decoding: buffer.prefix(count), as: UTF8.self) : ""
    }

    /// All until the other side ends.
    func hearAll() async -> String {
        var all = ""
        while true {
            let more = await hear()
            if more.isEmpty { return all }
            all += more
        }
    }

    /// All until a text has come, or the end.
    func hear(until text: String) async -> String {
        var all = ""
        while !all.contains(text) {
            let more = await hear()
            if more.isEmpty { return all }
            all += more
        }
        return all
    }
}
