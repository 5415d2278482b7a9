package import Records

/// What there is to tell of a site whose files have all been made.
package struct BuiltSite: Sendable {
    package var counts: Counts
    /// The next day on which pages change by themselves: a programme comes into force, a notice is taken down.
    package var nextChange: CivilDate?

    package struct Counts: Sendable, Hashable {
        package var documents = 0
        package var pages = 0
        package var bytes = 0
        package var citations = CitationCounts()

        package init(documents: Int = 0, pages: Int = 0, bytes: Int = 0, citations: CitationCounts = CitationCounts()) {
            self.documents = documents
            self.pages = pages
            self.bytes = bytes
            self.citations = citations
        }
    }

    /// What texts cite and the site does not have, the most wanted first; only when asked for.
    package var wanted: [WantedCitation]

    package init(counts: Counts, nextChange: CivilDate? = nil, wanted: [WantedCitation] = []) {
        self.counts = counts
        self.nextChange = nextChange
        self.wanted = wanted
    }
}
