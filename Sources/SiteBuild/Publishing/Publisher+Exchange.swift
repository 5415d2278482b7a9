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
            let way = change.before.isThere ? try replace(output) : try moveIn(output)
            // The site is published; what cannot be removed now is removed by the next run.
            try? await removeOld(at: way == .movedAside ? output.aside : output.staging, change)
            return way
        } catch let fault as FileFault where change.before.isThere && fault.saysExchangeIsImpossible {
            return nil
        }
    }

    /// Puts what the old site has too, and what is kept, beside the new files, and waits until the disk has all.
    private func complete(_ change: Change, _ output: OutputFolder) async throws {
        let staging = output.staging
        let linked = Array(change.same) + change.before.kept
        for folder in PlannedFile.folders(of: linked).subtracting(change.staged).sorted(by: isInByteOrder) {
            try fileSystem.makeFolder(staging + "/" + folder)
        }
        let fileSystem = self.fileSystem
        _ = try await inParallel(linked, jobs: jobs) { path throws(FileFault) in
            try fileSystem.link(output.path + "/" + path, to: staging + "/" + path)
        }
        try fileSystem.write(change.list.bytes, to: staging + "/" + FileList.name)
        try fileSystem.sync(staging)
    }

    private func moveIn(_ output: OutputFolder) throws -> Publication.Way {
        try fileSystem.rename(output.staging, to: output.path)
        return .movedIn
    }

    private func replace(_ output: OutputFolder) throws -> Publication.Way {
        do {
            try fileSystem.exchange(output.staging, with: output.path)
            return .exchanged
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
    }

    private func removeOld(at path: String, _ change: Change) async throws {
        guard try fileSystem.status(of: path, followingLinks: false) != nil else { return }
        let fileSystem = self.fileSystem
        _ = try await inParallel(change.before.files.sorted(), jobs: jobs) { name throws(FileFault) in
            try fileSystem.removeFile(path + "/" + name)
        }
        try removeTree(path)
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
