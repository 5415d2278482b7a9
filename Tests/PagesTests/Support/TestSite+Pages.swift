import Markup
import Pages
import Records

extension TestSite {
    /// Every page of the site as text, by address.
    func allPages() -> [String: String] {
        Dictionary(
            plan(site).value.map { ($0.address.path, String(decoding: render($0, site).value.bytes, as: UTF8.self)) }
        ) { first, _ in first }
    }

    /// Broken links, as a person reads them. `spoil` may change a page first.
    func linkFaults(spoil: (String) -> String = { $0 }) -> [String] {
        let pages = plan(site).value
        let check = LinkCheck(addresses: pages.map(\.address) + site.attachments.values.map(\.address), base: site.base)
        let links = pages.filter { $0.address.outputPath.hasSuffix(".html") }.map { page in
            let html = spoil(String(decoding: render(page, site).value.bytes, as: UTF8.self))
            return check.links(in: Array(html.utf8), at: page.address)
        }
        let records = Dictionary(pages.compactMap { page in page.record.map { (page.address, $0) } }) { first, _ in first }
        return LinkCheck.diagnostics(of: check.brokenLinks(in: links), pages: records, site: site, sources: sources).map {
            "\($0.place.file):\($0.place.line):\($0.place.column): \($0.message.sv) [\($0.check.name)]"
        }
    }

    /// Pages that no chain of links from the start page leads to.
    func orphans() -> [String] {
        let pages = plan(site).value.filter { $0.address.outputPath.hasSuffix(".html") }
        let check = LinkCheck(addresses: plan(site).value.map(\.address), base: site.base)
        let links = Dictionary(
            pages.map { ($0.address, check.links(in: render($0, site).value.bytes, at: $0.address, keepingTargets: true)) }
        ) { first, _ in first }
        var seen: Set<SiteAddress> = [.root]
        var waiting: [SiteAddress] = [.root]
        while let next = waiting.popLast() {
            for number in links[next]?.targets ?? [] {
                let target = SiteAddress(String(decoding: check.addresses[number], as: UTF8.self))
                if seen.insert(target).inserted { waiting.append(target) }
            }
        }
        return pages.filter { !seen.contains($0.address) && $0.address != .notFound && $0.kind != "flyttad" }.map(\.address.path)
    }
}
