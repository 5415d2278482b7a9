package import Records
package import SiteBuild

/// A preview from beginning to end: reads the site, serves it, and follows what changes in its folder.
package struct PreviewSession: Sendable {
    /// Where the site lies, absolute and without symbolic links.
    let site: String
    let jobs: Int
    let fileSystem: any FolderReading
    let watch: any FolderWatch
    /// The day that it is, asked for now and then: a preview may be left on overnight.
    let day: @Sendable (SiteSettings) -> CivilDate

    package init(
        site: String, jobs: Int, watch: any FolderWatch, fileSystem: any FolderReading = PosixFileSystem(),
        day: @escaping @Sendable (SiteSettings) -> CivilDate
    ) {
        self.site = site
        self.jobs = jobs
        self.watch = watch
        self.fileSystem = fileSystem
        self.day = day
    }

    /// Reads the whole site. The watch was made before, so nothing that is saved meanwhile is lost.
    package func read() async throws(FileFault) -> CurrentSite {
        let reading = try await reader.read(at: SiteChange.wholeSite)
        let fileSystem = fileSystem
        let state = await SiteState(
            reading, today: day(.unknown), jobs: jobs, zoneFile: { BuildDay.zoneFile($0, fileSystem) })
        // Which day it is depends on the site's time zone, which is known by now.
        let today = day(state.settings)
        return CurrentSite(today == state.today ? state : await state.on(today), watch: watch)
    }

    /// Serves until the task is cancelled.
    package func run(_ server: PreviewServer, _ responder: Responder) async throws {
        let current = responder.current
        await current.check()
        try await withThrowingTaskGroup { group in
            group.addTask { try await server.serve(responder) }
            group.addTask { await follow(current) }
            group.addTask { await turnPages(current) }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    private var reader: SiteReader { SiteReader(site: site, fileSystem: fileSystem, jobs: jobs) }

    private func follow(_ current: CurrentSite) async {
        await watch.run { touched in
            await current.change { state in
                switch touched {
                case .everything: await read(SiteChange.wholeSite, into: state)
                case .paths(let paths): await read(paths.sorted(), into: state)
                }
            }
        }
    }

    /// A file may go away, or a folder, between being seen and being read; then there is a new sign of it, and it is looked at again.
    /// What still cannot be read, for want of rights or as a link that leads to itself, stays as it was, and it alone.
    private func read(_ paths: [String], into state: SiteState) async -> SiteState {
        for pause in [0, 5, 20, 100] {
            if pause > 0 { try? await Task.sleep(for: .milliseconds(pause)) }
            if let new = await reading(paths, into: state) { return new }
        }
        var state = state
        var parts = [paths[...]]
        while let part = parts.popLast() {
            guard part.count < paths.count, let new = await reading(Array(part), into: state) else {
                let middle = part.startIndex + part.count / 2
                if part.count > 1 { parts += [part[middle...], part[..<middle]] }
                continue
            }
            state = new
        }
        return state
    }

    /// Nil where one of the paths cannot be read.
    private func reading(_ paths: [String], into state: SiteState) async -> SiteState? {
        guard let reading = try? await reader.read(at: paths) else { return nil }
        return await state.applying(SiteChange(touched: paths, reading: reading))
    }

    /// At midnight, today's site is another.
    private func turnPages(_ current: CurrentSite) async {
        while !Task.isCancelled {
            try? await Task.sleep(for: .seconds(20))
            let state = await current.now().state
            let today = day(state.settings)
            if today != state.today { await current.change { await $0.on(today) } }
        }
    }
}
