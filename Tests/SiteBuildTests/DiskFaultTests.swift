import Foundation
import Markup
import SiteBuild
import Testing

/// Whichever call to the disk fails, and for whatever reason: the fault names the file, the old site stands as it was, and nothing is left
/// lying about.
@Suite struct DiskFaultTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var way: Publication.Way
        var lacks: FaultyFileSystem.Lacks
        var code: Int32

        var testDescription: String { "\(way), without \(lacks.rawValue), errno \(code)" }
    }

    /// A full disk on every way; other reasons on the ordinary one and on the one that can do least.
    static let rows: [Row] = PublisherTests.ways.flatMap { way, lacks in
        let codes = lacks == [] || lacks == [.staging, .links] ? [ENOSPC, EIO, EACCES, EMFILE] : [ENOSPC]
        return codes.map { Row(way: way, lacks: lacks, code: $0) }
    }

    /// What is not as it should be when call number `failing` fails. Empty when all is well.
    private static func faults(
        of disk: FaultyFileSystem, failing: Int, expecting whole: [String: Data]
    ) async throws -> [String] {
        let site = try PublishedSite()
        try await site.publish(PublishedSite.old)
        let before = try site.snapshot()
        var disk = disk
        disk.failing = failing
        var faults: [String] = []
        do {
            try await site.publish(PublishedSite.new, on: disk)
            // What cannot be removed after the exchange is removed by the next run.
            if try site.snapshot().bytes != whole { faults.append("said to be published, and is not") }
        } catch let fault as FileFault {
            if fault.code != disk.code { faults.append("another reason: \(fault.code)") }
            if !fault.path.hasPrefix(site.folder.path) { faults.append("names “\(fault.path)”") }
            for text in [fault.message.sv, fault.message.en] where !text.contains(fault.path) { faults.append("says “\(text)”") }
            let after = try site.snapshot()
            // Without links, a file that had been replaced comes back as a copy.
            let isAsBefore = disk.lacks.contains(.links) ? after.bytes == before.bytes : after == before
            if !isAsBefore { faults.append("changed the old site: \(fault)") }
            if try site.neighbours() != [] { faults.append("left \(try site.neighbours()): \(fault)") }
            if FileManager.default.fileExists(atPath: site.output + "/.paragraf-ny") {
                faults.append("left its folder: \(fault)")
            }
        }
        do {
            try await site.publish(PublishedSite.new)
            if try site.snapshot().bytes != whole || site.neighbours() != [] {
                faults.append("the run after it does not mend it")
            }
        } catch {
            faults.append("the run after it: \(error)")
        }
        return faults.map { "call \(failing): \($0)" }
    }

    private static func calls(of disk: FaultyFileSystem) async throws -> (count: Int, whole: [String: Data]) {
        let site = try PublishedSite()
        try await site.publish(PublishedSite.old)
        // Each value counts for itself.
        let disk = disk.counted
        try await site.publish(PublishedSite.new, on: disk)
        return (disk.calls, try site.snapshot().bytes)
    }

    @Test(arguments: rows)
    func leavesTheOldSiteAndNothingElse(row: Row) async throws {
        var disk = FaultyFileSystem()
        disk.lacks = row.lacks
        disk.code = row.code
        let (count, whole) = try await Self.calls(of: disk)
        #expect(count > 20)
        for failing in 1...count {
            #expect(try await Self.faults(of: disk.counted, failing: failing, expecting: whole) == [])
        }
    }

    /// The alarm itself: a disk that swallows its faults, as code with a `try?` too many would, is noticed. Writing, linking, moving and
    /// making folders are what a site is made of; nobody can notice what looking or removing was to do.
    @Test(arguments: PublisherTests.ways)
    func noticesAFaultThatIsSwallowed(way: Publication.Way, lacks: FaultyFileSystem.Lacks) async throws {
        var disk = FaultyFileSystem()
        disk.lacks = lacks
        let (count, whole) = try await Self.calls(of: disk)
        disk.swallows = true
        var noticed = 0
        for failing in 1...count {
            if try await !Self.faults(of: disk.counted, failing: failing, expecting: whole).isEmpty { noticed += 1 }
        }
        #expect(noticed >= 4, "of \(count) calls")
    }
}
