/// Looking at files and reading them, behind a seam, so that a site can be read from values in a test.
///
/// Paths are the system's own, absolute or relative to the working folder. Faults carry the path and `errno`.
package protocol FolderReading: Sendable {
    /// What is at a path; nil when nothing is.
    func status(of path: String, followingLinks: Bool) throws(FileFault) -> FileStatus?
    /// The names in a folder, in no order, without `.` and `..`. A symbolic link at the end of the path is a fault, unless it is followed.
    func entries(of folder: String, followingLinks: Bool) throws(FileFault) -> [FolderEntry]
    /// The bytes of a file, no more than `limit` of them. A symbolic link at the end of the path is a fault.
    func read(_ path: String, atMost limit: Int) throws(FileFault) -> [UInt8]
    /// The path without symbolic links, `.` and `..`; it must exist.
    func realPath(of path: String) throws(FileFault) -> String
}

/// Every system call on files that this house makes, behind one seam, so that a test can let any of them fail.
package protocol FileSystem: FolderReading {
    /// Whether a file holds these bytes; false too when there is no such file.
    func holds(_ path: String, _ bytes: [UInt8]) throws(FileFault) -> Bool
    /// Whether two files hold the same bytes; false too when the second does not exist.
    func holdsSame(_ path: String, as other: String) throws(FileFault) -> Bool

    func makeFolder(_ path: String) throws(FileFault)
    /// Writes a file that may not exist yet.
    func write(_ bytes: [UInt8], to path: String) throws(FileFault)
    /// Copies a file to a path where there is none yet. The bytes only; that it changes its length meanwhile is a fault.
    func copy(_ path: String, to copy: String) throws(FileFault)
    /// Gives a file, or a symbolic link, a second name.
    func link(_ path: String, to name: String) throws(FileFault)
    func rename(_ path: String, to name: String) throws(FileFault)
    /// Lets two paths change places in one step.
    func exchange(_ path: String, with other: String) throws(FileFault)
    func removeFile(_ path: String) throws(FileFault)
    func removeFolder(_ path: String) throws(FileFault)
    /// Gives a folder the owner, mode and extended attributes of another.
    func copyAttributes(of folder: String, to copy: String) throws(FileFault)
    /// A new file without a name, on the folder's disk.
    func scratchFile(in folder: String) throws(FileFault) -> any ScratchFile
    /// Waits until all that was written on the folder's disk is safe.
    func sync(_ folder: String) throws(FileFault)
    /// Takes a folder for this process alone, until the value ends. Does not wait.
    func lock(_ folder: String) throws(FileFault) -> FolderLock
}

/// What is at a path.
package struct FileStatus: Sendable, Hashable {
    package var kind: FileKind
    package var size: Int
    /// Two paths with the same device and number are the same file.
    package var device: UInt64
    package var number: UInt64
    /// When its bytes were last changed, in nanoseconds after 1970: only to see that they were, never shown.
    package var changedAt: Int

    /// Whether both are of one file or folder, whatever became of it.
    func isSameFile(as other: FileStatus?) -> Bool { device == other?.device && number == other?.number }

    package init(kind: FileKind, size: Int, device: UInt64, number: UInt64, changedAt: Int = 0) {
        self.kind = kind
        self.size = size
        self.device = device
        self.number = number
        self.changedAt = changedAt
    }
}

package enum FileKind: Sendable, Hashable {
    case file, folder, symbolicLink
    /// A pipe, socket or device.
    case other
}

/// A name in a folder and what it names.
package struct FolderEntry: Sendable, Hashable {
    package var name: String
    package var kind: FileKind
    /// False when the name is no UTF-8: `name` then has replacement characters and names nothing.
    package var isText: Bool

    package init(name: String, kind: FileKind, isText: Bool = true) {
        self.name = name
        self.kind = kind
        self.isText = isText
    }
}
