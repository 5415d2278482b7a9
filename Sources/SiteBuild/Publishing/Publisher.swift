import Markup

/// Publishes a site whole or not at all.
///
/// 1. `stage`: the output is locked, and what a killed build left is put in order. What lies there is looked at: a file that is
///    neither ours nor kept is refused.
/// 2. `StagedSite` takes the new site's files, in a folder beside the old one.
/// 3. Its `publish()` lets the two folders change places in one step, and the old one is removed.
///
/// Where that cannot be done (a mount point, a parent that is not ours, no hard links), `InPlace` goes file by file.
package struct Publisher: Sendable {
    let fileSystem: any FileSystem
    let jobs: Int
    /// Asked before each file and before the site is published: when true, nothing more is done, and what was made is taken away.
    let isInterrupted: @Sendable () -> Bool

    package init(
        fileSystem: any FileSystem = PosixFileSystem(), jobs: Int = 1, isInterrupted: @escaping @Sendable () -> Bool = { false }
    ) {
        self.fileSystem = fileSystem
        self.jobs = jobs
        self.isInterrupted = isInterrupted
    }

    /// Begins a new site.
    ///
    /// - Parameters:
    ///   - kept: names in the output that are not ours (`behåll`).
    ///   - waiting: called when another build has the output.
    /// - Throws: `OutputRefusal` or `FileFault`; then the output is as it was.
    package func stage(
        _ output: OutputFolder, keeping kept: [String] = [], waiting: @Sendable () -> Void = {}
    ) async throws -> StagedSite {
        try fileSystem.makeFolders(above: output.path)
        var lock = try fileSystem.lock(output.parent)
        if lock.state == .busy { waiting() }
        while lock.state == .busy {
            try await Task.sleep(for: .milliseconds(50))
            lock = try fileSystem.lock(output.parent)
        }
        try recover(output)
        let isThere = try fileSystem.status(of: output.path, followingLinks: true) != nil
        let held = isThere ? HeldFolder(try fileSystem.lock(output.path)) : nil
        let before = try await examine(output, keeping: kept)
        let canExchange = try !before.isThere || !isMountPoint(output)
        return StagedSite(self, output, before: before, canExchange: canExchange, lock: lock, held: held)
    }

    /// Looks at what is there.
    private func examine(_ output: OutputFolder, keeping kept: [String]) async throws -> PublishedFolder {
        guard try fileSystem.status(of: output.path, followingLinks: true) != nil else { return .none(keeping: kept) }
        try? fileSystem.removeTree(output.path + "/" + InPlace.stagingName)
        let before = try await PublishedFolder(output.path, keeping: kept, fileSystem: fileSystem, jobs: jobs)
        if before.list == nil, !before.notKept.isEmpty { throw OutputRefusal.isForeign(before.notKept) }
        if !before.foreign.isEmpty { throw OutputRefusal.holdsForeign(before.foreign) }
        return before
    }

    /// A build that was killed may have left its staging folder, or the old site moved aside.
    private func recover(_ output: OutputFolder) throws {
        let isThere = try fileSystem.status(of: output.path, followingLinks: true) != nil
        if !isThere, try fileSystem.status(of: output.aside, followingLinks: false)?.kind == .folder {
            try fileSystem.rename(output.aside, to: output.path)
        }
        // What cannot be removed is met again, and named, when it is in the way.
        try? fileSystem.removeTree(output.staging)
        try? fileSystem.removeTree(output.aside)
    }

    private func isMountPoint(_ output: OutputFolder) throws -> Bool {
        let inner = try fileSystem.status(of: output.path, followingLinks: true)
        let outer = try fileSystem.status(of: output.parent, followingLinks: true)
        return inner?.device != outer?.device
    }
}
