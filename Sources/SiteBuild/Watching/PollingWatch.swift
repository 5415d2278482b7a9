/// Looks at every file now and then: for network drives, which tell nobody of changes, and systems without inotify.
package actor PollingWatch: FolderWatch {
    private struct Seen: Equatable {
        var kind: FileKind
        var size: Int
        var number: UInt64
        var changedAt: Int
    }

    private let site: String
    private let interval: Duration
    private let fileSystem: any FolderReading
    private var seen: [String: Seen]

    /// - Parameter interval: between two looks.
    package init(site: String, interval: Duration = .milliseconds(500), fileSystem: any FolderReading = PosixFileSystem()) {
        self.site = site
        self.interval = interval
        self.fileSystem = fileSystem
        seen = Self.look(at: site, fileSystem)
    }

    package func run(_ tell: @Sendable (TouchedPaths) async -> Void) async {
        while !Task.isCancelled {
            try? await Task.sleep(for: interval)
            let touched = look()
            if !touched.isEmpty { await tell(.paths(touched)) }
        }
    }

    /// Nobody knows, between two looks.
    package func isSettled() -> Bool { true }

    /// Looks once, and says what differs from the last look.
    package func look() -> Set<String> {
        let now = Self.look(at: site, fileSystem)
        defer { seen = now }
        var touched = Set(now.keys.filter { seen[$0] != now[$0] })
        for path in seen.keys where now[path] == nil { touched.insert(path) }
        return touched
    }

    /// Folders are seen by their files alone: what lies in them changes their own time.
    private static func look(at site: String, _ fileSystem: any FolderReading) -> [String: Seen] {
        var seen: [String: Seen] = [:]
        var ahead = WatchedPart.all
        while let path = ahead.popLast() {
            let isTop = !path.contains("/")
            guard let found = try? fileSystem.status(of: site + "/" + path, followingLinks: isTop) else { continue }
            if found.kind == .folder {
                let names = (try? fileSystem.entries(of: site + "/" + path, followingLinks: isTop)) ?? []
                ahead += names.filter { !SiteReader.isPassedOver($0.name) }.map { path + "/" + $0.name }
            } else {
                seen[path] = Seen(kind: found.kind, size: found.size, number: found.number, changedAt: found.changedAt)
            }
        }
        return seen
    }
}
