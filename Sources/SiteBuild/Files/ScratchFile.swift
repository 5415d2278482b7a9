import CLinux

import Glibc

/// A file without a name: nothing is left of it when the process ends, however it ends.
package protocol ScratchFile: Sendable {
    func write(_ bytes: [UInt8], at offset: Int) throws(FileFault)
    /// Bytes that have been written.
    func read(_ range: Range<Int>) throws(FileFault) -> [UInt8]
}

extension PosixFileSystem {
    package func scratchFile(in folder: String) throws(FileFault) -> any ScratchFile {
        let descriptor = unsafe paragraf_open_nameless(folder)
        guard descriptor >= 0 else { throw FileFault(.make, folder, code: -descriptor) }
        return PosixScratchFile(descriptor, in: folder)
    }
}

private final class PosixScratchFile: ScratchFile {
    private let descriptor: Int32
    private let folder: String

    init(_ descriptor: Int32, in folder: String) {
        self.descriptor = descriptor
        self.folder = folder
    }

    deinit { _ = close(descriptor) }

    func write(_ bytes: [UInt8], at offset: Int) throws(FileFault) {
        var fault: FileFault?
        unsafe bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count, let start = buffer.baseAddress {
                let count = unsafe pwrite(descriptor, start + written, buffer.count - written, offset + written)
                if count >= 0 {
                    written += count
                } else if errno != EINTR {
                    fault = FileFault(.write, folder, code: errno)
                    return
                }
            }
        }
        if let fault { throw fault }
    }

    func read(_ range: Range<Int>) throws(FileFault) -> [UInt8] {
        var fault: FileFault?
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
            while filled < range.count, let start = buffer.baseAddress {
                let got = unsafe pread(descriptor, start + filled, range.count - filled, range.lowerBound + filled)
                if got > 0 {
                    filled += got
                } else if got == 0 || errno != EINTR {
                    fault = FileFault(.read, folder, code: got == 0 ? EIO : errno)
                    return
                }
            }
        }
        if let fault { throw fault }
        return bytes
    }
}
