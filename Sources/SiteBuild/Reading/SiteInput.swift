package import Markup

/// A site's folder as values: all that a build is made from, so that a site can be built from strings in a test.
package struct SiteInput: Sendable {
    /// `paragraf.yaml`; nil when there is none.
    package var settings: SourceFile?
    /// The Markdown files under content/.
    package var documents: SourceFiles
    /// The files under templates/, sorted by path.
    package var overrides: [SourceFile]
    /// All other files under content/, sorted by path.
    package var otherFiles: [ContentFile]
    /// What the reader found odd: symbolic links, wrong extensions.
    package var findings: [Diagnostic]

    package init(
        settings: SourceFile?, documents: SourceFiles, overrides: [SourceFile] = [], otherFiles: [ContentFile] = [],
        findings: [Diagnostic] = []
    ) {
        self.settings = settings
        self.documents = documents
        self.overrides = overrides
        self.otherFiles = otherFiles
        self.findings = findings
    }

    /// A folder that is in memory.
    package init(settings: SourceFile?, documents: [SourceFile] = [], otherFiles: [ContentFile] = []) {
        self.init(settings: settings, documents: SourceFiles(documents), otherFiles: otherFiles)
    }
}

/// A file under content/ that is no Markdown: perhaps an attachment (bilaga). Its bytes are not read before it is published.
package struct ContentFile: Sendable, Hashable {
    /// Relative to the site's folder, in NFC: `content/a/b.pdf`.
    package var path: String
    /// The same as the disk spells it, which on macOS is not NFC.
    package var diskPath: String
    package var size: Int
    /// When its bytes were last changed, as the disk counts; only to see that they were.
    package var changedAt: Int

    package init(path: String, diskPath: String? = nil, size: Int, changedAt: Int = 0) {
        self.changedAt = changedAt
        self.path = path
        self.diskPath = diskPath ?? path
        self.size = size
    }
}
