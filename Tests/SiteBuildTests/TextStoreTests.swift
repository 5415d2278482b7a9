import Markup
import SiteBuild
import Testing

/// Texts of a large site lie in a file while it is built: it is the same site, or none.
@Suite struct TextStoreTests {
    private let sample: SampleSite
    private let scratch: TemporaryFolder

    init() throws {
        sample = try SampleSite()
        scratch = try TemporaryFolder()
    }

    /// - Parameter inMemory: bytes of text; nil where there is no scratch folder.
    private func site(inMemory: Int?, on disk: FaultyFileSystem = FaultyFileSystem()) async throws -> [String: [UInt8]] {
        var options = SampleSite.options(site: sample.site, jobs: 1)
        options.scratch = inMemory.map { Scratch(folder: scratch.path, fileSystem: disk, textsInMemory: $0) }
        return try await SiteInMemory(try await SiteReader(site: sample.site).read(), options).bytes
    }

    /// How much stays in memory, and whether anything then lies on the disk.
    @Test(arguments: [(0, true), (3000, true), (1 << 20, false)])
    func givesTheSameSite(inMemory: Int, usesDisk: Bool) async throws {
        let disk = FaultyFileSystem()
        #expect(try await site(inMemory: inMemory, on: disk) == site(inMemory: nil))
        #expect((disk.calls > 0) == usesDisk)
        #expect(try disk.entries(of: scratch.path, followingLinks: false).isEmpty, "a file without a name")
    }

    /// A file that cannot be made or written is done without; one that cannot be read back ends the build.
    @Test func givesTheSameSiteOrNoneOnABrokenDisk() async throws {
        let whole = try await site(inMemory: nil)
        let sound = FaultyFileSystem()
        _ = try await site(inMemory: 0, on: sound)
        var ended = 0
        for failing in 1...sound.calls {
            var disk = sound.counted
            disk.failing = failing
            do {
                #expect(try await site(inMemory: 0, on: disk) == whole)
            } catch let fault as FileFault {
                #expect(fault == FileFault(.read, scratch.path, code: disk.code))
                ended += 1
            }
        }
        #expect(ended > 0 && ended < sound.calls)
    }

    @Test func noticesWhatWasNeverWritten() async throws {
        var disk = FaultyFileSystem()
        disk.failing = 2
        disk.staysBroken = true
        disk.swallows = true
        await #expect(throws: FileFault.self) { try await site(inMemory: 0, on: disk) }
    }

    @Test func doesWithoutAFolderThatIsNotThere() async throws {
        var options = SampleSite.options(site: sample.site)
        options.scratch = Scratch(folder: scratch.path + "/finns-inte", textsInMemory: 0)
        let built = try await SiteInMemory(try await SiteReader(site: sample.site).read(), options)
        #expect(try await built.bytes == site(inMemory: nil))
    }
}
