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

/// What a site is built with, beside its own files.
package struct BuildOptions: Sendable {
    /// The day it is built for.
    package var asOf: CivilDate
    /// Where the site lies on the disk: published files are copied from there.
    package var site: String
    /// The public address, where it is not that of paragraf.yaml.
    package var baseURL: String?
    package var jobs: Int
    /// `check --drafts`: faults in drafts are errors.
    package var checksDrafts: Bool
    /// `check --verbose`: a citation that nothing fits is a note, and what is wanted is listed.
    package var tellsUnresolved: Bool
    /// The bytes of a time zone's TZif file, where the site's zone is not built in.
    package var zoneFile: @Sendable (String) -> [UInt8]?
    /// Where the texts of a large site may lie while it is built; nil to keep all in memory.
    package var scratch: Scratch?

    package init(
        asOf: CivilDate, site: String = ".", baseURL: String? = nil, jobs: Int = 1, checksDrafts: Bool = false,
        tellsUnresolved: Bool = false, zoneFile: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }, scratch: Scratch? = nil
    ) {
        self.asOf = asOf
        self.site = site
        self.baseURL = baseURL
        self.jobs = jobs
        self.checksDrafts = checksDrafts
        self.tellsUnresolved = tellsUnresolved
        self.zoneFile = zoneFile
        self.scratch = scratch
    }
}

/// What a build is doing, for the one who waits.
package enum BuildStage: Sendable, Hashable {
    case reading
    case understanding(done: Int, of: Int)
    case rendering(done: Int, of: Int)
}
