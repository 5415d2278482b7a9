import Foundation
import Markup
import Records
import SiteBuild
import Testing

@Suite struct SiteReaderTests {
    private static func read(_ folder: TemporaryFolder) async throws -> SiteInput {
        try await SiteReader(site: folder.path, jobs: 2).read()
    }

    @Test func readsASite() async throws {
        let folder = try TemporaryFolder()
        try folder.write("titel: x\n", to: "paragraf.yaml")
        for name in ["content/b.md", "content/a/index.md", "content/a/b.pdf", "templates/style.css"] {
            try folder.write("x", to: name)
        }
        let input = try await Self.read(folder)
        #expect(input.settings?.path == "paragraf.yaml")
        #expect(input.documents.paths == ["content/a/index.md", "content/b.md"])
        #expect(input.otherFiles.map { "\($0.path) \($0.diskPath) \($0.size)" } == ["content/a/b.pdf content/a/b.pdf 1"])
        #expect(input.overrides.map(\.path) == ["templates/style.css"])
        #expect(input.findings == [])
    }

    @Test(arguments: [
        ".dold.md", "~$utkast.md", "kopia.md~", "Thumbs.db", "desktop.ini", ".git/config", "~mapp/a.md", "mapp~/a.md",
        "a/.b/c.md",
    ])
    func passesOverHiddenAndWorkingFiles(name: String) async throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "content/" + name)
        let input = try await Self.read(folder)
        #expect(input.documents.paths == [] && input.otherFiles == [] && input.findings == [])
    }

    @Test(arguments: [("a.markdown", "a.md"), ("a.MD", "a.md"), ("a.Md", "a.md"), ("a.b.mkd", "a.b.md")])
    func saysWhatDocumentsEndIn(name: String, instead: String) async throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "content/" + name)
        let input = try await Self.read(folder)
        #expect(input.documents.paths == [] && input.otherFiles == [])
        #expect(input.findings.map(\.check.name) == ["wrong-extension"])
        #expect(input.findings.first?.message.sv.contains("”\(instead)”") == true)
    }

    @Test func followsNoLinkButThoseOfTheFolders() async throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "elsewhere/index.md")
        try folder.write("x", to: "elsewhere/deep/b.md")
        try folder.link("content", to: "elsewhere")
        try folder.link("elsewhere/c.md", to: "index.md")
        try folder.link("elsewhere/loop", to: ".")
        let input = try await Self.read(folder)
        #expect(input.documents.paths == ["content/deep/b.md", "content/index.md"])
        #expect(input.findings.map(\.place.file).sorted() == ["content/c.md", "content/loop"])
    }

    /// macOS stores "å" as two characters.
    @Test func comparesNamesInOneNormalForm() async throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "content/mo\u{308}te.md")
        try folder.write("x", to: "content/o\u{308}/b.pdf")
        let input = try await Self.read(folder)
        #expect(input.documents.paths.map { Array($0.utf8) } == [Array("content/m\u{F6}te.md".utf8)])
        #expect(input.otherFiles.map { Array($0.diskPath.utf8) } == [Array("content/o\u{308}/b.pdf".utf8)])
    }

    @Test func endsWhereAFileCannotBeRead() async throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "content/a.md")
        var disk = FaultyFileSystem()
        disk.failing = 1
        disk.staysBroken = true
        let reader = SiteReader(site: folder.path, fileSystem: disk)
        await #expect(throws: FileFault.self) { try await reader.read() }
    }

    @Test(
        arguments: [
            (nil, "2026-03-01", "2026-03-01"), ("1767225599", nil, "2025-12-31"), ("1767225600", nil, "2026-01-01"),
            ("-1", nil, "1969-12-31"),
            ("1767225600", "2020-02-29", "2020-02-29"),
        ] as [(String?, String?, String)])
    func choosesTheDay(epoch: String?, asOf: String?, expected: String) throws {
        let day = try asOf.map { try CivilDate(parsing: $0) }
        #expect(try BuildDay.choose(asOf: day, epoch: epoch, zone: "Europe/Stockholm").description == expected)
    }

    @Test(arguments: ["i dag", "1e9", "99999999999999"])
    func refusesAnEpochThatIsNone(epoch: String) {
        #expect(throws: BuildDay.EpochFault(written: epoch)) {
            try BuildDay.choose(asOf: nil, epoch: epoch, zone: "Europe/Stockholm")
        }
    }
}

/// Where publishing could destroy something, it is refused before anything is built.
@Suite struct OutputFolderTests {
    @Test(arguments: [
        ("site", OutputRefusal.isSite), ("site/content/../../site/.", .isSite), (".", .holdsSite),
        ("site/content", .liesIn("content")),
        ("site/content/public", .liesIn("content")), ("site/content/a/../b", .liesIn("content")),
        ("site/templates/x", .liesIn("templates")),
        ("file", .isFile), ("file/x/y", .isFile), ("home", .isHome), ("link-to-site", .isSite), ("real", .holdsSite),
    ])
    func refuses(output: String, refusal: OutputRefusal) throws {
        let folder = try TemporaryFolder()
        for name in ["site/templates", "home", "real/content"] { try folder.makeFolder(name) }
        try folder.write("x", to: "file")
        try folder.link("link-to-site", to: "site")
        try folder.link("site/content", to: "../real/content")
        #expect(throws: refusal) {
            try OutputFolder(folder.path + "/" + output, ofSite: folder.path + "/site", homes: [folder.path + "/home"])
        }
    }

    @Test(arguments: ["templates", "templates/x", "content/public"])
    func refusesWhereSourcesWillStand(name: String) throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("site")
        let refusal = OutputRefusal.liesIn(String(name.prefix { $0 != "/" }))
        #expect(throws: refusal) { try OutputFolder(folder.path + "/site/" + name, ofSite: folder.path + "/site", homes: []) }
    }

    @Test(arguments: ["/", "/home/anna", "//"])
    func refusesWhatIsNobodysToWrite(output: String) throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("site")
        #expect(throws: OutputRefusal.self) { try OutputFolder(output, ofSite: folder.path + "/site", homes: []) }
    }
}
