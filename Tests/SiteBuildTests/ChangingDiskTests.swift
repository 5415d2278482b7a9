import Foundation
import Markup
import SiteBuild
import Testing

import Glibc

/// Whatever somebody else does to the files while a site is read or published, and whenever: a whole site comes of it, or a fault and the
/// old site as it was; never a wait without end, half a file, or something lying about.
@Suite struct ChangingDiskTests {
    /// What happens to one path.
    enum Happening: String, CaseIterable {
        case removed, truncated, grown, replaced, folder, pipe, symbolicLink, linkToItself, linkElsewhere

        static let text = "En annan."

        func act(on name: String, in folder: TemporaryFolder) {
            let path = folder.path + "/" + name
            if self == .truncated || self == .grown {
                guard let file = FileHandle(forWritingAtPath: path) else { return }
                if self == .grown { _ = try? file.seekToEnd() }
                try? self == .grown ? file.write(contentsOf: Data(Self.text.utf8)) : file.truncate(atOffset: 3)
                return
            }
            try? FileManager.default.removeItem(atPath: path)
            switch self {
            case .replaced: _ = FileManager.default.createFile(atPath: path, contents: Data(Self.text.utf8))
            case .folder: _ = unsafe mkdir(path, 0o777)
            case .pipe: _ = unsafe mkfifo(path, 0o666)
            case .symbolicLink: _ = unsafe symlink("/etc/hostname", path)
            case .linkToItself: _ = unsafe symlink(path, path)
            case .linkElsewhere:
                try? folder.write("Från ett annat ställe.", to: "elsewhere/other.md")
                _ = unsafe symlink(folder.path + "/elsewhere", path)
            default: break
            }
        }

        /// What a file may hold when it is read: what it held, or what became of it.
        func mayLeave(_ bytes: [UInt8], of old: String) -> Bool {
            let text = String(decoding: bytes, as: UTF8.self)
            return [old, String(old.prefix(3)), old + Self.text, Self.text].contains(text)
        }
    }

    private static let sources = [
        "paragraf.yaml": "titel: Prov", "content/a.md": "Sidan a.", "content/prov/b.md": "Sidan b.",
        "content/prov/c/d.md": "Sidan d.",
        "content/prov/karta.pdf": "kartan", "templates/style.css": "body {}",
    ]

    private static func read(_ folder: TemporaryFolder, _ disk: FaultyFileSystem) async throws(FileFault) -> SiteInput {
        try await SiteReader(site: folder.path, fileSystem: disk, jobs: 1).read()
    }

    @Test(.timeLimit(.minutes(20)), arguments: Happening.allCases)
    func readsWholeFilesOrSaysWhich(happening: Happening) async throws {
        let counted = FaultyFileSystem()
        var faults = 0
        let paths = sources.keys.sorted() + ["content/prov", "content/prov/c", "content", "templates"]
        // The settings, content and templates may be links.
        for path in paths where ![.symbolicLink, .linkElsewhere].contains(happening) || path.hasPrefix("content/") {
            var number = 0
            var calls = 1
            while number < calls {
                number += 1
                let folder = try TemporaryFolder()
                for (name, text) in Self.sources { try folder.write(text, to: name) }
                var disk = counted.counted
                disk.failing = number
                disk.happening = { [folder] in happening.act(on: path, in: folder) }
                do {
                    let input = try await Self.read(folder, disk)
                    let documents = try input.documents.paths.indices.map { try input.documents.read($0) }
                    for file in documents + input.overrides + [input.settings].compactMap({ $0 }) {
                        let old = try #require(Self.sources[file.path], "a file from elsewhere")
                        #expect(happening.mayLeave(file.bytes, of: old), "\(path), call \(number)")
                    }
                } catch let fault as FileFault {
                    faults += 1
                    #expect(fault.message.sv.contains(fault.path))
                }
                calls = disk.calls
            }
        }
        #expect(faults > 0 || [.truncated, .grown, .replaced].contains(happening))
    }

    private var sources: [String: String] { Self.sources }

    // MARK: - Publishing

    /// Publishes pages and a file under content/ as it was found, and says what is wrong with what came of it.
    private static func faults(_ happening: Happening, at path: String, before number: Int) async throws -> (
        said: [String], calls: Int
    ) {
        let site = try PublishedSite()
        try site.folder.write("kartan", to: "site/content/karta.pdf")
        try await site.publish(PublishedSite.old)
        let before = try site.snapshot()
        let original = site.folder.path + "/site/content/karta.pdf"
        let found = try #require(try PosixFileSystem().status(of: original, followingLinks: false))
        var files = PublishedSite.new.sorted { $0.key < $1.key }.map {
            PlannedFile(path: $0.key, content: .bytes(Array($0.value.utf8)))
        }
        files.append(PlannedFile(path: "karta.pdf", content: .copy(of: original, size: found.size, changedAt: found.changedAt)))
        var disk = FaultyFileSystem()
        disk.failing = number
        disk.happening = { [folder = site.folder] in happening.act(on: path, in: folder) }
        var said: [String] = []
        do {
            let output = try OutputFolder(site.output, ofSite: site.folder.path + "/site", homes: [])
            try await Publisher(fileSystem: disk, jobs: 1).publish(files, to: output)
            // What is done to the site itself after it was published is not ours.
            let wanted = PublishedSite.new.merging(["karta.pdf": "kartan"]) { $1 }
            if !path.hasPrefix("public"),
                try site.snapshot().bytes.filter({ $0.key != FileList.name }) != wanted.mapValues({ Data($0.utf8) })
            {
                said.append("published, and not whole")
            }
        } catch let fault as FileFault {
            if !fault.message.sv.contains(fault.path) { said.append("says “\(fault.message.sv)”") }
            if !path.hasPrefix("public"), try site.snapshot() != before { said.append("changed the old site: \(fault)") }
        } catch let refusal as OutputRefusal where path.hasPrefix("public") {
            _ = refusal
        }
        // What was put there instead of our folder is not ours to remove.
        let left = try site.neighbours().filter { $0 != path && $0 != "elsewhere" }
        if !left.isEmpty { said.append("left \(left)") }
        return (said.map { "call \(number): \($0)" }, disk.calls)
    }

    @Test(
        .timeLimit(.minutes(20)), arguments: Happening.allCases,
        [
            "site/content/karta.pdf", "site/content", "public", "public/index.html", "public/a", "public/.paragraf",
            ".public.paragraf-ny",
        ])
    func publishesWholeOrNotAtAll(happening: Happening, path: String) async throws {
        // A folder that somebody puts there in the instant of the exchange cannot be told from the site that stood there.
        if happening == .folder, path == ".public.paragraf-ny" { return }
        // Each third call, others for each happening; `make torture` takes all.
        let step = ProcessInfo.processInfo.environment["PARAGRAF_EDITS"] == nil ? 3 : 1
        var number = (Happening.allCases.firstIndex(of: happening) ?? 0) % step + 1 - step
        var calls = step
        while number + step <= calls {
            number += step
            let result = try await Self.faults(happening, at: path, before: number)
            #expect(result.said == [])
            calls = result.calls
        }
    }

    /// A folder that somebody puts in the place of the old site is neither published over nor removed.
    @Test func leavesAFolderThatTookThePlaceOfTheOldSite() async throws {
        var refused = 0
        for number in 1...200 {
            let site = try PublishedSite()
            try await site.publish(PublishedSite.old)
            var disk = FaultyFileSystem()
            disk.failing = number
            disk.happening = { [folder = site.folder] in
                _ = unsafe rename(folder.path + "/public", folder.path + "/moved")
                try? folder.write("min egen", to: "public/index.html")
                try? folder.write("min egen", to: "public/dagbok.txt")
            }
            do {
                try await site.publish(PublishedSite.new, on: disk)
            } catch {
                refused += 1
            }
            if disk.calls < number { break }
            let own = try [site.output, site.folder.path + "/moved"].map { try Snapshot($0).bytes["dagbok.txt"] }
            #expect(own.contains(Data("min egen".utf8)), "call \(number)")
        }
        #expect(refused > 10)
    }

    /// Who removes the new site's own first page before it is published, or a folder with all that is in it, has published nothing.
    @Test(arguments: ["index.html", "a", ".paragraf"])
    func publishesNothingThatSomebodyHasBegunToRemove(name: String) async throws {
        var refused = 0
        var incomplete: [Int] = []
        for number in 1...200 {
            let site = try PublishedSite()
            try await site.publish(PublishedSite.old)
            var disk = FaultyFileSystem()
            disk.failing = number
            disk.happening = { [folder = site.folder] in
                try? FileManager.default.removeItem(atPath: folder.path + "/.public.paragraf-ny/" + name)
            }
            do {
                try await site.publish(PublishedSite.new, on: disk)
                let published = try site.snapshot().bytes.keys.filter { $0 != FileList.name }
                if Set(published) != Set(PublishedSite.new.keys) { incomplete.append(number) }
            } catch is FileFault {
                refused += 1
            }
            if disk.calls < number { break }
        }
        #expect(refused > 0)
        #expect(incomplete.count <= 1, "only in the instant of the exchange: \(incomplete)")
    }

    /// What somebody puts into the old site while the new one takes its place is not lost.
    @Test func keepsWhatIsPutThereMeanwhile() async throws {
        for number in 1...200 {
            let site = try PublishedSite()
            try await site.publish(PublishedSite.old)
            var disk = FaultyFileSystem()
            disk.failing = number
            disk.happening = { [folder = site.folder] in try? folder.write("min egen", to: "public/a/egen/dagbok.txt") }
            do { try await site.publish(PublishedSite.new, on: disk) } catch is OutputRefusal {}
            if disk.calls < number { break }
            #expect(try site.snapshot().bytes["a/egen/dagbok.txt"] == Data("min egen".utf8), "call \(number)")
        }
    }
}
