import Markup
package import Records

extension SiteInput {
    /// What citations are recognised with in the site's documents: its own bodies among all others.
    package func lexicon(jobs: Int) async -> CitationLexicon {
        let heads = await inParallel(documents, jobs: jobs) { head(of: $0).value }
        let settings = siteSettings(of: self) ?? SiteSettings(title: "", address: "", publisher: "", registrarEmail: "")
        return vocabulary(of: heads.compactMap { $0 }, settings).value.lexicon
    }
}
