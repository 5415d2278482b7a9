import Records

/// What stands beside the pages: the stylesheet, and as they are the icon and the script of the search.
enum AssetPage: PageKind {
    static func pages(of site: Site) -> [Page] {
        site.templates.assets.keys.sorted().map { name in
            Page(address: SiteAddress.root.file(name), kind: "", title: "", isIndexed: false) { page, site in
                let bytes = site.templates.assets[name] ?? []
                return OutputFile(at: page.address, bytes: page.address == .stylesheet ? StyleSheet.published(bytes) : bytes)
            }
        }
    }
}
