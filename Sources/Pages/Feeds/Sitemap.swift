package import Records

/// What search engines are told of the site: `sitemap.xml`, split under an index where it grows too long.
package struct Sitemap: Sendable {
    package struct Entry: Sendable, Hashable {
        package var url: String
        /// The day that the document was published or last changed, where it says so.
        package var changedOn: CivilDate?

        package init(url: String, changedOn: CivilDate? = nil) {
            self.url = url
            self.changedOn = changedOn
        }
    }

    /// One file of the sitemap, named from the site's root.
    package struct File: Sendable {
        fileprivate enum Content: Sendable {
            case entries(ArraySlice<Entry>)
            /// The URLs of the other files.
            case index([String])
        }

        package let name: String
        fileprivate let content: Content

        /// Written when it is asked for: of a large site, beside the pages.
        package var bytes: [UInt8] {
            switch content {
            case .entries(let entries): Sitemap.list(entries)
            case .index(let urls): Sitemap.index(of: urls)
            }
        }
    }

    /// sitemaps.org: a sitemap may hold 50,000 addresses.
    package static let entriesInFile = 50_000
    private static let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"

    /// The files, `sitemap.xml` first. `base` is the site's public address, which ends in `/`.
    package static func files(of entries: [Entry], base: String, entriesInFile: Int = Sitemap.entriesInFile) -> [File] {
        guard entries.count > entriesInFile else { return [File(name: "sitemap.xml", content: .entries(entries[...]))] }
        var parts: [File] = []
        for start in stride(from: 0, to: entries.count, by: entriesInFile) {
            let part = entries[start..<min(start + entriesInFile, entries.count)]
            parts.append(File(name: "sitemap-\(parts.count + 1).xml", content: .entries(part)))
        }
        return [File(name: "sitemap.xml", content: .index(parts.map { base + $0.name }))] + parts
    }

    fileprivate static func index(of urls: [String]) -> [UInt8] {
        var xml = XMLWriter()
        xml.element("sitemapindex", ["xmlns": namespace]) { xml in
            for url in urls { xml.element("sitemap") { $0.element("loc", text: url) } }
        }
        return xml.bytes
    }

    fileprivate static func list(_ entries: ArraySlice<Entry>) -> [UInt8] {
        var xml = XMLWriter()
        xml.element("urlset", ["xmlns": namespace]) { xml in
            for entry in entries {
                xml.element("url") {
                    $0.element("loc", text: entry.url)
                    if let day = entry.changedOn { $0.element("lastmod", text: day.description) }
                }
            }
        }
        return xml.bytes
    }
}

/// `robots.txt`: all may be read, and here is the list.
package func robots(base: String) -> [UInt8] {
    Array("User-agent: *\nAllow: /\nSitemap: \(base)sitemap.xml\n".utf8)
}
