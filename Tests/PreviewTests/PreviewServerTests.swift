import Foundation
import Markup
import Preview
import SiteBuild
import Testing

/// Over a real socket, with real files.
@Suite(.serialized) struct PreviewServerTests {
    @Test func servesTheBytesThatBuildWrites() async throws {
        try await TestServer.serving { server in
            let input = try await SiteReader(site: server.folder).read()
            let files = try await SiteInMemory(input, BuildOptions(asOf: TestState.day)).files
            #expect(files.count > 15)
            for file in files {
                guard case .bytes(let bytes) = file.content else { continue }
                let answer = try await server.get("/" + file.path.replacing("index.html", with: ""))
                #expect(answer.published == String(decoding: bytes, as: UTF8.self), "\(file.path)")
            }
            #expect(!FileManager.default.fileExists(atPath: server.folder + "/public"))
        }
    }

    static let hostile: [(request: String, status: Int)] = [
        ("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", 403), ("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", 403),
        ("GET / HTTP/1.1\r\nHost: localhost:1\r\n\r\n", 403), ("GET / HTTP/1.0\r\n\r\n", 403),
        ("GET / HTTP/1.1\r\nHost: HERE\r\nHost: evil.example\r\n\r\n", 403),
        ("GET http://evil.example/ HTTP/1.1\r\nHost: HERE\r\n\r\n", 400),
        ("GET //evil.example/ HTTP/1.1\r\nHost: HERE\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: HERE\r\nContent-Length: 0\r\n\r\n", 405), ("PUT /x HTTP/1.1\r\nHost: HERE\r\n\r\n", 405),
        ("DELETE / HTTP/1.1\r\nHost: HERE\r\n\r\n", 405), ("OPTIONS * HTTP/1.1\r\nHost: HERE\r\n\r\n", 405),
        ("TRACE / HTTP/1.1\r\nHost: HERE\r\n\r\n", 405), ("CONNECT evil.example:443 HTTP/1.1\r\nHost: HERE\r\n\r\n", 405),
        ("GET / HTTP/1.1\r\nHost: HERE\r\nContent-Length: 3\r\n\r\nabc", 413),
        ("GET /../paragraf.yaml HTTP/1.1\r\nHost: HERE\r\n\r\n", 400),
        ("GET /%2e%2e/paragraf.yaml HTTP/1.1\r\nHost: HERE\r\n\r\n", 400), ("GET /%2E./x HTTP/1.1\r\nHost: HERE\r\n\r\n", 400),
        ("GET /a%2f..%2f..%2fetc/passwd HTTP/1.1\r\nHost: HERE\r\n\r\n", 400),
        ("GET /%252e%252e/x HTTP/1.1\r\nHost: HERE\r\n\r\n", 400),
        ("GET /..\\paragraf.yaml HTTP/1.1\r\nHost: HERE\r\n\r\n", 400), ("GET /%5c..%5cx HTTP/1.1\r\nHost: HERE\r\n\r\n", 400),
        ("GET /%00 HTTP/1.1\r\nHost: HERE\r\n\r\n", 400), ("GET /%c0%ae%c0%ae/ HTTP/1.1\r\nHost: HERE\r\n\r\n", 400),
        ("GET /%2f%2fevil.example/ HTTP/1.1\r\nHost: HERE\r\n\r\n", 400), ("GET /prov// HTTP/1.1\r\nHost: HERE\r\n\r\n", 400),
        ("GET /./ HTTP/1.1\r\nHost: HERE\r\n\r\n", 400),
        ("GET /prov/..;/ HTTP/1.1\r\nHost: HERE\r\nConnection: close\r\n\r\n", 404),
        ("GET / HTTP/1.1\r\nHost: localhost.:PORT\r\n\r\n", 403), ("GET / HTTP/1.1\r\nHost: 127.1:PORT\r\n\r\n", 403),
        ("GET / HTTP/1.1\r\nHost: HERE@evil.example\r\n\r\n", 403), ("GET / HTTP/1.1\r\nHost: \r\n\r\n", 403),
        ("GET / HTTP/1.0\r\nHost: HERE\r\n\r\n", 200), ("get / HTTP/1.1\r\nHost: HERE\r\n\r\n", 400),
        ("GET / HTTP/9.9\r\nHost: HERE\r\n\r\n", 400), ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400),
        ("GET /\(String(repeating: "a/", count: 50_000)) HTTP/1.1\r\nHost: HERE\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: HERE\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n", 413),
        ("GET /%zz HTTP/1.1\r\nHost: HERE\r\n\r\n", 400), ("GET /?as-of=2027-02-30 HTTP/1.1\r\nHost: HERE\r\n\r\n", 400),
        ("GET /paragraf.yaml HTTP/1.1\r\nHost: HERE\r\nConnection: close\r\n\r\n", 404),
        ("GET /content/index.md HTTP/1.1\r\nHost: HERE\r\nConnection: close\r\n\r\n", 404),
        ("GET /finns-inte/ HTTP/1.1\r\nHost: HERE\r\nConnection: close\r\n\r\n", 404), ("GET garbage\r\n\r\n", 400),
        ("GET /~/handelser HTTP/1.1\r\nHost: HERE\r\nConnection: close\r\n\r\n", 400),
        ("GET /~/handelser?sida=/../x HTTP/1.1\r\nHost: HERE\r\nConnection: close\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: HERE\r\nX: \(String(repeating: "x", count: 100_000))\r\n\r\n", 400),
    ]

    @Test func refusesWhatIsHostile() async throws {
        try await TestServer.serving { server in
            for (request, status) in Self.hostile {
                let written = request.replacing("HERE", with: "localhost:\(server.port)").replacing(
                    "PORT", with: "\(server.port)")
                let answer = try await server.answer(to: written)
                #expect(answer.status == status, "\(request.prefix(80))")
                #expect(!answer.text.contains("utgivare:") && !answer.text.contains("root:"), "\(request.prefix(80))")
            }
            #expect(try await server.get("/").status == 200)
        }
    }

    @Test func servesAFileOnlyFromTheSite() async throws {
        let page = TestState.page("A", "Se [filen](b.pdf) och [den](c/d.pdf).")
        let files = ["content/a/index.md": page, "content/a/b.pdf": "B", "content/a/c/d.pdf": "D", "content/a/e.pdf": "E"]
        try await TestServer.serving(TestState.small.merging(files) { $1 }) { server in
            #expect(try await server.get("/a/b.pdf").text == "B")
            #expect(try await server.get("/a/c/d.pdf").text == "D")
            #expect(try await server.get("/a/e.pdf").status == 404, "a file that no document links to is not published")
            // A folder that becomes a link out of the site, after it was read.
            let outside = NSTemporaryDirectory() + "paragraf-outside-" + UUID().uuidString
            try FileManager.default.createDirectory(atPath: outside, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(atPath: outside) }
            try Data("SECRET".utf8).write(to: URL(filePath: outside + "/d.pdf"))
            try server.remove("content/a/c")
            try FileManager.default.createSymbolicLink(atPath: server.folder + "/content/a/c", withDestinationPath: outside)
            #expect(try await server.get("/a/c/d.pdf").status == 404)
        }
    }

    /// Several requests ahead of their answers get them one by one, in their order.
    @Test func answersRequestsThatComeAtOnce() async throws {
        try await TestServer.serving { server in
            let socket = try Socket(server.port)
            let open = "GET /prov/sida/ HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n"
            socket.say(open + open + server.request("/style.css"))
            let all = await socket.hearAll()
            #expect(all.ranges(of: "HTTP/1.1 200 OK").count == 3)
            #expect(all.ranges(of: "<p>Vi är en kommun.</p>").count == 2)
        }
    }

    /// What a page at a former address sends on by keeps the day, and a link that asks something keeps what it asks.
    @Test func carriesTheDayOn() async throws {
        let moved = TestState.decision("Cykelväg", 7, extra: "tidigare-adresser: [/gammal/]\n")
        try await TestServer.serving(TestState.small.merging(["content/prov/beslut.md": moved]) { $1 }) { server in
            let answer = try await server.get("/gammal/?as-of=2027-01-01").text
            #expect(answer.contains("content=\"0; url=../prov/beslut/?as-of=2027-01-01\""))
            #expect(answer.contains("<a href=\"../prov/beslut/?as-of=2027-01-01\">"))
            let slashless = try await server.answer(to: server.request("/prov?as-of=2027-01-01"))
            #expect(slashless.status == 301)
        }
    }

    /// Each page opens what it was written in: here the one document of a case and a meeting, the authority, the settings.
    @Test(arguments: [
        ("/prov/beslut/", "content/prov/beslut.md"), ("/prov/arenden/ks-2024-7/", "content/prov/beslut.md"),
        ("/prov/ks/2024-02-17/", "content/prov/beslut.md"), ("/prov/ks/", "content/prov/index.md"),
        ("/prov/arenden/", "content/prov/index.md"), ("/beslut/", "paragraf.yaml"), ("/sok/", "paragraf.yaml"),
        ("/", "content/index.md"),
    ])
    func opensTheSourceOfEachPage(address: String, file: String) async throws {
        try await TestServer.serving { server in
            let text = try await server.get(address).text
            #expect(text.contains("\"vscode://file\(server.folder)/\(file):1:1\">Källa</a>"))
        }
    }

    @Test func opensEachDocumentOfACase() async throws {
        let other = TestState.decision("Mer om den", 7).replacing("paragraf: 7", with: "paragraf: 8")
        try await TestServer.serving(TestState.small.merging(["content/prov/mer.md": other]) { $1 }) { server in
            let text = try await server.get("/prov/arenden/ks-2024-7/").text
            #expect(text.contains(">Källa: beslut.md</a>") && text.contains(">Källa: mer.md</a>"))
        }
    }

    @Test func answersHeadWithoutABody() async throws {
        try await TestServer.serving { server in
            let answer = try await server.answer(to: server.request("/", method: "HEAD"))
            #expect(answer.status == 200 && answer.text.isEmpty)
            #expect(try await server.get("/prov").status == 301)
        }
    }

    @Test func closesWhatIsSlowAndWhatIsTooMuch() async throws {
        var limits = PreviewServer.Limits()
        limits.streams = 3
        limits.connections = 8
        limits.patience = 1
        try await TestServer.serving(limits: limits) { server in
            let slow = try Socket(server.port)
            slow.say("GET / HTTP/1.1\r\nHost: loc")
            let silent = try Socket(server.port)
            #expect(await slow.hearAll() == "")
            #expect(await silent.hearAll() == "")
            var streams: [Socket] = []
            for _ in 0..<3 { streams.append(try await server.events(of: "/")) }
            for stream in streams { #expect(await stream.hear(until: "retry").contains("200 OK")) }
            let fourth = try await server.events(of: "/")
            #expect(await fourth.hearAll().contains("503"))
            let many = try (0..<8).map { _ in try Socket(server.port) }
            for socket in many { #expect(await socket.hearAll() == "") }
            #expect(try await server.get("/").status == 200, "the streams are still open, and there is room for others")
        }
    }

    @Test func answersManyRequestsAlike() async throws {
        try await TestServer.serving { server in
            let first = try await server.get("/prov/beslut/").text
            await withTaskGroup { group in
                for _ in 0..<4 {
                    group.addTask {
                        for _ in 0..<100 { #expect((try? await server.get("/prov/beslut/").text) == first) }
                    }
                }
            }
        }
    }
}
