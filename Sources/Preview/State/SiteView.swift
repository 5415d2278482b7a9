import Markup
package import Pages
import Records
import SiteBuild

/// A site as someone looks at it: for a day, with or without drafts, every page planned and none made.
package struct SiteView: Sendable {
    package let site: Site
    let plan: Plan
    /// Files that are published beside the pages: where they lie below the site's folder, by address.
    private let files: [String: String]

    package init(_ site: Site, jobs: Int) async { self.init(site, await SiteBuild.plan(site, jobs: jobs)) }

    /// - Parameter plan: may be that of another site on which the pages are the same but for what stands on them.
    init(_ site: Site, _ plan: Plan) {
        self.site = site
        self.plan = plan
        files = Dictionary(site.attachments.map { ($0.value.address.path, $0.key) }) { first, _ in first }
    }

    /// Every page; takes much longer than one.
    package var pages: [Page] { plan.pages(of: site) }

    /// The page at an address, `/vaggeryd/`, `/style.css`.
    package func page(at address: String) -> Page? { plan.page(at: address, of: site) }

    /// All that the site answers at.
    var addresses: [SiteAddress] { plan.addresses + site.attachments.values.map(\.address) }

    func answers(at address: SiteAddress) -> Bool { plan.hasPage(at: address) || files[address.path] != nil }

    /// The path of a published file, `content/a/b.pdf`, in NFC.
    package func file(at address: String) -> String? { files[address] }

    package func bytes(of page: Page) -> [UInt8] { render(page, site).value.bytes }
}
