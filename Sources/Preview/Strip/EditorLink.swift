import Markup

/// How a link opens a file in the editor that someone works in, at a line.
package struct EditorLink: Sendable, Hashable {
    /// With `{file}`, `{line}` and `{column}` where they belong. `{file}` is absolute, percent-encoded and begins with `/`.
    private let pattern: String

    /// Editors that are known by name.
    package static let patterns: [(name: String, pattern: String)] = [
        ("vscode", "vscode://file{file}:{line}:{column}"), ("vscodium", "vscodium://file{file}:{line}:{column}"),
        ("cursor", "cursor://file{file}:{line}:{column}"), ("windsurf", "windsurf://file{file}:{line}:{column}"),
        ("zed", "zed://file{file}:{line}:{column}"), ("idea", "idea://open?file={file}&line={line}&column={column}"),
        ("sublime", "subl://open?url=file://{file}&line={line}&column={column}"),
        ("textmate", "txmt://open?url=file://{file}&line={line}&column={column}"),
        ("mvim", "mvim://open?url=file://{file}&line={line}&column={column}"),
    ]

    package static let vscode = EditorLink(trusted: patterns[0].pattern)

    private init(trusted pattern: String) { self.pattern = pattern }

    /// - Parameter written: the name of an editor, or a pattern of one's own. Nil for anything else, and for addresses that run code.
    package init?(_ written: String) {
        if let known = Self.patterns.first(where: { $0.name == written.lowercased() }) {
            pattern = known.pattern
            return
        }
        let scheme = written.prefix { $0 != ":" }.lowercased()
        guard written.contains("{file}"), scheme.count < written.count, let first = scheme.first, first.isLetter, first.isASCII,
            scheme.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }),
            !["javascript", "data", "vbscript", "blob"].contains(scheme)
        else { return nil }
        pattern = written
    }

    /// - Parameters:
    ///   - file: the absolute path.
    ///   - line: counted from 1, as is the column.
    package func address(of file: String, line: Int, column: Int) -> String {
        pattern.replacing("{file}", with: file.percentEncoded(keeping: "/")).replacing("{line}", with: String(line))
            .replacing("{column}", with: String(column))
    }
}
