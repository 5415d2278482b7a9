import Foundation
import Preview
import SiteBuild
import Testing

/// From a saved file to the page that shows it, over a real socket.
@Suite(.serialized) struct LiveTests {
    private static let page = TestState.page("Om oss", "Vi är NY.")

    /// Ways in which editors save. Each leaves the new text at `content/prov/sida.md`.
    enum Save: String, CaseIterable {
        case inPlace, byRename, byMovingAside, byEmptyingFirst, byRemovingFirst, inABurst
    }

    private static func save(_ way: Save, _ text: String, _ server: TestServer) async throws {
        let name = "content/prov/sida.md"
        let path = server.folder + "/" + name
        switch way {
        case .inPlace:
            let file = try #require(FileHandle(forWritingAtPath: path))
            try file.truncate(atOffset: 0)
            try file.write(contentsOf: Data(text.utf8))
            try file.close()
        case .byRename:
            try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
        case .byMovingAside:
            try server.rename(name, to: name + "~")
            try server.write(text, to: name)
            try server.remove(name + "~")
        case .byEmptyingFirst:
            try server.write("", to: name)
            try server.write(text, to: name)
        case .byRemovingFirst:
            try server.remove(name)
            try server.write(text, to: name)
        case .inABurst:
            for number in 0..<20 { try server.write(TestState.page("Om oss", "Steg \(number)"), to: name) }
            try server.write(text, to: name)
        }
    }

    @Test(arguments: Save.allCases, [false, true])
    func showsWhatWasSaved(way: Save, polls: Bool) async throws {
        try await TestServer.serving(polls: polls) { server in
            #expect(try await server.get("/prov/sida/").text.contains("en kommun"))
            try await Self.save(way, Self.page, server)
            let answer = try await server.get("/prov/sida/") { $0.text.contains("Vi är NY.") }
            #expect(answer.status == 200 && answer.text.contains("Vi är NY."))
        }
    }

    /// What cannot be read keeps nothing else as it was that was saved in the same moment.
    @Test func showsWhatWasSavedBesideWhatCannotBeRead() async throws {
        try await TestServer.serving { server in
            let templates = server.folder + "/templates"
            try? FileManager.default.removeItem(atPath: templates)
            try FileManager.default.createSymbolicLink(atPath: templates, withDestinationPath: templates)
            try await Self.save(.inPlace, Self.page, server)
            let answer = try await server.get("/prov/sida/") { $0.text.contains("Vi är NY.") }
            #expect(answer.text.contains("Vi är NY."))
        }
    }

    /// Who saves and reloads by hand, at once, must not see the page of before.
    @Test func answersWithWhatWasSavedJustBefore() async throws {
        try await TestServer.serving { server in
            for number in 0..<30 {
                try server.write(TestState.page("Om oss", "Steg \(number)."), to: "content/prov/sida.md")
                #expect(try await server.get("/prov/sida/").text.contains("Steg \(number)."))
            }
        }
    }

    @Test func tellsAPageThatItHasChangedWhenTheNewOneIsReady() async throws {
        try await TestServer.serving { server in
            let events = try await server.events(of: "/prov/sida/")
            #expect(await events.hear(until: "retry").contains("text/event-stream"))
            try server.write(Self.page, to: "content/prov/sida.md")
            #expect(await events.hear(until: "event: sida").contains("event: sida"))
            // A reload that comes too early would fetch the old page.
            #expect(try await server.get("/prov/sida/").text.contains("Vi är NY."))
        }
    }

    @Test func tellsAPageThatHeardNothingMeanwhile() async throws {
        try await TestServer.serving { server in
            let socket = try Socket(server.port)
            socket.say(server.request("/~/handelser?sida=/prov/sida/&version=gammal&stil=x&remsa=x"))
            #expect(await socket.hear(until: "event: sida").contains("event: sida"))
        }
    }

    @Test func swapsTheStylesheetAndLeavesOtherPagesAlone() async throws {
        try await TestServer.serving { server in
            let (style, other) = (try await server.events(of: "/prov/beslut/"), try await server.events(of: "/prov/sida/"))
            _ = (await style.hear(until: "retry"), await other.hear(until: "retry"))
            try server.write(Self.page, to: "content/prov/sida.md")
            #expect(await other.hear(until: "event: sida").contains("event: sida"))
            try server.write("body { color: red }", to: "templates/style.css")
            let heard = await style.hear(until: "event: stil")
            #expect(heard.contains("event: stil") && !heard.contains("event: sida"), "its bytes are as before")
        }
    }

    @Test func tellsAPageOfAPictureThatWasReplaced() async throws {
        let page = TestState.page("Bild", "![En bild](bild.png)")
        let files = ["content/prov/bild.md": page, "content/prov/bild.png": "ett"]
        try await TestServer.serving(TestState.small.merging(files) { $1 }) { server in
            let (events, other) = (try await server.events(of: "/prov/bild/"), try await server.events(of: "/prov/sida/"))
            _ = (await events.hear(until: "retry"), await other.hear(until: "retry"))
            try server.write("två", to: "content/prov/bild.png")
            let heard = await events.hear(until: "event: bilder")
            #expect(heard.contains("event: bilder") && !heard.contains("event: sida"))
            #expect(try await server.get("/prov/bild.png").text == "två")
            try server.write(Self.page, to: "content/prov/sida.md")
            let others = await other.hear(until: "event: sida")
            #expect(!others.contains("event: bilder"), "it shows no picture")
        }
    }

    @Test func losesNoEditWhileItWorks() async throws {
        try await TestServer.serving { server in
            for number in 0..<60 {
                try server.write(TestState.page("Om oss", "Steg \(number)."), to: "content/prov/sida.md")
                try server.write(TestState.page("Nummer \(number)", "Sida."), to: "content/prov/s\(number).md")
                if number % 7 == 0 { try await Task.sleep(for: .milliseconds(3)) }
            }
            #expect(try await server.get("/prov/sida/") { $0.text.contains("Steg 59.") }.text.contains("Steg 59."))
            for number in 0..<60 {
                #expect(try await server.get("/prov/s\(number)/") { $0.status == 200 }.status == 200, "s\(number)")
            }
        }
    }

    @Test func hasARenamedPageAtOneAddress() async throws {
        try await TestServer.serving { server in
            try server.rename("content/prov/sida.md", to: "content/prov/om-oss.md")
            #expect(try await server.get("/prov/om-oss/") { $0.status == 200 }.status == 200)
            #expect(try await server.get("/prov/sida/").status == 404)
            try server.rename("content/prov", to: "content/flyttad")
            #expect(try await server.get("/flyttad/om-oss/") { $0.status == 200 }.status == 200)
            #expect(try await server.get("/prov/om-oss/").status == 404)
            // What is written in a folder that has moved is seen.
            try server.write(Self.page, to: "content/flyttad/om-oss.md")
            #expect(try await server.get("/flyttad/om-oss/") { $0.text.contains("NY") }.text.contains("NY"))
        }
    }

    @Test func followsNewFoldersAndNamesInEitherNormalForm() async throws {
        try await TestServer.serving { server in
            try server.write(TestState.page("Djup", "Ett."), to: "content/prov/a/b/c/djup.md")
            #expect(try await server.get("/prov/a/b/c/djup/") { $0.status == 200 }.status == 200)
            try server.write(TestState.page("Djup", "Två."), to: "content/prov/a/b/c/djup.md")
            #expect(try await server.get("/prov/a/b/c/djup/") { $0.text.contains("Två.") }.text.contains("Två."))
            let decomposed = "content/prov/va\u{30A}r.md"
            try server.write(TestState.page("Vår", "Först."), to: decomposed)
            #expect(try await server.get("/prov/var/") { $0.text.contains("Först.") }.text.contains("Först."))
            try server.rename(decomposed, to: "content/prov/v\u{E5}r.md")
            try server.write(TestState.page("Vår", "Sedan."), to: "content/prov/v\u{E5}r.md")
            #expect(try await server.get("/prov/var/") { $0.text.contains("Sedan.") }.text.contains("Sedan."))
            // Of two that are equal in NFC, the one that is left is shown.
            try server.write(TestState.page("Vår", "Dubbel."), to: decomposed)
            try server.remove(decomposed)
            try server.write(TestState.page("Vår", "Till sist."), to: "content/prov/v\u{E5}r.md")
            try server.write(TestState.page("Vår", "Dubbel."), to: decomposed)
            try server.remove(decomposed)
            #expect(try await server.get("/prov/var/") { $0.text.contains("Till sist.") }.text.contains("Till sist."))
        }
    }

    /// Of two files with one address one is shown; who looks there for the other is told why.
    @Test func tellsOfTheOtherFileWithAnAddressWhereOneIsShown() async throws {
        try await TestServer.serving { server in
            try server.write(TestState.page("En till", "Ord."), to: "content/prov/sida/index.md")
            let page = try await server.get("/prov/sida/") { $0.text.contains("duplicate-address") }
            #expect(page.text.contains("Sidan: 1 fel"), "\(page.text.suffix(2000))")
            let other = try await server.get("/prov/") { $0.text.contains("duplicate-address") }
            #expect(other.text.contains("Sidan: inga fel. Hela webbplatsen: 1 fel."))
        }
    }

    @Test func showsAFaultWhereItIsAndLetsItGo() async throws {
        try await TestServer.serving { server in
            let wrong = "---\ntyp: sida\ntitel: Om oss\nsammanfatning: x\n---\nVi är NY.\n"
            try server.write(wrong, to: "content/prov/sida.md")
            let faulty = try await server.get("/prov/sida/") { $0.text.contains("pg-remsa") }
            #expect(faulty.text.contains("en kommun") && faulty.text.contains("Gammal sida"))
            #expect(faulty.text.contains("content/prov/sida.md:4:1"))
            #expect(faulty.text.contains("vscode://file\(server.folder)/content/prov/sida.md:4:1"))
            #expect(faulty.text.contains("menade du ”sammanfattning”"))
            try server.write(Self.page, to: "content/prov/sida.md")
            let mended = try await server.get("/prov/sida/") { !$0.text.contains("pg-remsa") }
            #expect(mended.text.contains("Vi är NY.") && !mended.text.contains("pg-remsa"))
        }
    }
}
