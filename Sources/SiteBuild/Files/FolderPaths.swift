import Markup

/// The folder that a path lies in: `a/b` of `a/b/c`, `.` of `a`, `/` of `/a`.
func parentFolder(of path: String) -> String {
    let parts = path.pathParts.dropLast()
    if path.hasPrefix("/") { return "/" + parts.joined(separator: "/") }
    return parts.isEmpty ? "." : parts.joined(separator: "/")
}

/// The folders that a path below some folder lies in, the outermost first: `a/b/c.html` lies in `a` and `a/b`.
func folders(above path: String) -> [String] {
    var folders: [String] = []
    var end = path.startIndex
    while let slash = path.utf8[end...].firstIndex(of: UInt8(ascii: "/")) {
        folders.append(String(path[..<slash]))
        end = path.utf8.index(after: slash)
    }
    return folders
}

/// The innermost of them; nil where there is none.
func innermostFolder(above path: String) -> String? {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) }
}

/// Every folder that some of the paths lie in, the outer ones too.
func folders(above paths: some Sequence<String>) -> Set<String> {
    var found: Set<String> = []
    for path in paths {
        guard let folder = innermostFolder(above: path) else { continue }
        if found.insert(folder).inserted { found.formUnion(folders(above: folder)) }
    }
    return found
}
