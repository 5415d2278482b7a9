import Glibc

/// Reading, writing, copying and comparing. Files of a site are small and many: each is opened, asked for its size, and read in
/// one call.
extension PosixFileSystem {
    private static let pieceSize = 1 << 18

    package func read(_ path: String, atMost limit: Int) throws(FileFault) -> [UInt8] {
        let descriptor = try openToRead(path, O_NOFOLLOW)
        defer { _ = close(descriptor) }
        return try readPiece(descriptor, path, atMost: min(limit, size(of: descriptor, path)))
    }

    package func holds(_ path: String, _ bytes: [UInt8]) throws(FileFault) -> Bool {
        guard let descriptor = try openIfThere(path) else { return false }
        defer { _ = close(descriptor) }
        guard try size(of: descriptor, path) == bytes.count else { return false }
        return try readPiece(descriptor, path, atMost: bytes.count) == bytes
    }

    package func holdsSame(_ path: String, as other: String) throws(FileFault) -> Bool {
        let first = try openToRead(path, 0)
        defer { _ = close(first) }
        guard let second = try openIfThere(other) else { return false }
        defer { _ = close(second) }
        guard try size(of: first, path) == size(of: second, other) else { return false }
        while true {
            let piece = try readPiece(first, path, atMost: Self.pieceSize)
            guard try piece == readPiece(second, other, atMost: Self.pieceSize) else { return false }
            if piece.isEmpty { return true }
        }
    }

    package func write(_ bytes: [UInt8], to path: String) throws(FileFault) {
        let descriptor = try open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, act: .write)
        do {
            try write(bytes, descriptor, path)
        } catch {
            _ = close(descriptor)
            throw error
        }
        // A network disk may tell of a full disk only here.
        if close(descriptor) != 0, errno != EINTR { throw FileFault(.write, path, code: errno) }
    }

    package func copy(_ path: String, to copy: String) throws(FileFault) {
        let source = try openToRead(path, O_NOFOLLOW)
        defer { _ = close(source) }
        let size = try size(of: source, path)
        let target = try open(copy, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, act: .copy)
        do {
            try copyPieces(size, (source, path), (target, copy))
        } catch {
            _ = close(target)
            throw error
        }
        if close(target) != 0, errno != EINTR { throw FileFault(.copy, copy, code: errno) }
    }

    /// One that grows as fast as it is copied would never end.
    private func copyPieces(
        _ size: Int, _ source: (descriptor: Int32, path: String), _ target: (descriptor: Int32, path: String)
    ) throws(FileFault) {
        var copied = 0
        while copied <= size {
            let piece = try readPiece(source.descriptor, source.path, atMost: Self.pieceSize)
            if piece.isEmpty { break }
            try write(piece, target.descriptor, target.path)
            copied += piece.count
        }
        if copied != size { throw FileFault(.copy, source.path, code: ESTALE) }
    }

    private func openIfThere(_ path: String) throws(FileFault) -> Int32? {
        do {
            return try openToRead(path, O_NOFOLLOW)
        } catch {
            if [ENOENT, ENOTDIR, ELOOP].contains(error.code) { return nil }
            throw error
        }
    }

    /// A pipe that has taken the place of a file since it was found must not be waited for.
    private func openToRead(_ path: String, _ flags: Int32) throws(FileFault) -> Int32 {
        try open(path, O_RDONLY | O_NONBLOCK | flags, act: .read)
    }

    private func size(of descriptor: Int32, _ path: String) throws(FileFault) -> Int {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw FileFault(.read, path, code: errno) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return Int(status.st_size)
        case S_IFDIR: throw FileFault(.read, path, code: EISDIR)
        default: throw FileFault(.read, path, code: ENODEV)
        }
    }

    /// Reads until `count` bytes or the end of the file.
    ///
    /// - Parameter offset: where the piece begins; nil goes on from the last one.
    func readPiece(
        _ descriptor: Int32, _ path: String, atMost count: Int, at offset: Int? = nil
    ) throws(FileFault) -> [UInt8] {
        var fault: FileFault?
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count, let start = buffer.baseAddress {
                let (rest, left) = unsafe (start + filled, count - filled)
                let got =
                    switch offset {
                    case let offset?: unsafe pread(descriptor, rest, left, offset + filled)
                    case nil: unsafe Glibc.read(descriptor, rest, left)
                    }
                if got > 0 {
                    filled += got
                } else if got == 0 {
                    return
                } else if errno != EINTR {
                    fault = FileFault(.read, path, code: errno)
                    return
                }
            }
        }
        if let fault { throw fault }
        return bytes
    }

    /// - Parameter offset: where the first byte goes; nil goes on from the last one that was written.
    func write(_ bytes: [UInt8], _ descriptor: Int32, _ path: String, at offset: Int? = nil) throws(FileFault) {
        var fault: FileFault?
        unsafe bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count, let start = buffer.baseAddress {
                let (rest, left) = unsafe (start + written, buffer.count - written)
                let count =
                    switch offset {
                    case let offset?: unsafe pwrite(descriptor, rest, left, offset + written)
                    case nil: unsafe Glibc.write(descriptor, rest, left)
                    }
                if count >= 0 {
                    written += count
                } else if errno != EINTR {
                    fault = FileFault(.write, path, code: errno)
                    return
                }
            }
        }
        if let fault { throw fault }
    }
}
