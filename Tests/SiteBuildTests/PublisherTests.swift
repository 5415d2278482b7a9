import Foundation
import SiteBuild
import Testing

@Suite struct PublisherTests {
    @Test func makesTheFirstSite() async throws {
        let site = try PublishedSite()
        let publication = try await site.publish(PublishedSite.old)
        #expect(publication == Publication(way: .movedIn, written: 6, unchanged: 0, removed: 0))
        let bytes = try site.snapshot().bytes
        #expect(bytes.count == 7)
        #expect(bytes["a/b/index.html"] == Data("b".utf8))
        #expect(try site.neighbours() == [])
    }

    @Test func fillsAnEmptyFolderAndMakesMissingOnes() async throws {
        let site = try PublishedSite()
        try site.folder.makeFolder("public")
        try await site.publish(["index.html": "x"])
        #expect(try site.snapshot().bytes["index.html"] == Data("x".utf8))
        try await site.publish(["index.html": "x"], to: "deep/er/public")
        #expect(try Snapshot(site.folder.path + "/deep/er/public").bytes["index.html"] == Data("x".utf8))
        #expect(try Snapshot(site.folder.path + "/deep/er").folders == ["public"])
    }

    @Test func touchesNothingWhereNothingDiffers() async throws {
        let site = try PublishedSite()
        try await site.publish(PublishedSite.old)
        let before = try site.snapshot()
        let folder = try FileManager.default.attributesOfItem(atPath: site.output)[.systemFileNumber] as? Int
        #expect(try await site.publish(PublishedSite.old).way == .nothingDiffered)
        #expect(try site.snapshot() == before)
        #expect(try FileManager.default.attributesOfItem(atPath: site.output)[.systemFileNumber] as? Int == folder)
    }

    /// The ways a new site comes into its place, and the disk that forces each.
    static let ways: [(way: Publication.Way, lacks: FaultyFileSystem.Lacks)] = [
        (.exchanged, []), (.movedAside, .exchange), (.fileByFile, .links), (.fileByFile, .staging),
        (.fileByFile, [.staging, .links]),
    ]

    @Test(arguments: ways)
    func replacesTheOldSite(way: Publication.Way, lacks: FaultyFileSystem.Lacks) async throws {
        let site = try PublishedSite()
        try await site.publish(PublishedSite.old)
        let before = try site.snapshot()
        var disk = FaultyFileSystem()
        disk.lacks = lacks
        let publication = try await site.publish(PublishedSite.new, on: disk)
        #expect(publication == Publication(way: way, written: 4, unchanged: 2, removed: 3))
        let after = try site.snapshot()
        let fresh = try PublishedSite()
        try await fresh.publish(PublishedSite.new)
        #expect(try after.bytes == fresh.snapshot().bytes)
        #expect(try after.folders == fresh.snapshot().folders)
        #expect(after.files["index.html"] == before.files["index.html"], "an unchanged file keeps its time and its identity")
        #expect(try site.neighbours() == [])
    }

    /// A disk that breaks for good leaves the old site or the new, and nothing between.
    @Test(arguments: [FaultyFileSystem.Lacks.exchange, []])
    func leavesAWholeSiteOnABrokenDisk(lacks: FaultyFileSystem.Lacks) async throws {
        let fresh = try PublishedSite()
        try await fresh.publish(PublishedSite.new)
        let new = try fresh.snapshot().bytes
        for failing in stride(from: 1, through: 80, by: 1) {
            let site = try PublishedSite()
            try await site.publish(PublishedSite.old)
            let old = try site.snapshot().bytes
            var disk = FaultyFileSystem()
            disk.lacks = lacks
            disk.failing = failing
            disk.staysBroken = true
            do { try await site.publish(PublishedSite.new, on: disk) } catch is FileFault {}
            // Between two renames, the old site stands aside; the next run moves it back.
            if FileManager.default.fileExists(atPath: site.output) {
                let found = try site.snapshot().bytes
                #expect(found == old || found == new, "call \(failing)")
            }
            #expect(try await site.publish(PublishedSite.new).written <= 4, "call \(failing): the old site was found again")
            #expect(try site.snapshot().bytes == new)
            #expect(try site.neighbours() == [])
        }
    }
}
