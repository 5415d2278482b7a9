import Foundation
import Markup
import SiteBuild
import Testing

@Suite struct AssemblyTests {
    @Test func makesTheSameBytesOnAnyNumberOfThreadsAndInAnyOrder() async throws {
        let sample = try SampleSite(decisions: 40)
        let input = try await SiteReader(site: sample.site).read()
        let first = try await SiteInMemory(input, SampleSite.options(jobs: 1))
        #expect(first.diagnostics == [])
        let whole = first.bytes
        #expect(whole.count > 60)
        for jobs in [2, 8] {
            var shuffled = input
            let files = try input.documents.paths.indices.map { try input.documents.read($0) }
            shuffled.documents = SourceFiles(files.shuffled())
            let other = try await SiteInMemory(shuffled, SampleSite.options(jobs: jobs))
            #expect(other.bytes == whole)
        }
    }

    @Test func tellsEveryFaultOfEveryFileInOrder() async throws {
        let input = SiteInput(
            settings: SourceFile(path: "paragraf.yaml", "titel: x\n"),
            documents: [
                SourceFile(path: "content/b.md", "---\ntyp: sida\ntitl: B\ndatum: 2019-02-30\n---\n"),
                SourceFile(path: "content/a.md", "---\ntyp: sidda\ntitel: A\n---\n[x](finns-inte.md)\n"),
                SourceFile(path: "content/c.md", "---\ntyp: sida\ntitel: C\n---\nSe [b](b.md) och [d](d.md).\n"),
            ])
        let checked = try await assemble(input, options: SampleSite.options())
        let found = checked.diagnostics.map { "\($0.place.file) \($0.check.name)" }
        #expect(found.contains("content/b.md unknown-key"))
        #expect(found.contains("content/a.md unknown-type"))
        #expect(found.contains("content/b.md impossible-date"))
        #expect(found.contains("content/c.md broken-link"), "a link from a document that can be read")
        #expect(
            found.filter { $0 == "content/c.md broken-link" }.count == 1, "one to a document that cannot be read is not broken")
        #expect(found.contains("paragraf.yaml missing-key"))
        #expect(checked.diagnostics.map(\.place) == checked.diagnostics.map(\.place).sorted())
    }

    @Test func raisesFaultsInDraftsWhenTold() async throws {
        let draft = SourceFile(path: "content/a.md", "---\ntyp: sida\ntitel: A\nutkast: true\nfel: x\n---\n")
        let input = SiteInput(
            settings: SourceFile(
                path: "paragraf.yaml", bytes: Array(try #require(SampleSite.files(decisions: 1).first).1.utf8).withoutAuthority),
            documents: [draft, SourceFile(path: "content/index.md", SampleSite.page("Start"))])
        var options = SampleSite.options()
        #expect(try await assemble(input, options: options).diagnostics.map(\.severity) == [.warning])
        options.checksDrafts = true
        #expect(try await assemble(input, options: options).diagnostics.map(\.severity) == [.error])
    }

    /// A site is edited at random, and published over its last state: the output is what a build into an empty folder gives.
    /// `PARAGRAF_EDITS` sets how many edits.
    @Test func publishesTheSameOverAnOldSiteAsIntoAnEmptyFolder() async throws {
        let sample = try SampleSite()
        var random = SystemRandomNumberGenerator()
        var editor = RandomEditor(folder: sample.folder)
        let edits = Int(ProcessInfo.processInfo.environment["PARAGRAF_EDITS"] ?? "") ?? 100
        var published = 0
        for _ in 0..<edits {
            let edit = try editor.edit(using: &random)
            let built = try await sample.assembled()
            guard !built.files.isEmpty, !built.diagnostics.contains(where: { $0.severity == .error }) else { continue }
            let output = try OutputFolder(sample.output, ofSite: sample.site, homes: [])
            _ = try await Publisher(fileSystem: FaultyFileSystem(), jobs: 2).publish(built.files, to: output)
            var expected = built.bytes
            expected[FileList.name] = FileList(Dictionary(uniqueKeysWithValues: built.files.map { ($0.path, $0.size) })).bytes
            #expect(try Snapshot(sample.output).bytes == expected.mapValues { Data($0) }, "after: \(edit)")
            published += 1
        }
        #expect(published > edits / 2, "most edits leave a site without errors")
        #expect(try sample.folder.names() == ["public", "site"])
    }
}

extension [UInt8] {
    /// Settings for a site without the authority that the sample has.
    fileprivate var withoutAuthority: [UInt8] {
        Array(String(decoding: self, as: UTF8.self).replacing("huvudman: prov\n", with: "").utf8)
    }
}

/// Adds, renames, deletes and changes documents at random, as editors do in a year.
private struct RandomEditor {
    let folder: TemporaryFolder
    private var documents = (1...6).map { "ks-\($0)" }
    private var next = 7

    init(folder: TemporaryFolder) { self.folder = folder }

    mutating func edit(using random: inout some RandomNumberGenerator) throws -> String {
        let number = next
        next += 1
        let index = documents.indices.randomElement(using: &random)
        switch (Int.random(in: 0..<6, using: &random), index) {
        case (0, _), (_, nil):
            documents.append("nytt-\(number)")
            try write("nytt-\(number)", SampleSite.decision(number))
            return "add nytt-\(number)"
        case (1, let index?):
            let old = documents[index]
            documents[index] = "flyttat-\(number)"
            try folder.remove("site/content/prov/\(old).md")
            try write(documents[index], SampleSite.decision(number))
            return "rename \(old) to \(documents[index])"
        case (2, let index?):
            let old = documents.remove(at: index)
            try folder.remove("site/content/prov/\(old).md")
            return "delete \(old)"
        case (3, let index?):
            try write(documents[index], SampleSite.decision(number, isDraft: true))
            return "make \(documents[index]) a draft"
        case (4, _):
            try folder.write("/* \(number) */\n", to: "site/templates/style.css")
            return "change the stylesheet"
        case (_, let index?):
            try write(documents[index], SampleSite.decision(number, title: "Ändrat beslut"))
            return "change \(documents[index])"
        }
    }

    private func write(_ name: String, _ text: String) throws { try folder.write(text, to: "site/content/prov/\(name).md") }
}
