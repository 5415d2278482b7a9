import Foundation
import SiteBuild
import Testing

/// What we have not made is never touched.
@Suite struct ForeignFileTests {
    @Test func refusesAFolderThatIsNotOurs() async throws {
        let site = try PublishedSite()
        try site.folder.write("mine", to: "public/brev.txt")
        let before = try site.snapshot()
        await #expect(throws: OutputRefusal.isForeign(["brev.txt"])) { try await site.publish(PublishedSite.old) }
        #expect(try site.snapshot() == before)
        #expect(try site.neighbours() == [])
    }

    @Test func refusesAFolderOfFolders() async throws {
        let site = try PublishedSite()
        try site.folder.makeFolder("public/tom")
        await #expect(throws: OutputRefusal.isForeign(["tom"])) { try await site.publish(PublishedSite.old) }
    }

    @Test func doesNotTrustAListThatIsNotOurs() async throws {
        let site = try PublishedSite()
        try site.folder.write("5 brev.txt\n", to: "public/.paragraf")
        try site.folder.write("mine", to: "public/brev.txt")
        await #expect(throws: OutputRefusal.isForeign([".paragraf", "brev.txt"])) { try await site.publish(PublishedSite.old) }
    }

    @Test func namesAFileThatCameLater() async throws {
        let site = try PublishedSite()
        try await site.publish(PublishedSite.old)
        try site.folder.write("prov.example", to: "public/CNAME")
        try site.folder.write("x", to: "public/a/egen.html")
        let before = try site.snapshot()
        await #expect(throws: OutputRefusal.holdsForeign(["CNAME", "a/egen.html"])) { try await site.publish(PublishedSite.new) }
        #expect(try site.snapshot() == before)
    }

    @Test(arguments: PublisherTests.ways)
    func keepsWhatItIsToldToKeep(way: Publication.Way, lacks: FaultyFileSystem.Lacks) async throws {
        let site = try PublishedSite()
        try await site.publish(PublishedSite.old)
        try site.folder.write("prov.example", to: "public/CNAME")
        try site.folder.write("token", to: "public/.well-known/acme/x")
        let before = try site.snapshot()
        var disk = FaultyFileSystem()
        disk.lacks = lacks
        #expect(try await site.publish(PublishedSite.new, keeping: ["CNAME", ".well-known/"], on: disk).way == way)
        let after = try site.snapshot()
        #expect(after.files["CNAME"] == before.files["CNAME"])
        #expect(after.files[".well-known/acme/x"] == before.files[".well-known/acme/x"])
        #expect(after.bytes["a/index.html"] == Data("a changed".utf8))
        #expect(after.files["gone/index.html"] == nil)
    }

    @Test func refusesToKeepWhatItWrites() async throws {
        let site = try PublishedSite()
        await #expect(throws: OutputRefusal.keepsOurs(["index.html"])) {
            try await site.publish(PublishedSite.old, keeping: ["index.html"])
        }
    }

    @Test func removesWhatAKilledBuildLeft() async throws {
        let site = try PublishedSite()
        try await site.publish(PublishedSite.old)
        try site.folder.write("half", to: ".public.paragraf-ny/a/index.html")
        try site.folder.write("half", to: "public/.paragraf-ny/ny-0")
        try await site.publish(PublishedSite.old)
        #expect(try site.neighbours() == [])
        #expect(try site.snapshot().files.count == 7)
    }

    @Test func bringsBackASiteThatWasMovedAside() async throws {
        let site = try PublishedSite()
        try await site.publish(PublishedSite.old)
        try FileManager.default.moveItem(atPath: site.output, toPath: site.folder.path + "/.public.paragraf-gammal")
        #expect(try await site.publish(PublishedSite.old).way == .nothingDiffered)
        #expect(try site.neighbours() == [])
    }

    @Test func publishesThroughASymbolicLink() async throws {
        let site = try PublishedSite()
        try site.folder.makeFolder("www/real")
        try site.folder.link("public", to: "www/real")
        try await site.publish(PublishedSite.old)
        try await site.publish(PublishedSite.new)
        #expect(try Snapshot(site.folder.path + "/www").files["real/c/d/index.html"] != nil)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: site.output) == "www/real")
    }

    @Test func keepsTheFoldersRights() async throws {
        let site = try PublishedSite()
        try await site.publish(PublishedSite.old)
        try FileManager.default.setAttributes([.posixPermissions: 0o2775], ofItemAtPath: site.output)
        #expect(try await site.publish(PublishedSite.new).way == .exchanged)
        #expect(try FileManager.default.attributesOfItem(atPath: site.output)[.posixPermissions] as? Int == 0o2775)
    }

    @Test func twoBuildsTakeTurns() async throws {
        let site = try PublishedSite()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<8 {
                group.addTask { try await site.publish(["index.html": "\(number)", "\(number)/index.html": "x"]) }
            }
            try await group.waitForAll()
        }
        let files = try site.snapshot().bytes
        #expect(files.count == 3)
        let winner = String(decoding: files["index.html"] ?? Data(), as: UTF8.self)
        #expect(files["\(winner)/index.html"] != nil)
        #expect(try site.neighbours() == [])
    }
}
