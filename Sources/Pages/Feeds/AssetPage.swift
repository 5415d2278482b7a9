import Records

/// What is published as it is: the stylesheet, the icon, the script of the search.
enum AssetPage: PageKind {
    static func pages(of site: Site) -> [Page] {
        site.templates.assets.keys.sorted().map { name in
            Page(address: SiteAddress.root.file(name), kind: "", title: "", isIndexed: false) { page, site in
                OutputFile(at: page.address, bytes: site.templates.assets[name] ?? [])
            }
        }
    }
}
