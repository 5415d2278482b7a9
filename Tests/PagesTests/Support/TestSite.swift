import Markup
import Pages
import Records

/// A small site from strings, made by the real pipeline.
struct TestSite {
    let site: Site
    /// Everything that was said on the way.
    let diagnostics: [Diagnostic]
    let sources: Sources

    static let municipality = """
        ---
        typ: huvudman
        titel: Provköpings kommun
        organ:
          - {namn: Kommunstyrelsen, förkortning: KS}
          - {namn: Kommunfullmäktige, förkortning: KF}
        ---
        """

    /// - Parameter documents: front matter and text by path: `"a/beslut.md": "---\ntyp: …"`. The authority `prov` is always there.
    init(
        _ documents: KeyValuePairs<String, String>, asOf: CivilDate? = nil, language: SiteSettings.Language = .sv,
        attachments: [String: Int] = [:], overrides: [SourceFile] = []
    ) throws {
        try self.init(
            list: documents.map { ($0.key, $0.value) }, asOf: asOf, language: language, attachments: attachments,
            overrides: overrides)
    }

    init(
        list documents: [(path: String, text: String)], asOf: CivilDate? = nil, language: SiteSettings.Language = .sv,
        attachments: [String: Int] = [:], overrides: [SourceFile] = []
    ) throws {
        var settings = SiteSettings(
            title: "Provkommunen", address: "https://prov.example/", publisher: "Provkommunen",
            registrarEmail: "registrator@prov.example")
        settings.language = language
        let files =
            [SourceFile(path: "content/prov/index.md", Self.municipality)]
            + documents.map { SourceFile(path: "content/" + $0.path, $0.text) }
        let heads = files.map { head(of: $0) }
        let words = vocabulary(of: heads.compactMap(\.value), settings)
        let read = heads.compactMap(\.value).map { records(from: $0, words.value) }
        let texts = Dictionary(heads.compactMap(\.value).map { ($0.source.path, $0.source) }) { first, _ in first }
        let sources = Sources { texts[$0] }
        self.sources = sources
        let all = register(of: read.flatMap(\.value), sources: sources)
        let graph = fieldRelations(of: all.value, sources: sources)
        let resolver = CitationResolver(graph.value)
        let citations = NumberedValues(all.value.records.numbers.map { resolver.resolutions(of: RecordID($0)) })
        let targets = linkTargets(of: all.value, sources: sources)
        let templates = TemplateSet.reading(overrides: overrides, language: language)
        diagnostics =
            heads.flatMap(\.diagnostics) + words.diagnostics + read.flatMap(\.diagnostics) + all.diagnostics + graph.diagnostics
            + targets.diagnostics + templates.diagnostics
        let published = Dictionary(
            uniqueKeysWithValues: attachments.compactMap { path, size in
                SiteAddress(ofAttachment: path).map { (path, PublishedFile(address: $0, byteCount: size)) }
            })
        guard let set = templates.value, let day = asOf ?? CivilDate(year: 2026, month: 1, day: 1) else {
            throw NoSite(messages: templates.diagnostics.map { "\($0.place.file):\($0.place.line): \($0.message.sv)" })
        }
        site = Site(
            settings: settings, register: all.value, graph: linkGraph(of: graph.value, citations), linkTargets: targets.value,
            citations: citations, attachments: published,
            asOf: day, templates: set)
    }

    struct NoSite: Error {
        let messages: [String]
    }

    /// The page at an address, as text.
    func page(_ address: String) -> String {
        guard let page = plan(site).value.first(where: { $0.address.path == address }) else { return "no page at \(address)" }
        return String(decoding: render(page, site).value.bytes, as: UTF8.self)
    }

    /// All pages of documents, by address.
    var documentPages: [(record: Record, html: String)] {
        plan(site).value.compactMap { page in
            page.record.map { (site.register[$0], String(decoding: render(page, site).value.bytes, as: UTF8.self)) }
        }
    }
}
