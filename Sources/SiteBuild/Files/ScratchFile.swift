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
        try PosixFileSystem().write(bytes, descriptor, folder, at: offset)
    }

    func read(_ range: Range<Int>) throws(FileFault) -> [UInt8] {
        let bytes = try PosixFileSystem().readPiece(descriptor, folder, atMost: range.count, at: range.lowerBound)
        guard bytes.count == range.count else { throw FileFault(.read, folder, code: EIO) }
        return bytes
    }
}
