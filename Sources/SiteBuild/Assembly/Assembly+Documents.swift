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
/// body. Both in parallel.
func read(
    _ files: [SourceFile], _ settings: SiteSettings, _ options: BuildOptions, progress: @Sendable (BuildStage) -> Void = { _ in }
) async -> Checked<ReadDocuments> {
    let heads = await inParallel(files, jobs: options.jobs) { head(of: $0) }
    let vocabulary = vocabulary(of: heads.compactMap(\.value), settings)
    let read = await inParallel(
        heads, jobs: options.jobs, finished: { progress(.understanding(done: $0, of: files.count)) }
    ) { head in head.value.map { records(from: $0, vocabulary.value) } }

    var found = vocabulary.diagnostics
    var all: [Record] = []
    var texts: [String: SourceText] = [:]
    var areIncomplete = false
    for (index, file) in files.enumerated() {
        let said = heads[index].diagnostics + (read[index]?.diagnostics ?? [])
        let records = read[index]?.value ?? []
        found += said
        texts[file.path] = heads[index].value?.source
        all += records
        if records.isEmpty, said.contains(where: { $0.severity == .error }) {
            areIncomplete = true
            all += [placeholder(for: file, type: heads[index].value?.type)].compactMap { $0 }
        }
    }
    return Checked(ReadDocuments(records: all, sources: Sources { [texts] in texts[$0] }, areIncomplete: areIncomplete), found)
}

/// Stands for a document that could not be read, so that links to it are not called broken. A site with one is never published.
package func placeholder(for file: SourceFile, type: DocumentType?) -> Record? {
    SiteAddress(ofContentFile: file.path).map { Record(file: file.path, address: $0, type: type ?? .page, title: file.path) }
}
