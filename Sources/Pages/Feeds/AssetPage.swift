import Records

/// What is published as it is: the stylesheet, the icon, the script of the search.
enum AssetPage: PageKind {
    static func pages(of site: Site) -> [Page] {
        site.templates.assets.sorted { $0.key < $1.key }.map { name, bytes in
            Page(address: SiteAddress.root.file(name), kind: "", title: "", isIndexed: false) { page, _ in
                OutputFile(at: page.address, bytes: bytes)
            }
        }
    }
}
