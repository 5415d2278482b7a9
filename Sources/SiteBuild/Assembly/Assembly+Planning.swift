package import Pages

/// Plans a site, several kinds of pages side by side.
package func plan(_ site: Site, jobs: Int) async -> Plan {
    Plan(await inParallel(pageKinds, jobs: jobs) { $0.pages(of: site, in: .whole) }, of: site)
}

/// Plans the pages of a scope again, and all where that is not enough.
///
/// - Parameters:
///   - plan: that of the site before a change.
///   - old: the site before.
package func plan(_ site: Site, after plan: Plan, of old: Site, in scope: PlanScope, jobs: Int) async -> Plan {
    let pages = await inParallel(pageKinds, jobs: jobs) { kind in
        (old: kind.isPlannedWhole ? nil : kind.pages(of: old, in: scope), new: kind.pages(of: site, in: scope))
    }
    if let changed = plan.changing(scope, from: pages.map(\.old), to: pages.map(\.new)) { return changed }
    return await SiteBuild.plan(site, jobs: jobs)
}
