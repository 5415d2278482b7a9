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
                    ? left.diskPath.utf8.lexicographicallyPrecedes(right.diskPath.utf8)
                    : left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
            }
        }
    }

    /// Finds all files at or below a path of the site. Its first folder may be a symbolic link, and nothing need exist.
    func walk(at path: String, into walk: inout Walk) throws(FileFault) {
        let parts = path.split(separator: "/").map(String.init)
        guard let first = parts.first,
            try fileSystem.status(of: site + "/" + first, followingLinks: true)?.kind == .folder
        else { return }
        var folder = FoundFile(path: first, diskPath: first)
        guard parts.count > 1 else { return try walkBelow(folder, into: &walk) }
        for (index, name) in parts.dropFirst().enumerated() {
            let found = FoundFile(path: folder.path + "/" + name.inNormalForm, diskPath: folder.diskPath + "/" + name)
            guard !Self.isPassedOver(name),
                let kind = try fileSystem.status(of: site + "/" + found.diskPath, followingLinks: false)?.kind
            else { return }
            if index < parts.count - 2 {
                guard kind == .folder else { return }
                folder = found
            } else if let below = add(FolderEntry(name: name, kind: kind), found, to: &walk) {
                try walkBelow(below, into: &walk)
            }
        }
    }

    private func walkBelow(_ folder: FoundFile, into walk: inout Walk) throws(FileFault) {
        var folders = [folder]
        while let folder = folders.popLast() {
            for entry in try fileSystem.entries(of: site + "/" + folder.diskPath) where !Self.isPassedOver(entry.name) {
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
