#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A folder held for one process (`flock`). The system lets go of it when the process ends, however it ends, so that a killed
/// build leaves nothing behind.
package struct FolderLock: ~Copyable, Sendable {
    private let descriptor: Int32

    init(descriptor: Int32) { self.descriptor = descriptor }

    deinit { _ = close(descriptor) }
}
