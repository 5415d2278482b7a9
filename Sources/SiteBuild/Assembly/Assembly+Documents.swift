package import Markup
package import Records

/// The documents of a site, read: their records, and their texts for the places of faults.
package struct ReadDocuments: Sendable {
    package var records: [Record]
    package var sources: Sources
    /// A document could not be read; another stands for it, and the site is not published.
    package var areIncomplete: Bool

    package init(records: [Record], sources: Sources, areIncomplete: Bool = false) {
        self.records = records
        self.sources = sources
        self.areIncomplete = areIncomplete
    }
}

/// Reads every document twice: first its front matter, of which all together give the words that bodies are read with; then its
/// body. Both in parallel. A text is let go of when its document is read.
///
/// - Throws: when a file cannot be read any more.
func read(
    _ files: SourceFiles, _ settings: SiteSettings, _ options: BuildOptions,
    progress: @Sendable (BuildStage) -> Void = { _ in }
) async throws(FileFault) -> (documents: Checked<ReadDocuments>, texts: TextStore) {
    let heads = try await inParallel(Array(files.paths.indices), jobs: options.jobs) { number throws(FileFault) in
        let file = try files.read(number)
        return ReadHead(
            path: file.path, size: file.bytes.count, fingerprint: file.bytes.span.fingerprint, head: head(of: file))
    }
    let fingerprints = heads.map(\.fingerprint)
    let texts = TextStore(of: heads.reduce(0) { $0 + $1.size }, options.scratch)
    let vocabulary = vocabulary(of: heads.compactMap(\.head.value), settings)
    let read = await inParallel(
        consume heads, jobs: options.jobs, finished: { progress(.understanding(done: $0, of: fingerprints.count)) }
    ) { $0.document(vocabulary.value, keptBy: texts) }

    let again = ReadAgain(files, fingerprints: fingerprints)
    let documents = ReadDocuments(
        records: read.flatMap(\.records), sources: Sources { again.text(of: $0) }, areIncomplete: read.contains(where: \.isLost))
    return (Checked(documents, vocabulary.diagnostics + read.flatMap(\.diagnostics)), texts)
}

/// A document of which no more than the facts are read.
private struct ReadHead: Sendable {
    var path: String
    /// Of the file, in bytes.
    var size: Int
    /// Of its bytes.
    var fingerprint: UInt64
    var head: Checked<Head?>

    func document(_ vocabulary: Vocabulary, keptBy store: TextStore) -> ReadFile {
        let read = head.value.map { Records.records(from: $0, vocabulary) }
        var document = ReadFile(
            records: read?.value.map { store.keep($0) } ?? [], diagnostics: head.diagnostics + (read?.diagnostics ?? []))
        if document.records.isEmpty, document.diagnostics.contains(where: { $0.severity == .error }) {
            document.isLost = true
            document.records = [placeholder(for: path, type: head.value?.type)].compactMap(\.self)
        }
        return document
    }
}

/// What one file gave.
private struct ReadFile: Sendable {
    var records: [Record]
    var diagnostics: [Diagnostic]
    /// Its document could not be read; another stands for it.
    var isLost = false
}

/// Stands for a document that could not be read, so that links to it are not called broken. A site with one is never published.
package func placeholder(for path: String, type: DocumentType?) -> Record? {
    SiteAddress(ofContentFile: path).map { Record(file: path, address: $0, type: type ?? .page, title: path) }
}
