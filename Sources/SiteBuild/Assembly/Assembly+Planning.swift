package import Pages

/// Plans a site, several kinds of pages side by side.
package func plan(_ site: Site, jobs: Int) async -> Plan {
    Plan(await inParallel(pageKinds, jobs: jobs) { $0.pages(of: site) }, of: site)
}
