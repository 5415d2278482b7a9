package import Markup

/// The Markdown files of a site, each read when its turn comes: a hundred thousand texts are more than a build has use for at once.
package struct SourceFiles: Sendable {
    /// Relative to the site's folder, in NFC: `content/a/b.md`. Sorted.
    package let paths: [String]
    private let bytes: @Sendable (_ index: Int) throws(FileFault) -> [UInt8]

    /// - Parameter bytes: reads the file whose path has this index. May be asked more than once, from any thread.
    package init(paths: [String], bytes: @escaping @Sendable (_ index: Int) throws(FileFault) -> [UInt8]) {
        self.paths = paths
        self.bytes = bytes
    }

    /// Files that are in memory already.
    package init(_ files: [SourceFile]) {
        self.init(paths: files.map(\.path)) { files[$0].bytes }
    }

    package func read(_ index: Int) throws(FileFault) -> SourceFile {
        SourceFile(path: paths[index], bytes: try bytes(index))
    }
}
