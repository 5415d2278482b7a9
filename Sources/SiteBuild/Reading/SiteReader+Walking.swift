import Markup

extension SiteReader {
    struct FoundFile: Sendable {
        var path: String
        var diskPath: String
    }

    /// Files that were found, and what is odd about others.
    struct Walk {
        var files: [FoundFile] = []
        var findings: [SiteReading.Finding] = []

        mutating func report(_ diagnostic: Diagnostic, at file: FoundFile) {
            findings.append(SiteReading.Finding(diskPath: file.diskPath, diagnostic: diagnostic))
        }

        /// Names that are equal in NFC but not on the disk are told apart by the latter, so that their order is sure.
        mutating func sort() {
            files.sort { left, right in
                left.path == right.path
                    ? isInByteOrder(left.diskPath, right.diskPath)
                    : isInByteOrder(left.path, right.path)
            }
        }
    }

    /// Finds all files at or below a path of the site, in whichever normal form the disk spells it. Its first folder may be a
    /// symbolic link, and nothing need exist.
    func walk(at path: String, into walk: inout Walk) throws(FileFault) {
        var parts = path.pathParts.map(String.init)[...]
        guard let first = parts.popFirst() else { return }
        guard try fileSystem.status(of: site + "/" + first, followingLinks: true)?.kind == .folder else {
            if parts.isEmpty { try reportNoFolder(first, in: &walk) }
            return
        }
        var folders = [FoundFile(path: first, diskPath: first)]
        guard let last = parts.popLast() else { return try walkBelow(folders[0], into: &walk) }
        for part in parts {
            var below: [FoundFile] = []
            for folder in folders {
                for (entry, found) in try entries(named: part, in: folder) where entry.kind == .folder { below.append(found) }
            }
            folders = below
        }
        for folder in folders {
            for (entry, found) in try entries(named: last, in: folder) {
                if let below = add(entry, found, to: &walk) { try walkBelow(below, into: &walk) }
            }
        }
    }

    /// Something else than a folder where one should be, or a symbolic link that leads nowhere.
    private func reportNoFolder(_ name: String, in walk: inout Walk) throws(FileFault) {
        guard let kind = try fileSystem.status(of: site + "/" + name, followingLinks: false)?.kind else { return }
        walk.report(.notAFolder(name, kind), at: FoundFile(path: name, diskPath: name))
    }

    /// What has a name in a folder: one file, or where the name has other letters than a to z, all whose names are equal in NFC.
    private func entries(named name: String, in folder: FoundFile) throws(FileFault) -> [(FolderEntry, FoundFile)] {
        if Self.isPassedOver(name) { return [] }
        var found: [FolderEntry] = []
        if name.utf8.allSatisfy({ $0 < 0x80 }) {
            let status = try fileSystem.status(of: site + "/" + folder.diskPath + "/" + name, followingLinks: false)
            found = status.map { [FolderEntry(name: name, kind: $0.kind)] } ?? []
        } else if try fileSystem.status(of: site + "/" + folder.diskPath, followingLinks: true)?.kind == .folder {
            // Equal texts are those that are equal in NFC.
            found = try entries(of: folder).filter { $0.name == name }
        }
        return found.map { entry in
            (entry, FoundFile(path: folder.path + "/" + entry.name.inNormalForm, diskPath: folder.diskPath + "/" + entry.name))
        }
    }

    /// Only the first folder of a site, content or templates, may be a symbolic link.
    private func entries(of folder: FoundFile) throws(FileFault) -> [FolderEntry] {
        let isTop = !folder.diskPath.utf8.contains(UInt8(ascii: "/"))
        return try fileSystem.entries(of: site + "/" + folder.diskPath, followingLinks: isTop)
    }

    private func walkBelow(_ folder: FoundFile, into walk: inout Walk) throws(FileFault) {
        var folders = [folder]
        while let folder = folders.popLast() {
            for entry in try entries(of: folder) where !Self.isPassedOver(entry.name) {
                let found = FoundFile(
                    path: folder.path + "/" + entry.name.inNormalForm, diskPath: folder.diskPath + "/" + entry.name)
                if let below = add(entry, found, to: &walk) { folders.append(below) }
            }
        }
    }

    /// - Returns: the folder, where it is one.
    private func add(_ entry: FolderEntry, _ found: FoundFile, to walk: inout Walk) -> FoundFile? {
        if !entry.isText {
            walk.report(.unreadableName(found.path), at: found)
            return nil
        }
        if entry.name.utf8.count > Limits.pathPart { walk.report(.longName(found.path, limit: Limits.pathPart), at: found) }
        switch entry.kind {
        case .file: walk.files.append(found)
        case .folder: return found
        case .symbolicLink: walk.report(.symbolicLink(found.path), at: found)
        case .other: walk.report(.notAFile(found.path), at: found)
        }
        return nil
    }

    /// Hidden files and those that editors and file managers leave behind.
    package static func isPassedOver(_ name: String) -> Bool {
        name.hasPrefix(".") || name.hasPrefix("~") || name.hasSuffix("~") || name == "Thumbs.db" || name == "desktop.ini"
    }
}
