import SiteBuild

/// A site's folder that is only a value.
struct CaseFolder: FolderReading {
    private struct Entry {
        var kind: FileKind
        var bytes: [UInt8] = []
        var size: Int?
        var isText = true
    }

    private var entries: [String: Entry] = [:]

    mutating func add(_ path: String, _ bytes: [UInt8]) { add(path, Entry(kind: .file, bytes: bytes)) }
    mutating func add(_ path: String, size: Int) { add(path, Entry(kind: .file, size: size)) }

    /// - Parameter isText: false for a name that is no UTF-8.
    mutating func add(_ path: String, kind: FileKind, isText: Bool = true) { add(path, Entry(kind: kind, isText: isText)) }

    private mutating func add(_ path: String, _ entry: Entry) {
        entries["site/" + path] = entry
        var folder = path
        while let slash = folder.lastIndex(of: "/") {
            folder = String(folder[..<slash])
            entries["site/" + folder] = Entry(kind: .folder)
        }
    }

    func status(of path: String, followingLinks: Bool) throws(FileFault) -> FileStatus? {
        entries[path].map { FileStatus(kind: $0.kind, size: $0.size ?? $0.bytes.count, device: 0, number: 0) }
    }

    func entries(of folder: String, followingLinks: Bool) throws(FileFault) -> [FolderEntry] {
        let folder = folder + "/"
        return entries.compactMap { path, entry in
            guard path.hasPrefix(folder), !path.dropFirst(folder.count).contains("/") else { return nil }
            return FolderEntry(name: String(path.dropFirst(folder.count)), kind: entry.kind, isText: entry.isText)
        }
    }

    func read(_ path: String, atMost limit: Int) throws(FileFault) -> [UInt8] {
        Array((entries[path]?.bytes ?? []).prefix(limit))
    }

    func realPath(of path: String) throws(FileFault) -> String { path }
}
