import CLinux

import Glibc

/// The disk itself, by POSIX calls.
package struct PosixFileSystem: FileSystem {
    package init() {}

    package func status(of path: String, followingLinks: Bool) throws(FileFault) -> FileStatus? {
        var status = stat()
        let result = followingLinks ? unsafe stat(path, &status) : unsafe lstat(path, &status)
        if result == 0 { return FileStatus(status) }
        let code = errno
        if code == ENOENT || code == ENOTDIR { return nil }
        throw FileFault(.look, path, code: code)
    }

    package func entries(of folder: String, followingLinks: Bool) throws(FileFault) -> [FolderEntry] {
        let descriptor = try open(folder, O_RDONLY | O_DIRECTORY | (followingLinks ? 0 : O_NOFOLLOW), act: .list)
        guard let stream = unsafe fdopendir(descriptor) else {
            let code = errno
            _ = close(descriptor)
            throw FileFault(.list, folder, code: code)
        }
        defer { unsafe closedir(stream) }
        var entries: [FolderEntry] = []
        while true {
            errno = 0
            guard let entry = unsafe readdir(stream) else {
                if errno != 0 { throw FileFault(.list, folder, code: errno) }
                return entries
            }
            let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
            let name = unsafe UnsafeRawPointer(entry).advanced(by: nameOffset).assumingMemoryBound(to: CChar.self)
            let valid = unsafe String(validatingCString: name)
            let text = unsafe valid ?? String(cString: name)
            if text == "." || text == ".." { continue }
            let kind = try unsafe self.kind(type: Int32(entry.pointee.d_type), path: folder + "/" + text)
            entries.append(FolderEntry(name: text, kind: kind, isText: valid != nil))
        }
    }

    /// Some disks do not say in the folder what a name names; then the file is asked.
    private func kind(type: Int32, path: String) throws(FileFault) -> FileKind {
        switch type {
        case Int32(DT_REG): .file
        case Int32(DT_DIR): .folder
        case Int32(DT_LNK): .symbolicLink
        case Int32(DT_UNKNOWN): try status(of: path, followingLinks: false)?.kind ?? .other
        default: .other
        }
    }

    package func realPath(of path: String) throws(FileFault) -> String {
        guard let real = unsafe realpath(path, nil) else { throw FileFault(.look, path, code: errno) }
        defer { unsafe free(real) }
        return unsafe String(cString: real)
    }

    package func makeFolder(_ path: String) throws(FileFault) {
        guard unsafe mkdir(path, 0o777) == 0 else { throw FileFault(.make, path, code: errno) }
    }

    package func link(_ path: String, to name: String) throws(FileFault) {
        guard unsafe linkat(AT_FDCWD, path, AT_FDCWD, name, 0) == 0 else { throw FileFault(.link, name, code: errno) }
    }

    package func rename(_ path: String, to name: String) throws(FileFault) {
        guard unsafe Glibc.rename(path, name) == 0 else { throw FileFault(.move, name, code: errno) }
    }

    package func exchange(_ path: String, with other: String) throws(FileFault) {
        let code = unsafe paragraf_exchange(path, other)
        if code != 0 { throw FileFault(.move, other, code: code) }
    }

    package func removeFile(_ path: String) throws(FileFault) {
        guard unsafe unlink(path) == 0 else { throw FileFault(.remove, path, code: errno) }
    }

    package func removeFolder(_ path: String) throws(FileFault) {
        guard unsafe rmdir(path) == 0 else { throw FileFault(.remove, path, code: errno) }
    }

    package func sync(_ folder: String) throws(FileFault) {
        let descriptor = try open(folder, O_RDONLY | O_DIRECTORY, act: .sync)
        defer { _ = close(descriptor) }
        let code = paragraf_sync_disk(descriptor)
        if code != 0 { throw FileFault(.sync, folder, code: code) }
    }

    package func lock(_ folder: String) throws(FileFault) -> FolderLock {
        let descriptor: Int32
        do {
            descriptor = try open(folder, O_RDONLY | O_DIRECTORY, act: .lock)
        } catch {
            if error.code == EACCES { return FolderLock(.impossible) }
            throw error
        }
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            if errno == EINTR { continue }
            let state = errno == EWOULDBLOCK ? FolderLock.State.busy : .impossible
            _ = close(descriptor)
            return FolderLock(state)
        }
        return FolderLock(.taken, descriptor: descriptor)
    }

    func open(_ path: String, _ flags: Int32, act: FileFault.Act) throws(FileFault) -> Int32 {
        while true {
            let descriptor = unsafe Glibc.open(path, flags | O_CLOEXEC, 0o666)
            if descriptor >= 0 { return descriptor }
            if errno != EINTR { throw FileFault(act, path, code: errno) }
        }
    }
}

extension FileStatus {
    init(_ status: stat) {
        let kind: FileKind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .symbolicLink
            default: .other
            }
        self.init(
            kind: kind, size: Int(status.st_size), device: UInt64(status.st_dev), number: UInt64(status.st_ino),
            changedAt: status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec)
    }
}
