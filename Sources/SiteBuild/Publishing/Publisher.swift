import Markup

/// Publishes a site whole or not at all.
///
/// 1. The output is locked, and what a killed build left is put in order.
/// 2. It is read and compared: a file that is neither ours nor kept is refused; where nothing differs nothing is done.
/// 3. The new site is made in a folder beside it. Files whose bytes are the same are linked from the old site, so that they keep
///    their times.
/// 4. The two folders change places in one step, and the old one is removed.
///
/// Where that cannot be done (a mount point, a parent that is not ours, no hard links), `InPlace` goes file by file.
package struct Publisher: Sendable {
    let fileSystem: any FileSystem
    let jobs: Int

    package init(fileSystem: any FileSystem = PosixFileSystem(), jobs: Int = 1) {
        self.fileSystem = fileSystem
        self.jobs = jobs
    }

    /// - Parameters:
    ///   - kept: names in the output that are not ours (`behåll`).
    ///   - waiting: called when another build has the output.
    /// - Throws: `OutputRefusal` or `FileFault`; then the output is as it was.
    package func publish(
        _ files: [PlannedFile], to output: OutputFolder, keeping kept: [String] = [], waiting: @Sendable () -> Void = {}
    ) async throws -> Publication {
        try makeFolders(to: output.parent)
        var lock = try fileSystem.lock(output.parent)
        if lock.state == .busy { waiting() }
        while lock.state == .busy {
            try await Task.sleep(for: .milliseconds(50))
            lock = try fileSystem.lock(output.parent)
        }
        let publication = try await publishLocked(files, to: output, keeping: kept)
        _ = consume lock
        return publication
    }

    private func publishLocked(
        _ files: [PlannedFile], to output: OutputFolder, keeping kept: [String]
    ) async throws -> Publication {
        let before = try await examine(output, files, keeping: kept)
        let list = FileList(Dictionary(files.map { ($0.path, $0.size) }) { first, _ in first })
        let isSame = try await compare(files, with: before, in: output.path)
        let change = Change(files: files, isSame: isSame, list: list, before: before)
        if change.isNone, try fileSystem.holds(output.path + "/" + FileList.name, list.bytes) {
            return Publication(way: .nothingDiffered, written: 0, unchanged: files.count, removed: 0)
        }
        if try fileSystem.status(of: output.path, followingLinks: true) == nil || !isMountPoint(output) {
            if let way = try await exchange(change, output) { return change.publication(way) }
        }
        try await InPlace(fileSystem: fileSystem, jobs: jobs).publish(change, to: output.path)
        return change.publication(.fileByFile)
    }

    /// Puts in order what a killed build left, and looks at what is there.
    private func examine(_ output: OutputFolder, _ files: [PlannedFile], keeping kept: [String]) async throws -> PublishedFolder {
        let covered = Kept(kept)
        let both = files.map(\.path).filter(covered.covers)
        if !both.isEmpty { throw OutputRefusal.keepsOurs(both.sorted()) }
        try recover(output)
        guard try fileSystem.status(of: output.path, followingLinks: true) != nil else { return .none }
        try? removeTree(output.path + "/" + InPlace.stagingName)
        let before = try await PublishedFolder(output.path, keeping: kept, fileSystem: fileSystem, jobs: jobs)
        if before.list == nil, !before.notKept.isEmpty { throw OutputRefusal.isForeign(before.notKept) }
        if !before.foreign.isEmpty { throw OutputRefusal.holdsForeign(before.foreign) }
        return before
    }

    /// Which of the files the old site has with the same bytes.
    private func compare(_ files: [PlannedFile], with before: PublishedFolder, in folder: String) async throws -> [Bool] {
        if before.files.isEmpty { return [Bool](repeating: false, count: files.count) }
        return try await inParallelOnDisk(files, jobs: jobs) { file throws(FileFault) in
            guard before.files.contains(file.path) else { return false }
            return try file.isSame(asIn: folder, fileSystem)
        }
    }

    /// A build that was killed may have left its staging folder, or the old site moved aside.
    private func recover(_ output: OutputFolder) throws {
        let isThere = try fileSystem.status(of: output.path, followingLinks: true) != nil
        if !isThere, try fileSystem.status(of: output.aside, followingLinks: false)?.kind == .folder {
            try fileSystem.rename(output.aside, to: output.path)
        }
        // What cannot be removed is met again, and named, when it is in the way.
        try? removeTree(output.staging)
        try? removeTree(output.aside)
    }

    private func isMountPoint(_ output: OutputFolder) throws -> Bool {
        let inner = try fileSystem.status(of: output.path, followingLinks: true)
        let outer = try fileSystem.status(of: output.parent, followingLinks: true)
        return inner?.device != outer?.device
    }

    /// Makes a folder and those above it that are missing.
    private func makeFolders(to path: String) throws {
        if try fileSystem.status(of: path, followingLinks: true) != nil { return }
        try makeFolders(to: OutputFolder.parent(of: path))
        do {
            try fileSystem.makeFolder(path)
        } catch {
            // Another build made it meanwhile.
            if try fileSystem.status(of: path, followingLinks: true)?.kind != .folder { throw error }
        }
    }

    /// Removes a folder with all that is in it. Symbolic links in it are removed, not followed.
    func removeTree(_ path: String) throws(FileFault) {
        guard try fileSystem.status(of: path, followingLinks: false)?.kind == .folder else { return }
        for entry in try fileSystem.entries(of: path) {
            if entry.kind == .folder {
                try removeTree(path + "/" + entry.name)
            } else {
                try fileSystem.removeFile(path + "/" + entry.name)
            }
        }
        try fileSystem.removeFolder(path)
    }
}

/// What publishing did.
package struct Publication: Sendable, Hashable {
    package enum Way: Sendable, Hashable { case nothingDiffered, exchanged, movedAside, movedIn, fileByFile }

    package var way: Way
    package var written: Int
    package var unchanged: Int
    package var removed: Int

    package init(way: Way, written: Int, unchanged: Int, removed: Int) {
        self.way = way
        self.written = written
        self.unchanged = unchanged
        self.removed = removed
    }
}

/// How the new site differs from what lies in the output.
struct Change: Sendable {
    let files: [PlannedFile]
    /// For each file, whether the old site has it with the same bytes.
    let isSame: [Bool]
    let list: FileList
    let before: PublishedFolder
    /// Files of the old site that the new one has not, sorted.
    let removed: [String]
    /// Every folder of the new site, parents first.
    let folders: [String]

    init(files: [PlannedFile], isSame: [Bool], list: FileList, before: PublishedFolder) {
        self.files = files
        self.isSame = isSame
        self.list = list
        self.before = before
        removed = before.files.filter { !list.contains($0) }.sorted()
        folders = PlannedFile.folders(of: files).sorted(by: isInByteOrder)
    }

    var written: [PlannedFile] { zip(files, isSame).filter { !$1 }.map(\.0) }
    var isNone: Bool { isSame.allSatisfy { $0 } && before.files.count == files.count }

    func publication(_ way: Publication.Way) -> Publication {
        let unchanged = isSame.count { $0 }
        return Publication(way: way, written: files.count - unchanged, unchanged: unchanged, removed: removed.count)
    }
}
