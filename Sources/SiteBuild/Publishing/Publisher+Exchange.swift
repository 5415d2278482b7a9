import Glibc
import Markup

/// The ordinary way: a whole new folder takes the place of the old one.
extension Publisher {
    /// Lets the staging folder, which has the change's new files, take the output's place.
    ///
    /// - Returns: how; nil when it cannot be done here, and nothing has been changed.
    func exchange(_ change: Change, _ output: OutputFolder) async throws -> Publication.Way? {
        do {
            try await complete(change, output)
            let way = change.before.isThere ? try replace(output, change) : try moveIn(output, change)
            // The site is published; what cannot be removed now is removed by the next run.
            try? await removeOld(at: way == .movedAside ? output.aside : output.staging, change, output)
            return way
        } catch let fault as FileFault where change.before.isThere && fault.saysExchangeIsImpossible {
            return nil
        }
    }

    /// Puts what the old site has too, and what is kept, beside the new files, and waits until the disk has all.
    private func complete(_ change: Change, _ output: OutputFolder) async throws {
        let staging = output.staging
        let linked = Array(change.same) + change.before.kept
        for folder in folders(above: linked).subtracting(change.staged).sorted(by: isInByteOrder) {
            try fileSystem.makeFolder(staging + "/" + folder)
        }
        let fileSystem = self.fileSystem
        _ = try await inParallel(linked, jobs: jobs) { path throws(FileFault) in
            try fileSystem.link(output.path + "/" + path, to: staging + "/" + path)
        }
        try fileSystem.write(change.list.bytes, to: staging + "/" + FileList.name)
        try fileSystem.sync(staging)
        try check(staging, is: change.stagedAs)
    }

    /// A folder that somebody put in the place of ours, or of the old site, is neither published nor removed.
    private func check(_ folder: String, is known: FileStatus?) throws(FileFault) {
        guard let found = try fileSystem.status(of: folder, followingLinks: false), found.isSameFile(as: known) else {
            throw FileFault(.move, folder, code: ESTALE)
        }
    }

    /// That nobody has begun to remove the new site: what should stand right below its folder is there. To look into every folder would
    /// take a twentieth of a build's time, and who goes on file by file while it is published cannot be stopped.
    private func checkIsWhole(_ staging: String, _ change: Change) throws(FileFault) {
        func first(_ path: String) -> Substring { path.utf8.firstIndex(of: UInt8(ascii: "/")).map { path[..<$0] } ?? path[...] }
        var wanted = Set(change.list.sizes.keys.map(first))
        wanted.formUnion(change.before.kept.map(first))
        wanted.insert(FileList.name[...])
        for entry in try fileSystem.entries(of: staging, followingLinks: false) { wanted.remove(entry.name[...]) }
        if !wanted.isEmpty { throw FileFault(.move, staging, code: ESTALE) }
    }

    private func moveIn(_ output: OutputFolder, _ change: Change) throws -> Publication.Way {
        try checkIsWhole(output.staging, change)
        try fileSystem.rename(output.staging, to: output.path)
        return .movedIn
    }

    private func replace(_ output: OutputFolder, _ change: Change) throws -> Publication.Way {
        try check(output.path, is: change.before.identity)
        try checkIsWhole(output.staging, change)
        do {
            try fileSystem.exchange(output.staging, with: output.path)
        } catch  where [ENOSYS, EINVAL, ENOTSUP].contains(error.code) {
            // Between these two lines a reader finds nothing; killed there, the next run moves the old site back.
            try fileSystem.rename(output.path, to: output.aside)
            do {
                try fileSystem.rename(output.staging, to: output.path)
            } catch {
                try fileSystem.rename(output.aside, to: output.path)
                throw error
            }
            return .movedAside
        }
        try checkExchange(output, change)
        return .exchanged
    }

    /// That the two folders which have changed places were those that should. If the old one has only vanished since, that is all
    /// the same.
    private func checkExchange(_ output: OutputFolder, _ change: Change) throws(FileFault) {
        // Who cannot look now has seen that both were right before.
        guard let old = try? fileSystem.status(of: output.staging, followingLinks: false),
            let new = try? fileSystem.status(of: output.path, followingLinks: false)
        else { return }
        let isOld = old.isSameFile(as: change.before.identity)
        if new.isSameFile(as: change.stagedAs), isOld || old.kind != .folder { return }
        // A folder that is neither is somebody's: where it stands in the output it stays there, else it goes back.
        if !isOld || new.kind != .folder { try fileSystem.exchange(output.staging, with: output.path) }
        throw FileFault(.move, output.path, code: ESTALE)
    }

    private func removeOld(at path: String, _ change: Change, _ output: OutputFolder) async throws {
        guard let old = try fileSystem.status(of: path, followingLinks: false), old.isSameFile(as: change.before.identity) else {
            return
        }
        let fileSystem = self.fileSystem
        let files = change.before.files.sorted() + change.before.kept + (change.before.list == nil ? [] : [FileList.name])
        _ = try await inParallel(files, jobs: jobs) { name throws(FileFault) in
            try fileSystem.removeFile(path + "/" + name)
        }
        do {
            for folder in change.before.folders.reversed() { try fileSystem.removeFolder(path + "/" + folder) }
            try fileSystem.removeFolder(path)
        } catch {
            guard error.code == ENOTEMPTY else { throw error }
            try saveForeign(from: path, in: output.path)
            try fileSystem.removeTree(path)
        }
    }

    /// What somebody put into the old site after it was looked at follows into the new one, where the next build names it.
    private func saveForeign(from old: String, in new: String) throws(FileFault) {
        var folders = [""]
        while let folder = folders.popLast() {
            for entry in try fileSystem.entries(of: old + folder, followingLinks: false) where entry.name != InPlace.stagingName {
                let name = folder + "/" + entry.name
                do {
                    if entry.kind == .folder {
                        folders.append(name)
                        try fileSystem.makeFolder(new + name)
                    } else {
                        try fileSystem.link(old + name, to: new + name)
                    }
                } catch {
                    if error.code != EEXIST { throw error }
                }
            }
        }
    }
}

extension FileFault {
    /// The disk or its rights do not allow a new folder beside the old one, a second name for a file, or a change of places.
    var saysExchangeIsImpossible: Bool {
        switch act {
        case .make, .keepAttributes: [EACCES, EPERM, EROFS, ENAMETOOLONG, ENOTSUP].contains(code)
        case .link: [EXDEV, EPERM, EACCES, EMLINK, ENOSYS, ENOTSUP].contains(code)
        case .move: [EBUSY, EXDEV, EACCES, EPERM].contains(code)
        default: false
        }
    }
}
