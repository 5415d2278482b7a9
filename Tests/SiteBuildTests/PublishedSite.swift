import SiteBuild

/// A site to publish, in a folder of its own: `site/` beside `public/`.
struct PublishedSite {
    let folder: TemporaryFolder

    var output: String { folder.path + "/public" }

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("site/content")
    }

    @discardableResult
    func publish(
        _ files: [String: String], keeping kept: [String] = [], on fileSystem: any FileSystem = FaultyFileSystem(),
        to name: String = "public"
    ) async throws -> Publication {
        let output = try OutputFolder(folder.path + "/" + name, ofSite: folder.path + "/site", homes: [])
        let planned = files.sorted { $0.key < $1.key }.map { PlannedFile(path: $0.key, content: .bytes(Array($0.value.utf8))) }
        return try await Publisher(fileSystem: fileSystem, jobs: 2).publish(planned, to: output, keeping: kept)
    }

    func snapshot() throws -> Snapshot { try Snapshot(output) }

    /// What lies beside the output, staging folders among it.
    func neighbours() throws -> [String] { try folder.names().filter { $0 != "site" && $0 != "public" } }

    static let old = [
        "index.html": "start", "a/index.html": "a", "a/b/index.html": "b", "gone/index.html": "gone", "was-file": "file",
        "was-folder/x": "x",
    ]
    /// Something the same, something changed, something new, something gone, and files and folders in each other's places.
    static let new = [
        "index.html": "start", "a/index.html": "a changed", "a/b/index.html": "b", "c/d/index.html": "new", "was-file/x": "x",
        "was-folder": "file",
    ]
}

extension Publisher {
    /// Files that are there already, published as a build publishes them: several at a time.
    @discardableResult
    func publish(_ files: [PlannedFile], to output: OutputFolder, keeping kept: [String] = []) async throws -> Publication {
        let staged = try await stage(output, keeping: kept)
        _ = try await inParallel(files, jobs: 2) { file throws(FileFault) in try staged.take(file) }
        return try await staged.publish()
    }
}
