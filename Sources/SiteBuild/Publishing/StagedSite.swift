import Markup
import Synchronization

import Glibc

/// A new site on its way to the output. It takes files as they are made, in any order and from any thread, so that no site is ever
/// whole in memory; nobody sees them before `publish()`.
///
/// A file whose bytes the old site has too is not written: it is linked from there at the end, so that it keeps its time. Where
/// nothing differs, nothing is written at all. A site that is not published is gone when this value is.
package final class StagedSite: FileReceiver {
    let publisher: Publisher
    let output: OutputFolder
    /// What lay in the output when the site was begun.
    let before: PublishedFolder
    private let canExchange: Bool
    /// Where new files are put to change places with the output.
    private let beside: String
    /// Where new files are put to be put in their places one by one.
    private let within: String
    private let state = Mutex(State())
    /// Held as long as this value lives: another build waits until then.
    private let lock: FolderLock
    /// The output, held too: as long as it is open, no other folder can have its number.
    private let held: HeldFolder?

    private struct State: Sendable {
        var sizes: [String: Int] = [:]
        var same: Set<String> = []
        /// Where new files are put; nil until there is one.
        var place: Place?
        /// Which folder it was made as, where it lies beside the output.
        var identity: FileStatus?
        var held: HeldFolder?
        var folders: Set<String> = []
    }

    private enum Place: Sendable { case beside, within }

    init(
        _ publisher: Publisher, _ output: OutputFolder, before: PublishedFolder, canExchange: Bool, lock: consuming FolderLock,
        held: HeldFolder?
    ) {
        self.publisher = publisher
        self.output = output
        self.before = before
        self.canExchange = canExchange
        beside = output.staging
        within = output.path + "/" + InPlace.stagedFiles
        self.lock = lock
        self.held = held
    }

    private var fileSystem: any FileSystem { publisher.fileSystem }

    package func take(_ file: PlannedFile) throws(FileFault) {
        try goOn()
        let isSame = before.files.contains(file.path) ? try file.isSame(asIn: output.path, fileSystem) : false
        if !isSame { try file.write(to: place(for: file.path) + "/" + file.path, fileSystem) }
        state.withLock { state in
            state.sizes[file.path] = file.size
            if isSame { state.same.insert(file.path) }
        }
    }

    private func goOn() throws(FileFault) {
        if publisher.isInterrupted() { throw FileFault(.write, output.path, code: EINTR) }
    }

    /// The folder that a new file is put in, below which its own folders are made.
    private func place(for path: String) throws(FileFault) -> String {
        try state.withLock { state throws(FileFault) in
            let place = try begin(&state)
            let root = place == .beside ? beside : within
            guard let parent = innermostFolder(above: path), !state.folders.contains(parent) else { return root }
            for folder in folders(above: path) where state.folders.insert(folder).inserted {
                try fileSystem.makeFolder(root + "/" + folder)
            }
            return root
        }
    }

    private func begin(_ state: inout State) throws(FileFault) -> Place {
        if let place = state.place { return place }
        let place: Place = try makeBeside() ? .beside : .within
        if place == .beside {
            state.held = HeldFolder(try fileSystem.lock(beside))
            state.identity = try fileSystem.status(of: beside, followingLinks: false)
            guard state.identity?.kind == .folder else { throw FileFault(.make, beside, code: ESTALE) }
        }
        if place == .within { try makeWithin() }
        state.place = place
        return place
    }

    /// False where no folder beside the output can take its place.
    private func makeBeside() throws(FileFault) -> Bool {
        guard canExchange else { return false }
        do {
            try fileSystem.makeFolder(beside)
            // First of all, so that what is made in it inherits the group and the access control list.
            if before.isThere { try fileSystem.copyAttributes(of: output.path, to: beside) }
            return true
        } catch {
            try? fileSystem.removeTree(beside)
            guard before.isThere, error.saysExchangeIsImpossible else { throw error }
            return false
        }
    }

    private func makeWithin() throws(FileFault) {
        try fileSystem.makeFolder(output.path + "/" + InPlace.stagingName)
        try fileSystem.makeFolder(within)
    }

    /// Lets the new site take the old one's place.
    ///
    /// - Throws: `OutputRefusal` or `FileFault`; then the output is as it was.
    package func publish() async throws -> Publication {
        try goOn()
        let both = state.withLock { $0.sizes.keys.filter(before.isKept.covers) }
        if !both.isEmpty { throw OutputRefusal.keepsOurs(both.sorted()) }
        var change = state.withLock { Change(sizes: $0.sizes, same: $0.same, before: before) }
        if change.isNone, try fileSystem.holds(output.path + "/" + FileList.name, change.list.bytes) {
            return change.publication(.nothingDiffered)
        }
        let place = try state.withLock { state throws(FileFault) in
            change.staged = state.folders
            let place = try begin(&state)
            change.stagedAs = state.identity
            return place
        }
        if place == .beside {
            if let way = try await publisher.exchange(change, output) { return change.publication(way) }
            try await moveWithin(change)
        }
        try InPlace(fileSystem: fileSystem).publish(change, to: output.path)
        return change.publication(.fileByFile)
    }

    /// What was put beside the output, where it turned out that the two cannot change places: the disk has no hard links, or the
    /// output is bound to its place.
    private func moveWithin(_ change: Change) async throws {
        try makeWithin()
        for folder in change.staged.sorted(by: isInByteOrder) { try fileSystem.makeFolder(within + "/" + folder) }
        let (fileSystem, old, new) = (fileSystem, beside, within)
        _ = try await inParallel(change.written, jobs: publisher.jobs) { path throws(FileFault) in
            try fileSystem.copy(old + "/" + path, to: new + "/" + path)
        }
    }

    /// Removes what was made and not published. What cannot be removed now is removed by the next run.
    deinit {
        try? fileSystem.removeTree(beside)
        try? fileSystem.removeTree(output.path + "/" + InPlace.stagingName)
    }
}

/// Where the files of a site go as they are made.
package protocol FileReceiver: Sendable {
    /// Called once for each file, in any order and from any thread.
    func take(_ file: PlannedFile) throws(FileFault)
}
