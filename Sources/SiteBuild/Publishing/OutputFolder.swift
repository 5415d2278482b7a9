import Markup

/// Where a site is published: the folder itself, after symbolic links, and the folder that it lies in.
package struct OutputFolder: Sendable, Hashable {
    /// As it was given, for messages.
    package let written: String
    /// Without symbolic links. It need not exist.
    let path: String
    let exists: Bool

    var parent: String { parentFolder(of: path) }
    private var name: String { String(path.pathParts.last ?? "") }

    /// The new site, until it changes places with the old one; then the old one, until it is removed.
    var staging: String { parent + "/." + name + ".paragraf-ny" }
    /// The old site, where it must be moved aside before the new one can take its place.
    var aside: String { parent + "/." + name + ".paragraf-gammal" }

    /// Finds the folder, and refuses one where publishing could destroy something: before anything is built.
    ///
    /// - Parameters:
    ///   - homes: home folders, which are never published to.
    package init(_ written: String, ofSite site: String, homes: [String], fileSystem: any FileSystem = PosixFileSystem()) throws {
        self.written = written
        var existing = written.isEmpty ? "." : written
        var missing: [Substring] = []
        while try fileSystem.status(of: existing, followingLinks: true) == nil {
            missing.insert(existing.pathParts.last ?? "", at: 0)
            existing = parentFolder(of: existing)
        }
        if try fileSystem.status(of: existing, followingLinks: true)?.kind != .folder { throw OutputRefusal.isFile }
        let real = try fileSystem.realPath(of: existing)
        path = missing.reduce(real) { path, part in
            part == ".." ? parentFolder(of: path) : part == "." || part.isEmpty ? path : Self.join(path, String(part))
        }
        exists = missing.isEmpty
        try refuse(site: site, homes: homes, fileSystem)
    }

    private func refuse(site: String, homes: [String], _ fileSystem: any FileSystem) throws {
        if path == "/" { throw OutputRefusal.isRoot }
        let realSite = try fileSystem.realPath(of: site)
        if path == realSite { throw OutputRefusal.isSite }
        if Self.lies(realSite, in: path) { throw OutputRefusal.holdsSite }
        for folder in ["content", "templates"] {
            // Even where there is none yet: the next build would read the pages as sources.
            let own = Self.join(realSite, folder)
            if path == own || Self.lies(path, in: own) { throw OutputRefusal.liesIn(folder) }
            guard try fileSystem.status(of: site + "/" + folder, followingLinks: true) != nil else { continue }
            let real = try fileSystem.realPath(of: site + "/" + folder)
            if path == real || Self.lies(path, in: real) { throw OutputRefusal.liesIn(folder) }
            if Self.lies(real, in: path) { throw OutputRefusal.holdsSite }
        }
        for home in homes where try fileSystem.status(of: home, followingLinks: true) != nil {
            if path == (try fileSystem.realPath(of: home)) { throw OutputRefusal.isHome }
        }
        // Every folder right below /home is somebody's.
        if path == "/home" || parentFolder(of: path) == "/home" { throw OutputRefusal.isHome }
    }

    private static func lies(_ path: String, in folder: String) -> Bool {
        path.hasPrefix(folder == "/" ? "/" : folder + "/")
    }

    private static func join(_ folder: String, _ name: String) -> String {
        folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }
}
