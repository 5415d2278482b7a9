package import Pages

import Glibc

/// A file of the new site: bytes that we made, or a file under content/ that is published unchanged.
package struct PlannedFile: Sendable {
    package enum Content: Sendable {
        case bytes([UInt8])
        /// Where the file lies on the disk, how long it is, and when it was last changed, as the disk counts.
        case copy(of: String, size: Int, changedAt: Int)
    }

    /// Below the output folder: `vaggeryd/index.html`.
    package let path: String
    package let content: Content

    package init(path: String, content: Content) {
        self.path = path
        self.content = content
    }

    package init(_ file: OutputFile) {
        self.init(path: file.path, content: .bytes(file.bytes))
    }

    package var size: Int {
        switch content {
        case .bytes(let bytes): bytes.count
        case .copy(_, let size, _): size
        }
    }

    func isSame(asIn folder: String, _ fileSystem: any FileSystem) throws(FileFault) -> Bool {
        switch content {
        case .bytes(let bytes): return try fileSystem.holds(folder + "/" + path, bytes)
        case .copy(let original, _, _):
            let isSame = try fileSystem.holdsSame(original, as: folder + "/" + path)
            try check(fileSystem)
            return isSame
        }
    }

    func write(to path: String, _ fileSystem: any FileSystem) throws(FileFault) {
        switch content {
        case .bytes(let bytes): try fileSystem.write(bytes, to: path)
        case .copy(let original, _, _):
            try fileSystem.copy(original, to: path)
            try check(fileSystem)
        }
    }

    /// Pages say how long a file is that is published with them: one that was changed since then makes the site anew.
    private func check(_ fileSystem: any FileSystem) throws(FileFault) {
        guard case .copy(let original, let size, let changedAt) = content else { return }
        let status = try fileSystem.status(of: original, followingLinks: false)
        guard let status, status.kind == .file, status.size == size, status.changedAt == changedAt else {
            throw FileFault(.copy, original, code: ESTALE)
        }
    }
}
