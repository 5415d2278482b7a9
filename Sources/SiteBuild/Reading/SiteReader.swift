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

    /// The whole folder. Its documents are found, but read only when they are asked for.
    package func read() async throws(FileFault) -> SiteInput {
        let found = try walk(at: ["content", "templates"])
        let names = found.documents.map(\.diskPath)
        let documents = SourceFiles(paths: found.documents.map(\.path)) { number throws(FileFault) in
            try bytes(of: names[number])
        }
        return SiteInput(
            settings: try settings(), documents: documents, overrides: try await texts(of: found.overrides).map(\.file),
            otherFiles: try await sizes(of: found.otherFiles), findings: found.findings.map(\.diagnostic))
    }

    /// All that lies at these paths of the site, or below them. What is not there, and what is passed over, gives nothing.
    ///
    /// - Parameter paths: as the disk spells them, below the site's folder: `content/a/b.md`, `content`, `paragraf.yaml`.
    package func read(at paths: [String]) async throws(FileFault) -> SiteReading {
        let found = try walk(at: paths)
        var reading = SiteReading()
        if paths.contains("paragraf.yaml") { reading.settings = try settings() }
        reading.documents = try await texts(of: found.documents)
        reading.overrides = try await texts(of: found.overrides)
        reading.otherFiles = try await sizes(of: found.otherFiles)
        reading.findings = found.findings
        return reading
    }

    /// What lies at some paths, sorted by path and by what it is, unread.
    private struct Found {
        var documents: [FoundFile]
        var overrides: [FoundFile]
        var otherFiles: [FoundFile]
        var findings: [SiteReading.Finding]
    }

    private func walk(at paths: [String]) throws(FileFault) -> Found {
        var content = Walk()
        var templates = Walk()
        for path in paths {
            switch path.pathParts.first {
            case "content": try walk(at: path, into: &content)
            case "templates": try walk(at: path, into: &templates)
            default: continue
            }
        }
        content.sort()
        templates.sort()
        content.findings += content.files.compactMap { file in
            Self.markdownName(for: file.path).map {
                SiteReading.Finding(diskPath: file.diskPath, diagnostic: .wrongExtension(file.path, instead: $0))
            }
        }
        return Found(
            documents: content.files.filter { $0.path.hasSuffix(".md") }, overrides: templates.files,
            otherFiles: content.files.filter { !$0.path.hasSuffix(".md") && Self.markdownName(for: $0.path) == nil },
            findings: content.findings + templates.findings)
    }

    private func bytes(of diskPath: String) throws(FileFault) -> [UInt8] {
        try fileSystem.read(site + "/" + diskPath, atMost: Self.longestText)
    }

    private func settings() throws(FileFault) -> SourceFile? {
        let path = site + "/paragraf.yaml"
        guard try fileSystem.status(of: path, followingLinks: true)?.kind == .file else { return nil }
        return SourceFile(
            path: "paragraf.yaml", bytes: try fileSystem.read(fileSystem.realPath(of: path), atMost: Self.longestText))
    }

    private func texts(of files: [FoundFile]) async throws(FileFault) -> [SiteReading.Text] {
        try await inParallel(files, jobs: jobs) { file throws(FileFault) in
            let source = SourceFile(path: file.path, bytes: try bytes(of: file.diskPath))
            return SiteReading.Text(diskPath: file.diskPath, file: source)
        }
    }

    private func sizes(of files: [FoundFile]) async throws(FileFault) -> [ContentFile] {
        try await inParallel(files, jobs: jobs) { file throws(FileFault) in
            let status = try fileSystem.status(of: site + "/" + file.diskPath, followingLinks: false)
            return ContentFile(
                path: file.path, diskPath: file.diskPath, size: status?.size ?? 0, changedAt: status?.changedAt ?? 0)
        }
    }

    /// What a file should be called that is Markdown by another name: `a.markdown` and `a.MD` are `a.md`.
    private static func markdownName(for path: String) -> String? {
        if path.utf8.suffix(3).elementsEqual(".md".utf8) { return nil }
        let name = path.pathParts.last.map(String.init) ?? path
        guard let dot = name.lastIndex(of: ".") else { return nil }
        let others = ["md", "markdown", "mdown", "mkdn", "mkd"]
        return others.contains(name[dot...].dropFirst().lowercased()) ? name[..<dot] + ".md" : nil
    }
}
