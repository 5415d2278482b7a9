import Testing

/// A check has one name, one page in the handbook and one whole-site case.
@Suite struct CheckPagesTests {
    /// Names as they stand in the source: `Check("unknown-key")`.
    static let names: [String] = Set(
        House.sources.flatMap(\.code).flatMap { _, line in
            line.split(separator: "Check(\"", omittingEmptySubsequences: false).dropFirst().compactMap { rest in
                rest.split(separator: "\"", maxSplits: 1, omittingEmptySubsequences: false).first.map(String.init)
            }
        }
    ).filter { name in name.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" } }.sorted()

    @Test func areFound() { #expect(Self.names.count >= 20) }

    @Test(arguments: names)
    func hasAPageInTheHandbook(check: String) {
        let page = House.text("docs/fel/\(check).md")
        #expect(page.hasPrefix("# \(check)\n"), "docs/fel/\(check).md")
        #expect(page.contains("## Så rättar du"), "docs/fel/\(check).md")
    }

    @Test(arguments: names)
    func hasACase(check: String) {
        #expect(House.text("Tests/Cases/\(check).txt").contains("[\(check)]"), "Tests/Cases/\(check).txt")
    }

    @Test func noPageIsLeftBehind() {
        let pages = House.files(in: "docs/fel", ending: ".md").map { String($0.name.dropLast(3)) }
        #expect(Set(pages).subtracting(Self.names).subtracting(["README"]) == [])
    }
}
