package import Markup

/// Which files under content/ are published beside the pages: those that a published document lists in `bilagor` or links to.
///
/// - Parameters:
///   - files: every file under content/ that is no Markdown, with its size; hidden and working files are not among them.
///   - records: all, drafts too: a file that only a draft uses is neither published nor unused.
/// - Returns: by path, `content/a/b.pdf`.
package func publishedFiles(
    among files: [(path: String, byteCount: Int)], for records: [Record], sources: Sources
) -> Checked<[String: PublishedFile]> {
    var selection = FileSelection(files, sources)
    for record in records { selection.add(record) }
    selection.finish(pages: Set(records.lazy.map(\.address)))
    return Checked(selection.published, selection.diagnostics)
}

/// What may be published: files that people open, never html, svg or scripts, which would run on the municipality's own host.
package let attachmentTypes: Set<String> = [
    "pdf", "png", "jpg", "jpeg", "webp", "gif", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "rtf", "csv",
    "txt", "json", "xml", "zip", "ics", "gpx", "geojson",
]

private struct FileSelection {
    private let sizes: [String: Int]
    private let files: [(path: String, byteCount: Int)]
    private let sources: Sources
    private var used = Set<String>()
    private(set) var published: [String: PublishedFile] = [:]
    private(set) var diagnostics: [Diagnostic] = []
    /// Guesses that may still be made: each compares with all files.
    private var guessesLeft = 50

    init(_ files: [(path: String, byteCount: Int)], _ sources: Sources) {
        self.files = files
        self.sources = sources
        sizes = Dictionary(files.map { ($0.path, $0.byteCount) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func add(_ record: Record) {
        for attachment in record.attachments {
            guard let path = attachment.file else { continue }
            if sizes[path] != nil {
                use(path, by: record, at: attachment.range)
            } else if !record.isDraft {
                let place = sources.place(in: record.file, attachment.range)
                diagnostics.append(.missingAttachment(path, nearest: nearest(path), at: place))
            }
        }
        for link in record.text.body.links {
            guard case .inside(let target) = WrittenLink(link.destination, in: record.file), sizes[target.path] != nil else {
                continue
            }
            use(target.path, by: record, at: link.range)
        }
    }

    /// Faults of a file are reported where it is first used.
    private mutating func use(_ path: String, by record: Record, at range: Range<Int>) {
        used.insert(path)
        guard !record.isDraft, record.withdrawal == nil, published[path] == nil else { return }
        guard let size = sizes[path], let address = SiteAddress(ofAttachment: path) else { return }
        published[path] = PublishedFile(address: address, byteCount: size)
        if !attachmentTypes.contains(Self.type(of: path)) {
            diagnostics.append(.attachmentType(path, Self.type(of: path), at: sources.place(in: record.file, range)))
        }
        if size > Limits.attachment {
            diagnostics.append(.attachmentTooLarge(path, size, at: sources.place(in: record.file, range)))
        }
    }

    /// What stands unused, and what would stand at another's address.
    mutating func finish(pages: Set<SiteAddress>) {
        var takenBy: [SiteAddress: String] = [:]
        for file in files {
            diagnostics += personalNumberFaults(inPath: file.path)
            if !used.contains(file.path) { diagnostics.append(.unusedFile(file.path)) }
            guard let address = published[file.path]?.address else { continue }
            if let other = takenBy[address] {
                diagnostics.append(.duplicateAddress(address, of: file.path, and: other, sources))
            } else if pages.contains(SiteAddress(address.path + "/")) {
                diagnostics.append(.duplicateAddress(address, of: file.path, and: address.path + "/", sources))
            }
            takenBy[address] = file.path
        }
    }

    private mutating func nearest(_ path: String) -> String? {
        guard guessesLeft > 0 else { return nil }
        guessesLeft -= 1
        return nearestWord(to: path, among: files.lazy.map(\.path))
    }

    private static func type(of path: String) -> String {
        let name = path.pathParts.last ?? ""
        guard let dot = name.lastIndex(of: ".") else { return "" }
        return name[dot...].dropFirst().lowercased()
    }
}
