import Glibc

/// A folder held for one process (`flock`). The system lets go of it when the process ends, however it ends, so that a killed
/// build leaves nothing behind.
package struct FolderLock: ~Copyable, Sendable {
    package enum State: Sendable {
        case taken
        /// Another build has it.
        case busy
        /// The disk has no such locks, or the folder may not be read. A build must be possible there all the same.
        case impossible
    }

    package let state: State
    private let descriptor: Int32?

    init(_ state: State, descriptor: Int32? = nil) {
        self.state = state
        self.descriptor = descriptor
    }

    deinit {
        if let descriptor { _ = close(descriptor) }
    }
}

/// A folder that is kept open: as long as it is, no other can have its number on the disk, whatever stands at its path.
final class HeldFolder: Sendable {
    private let lock: FolderLock

    init(_ lock: consuming FolderLock) { self.lock = lock }
}
