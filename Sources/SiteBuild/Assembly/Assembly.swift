package import Markup

/// A site from values: heads, vocabulary, records, register, graph, plan, pages.
///
/// Every stage is a pure function, and those that go document by document or page by page are run in parallel, with their results
/// in the order of their input: the same input gives the same bytes on any number of threads.
///
/// - Returns: nil where so much is wrong that there is no site; the diagnostics of all stages, sorted, either way.
package func assemble(_ input: SiteInput, options: BuildOptions) async -> Checked<BuiltSite?> {
    Checked(nil, input.findings)
}
