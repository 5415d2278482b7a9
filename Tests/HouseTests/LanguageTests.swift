import Testing

/// Limits that keep a file readable and a fault findable.
@Suite struct LanguageTests {
    @Test(arguments: House.swiftFiles)
    func fitsInTheRoom(file: House.File) {
        #expect(file.lines.count <= 401, "\(file.path) has \(file.lines.count - 1) lines; 400 is the limit")
        for function in Self.functions(in: file) where function.length > 70 {
            Issue.record("\(file.path):\(function.line): a function of \(function.length) lines; 70 is the limit")
        }
    }

    /// swift-format puts the brace that ends a declaration at the declaration's own indentation.
    static func functions(in file: House.File) -> [(line: Int, length: Int)] {
        let openers = ["func ", "init(", "init?(", "init<", "subscript("]
        return file.lines.indices.compactMap { start in
            let line = file.lines[start]
            let indentation = line.prefix { $0 == " " }
            let words = line.dropFirst(indentation.count)
            guard !words.hasPrefix("//"), openers.contains(where: { words.hasPrefix($0) || words.contains(" " + $0) }),
                !words.hasSuffix("}"), !words.contains("self.init(")
            else { return nil }
            let end = file.lines[(start + 1)...].firstIndex { $0 == indentation + "}" }
            return end.map { (start + 1, $0 - start + 1) }
        }
    }

    /// Words of the language that have no place here, and the files that are let off, each for a reason that stands in the file.
    static let forbidden: [(word: String, except: [String])] = [
        ("try!", []), ("as!", []), ("@unchecked", []), ("nonisolated(unsafe)", []), ("fatalError(", []),
        ("Task.detached", []), ("NSRegularExpression", []), ("import Foundation\n", []),
    ]

    @Test(arguments: forbidden.map(\.word))
    func isNeverWritten(word: String) {
        for file in House.sources {
            for (number, line) in file.code where (line + "\n").contains(word) {
                Issue.record("\(file.path):\(number): \(line)")
            }
        }
    }

    @Test(arguments: House.sources)
    func hasNoGlobalVariable(file: House.File) {
        for (number, line) in file.lines.enumerated() {
            let isGlobal = ["var ", "package var ", "private var ", "fileprivate var ", "public var "].contains {
                line.hasPrefix($0)
            }
            #expect(!isGlobal || line.hasSuffix("{") || line.hasSuffix("}"), "\(file.path):\(number + 1): \(line)")
            #expect(!line.contains("static var ") || line.contains("{"), "\(file.path):\(number + 1): \(line)")
        }
    }

    /// What touches the world stands on the top floors.
    @Test(arguments: House.sources.filter { !$0.path.hasPrefix("Sources/paragraf/") })
    func leavesPrintingToTheCommand(file: House.File) {
        for (number, line) in file.code where line.hasPrefix("print(") || line.contains(" print(") || line.contains("exit(") {
            Issue.record("\(file.path):\(number): \(line)")
        }
    }

    @Test(arguments: House.sources.filter { !["SiteBuild", "paragraf", "CLinux"].contains($0.path.split(separator: "/")[1]) })
    func leavesDiskAndClockToTheTopFloors(file: House.File) {
        for (number, line) in file.code {
            for word in ["FileManager", "Date()", "getenv(", "fopen(", "ProcessInfo", "Locale", "ContinuousClock"]
            where line.contains(word) {
                Issue.record("\(file.path):\(number): \(line)")
            }
        }
    }

    /// `HTML(trusted:)` lets bytes through unescaped, so only writers of HTML may call it.
    static let writersOfHTML: Set<String> = [
        "HTML.swift", "JSON.swift", "MarkdownWriter.swift", "FootnoteParts.swift", "Fragment.swift",
        "Fragment+Marks.swift",
        "Template.swift", "FragmentFiller.swift",
    ]

    @Test func trustsOnlyItsOwnWriters() {
        for file in House.sources where !Self.writersOfHTML.contains(file.name) {
            for (number, line) in file.code where line.contains("HTML(trusted:") || line.contains(".init(trusted:") {
                Issue.record("\(file.path):\(number): \(line)")
            }
        }
    }
}
