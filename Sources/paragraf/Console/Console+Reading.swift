import SiteBuild

import Glibc

extension Console {
    /// The bytes of a file, or of standard input where there is none; no more than so many. Pipes are read as files are.
    func read(_ path: String?, atMost limit: Int) throws(FileFault) -> [UInt8] {
        guard let path else { return try read(STDIN_FILENO, "standard input", atMost: limit) }
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileFault(.read, path, code: errno) }
        defer { _ = close(descriptor) }
        return try read(descriptor, path, atMost: limit)
    }

    private func read(_ descriptor: Int32, _ name: String, atMost limit: Int) throws(FileFault) -> [UInt8] {
        var bytes: [UInt8] = []
        var code: Int32 = 0
        while bytes.count < limit {
            let room = min(1 << 16, limit - bytes.count)
            let piece = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                var got = unsafe Glibc.read(descriptor, buffer.baseAddress, room)
                while got < 0, errno == EINTR { got = unsafe Glibc.read(descriptor, buffer.baseAddress, room) }
                if got < 0 { code = errno }
                count = max(0, got)
            }
            guard code == 0 else { throw FileFault(.read, name, code: code) }
            if piece.isEmpty { break }
            bytes += piece
        }
        return bytes
    }
}
