import Glibc
import Markup

/// The ordinary way: a whole new folder takes the place of the old one.
extension Publisher {
    /// - Returns: how the folder came into its place; nil when it cannot be done here, and nothing has been changed.
    func exchange(_ change: Change, _ output: OutputFolder) async throws -> Publication.Way? {
        let isThere = try fileSystem.status(of: output.path, followingLinks: true) != nil
        do {
            try await stage(change, output, besideOld: isThere)
            let way = isThere ? try replace(output) : try moveIn(output)
            // The site is published; what cannot be removed now is removed by the next run.
            try? await removeOld(at: way == .movedAside ? output.aside : output.staging, change)
            return way
        } catch let fault as FileFault where isThere && Self.isImpossible(fault) {
            try? removeTree(output.staging)
            return nil
        } catch {
            try? removeTree(output.staging)
            throw error
        }
    }

    /// Makes the new site in the staging folder and waits until the disk has it.
    private func stage(_ change: Change, _ output: OutputFolder, besideOld isThere: Bool) async throws {
        let staging = output.staging
        try fileSystem.makeFolder(staging)
        // First of all, so that what is made in it inherits the group and the access control list.
        if isThere { try fileSystem.copyAttributes(of: output.path, to: staging) }
        try makeFolders(change, in: staging)
        let fileSystem = self.fileSystem
        _ = try await inParallelOnDisk(Array(zip(change.files, change.isSame)), jobs: jobs) { item throws(FileFault) in
            let (file, isSame) = item
            if isSame {
                try fileSystem.link(output.path + "/" + file.path, to: staging + "/" + file.path)
            } else {
                try file.write(to: staging + "/" + file.path, fileSystem)
            }
        }
        for path in change.before.kept {
            try fileSystem.link(output.path + "/" + path, to: staging + "/" + path)
        }
        try fileSystem.write(change.list.bytes, to: staging + "/" + FileList.name)
        try fileSystem.sync(staging)
    }

    /// The folders of the new site, and those that hold what is kept.
    private func makeFolders(_ change: Change, in staging: String) throws {
        let holdingKept = change.before.kept.flatMap { PlannedFile.folders(above: $0) }
        let all = Set(change.folders + holdingKept).sorted(by: isInByteOrder)
        for folder in all { try fileSystem.makeFolder(staging + "/" + folder) }
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
        _ = try await inParallelOnDisk(change.before.files.sorted(), jobs: jobs) { name throws(FileFault) in
            try fileSystem.removeFile(path + "/" + name)
        }
        try removeTree(path)
    }

    /// The disk or its rights do not allow a new folder beside the old one, a second name for a file, or a change of places.
    private static func isImpossible(_ fault: FileFault) -> Bool {
        switch fault.act {
        case .make, .keepAttributes: [EACCES, EPERM, EROFS, ENAMETOOLONG, ENOTSUP].contains(fault.code)
        case .link: [EXDEV, EPERM, EACCES, EMLINK, ENOSYS, ENOTSUP].contains(fault.code)
        case .move: [EBUSY, EXDEV, EACCES, EPERM].contains(fault.code)
        default: false
        }
    }
}
