/// A file as it was read: where it lies in the site, and its bytes.
package struct SourceFile: Sendable, Hashable {
    /// The path relative to the site's folder, in NFC, with `/` between the parts: `content/vaggeryd/index.md`.
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    package init(path: String, _ text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }
}
