package import Markup

/// What was read at some paths of a site: like `SiteInput`, but each file with its name on the disk, so that a part of a site can
/// be read again and put in the place of what was there.
package struct SiteReading: Sendable {
    /// A file that was read whole.
    package struct Text: Sendable, Hashable {
        /// Relative to the site's folder, as the disk spells it, which on macOS is not NFC.
        package var diskPath: String
        package var file: SourceFile

        package init(diskPath: String, file: SourceFile) {
            self.diskPath = diskPath
            self.file = file
        }
    }

    /// Something odd about a file: a symbolic link, a wrong extension.
    package struct Finding: Sendable, Hashable {
        package var diskPath: String
        package var diagnostic: Diagnostic

        package init(diskPath: String, diagnostic: Diagnostic) {
            self.diskPath = diskPath
            self.diagnostic = diagnostic
        }
    }

    /// `paragraf.yaml`, where it was asked for and is there.
    package var settings: SourceFile?
    /// The Markdown files, sorted by path.
    package var documents: [Text] = []
    /// The files of templates/, sorted by path.
    package var overrides: [Text] = []
    /// Other files under content/, sorted by path.
    package var otherFiles: [ContentFile] = []
    package var findings: [Finding] = []

    package init() {}
}
