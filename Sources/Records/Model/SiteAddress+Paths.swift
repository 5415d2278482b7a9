extension SiteAddress {
    /// The address of the document in a file: `content/a/x.md` is `/a/x/`, and `index.md` takes its folder's.
    package init(documentAt path: String) {
        var parts = path.split(separator: "/").dropFirst(path.hasPrefix("content/") ? 1 : 0).map(String.init)
        if let name = parts.popLast() {
            let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
            if AddressPart.of(stem) != "index" { parts.append(stem) }
        }
        self = parts.reduce(SiteAddress.root) { $0.page(AddressPart.of($1)) }
    }

    /// The last part: `ks-mal-2019` of `/vaggeryd/ks-mal-2019/`; nil of the start page.
    var lastPart: String? { path.split(separator: "/").last.map(String.init) }
}

/// Where a file lies that a document names: relative to the document's folder, or to `content/` when it begins with `/`.
/// Nil when that is outside `content/`.
package func sitePath(of written: String, from file: String) -> String? {
    var parts = written.hasPrefix("/") ? ["content"] : file.split(separator: "/").dropLast().map(String.init)
    for part in written.split(separator: "/") where part != "." {
        guard part == ".." else {
            parts.append(String(part))
            continue
        }
        guard parts.count > 1 else { return nil }
        parts.removeLast()
    }
    guard parts.first == "content", parts.count > 1 else { return nil }
    return parts.joined(separator: "/")
}
