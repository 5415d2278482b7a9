import Markup

/// What lies in the output folder before it is published to: the old site, what `behåll` names, and what is neither.
struct PublishedFolder: Sendable {
    /// False where there is no such folder yet.
    let isThere: Bool
    /// Which folder it was, to see that no other has taken its place.
    var identity: FileStatus?
    /// What `behåll` names.
    let isKept: Kept
    /// Nil when nothing says that we made the folder.
    var list: FileList?
    /// Files of ours that are there, by path in the folder.
    var files: Set<String> = []
    /// Every folder below it, parents first.
    var folders: [String] = []
    /// Files and symbolic links that `behåll` names or that lie in a folder it names, sorted.
    var kept: [String] = []
    /// What is neither, sorted.
    var foreign: [String] = []

    /// In a folder that nobody says is ours: whatever `behåll` does not name, empty folders too.
    var notKept: [String] {
        let holdingKept = Set(kept.flatMap { SiteBuild.folders(above: $0) })
        let holdingForeign = Set(foreign.flatMap { SiteBuild.folders(above: $0) })
        return (foreign + folders.filter { !holdingKept.contains($0) && !holdingForeign.contains($0) }).sorted()
    }

    /// A folder that does not exist.
    static func none(keeping kept: [String]) -> PublishedFolder { PublishedFolder(isThere: false, isKept: Kept(kept)) }

    private init(isThere: Bool, isKept: Kept) {
        self.isThere = isThere
        self.isKept = isKept
    }

    init(_ folder: String, keeping kept: [String], fileSystem: any FileSystem, jobs: Int) async throws {
        self.init(isThere: true, isKept: Kept(kept))
        identity = try fileSystem.status(of: folder, followingLinks: true)
        let listPath = folder + "/" + FileList.name
        if try fileSystem.status(of: listPath, followingLinks: false)?.kind == .file {
            list = FileList(parsing: try fileSystem.read(listPath, atMost: Limits.fileList))
        }
        // Folders of one depth are read side by side.
        var level = [""]
        while !level.isEmpty {
            let read = try await inParallel(level, jobs: jobs) { path throws(FileFault) in
                try fileSystem.entries(of: folder + "/" + path, followingLinks: path.isEmpty).map { (path, $0) }
            }
            level = []
            for (path, entry) in read.joined() {
                let name = path.isEmpty ? entry.name : path + "/" + entry.name
                if name == FileList.name && list != nil || name == InPlace.stagingName { continue }
                if entry.kind == .folder {
                    folders.append(name)
                    level.append(name)
                } else if isKept.covers(name) {
                    self.kept.append(name)
                } else if entry.isText, let list, list.contains(name) {
                    files.insert(name)
                } else {
                    foreign.append(name)
                }
            }
        }
        self.kept.sort()
        foreign.sort()
    }
}

/// `behåll`: names in the output folder that are not ours.
struct Kept: Sendable {
    private let names: [String]

    init(_ names: [String]) {
        self.names = names.map { name in name.pathParts.filter { $0 != "." }.joined(separator: "/") }
    }

    /// Whether a path is one of the names or lies in a folder that is.
    func covers(_ path: String) -> Bool {
        names.contains { path.hasPrefix($0) && (path.utf8.count == $0.utf8.count || path.dropFirst($0.count).hasPrefix("/")) }
    }
}
