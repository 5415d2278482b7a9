extension FileSystem {
    /// Makes those that are missing of the folders that a path lies in.
    package func makeFolders(above path: String) throws(FileFault) {
        let folder = parentFolder(of: path)
        if try status(of: folder, followingLinks: true) != nil { return }
        try makeFolders(above: folder)
        do {
            try makeFolder(folder)
        } catch {
            // Somebody else made it meanwhile.
            if try status(of: folder, followingLinks: true)?.kind != .folder { throw error }
        }
    }

    /// Removes a folder with all that is in it. Symbolic links in it are removed, not followed.
    func removeTree(_ path: String) throws(FileFault) {
        guard try status(of: path, followingLinks: false)?.kind == .folder else { return }
        for entry in try entries(of: path, followingLinks: false) {
            if entry.kind == .folder {
                try removeTree(path + "/" + entry.name)
            } else {
                try removeFile(path + "/" + entry.name)
            }
        }
        try removeFolder(path)
    }
}
