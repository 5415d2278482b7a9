package import Records

/// A whole site as a value: what every page is a pure function of.
///
/// Nothing here is read from disk or clock; `SiteBuild` fills it in. A class of constants: every page and every part of one holds the
/// site, and a struct of this size would be copied into each.
package final class Site: Sendable {
    package let settings: SiteSettings
    package let register: Register
    package let graph: LinkGraph
    /// Where the links of each record's body lead: `linkTargets[record.index][n]` is that of `Hole.Kind.link(n)`.
    package let linkTargets: NumberedValues<[LinkTarget]>
    /// What became of each mention in a record's text: `citations[record.index][n]` is that of `Hole.Kind.markStart(n)`.
    package let citations: NumberedValues<[CitationResolution]>
    /// The attachments that are published, by where they lie in the site: `content/a/b.pdf`.
    package let attachments: [String: PublishedFile]
    /// The day the site is built for.
    package let asOf: CivilDate
    package let templates: TemplateSet
    /// `settings.address`: https, ends in `/`. The preview puts its own here.
    package let base: String
    /// Whether there is a feed to subscribe to: something says the day on which it was published, changed or withdrawn.
    package let hasFeed: Bool
    /// What lists show, in the order of addresses; asked for by most of them. Ordinary pages and those of authorities are no documents.
    package let documents: [RecordID]
    /// The same, the latest first.
    package let newestDocuments: [DatedRecord]
    /// Where each stands in that order.
    let newestPlaces: [UInt32]
    /// Of documents whose goals or attachments are cited.
    let partIDs: [RecordID: PartIDs]
    /// Of every programme, worked out once: each document of a programme asks for it.
    let standings: [RecordID: ProgrammeStanding]
    /// The board of every authority that has one; sorted by authority.
    let noticeBoards: [NoticeBoard]
    /// By the number of the record.
    private let lines: NumberedValues<DocumentLine>

    package convenience init(
        settings: SiteSettings, register: Register, graph: LinkGraph, linkTargets: NumberedValues<[LinkTarget]>,
        citations: NumberedValues<[CitationResolution]> = [], attachments: [String: PublishedFile] = [:], asOf: CivilDate,
        templates: TemplateSet, base: String? = nil
    ) {
        let site = Site(
            withoutLines: settings, register: register, graph: graph, linkTargets: linkTargets, citations: citations,
            attachments: attachments, asOf: asOf, templates: templates, base: base)
        let lines = register.records.map { DocumentLine($0, of: site) }
        self.init(site, lines: register.records.byNumber(lines, filler: site.emptyLine))
    }

    /// A site that can make its documents' lines and nothing else: who builds a large one makes them in parallel.
    package init(
        withoutLines settings: SiteSettings, register: Register, graph: LinkGraph, linkTargets: NumberedValues<[LinkTarget]>,
        citations: NumberedValues<[CitationResolution]> = [], attachments: [String: PublishedFile] = [:], asOf: CivilDate,
        templates: TemplateSet, base: String? = nil
    ) {
        self.settings = settings
        self.register = register
        self.graph = graph
        self.linkTargets = linkTargets
        self.citations = citations
        self.attachments = attachments
        self.asOf = asOf
        self.templates = templates
        self.base = base ?? settings.address
        documents = register.recordIDs.filter { register[$0].isDocument }
        newestDocuments = register.newestFirst(documents)
        newestPlaces = Self.places(of: newestDocuments, in: register)
        hasFeed = register.hasNews
        partIDs = PartIDs.needed(for: citations, in: register)
        standings = Self.standings(register.programmes, register, graph, asOf: asOf)
        noticeBoards = Records.noticeBoards(of: register, asOf: asOf)
        lines = []
    }

    /// The same site with some documents read again, which stand as they did (`Record.standsAlike`): what follows from how they
    /// stand is kept.
    ///
    /// - Parameter ids: those that were.
    package convenience init(
        _ old: Site, replacing ids: [RecordID], register: Register, graph: LinkGraph, linkTargets: NumberedValues<[LinkTarget]>,
        citations: NumberedValues<[CitationResolution]>,
        attachments: [String: PublishedFile]
    ) {
        let site = Site(
            withoutLines: old, register: register, graph: graph, linkTargets: linkTargets, citations: citations,
            attachments: attachments)
        var lines = old.lines
        for id in ids { lines[id.index] = DocumentLine(register[id], of: site) }
        self.init(site, lines: lines)
    }

    /// The same site after a change of its register: the lines of documents that were not read again are kept.
    package convenience init(
        _ old: Site, after change: RegisterChange, graph: LinkGraph, linkTargets: NumberedValues<[LinkTarget]>,
        citations: NumberedValues<[CitationResolution]>, attachments: [String: PublishedFile]
    ) {
        let site = Site(
            withoutLines: old, after: change, graph: graph, linkTargets: linkTargets, citations: citations,
            attachments: attachments)
        self.init(site, lines: change.spliced(old.lines, filler: site.emptyLine) { DocumentLine(change.new[$0], of: site) })
    }

    /// The same site with other files beside its pages, and other templates with the same words.
    package convenience init(_ old: Site, attachments: [String: PublishedFile], templates: TemplateSet) {
        self.init(
            Site(
                withoutLines: old, register: old.register, graph: old.graph, linkTargets: old.linkTargets,
                citations: old.citations, attachments: attachments, templates: templates), lines: old.lines)
    }

    private init(
        withoutLines old: Site, register: Register, graph: LinkGraph, linkTargets: NumberedValues<[LinkTarget]>,
        citations: NumberedValues<[CitationResolution]>, attachments: [String: PublishedFile], templates: TemplateSet? = nil
    ) {
        self.settings = old.settings
        self.register = register
        self.graph = graph
        self.linkTargets = linkTargets
        self.citations = citations
        self.attachments = attachments
        self.asOf = old.asOf
        self.templates = templates ?? old.templates
        self.base = old.base
        documents = old.documents
        newestDocuments = old.newestDocuments
        newestPlaces = old.newestPlaces
        hasFeed = register.hasNews
        partIDs = PartIDs.needed(for: citations, in: register)
        standings = old.standings
        noticeBoards = old.noticeBoards
        lines = []
    }

    private init(
        withoutLines old: Site, after change: RegisterChange, graph: LinkGraph, linkTargets: NumberedValues<[LinkTarget]>,
        citations: NumberedValues<[CitationResolution]>, attachments: [String: PublishedFile]
    ) {
        settings = old.settings
        register = change.new
        self.graph = graph
        self.linkTargets = linkTargets
        self.citations = citations
        self.attachments = attachments
        asOf = old.asOf
        templates = old.templates
        base = old.base
        let (gone, come) = (change.touched.map { change.old[$0] }, change.fresh.map { change.new[$0] })
        let touched = Set(change.touched)
        let fresh = change.fresh.filter { change.new[$0].isDocument }
        documents = (old.documents.filter { !touched.contains($0) } + fresh).sorted()
        newestDocuments = old.newestDocuments.changing(touched, to: change.new.newestFirst(fresh))
        newestPlaces = Self.places(of: newestDocuments, in: change.new)
        // What was news may have been the only news.
        hasFeed = come.contains(where: \.isNews) || (gone.contains(where: \.isNews) ? change.new.hasNews : old.hasFeed)
        partIDs = PartIDs.needed(for: citations, in: change.new)
        // Programmes come and go with the names that all is read with, and not by such a change.
        standings = Self.standings(old.standings.keys, change.new, graph, asOf: old.asOf)
        let arePosted = (gone + come).contains { !$0.postings.isEmpty }
        noticeBoards = arePosted ? Records.noticeBoards(old.noticeBoards, after: change, asOf: old.asOf) : old.noticeBoards
        lines = []
    }

    private static func standings(
        _ ids: some Sequence<RecordID>, _ register: Register, _ graph: LinkGraph, asOf: CivilDate
    ) -> [RecordID: ProgrammeStanding] {
        let programmes = ProgrammeStandings(register, graph, asOf: asOf)
        return Dictionary(uniqueKeysWithValues: ids.map { ($0, programmes.standing(of: $0)) })
    }

    /// The same site with its documents' lines, by the records' numbers.
    package init(_ site: Site, lines: NumberedValues<DocumentLine>) {
        settings = site.settings
        register = site.register
        graph = site.graph
        linkTargets = site.linkTargets
        citations = site.citations
        attachments = site.attachments
        asOf = site.asOf
        templates = site.templates
        base = site.base
        documents = site.documents
        newestDocuments = site.newestDocuments
        newestPlaces = site.newestPlaces
        hasFeed = site.hasFeed
        partIDs = site.partIDs
        standings = site.standings
        noticeBoards = site.noticeBoards
        self.lines = lines
    }

    package func line(of record: Record) -> DocumentLine { DocumentLine(record, of: self) }

    /// Stands where no record has a number.
    package var emptyLine: DocumentLine { DocumentLine(Record(file: "", address: .root, type: .page, title: ""), of: self) }

    package subscript(id: RecordID) -> DocumentLine {
        let place = PlaceInPieces(id.index)
        return lines.pieces[place.piece][place.index]
    }

    package var words: Words { templates.words }
    package var language: SiteSettings.Language { settings.language }
    package var dates: DateText { DateText(language) }
    package var money: MoneyText { MoneyText(language) }
}
