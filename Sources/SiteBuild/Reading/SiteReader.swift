import Markup

/// Reads a site's folder into values. The same folder gives the same values, in whatever order the disk lists its files.
package struct SiteReader: Sendable {
    /// A byte more than any text may have is read, so that the check of its length sees that it is too long.
    static let longestText = Limits.textFile + 1

    let site: String
    let fileSystem: any FolderReading
    let jobs: Int

    /// - Parameter site: the folder that holds paragraf.yaml; a symbolic link to it will do.
    package init(site: String, fileSystem: any FolderReading = PosixFileSystem(), jobs: Int = 1) {
        self.site = site
        self.fileSystem = fileSystem
        self.jobs = jobs
    }

    package func read() async throws(FileFault) -> SiteInput {
        var content = try walk("content")
        let templates = try walk("templates")
        content.findings += content.files.compactMap { file in
            Self.markdownName(for: file.path).map { .wrongExtension(file.path, instead: $0) }
        }
        let documents = content.files.filter { $0.path.hasSuffix(".md") }
        let others = content.files.filter { !$0.path.hasSuffix(".md") && Self.markdownName(for: $0.path) == nil }
        return SiteInput(
            settings: try settings(), documents: try await texts(of: documents), overrides: try await texts(of: templates.files),
            otherFiles: try await sizes(of: others), findings: content.findings + templates.findings)
    }

    private func settings() throws(FileFault) -> SourceFile? {
        let path = site + "/paragraf.yaml"
        guard try fileSystem.status(of: path, followingLinks: true)?.kind == .file else { return nil }
        return SourceFile(
            path: "paragraf.yaml", bytes: try fileSystem.read(fileSystem.realPath(of: path), atMost: Self.longestText))
    }

    private func texts(of files: [FoundFile]) async throws(FileFault) -> [SourceFile] {
        try await inParallelOnDisk(files, jobs: jobs) { file throws(FileFault) in
            SourceFile(path: file.path, bytes: try fileSystem.read(site + "/" + file.diskPath, atMost: Self.longestText))
        }
    }

    private func sizes(of files: [FoundFile]) async throws(FileFault) -> [ContentFile] {
        try await inParallelOnDisk(files, jobs: jobs) { file throws(FileFault) in
            let status = try fileSystem.status(of: site + "/" + file.diskPath, followingLinks: false)
            return ContentFile(path: file.path, diskPath: file.diskPath, size: status?.size ?? 0)
        }
    }

    /// What a file should be called that is Markdown by another name: `a.markdown` and `a.MD` are `a.md`.
    private static func markdownName(for path: String) -> String? {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        guard let dot = name.lastIndex(of: "."), name.hasSuffix(".md") == false else { return nil }
        let others = ["md", "markdown", "mdown", "mkdn", "mkd"]
        return others.contains(name[dot...].dropFirst().lowercased()) ? name[..<dot] + ".md" : nil
    }
}

extension SiteReader {
    struct FoundFile: Sendable {
        var path: String
        var diskPath: String
    }

    private struct Walk {
        var files: [FoundFile] = []
        var findings: [Diagnostic] = []
    }

    /// All files below a folder of the site, sorted by path. The folder itself may be a symbolic link, and need not exist.
    private func walk(_ folder: String) throws(FileFault) -> Walk {
        var walk = Walk()
        guard try fileSystem.status(of: site + "/" + folder, followingLinks: true)?.kind == .folder else { return walk }
        var folders = [FoundFile(path: folder, diskPath: folder)]
        while let folder = folders.popLast() {
            for entry in try fileSystem.entries(of: site + "/" + folder.diskPath) where !Self.isPassedOver(entry.name) {
                let found = FoundFile(
                    path: folder.path + "/" + entry.name.inNormalForm, diskPath: folder.diskPath + "/" + entry.name)
                if !entry.isText {
                    walk.findings.append(.unreadableName(found.path))
                    continue
                }
                if entry.name.utf8.count > Limits.pathPart {
                    walk.findings.append(.longName(found.path, limit: Limits.pathPart))
                }
                switch entry.kind {
                case .file: walk.files.append(found)
                case .folder: folders.append(found)
                case .symbolicLink: walk.findings.append(.symbolicLink(found.path))
                case .other: walk.findings.append(.notAFile(found.path))
                }
            }
        }
        // Names that are equal in NFC but not on the disk are told apart by the latter, so that their order is sure.
        walk.files.sort { left, right in
            left.path == right.path
                ? left.diskPath.utf8.lexicographicallyPrecedes(right.diskPath.utf8)
                : left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
        }
        return walk
    }

    /// Hidden files and those that editors and file managers leave behind.
    private static func isPassedOver(_ name: String) -> Bool {
        name.hasPrefix(".") || name.hasPrefix("~") || name.hasSuffix("~") || name == "Thumbs.db" || name == "desktop.ini"
    }
}
