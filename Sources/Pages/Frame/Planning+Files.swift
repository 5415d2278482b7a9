import Markup
import Records

/// Where the site's own files would stand in each other's way on the disk: a page's folder that is called what a file is called
/// (`style.css/index.html`, `index.html/index.html`), and an attachment with the name of a file that every site has (`robots.txt`).
///
/// - Parameter places: of the pages, by address in lower case.
func fileCollisions(among pages: [Page], _ places: [String: Int], of site: Site) -> [Diagnostic] {
    let files = FileNames(pages: places, attachments: site.attachments)
    var diagnostics: [Diagnostic] = []
    // Nearly no address has a dot before its last slash, but for some case numbers.
    for page in pages where page.address.path.utf8.contains(UInt8(ascii: ".")) {
        guard let file = files.file(inTheWayOf: page.address) else { continue }
        let written = page.record.map { site.register[$0].file }
        diagnostics.append(.takenByFile(page.address, file, at: written ?? page.address.outputPath))
    }
    for (path, attachment) in site.attachments.sorted(by: { isInByteOrder($0.key, $1.key) }) {
        let name = attachment.address.caseless
        if files.isPage(name) { diagnostics.append(.takenByFile(attachment.address, name, at: path)) }
    }
    return diagnostics
}

/// What is a file in the site, beside the pages' own `index.html`.
private struct FileNames {
    let pages: [String: Int]
    private let attachments: Set<String>

    init(pages: [String: Int], attachments: [String: PublishedFile]) {
        self.pages = pages
        self.attachments = Set(attachments.values.map(\.address.caseless))
    }

    /// Whether a page's file lies at a path: a stylesheet, a sitemap, the `index.html` of a folder.
    func isPage(_ path: String) -> Bool {
        if pages[path] != nil || SitemapPage.mayStand(at: path) { return true }
        return path.hasSuffix("/index.html") && pages[String(path.dropLast("index.html".utf8.count))] != nil
    }

    /// The first of the folders that a page lies in that is called what a file is called.
    func file(inTheWayOf address: SiteAddress) -> String? {
        folders(of: address.caseless).first { folder in
            folder.utf8.contains(UInt8(ascii: ".")) && (isPage(folder) || attachments.contains(folder))
        }
    }

    /// `/a`, `/a/b` of `/a/b/`.
    private func folders(of path: String) -> [String] {
        path.indices.dropFirst().filter { path[$0] == "/" }.map { String(path[..<$0]) }
    }
}

extension Diagnostic {
    fileprivate static func takenByFile(_ address: SiteAddress, _ file: String, at path: String) -> Diagnostic {
        Diagnostic(
            .duplicateAddress, at: Place(file: path),
            Message(
                sv: "adressen \(address) går inte att ha: sajten har en fil som heter ”\(file)”",
                en: "the address \(address) cannot be used: the site has a file called “\(file)”"),
            help: Message(sv: "döp om filen eller mappen i content/", en: "rename the file or folder in content/"))
    }
}
