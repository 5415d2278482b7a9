import Markup

/// What was touched in a site's folder.
package enum TouchedPaths: Sendable, Hashable {
    /// At or below these paths, as the disk spells them, relative to the site: `content/a/b.md`, `templates`.
    case paths(Set<String>)
    /// So much that it could not be told: all must be looked at again.
    case everything
}

/// Tells what changes in a site's folder: `paragraf.yaml`, `content/` and `templates/`.
package protocol FolderWatch: Sendable {
    /// Tells of every change from when the watch was made until the task is cancelled. While it tells of one, it goes on
    /// watching: nothing is lost, and what was touched meanwhile is told of next.
    func run(_ tell: @Sendable (TouchedPaths) async -> Void) async

    /// Whether all that is known to have been touched until now has been told of.
    func isSettled() async -> Bool
}

/// The parts of a site's folder that pages are made from.
enum WatchedPart {
    static let all = ["paragraf.yaml", "content", "templates"]

    /// Whether a path is one of them, or lies in one and is not passed over.
    static func contains(_ path: String) -> Bool {
        let parts = path.pathParts
        guard let first = parts.first, all.contains(String(first)) else { return false }
        return !parts.contains { SiteReader.isPassedOver(String($0)) }
    }
}
