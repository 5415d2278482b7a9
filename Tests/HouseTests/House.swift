import Foundation
import Testing

/// The project's own files, as a test reads them.
enum House {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    struct File: Sendable, CustomTestStringConvertible {
        /// Relative to the project: `Sources/Markup/HTML/HTML.swift`.
        var path: String
        var lines: [Substring]

        var testDescription: String { path }
        var name: String { path.split(separator: "/").last.map(String.init) ?? path }

        /// Lines that are neither empty nor comments only, with their numbers.
        var code: [(number: Int, text: Substring)] {
            lines.enumerated().compactMap { index, line in
                let text = line.drop { $0 == " " }
                return text.isEmpty || text.hasPrefix("//") ? nil : (index + 1, text)
            }
        }
    }

    static func text(_ path: String) -> String {
        (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
    }

    static func files(in folder: String, ending suffix: String) -> [File] {
        let base = root.appending(path: folder)
        let names = FileManager.default.enumerator(atPath: base.path())?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(suffix) }.sorted().map { name in
            File(
                path: folder + "/" + name,
                lines: text(folder + "/" + name).split(separator: "\n", omittingEmptySubsequences: false))
        }
    }

    static let sources = files(in: "Sources", ending: ".swift")
    static let swiftFiles = sources + files(in: "Tests", ending: ".swift")
}
