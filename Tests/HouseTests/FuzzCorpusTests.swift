import Examinations
import Foundation
import Testing

/// What the fuzzer starts from, and what it has found: bytes that once broke something, a file each in Fuzz/Corpus/EXAMINATION.
@Suite struct FuzzCorpusTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var examination: Examination
        var file: URL

        var testDescription: String { "\(examination): \(file.lastPathComponent)" }
    }

    static let rows: [Row] = Examination.allCases.filter { $0 != .planted }.flatMap { examination in
        let folder = House.root.appending(path: "Fuzz/Corpus/\(examination)")
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.sorted { $0.path < $1.path }.map { Row(examination: examination, file: $0) }
    }

    @Test(arguments: rows)
    func holds(row: Row) async throws {
        try await row.examination.examine(Array(Data(contentsOf: row.file)))
    }

    @Test(arguments: Examination.allCases)
    func hasWhatToStartFrom(examination: Examination) {
        #expect(examination == .planted || Self.rows.contains { $0.examination == examination })
    }

    /// An examination that never throws would be worth nothing.
    @Test func canFail() async {
        await #expect(throws: Fault("planted")) { try await Examination.planted.examine(Array("BUG!".utf8)) }
    }

    @Test(arguments: [
        "<p>", "<p><em></p></em>", "<script></script>", "a & b", "a > b", "<a href=\"x>", "<a href=x></a>", "&nbsp;", "</p>",
        "<a href=\"b\"><a href=\"c\"></a></a>", "<p title=\"<\"></p>",
    ])
    func seesFaultsOfHTML(html: String) {
        #expect(faultOfHTML(Array(html.utf8)) != nil)
        if html != "<script></script>" { #expect(faultOfPage(Array("<!doctype html>\n\(html)".utf8)) != nil) }
    }

    @Test(arguments: ["public/index.html", "public/404.html", "public/sok/index.html", "public/om/index.html"])
    func seesNoneInOurPages(page: String) { #expect(faultOfPage(Array(House.text(page).utf8)) == nil) }
}
