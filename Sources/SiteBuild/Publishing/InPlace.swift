/// The way for an output that cannot change places: a mount point, a folder in a folder of somebody else's, a disk without hard
/// links. Every new file is written and safe before the first one takes its place; deletions come last.
///
/// What has been done is taken back when a step fails. Killed in the middle, the output has files of both sites, each of them
/// whole, and a list that names both, so that the next run finishes it.
struct InPlace: Sendable {
    /// In the output itself, since only there the disk is sure to be the same. No page leads to it.
    static let stagingName = ".paragraf-ny"
    /// Below it, as they will lie in the output.
    private static let newFiles = "ny"
    static let stagedFiles = stagingName + "/" + newFiles

    let fileSystem: any FileSystem

    /// - Parameter change: its new files lie in `stagedFiles`.
    func publish(_ change: Change, to output: String) throws {
        let staging = output + "/" + Self.stagingName
        try fileSystem.write(change.list.union(change.before.list ?? FileList([:])).bytes, to: staging + "/lista-bada")
        try fileSystem.write(change.list.bytes, to: staging + "/lista-ny")
        try fileSystem.sync(staging)
        var steps = Steps(fileSystem: fileSystem, output: output, staging: staging)
        do {
            try steps.put("lista-bada", at: FileList.name, isThere: change.before.list != nil)
            try move(change, &steps)
            try steps.put("lista-ny", at: FileList.name, isThere: true)
        } catch {
            steps.takeBack()
            throw error
        }
        removeEmptyFolders(change, output)
    }

    private func move(_ change: Change, _ steps: inout Steps) throws {
        let ordered = change.folders
        let folders = Set(ordered)
        let files = change.list
        // A file where a folder must be, and a folder where a file must be, go first.
        let removed = change.removed
        for path in removed where folders.contains(path) { try steps.takeAway(path) }
        let obstacles = change.before.folders.filter { files.contains($0) }
        for folder in obstacles {
            for path in removed where path.hasPrefix(folder + "/") { try steps.takeAway(path) }
            for inner in change.before.folders.reversed() where inner == folder || inner.hasPrefix(folder + "/") {
                try steps.removeFolder(inner)
            }
        }
        let old = Set(change.before.folders)
        for folder in ordered where !old.contains(folder) { try steps.makeFolder(folder) }
        for path in change.written {
            try steps.put(Self.newFiles + "/" + path, at: path, isThere: change.before.files.contains(path))
        }
        for path in removed where !steps.hasTakenAway(path) { try steps.takeAway(path) }
    }

    /// Folders of the old site that hold nothing any more, the innermost first.
    private func removeEmptyFolders(_ change: Change, _ output: String) {
        let folders = Set(change.folders)
        for folder in change.before.folders.reversed() where !folders.contains(folder) {
            // One that holds something kept is not empty, and stays.
            try? fileSystem.removeFolder(output + "/" + folder)
        }
    }
}

/// Steps in the output that can each be taken back.
private struct Steps {
    private enum Step {
        case made(String), removedFolder(String), tookAway(String, as: String), put(String), replaced(String, old: String)
    }

    let fileSystem: any FileSystem
    let output: String
    let staging: String
    private var steps: [Step] = []
    private var gone: Set<String> = []

    init(fileSystem: any FileSystem, output: String, staging: String) {
        self.fileSystem = fileSystem
        self.output = output
        self.staging = staging
    }

    func hasTakenAway(_ path: String) -> Bool { gone.contains(path) }

    mutating func makeFolder(_ path: String) throws(FileFault) {
        try fileSystem.makeFolder(output + "/" + path)
        steps.append(.made(path))
    }

    mutating func removeFolder(_ path: String) throws(FileFault) {
        try fileSystem.removeFolder(output + "/" + path)
        steps.append(.removedFolder(path))
    }

    mutating func takeAway(_ path: String) throws(FileFault) {
        let name = "bort-\(steps.count)"
        try fileSystem.rename(output + "/" + path, to: staging + "/" + name)
        gone.insert(path)
        steps.append(.tookAway(path, as: name))
    }

    /// Moves a staged file to its place, over the old one if there is one.
    mutating func put(_ staged: String, at path: String, isThere: Bool) throws(FileFault) {
        guard isThere, !gone.contains(path) else {
            try fileSystem.rename(staging + "/" + staged, to: output + "/" + path)
            steps.append(.put(path))
            return
        }
        let old = "gammal-\(steps.count)"
        do {
            try fileSystem.link(output + "/" + path, to: staging + "/" + old)
        } catch {
            try fileSystem.copy(output + "/" + path, to: staging + "/" + old)
        }
        try fileSystem.rename(staging + "/" + staged, to: output + "/" + path)
        steps.append(.replaced(path, old: old))
    }

    /// As far as the disk lets us: what made a step fail may make this fail too.
    func takeBack() {
        for (index, step) in steps.enumerated().reversed() {
            switch step {
            case .made(let path): try? fileSystem.removeFolder(output + "/" + path)
            case .removedFolder(let path): try? fileSystem.makeFolder(output + "/" + path)
            case .tookAway(let path, let name): try? fileSystem.rename(staging + "/" + name, to: output + "/" + path)
            case .put(let path): try? fileSystem.rename(output + "/" + path, to: "\(staging)/ater-\(index)")
            case .replaced(let path, let old): try? fileSystem.rename(staging + "/" + old, to: output + "/" + path)
            }
        }
    }
}
