package import Records

/// One address of the site, and how its bytes are made. A class of constants, as it is handed on with each part of its content.
package final class Page: Sendable {
    /// Ends in `/` for a page; a file such as `/flode.xml` does not.
    package let address: SiteAddress
    /// What `data-kind` says of it: `beslut`, `program`, `lista`.
    package let kind: String
    /// Without the site's name. `plan(_:)` makes it unique with the qualifiers.
    package let title: String
    /// Words that tell this page from others with its title, the most telling first: type, §, date, authority. Few are asked.
    package let qualifiers: @Sendable (Page, Site) -> [String]
    /// Stands in the sitemap; others say `noindex`. Files that are no pages are not indexed.
    package let isIndexed: Bool
    /// The document that the page shows, if it shows one.
    package let record: RecordID?
    /// The day its document was put on the site or changed.
    package let lastModified: CivilDate?
    /// A pure function: the same page and site give the same bytes.
    package let render: @Sendable (Page, Site) -> OutputFile

    package init(
        address: SiteAddress, kind: String, title: String,
        qualifiers: @escaping @Sendable (Page, Site) -> [String] = { _, _ in [] }, isIndexed: Bool = true,
        record: RecordID? = nil,
        lastModified: CivilDate? = nil, render: @escaping @Sendable (Page, Site) -> OutputFile
    ) {
        self.address = address
        self.kind = kind
        self.title = title
        self.qualifiers = qualifiers
        self.isIndexed = isIndexed
        self.record = record
        self.lastModified = lastModified
        self.render = render
    }

    /// The same page by another title.
    func titled(_ title: String) -> Page {
        Page(
            address: address, kind: kind, title: title, qualifiers: qualifiers, isIndexed: isIndexed, record: record,
            lastModified: lastModified, render: render)
    }
}

/// What is written: a path below the output folder, and its bytes.
package struct OutputFile: Sendable, Hashable {
    /// `vaggeryd/ks-mal-2019/index.html`.
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// The file that a web server gives at an address.
    package init(at address: SiteAddress, bytes: [UInt8]) {
        self.init(path: address.outputPath, bytes: bytes)
    }
}
