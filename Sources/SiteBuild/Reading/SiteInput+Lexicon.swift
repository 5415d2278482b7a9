import Markup
package import Records

extension SiteInput {
    /// What citations are recognised with in the site's documents: its own bodies among all others.
    package func lexicon(jobs: Int) async throws(FileFault) -> CitationLexicon {
        let documents = documents
        let heads = try await inParallel(Array(documents.paths.indices), jobs: jobs) { number throws(FileFault) in
            head(of: try documents.read(number)).value
        }
        return vocabulary(of: heads.compactMap(\.self), siteSettings(of: self) ?? .unknown).value.lexicon
    }
}
