import Foundation
import Preview
import SiteBuild

/// A preview of a folder of a test's own, on a port that the system chooses.
final class TestServer: Sendable {
    let folder: String
    let port: Int
    let current: CurrentSite

    private init(_ folder: String, _ port: Int, _ current: CurrentSite) {
        self.folder = folder
        self.port = port
        self.current = current
    }

    /// Runs a test against a served site, and ends the server with it.
    static func serving(
        _ files: [String: String] = TestState.small, limits: PreviewServer.Limits = .init(), polls: Bool = false,
        _ test: @escaping @Sendable (TestServer) async throws -> Void
    ) async throws {
        let path = NSTemporaryDirectory() + "paragraf-preview-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let folder = try PosixFileSystem().realPath(of: path)
        for (name, text) in files { try write(text, to: folder + "/" + name) }
        let server = try await PreviewServer.listening(on: 0, limits: limits)
        let watch: any FolderWatch =
            polls ? PollingWatch(site: folder, interval: .milliseconds(20)) : try INotifyWatch(site: folder)
        let session = PreviewSession(site: folder, jobs: 2, watch: watch) { _ in TestState.day }
        let current = try await session.read()
        let responder = Responder(current, site: folder)
        try await withThrowingTaskGroup { group in
            group.addTask { try await session.run(server, responder) }
            group.addTask { try await test(TestServer(folder, server.port, current)) }
            // The test ends first; the server only when it is told to.
            try await group.next()
            group.cancelAll()
        }
    }

    private static func write(_ text: String, to path: String) throws {
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: path))
    }

    func write(_ text: String, to name: String) throws { try Self.write(text, to: folder + "/" + name) }
    func rename(_ name: String, to new: String) throws {
        try FileManager.default.moveItem(atPath: folder + "/" + name, toPath: folder + "/" + new)
    }
    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: folder + "/" + name) }

    // MARK: - Asking

    struct Answer {
        var status: Int
        var text: String
        /// Without what the preview adds.
        var published: String
    }

    func request(_ target: String, method: String = "GET") -> String {
        "\(method) \(target) HTTP/1.1\r\nHost: localhost:\(port)\r\nConnection: close\r\n\r\n"
    }

    func answer(to request: String) async throws -> Answer {
        let socket = try Socket(port)
        socket.say(request)
        let all = await socket.hearAll()
        let status = all.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        let text = all.range(of: "\r\n\r\n").map { String(all[$0.upperBound...]) } ?? ""
        var published = text
        while let start = published.range(of: "<!--~-->"), let end = published.range(of: "<!--/~-->") {
            published.removeSubrange(start.lowerBound..<end.upperBound)
        }
        return Answer(status: status, text: text, published: published)
    }

    func get(_ target: String) async throws -> Answer { try await answer(to: request(target)) }

    /// Asks until the answer is as wanted, as long as anyone would wait.
    func get(_ target: String, until isWanted: (Answer) -> Bool) async throws -> Answer {
        var answer = try await get(target)
        for _ in 0..<400 where !isWanted(answer) {
            try await Task.sleep(for: .milliseconds(10))
            answer = try await get(target)
        }
        return answer
    }

    /// The event stream of a page that was just fetched.
    func events(of target: String) async throws -> Socket {
        let page = try await get(target).text
        func version(_ name: String) -> String {
            page.range(of: "data-\(name)=\"").map { String(page[$0.upperBound...].prefix { $0 != "\"" }) } ?? ""
        }
        let socket = try Socket(port)
        let query =
            "sida=\(target)&version=\(version("sida"))&stil=\(version("stil"))&remsa=\(version("remsa"))&bilder=\(version("bilder"))"
        socket.say(request("/~/handelser?\(query)"))
        return socket
    }
}
