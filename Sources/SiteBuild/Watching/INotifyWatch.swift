// A source of Dispatch may be used from any thread; the module does not say so yet.
@unsafe @preconcurrency import Dispatch

import Glibc

/// Linux tells of every change at once (`inotify`). The only file that speaks with it.
///
/// Editors save in several ways: they write in place, write beside and rename, move the old file away first, or empty the file and
/// fill it. A file that is gone or still open is therefore waited for, a few milliseconds, so that nobody sees the moment between.
package actor INotifyWatch: FolderWatch {
    /// The system has no more watches to give, or no inotify.
    package struct Unavailable: Error, Sendable {
        package let code: Int32
    }

    private let site: String
    private let descriptor: Int32
    private let source: any DispatchSourceRead
    private let ticks: AsyncStream<Void>
    private let told: AsyncStream<Void>.Continuation
    private var isTelling = false
    private var folders: [Int32: String] = [:]
    private var pending = PendingPaths()

    private static let mask =
        UInt32(IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO) | UInt32(IN_ONLYDIR)
        | UInt32(IN_EXCL_UNLINK)

    /// Watches from now on; what happens before `run` is told of when it runs.
    package init(site: String) throws(Unavailable) {
        self.site = site
        descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
        guard descriptor >= 0 else { throw Unavailable(code: errno) }
        let (ticks, told) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        self.ticks = ticks
        self.told = told
        source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .global())
        let number = descriptor
        source.setEventHandler { told.yield() }
        source.setCancelHandler {
            told.finish()
            _ = close(number)
        }
        source.activate()
        do {
            folders = try Self.watches(at: [""], of: site, descriptor)
        } catch {
            source.cancel()
            throw error
        }
    }

    deinit { source.cancel() }

    package func run(_ tell: @Sendable (TouchedPaths) async -> Void) async {
        for await _ in ticks {
            if Task.isCancelled { return }
            readEvents()
            while pending.isTouched {
                isTelling = true
                await settle()
                if let touched = pending.take() { await tell(touched) }
                isTelling = false
                // Reading stops the readiness that a tick tells of, so what came meanwhile must be asked for.
                readEvents()
            }
        }
    }

    /// The system knows of a change as soon as it has happened, so who asks after a file was saved is told that it is not settled.
    package func isSettled() -> Bool {
        // Who reads the events must see to it that they are told of.
        if readEvents() { told.yield() }
        return !pending.isTouched && !isTelling
    }

    /// Waits until no file is half saved, but not for ever: a program may hold a file open, and go on writing.
    private func settle() async {
        var (waited, whole) = (0, 0)
        while waited < pending.patience, whole < 500 {
            let step = min(2, pending.patience - waited)
            try? await Task.sleep(for: .milliseconds(step))
            waited = readEvents() ? 0 : waited + step
            whole += step
        }
    }

    /// - Returns: whether there were any.
    @discardableResult private func readEvents() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        var found = false
        while true {
            let count = unsafe Glibc.read(descriptor, &buffer, buffer.count)
            guard count > 0 else { return found }
            found = true
            var offset = 0
            while offset + MemoryLayout<inotify_event>.size <= count {
                let event = unsafe buffer.withUnsafeBytes { bytes in
                    unsafe bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
                }
                let start = offset + MemoryLayout<inotify_event>.size
                let end = start + Int(event.len)
                let name = buffer[start..<min(end, count)].prefix { $0 != 0 }
                take(event, String(decoding: name, as: UTF8.self))
                offset = end
            }
        }
    }

    private func take(_ event: inotify_event, _ name: String) {
        if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { return pending.overflow() }
        if event.mask & UInt32(IN_IGNORED) != 0 {
            folders[event.wd] = nil
            return
        }
        guard let folder = folders[event.wd], !name.isEmpty else { return }
        let path = folder.isEmpty ? name : folder + "/" + name
        guard WatchedPart.contains(path) else { return }
        if event.mask & UInt32(IN_ISDIR) != 0 {
            takeFolder(path, came: event.mask & UInt32(IN_CREATE | IN_MOVED_TO) != 0)
        } else if event.mask & UInt32(IN_DELETE | IN_MOVED_FROM) != 0 {
            pending.note(path, .gone)
        } else {
            pending.note(path, event.mask & UInt32(IN_CLOSE_WRITE | IN_MOVED_TO) != 0 ? .whole : .open)
        }
    }

    /// A folder that is moved keeps its watches under its old name: they are made anew.
    private func takeFolder(_ path: String, came: Bool) {
        for (watch, folder) in folders where folder == path || folder.hasPrefix(path + "/") {
            inotify_rm_watch(descriptor, watch)
            folders[watch] = nil
        }
        if came {
            // Without a watch, changes in it would go unseen: then all is looked at again, now and at the next sign.
            guard let new = try? Self.watches(at: [path], of: site, descriptor) else { return pending.overflow() }
            folders.merge(new) { _, new in new }
        }
        pending.note(path, came ? .whole : .gone)
    }

    /// Watches folders and all below them. What goes away meanwhile is passed over.
    private static func watches(at paths: [String], of site: String, _ descriptor: Int32) throws(Unavailable) -> [Int32: String] {
        var watches: [Int32: String] = [:]
        var ahead = paths
        let fileSystem = PosixFileSystem()
        while let path = ahead.popLast() {
            let isTop = !path.contains("/")
            let watch = unsafe inotify_add_watch(
                descriptor, site + "/" + path, isTop ? mask : mask | UInt32(IN_DONT_FOLLOW))
            guard watch >= 0 else {
                if [ENOENT, ENOTDIR, ELOOP, EACCES].contains(errno) { continue }
                throw Unavailable(code: errno)
            }
            watches[watch] = path
            if path.isEmpty {
                ahead += ["content", "templates"]
                continue
            }
            let entries = (try? fileSystem.entries(of: site + "/" + path, followingLinks: isTop)) ?? []
            ahead += entries.filter { $0.kind == .folder && !SiteReader.isPassedOver($0.name) }.map { path + "/" + $0.name }
        }
        return watches
    }
}
