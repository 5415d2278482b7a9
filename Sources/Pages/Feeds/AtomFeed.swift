package import Records

/// Flöde: an Atom feed (RFC 4287) of what is new.
///
/// An entry's id is the page's public address, which never depends on a title, so a corrected title is not a new document to a
/// reader. Days have no time of day: they are written as midnight in UTC, which is the same day in Sweden.
package struct AtomFeed: Sendable, Hashable {
    package struct Entry: Sendable, Hashable {
        package var title: String
        /// The public address of the page; also the entry's id.
        package var url: String
        package var updated: CivilDate
        package var published: CivilDate?
        /// Who is behind the document.
        package var author: String
        /// What it is, in words: `Protokollsutdrag`.
        package var category: String?
        package var summary: String?

        package init(title: String, url: String, updated: CivilDate, author: String) {
            self.title = title
            self.url = url
            self.updated = updated
            self.author = author
        }
    }

    package var title: String
    /// The public address of the feed itself.
    package var url: String
    /// The public address of the page that the feed is of; also the feed's id.
    package var pageURL: String
    /// A language tag.
    package var language: String
    package var author: String
    /// The latest first; never empty.
    package var entries: [Entry]

    package init(title: String, url: String, pageURL: String, language: String, author: String, entries: [Entry]) {
        self.title = title
        self.url = url
        self.pageURL = pageURL
        self.language = language
        self.author = author
        self.entries = entries
    }

    package var bytes: [UInt8] {
        var xml = XMLWriter()
        xml.element("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": language]) { feed in
            feed.element("title", text: title)
            feed.element("id", text: pageURL)
            // RFC 4287 wants a time here even of a feed that says nothing; such a feed is never published.
            feed.element("updated", text: Self.instant(entries.map(\.updated).max() ?? CivilDate(daysSince1970: 0)))
            feed.element("author") { $0.element("name", text: author) }
            feed.emptyElement("link", ["rel": "self", "type": "application/atom+xml", "href": url])
            feed.emptyElement("link", ["rel": "alternate", "type": "text/html", "href": pageURL])
            for entry in entries { Self.write(entry, to: &feed) }
        }
        return xml.bytes
    }

    private static func write(_ entry: Entry, to feed: inout XMLWriter) {
        feed.element("entry") { xml in
            xml.element("title", text: entry.title)
            xml.element("id", text: entry.url)
            xml.element("updated", text: instant(entry.updated))
            if let published = entry.published { xml.element("published", text: instant(published)) }
            xml.emptyElement("link", ["rel": "alternate", "type": "text/html", "href": entry.url])
            xml.element("author") { $0.element("name", text: entry.author) }
            if let category = entry.category { xml.emptyElement("category", ["term": category]) }
            if let summary = entry.summary { xml.element("summary", text: summary) }
        }
    }

    private static func instant(_ day: CivilDate) -> String { "\(day)T00:00:00Z" }
}
