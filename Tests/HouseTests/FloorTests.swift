import Testing

/// SwiftPM lets an undeclared import pass in an incremental build, so the import lines are read and compared with the floors.
@Suite struct FloorTests {
    /// What the files of each target may import. A floor stands only on floors below it.
    static let floors: [String: Set<String>] = [
        "CLinux": [],
        "Markup": ["CCMark", "CYAML"],
        "Templating": ["Markup"],
        "Records": ["Markup"],
        "Pages": ["Markup", "Templating", "Records"],
        "SiteBuild": [
            "CLinux", "Markup", "Templating", "Records", "Pages", "FoundationEssentials", "Glibc", "Swift",
            "Synchronization", "Dispatch",
        ],
        "Preview": ["Markup", "Records", "Pages", "SiteBuild", "NIOCore", "NIOHTTP1", "NIOPosix"],
        "paragraf": [
            "CLinux", "Markup", "Templating", "Records", "Pages", "SiteBuild", "Preview", "ArgumentParser",
            "ArgumentParserToolInfo", "FoundationEssentials", "Synchronization", "Dispatch", "Glibc",
        ],
    ]

    @Test(arguments: House.sources)
    func importsOnlyWhatItsFloorMay(file: House.File) throws {
        let target = try #require(file.path.split(separator: "/").dropFirst().first.map(String.init))
        let allowed = try #require(Self.floors[target], "a target that the table of floors does not know")
        for (number, line) in file.code {
            let words = line.split(separator: " ")
            guard let index = words.firstIndex(of: "import"), index + 1 < words.count,
                words[..<index].allSatisfy({ $0.hasPrefix("@") || ["package", "internal", "public", "private"].contains($0) })
            else { continue }
            #expect(allowed.contains(String(words[index + 1])), "\(file.path):\(number): \(line)")
        }
    }

    @Test(arguments: ["CCMark", "CYAML"])
    func standsBehindOneFile(library: String) {
        let importers = House.sources.filter { file in file.code.contains { $0.text.hasSuffix("import \(library)") } }
        #expect(importers.count == 1, "\(importers.map(\.path))")
    }

    /// A misspelt feature name is silently ignored by the compiler.
    @Test(arguments: [
        ".swiftLanguageMode(.v6)", ".enableUpcomingFeature(\"ExistentialAny\")",
        ".enableUpcomingFeature(\"InternalImportsByDefault\")",
        ".enableUpcomingFeature(\"MemberImportVisibility\")", ".strictMemorySafety()", ".treatAllWarnings(as: .error)",
    ])
    func setsTheStrictRule(setting: String) {
        #expect(House.text("Package.swift").contains(setting))
    }

    @Test func embedsEveryTemplate() {
        let manifest = House.text("Package.swift").split(separator: "let templates = [")
        let list = manifest.last?.prefix { $0 != "]" } ?? ""
        let listed = list.split { ",\n \"".contains($0) }.map(String.init).sorted()
        let present = House.files(in: "templates", ending: "").map(\.name).sorted()
        #expect(listed == present)
    }
}
