import Foundation
import Markup
import Pages
import Records
import SiteBuild
import Testing

/// Runs every site in Tests/Cases through the whole house. `RECORD=1` writes the messages that come out into the files, and fails.
@Suite struct CaseTests {
    @Test(arguments: CaseFile.all)
    func isAsItSays(site: CaseFile) async throws {
        let asOf = try CivilDate(parsing: site.asOf)
        let input = try await SiteReader(site: "site", fileSystem: site.folder).read()
        // Notes of what nothing fits are told by `check --verbose` only.
        let isVerbose = site.name.hasPrefix("citation-")
        let built = try await SiteInMemory(input, BuildOptions(asOf: asOf, site: "site", jobs: 2, tellsUnresolved: isVerbose))
        let format = DiagnosticFormat(language: .sv, mask: PersonalNumber.masked)
        let messages = built.diagnostics.map(format.headline)
        if messages != site.messages {
            if ProcessInfo.processInfo.environment["RECORD"] == "1" {
                let file = House.root.appending(path: "Tests/Cases/\(site.name).txt")
                try Data(site.recording(messages).utf8).write(to: file)
            }
            Issue.record("Tests/Cases/\(site.name).txt says (-), the site says (+):\n\(Self.difference(site.messages, messages))")
        }
        for expectation in site.expectations { examine(expectation, in: built.files, of: site) }
    }

    private func examine(_ expectation: CaseFile.Expectation, in files: [PlannedFile], of site: CaseFile) {
        let path = OutputFile(at: SiteAddress(expectation.address), bytes: []).path
        guard let file = files.first(where: { $0.path == path }) else {
            let others = files.map(\.path).joined(separator: " ")
            Issue.record("\(site.name): no \(expectation.address) (\(path)) among: \(others)")
            return
        }
        guard case .bytes(let bytes) = file.content else {
            Issue.record("\(site.name): \(path) is copied, not made")
            return
        }
        let text = String(decoding: bytes, as: UTF8.self)
        for wanted in expectation.texts where text.contains(wanted) != expectation.isContained {
            Issue.record(
                "\(site.name): \(expectation.address) \(expectation.isContained ? "lacks" : "contains"): \(wanted)\n\(text)")
        }
    }

    /// Lines that only one side has, in their order.
    private static func difference(_ expected: [String], _ found: [String]) -> String {
        found.difference(from: expected).map { change in
            switch change {
            case .insert(_, let line, _): "+ \(line)"
            case .remove(_, let line, _): "- \(line)"
            }
        }.joined(separator: "\n")
    }

    /// The harness itself sees what is wrong.
    @Test func readsACase() throws {
        let site = CaseFile(
            name: "a",
            text: """
                Comment.
                -- content/a.md (escaped) --
                a\\x0Ab\\u{e5}\\\\
                -- messages --
                one
                -- page /a/ lacks --
                x
                y

                """)
        #expect(try site.folder.read("site/content/a.md", atMost: 99) == Array("a\nbå\\\n".utf8))
        #expect(site.messages == ["one"])
        #expect(site.expectations.map(\.texts) == [["x", "y"]])
        #expect(site.recording(["two", "three"]).contains("-- messages --\ntwo\nthree\n-- page"))
    }
}
