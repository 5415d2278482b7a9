import Markup
import Records

/// A small site in memory, read as the pipeline reads it: heads, then the vocabulary, then records.
struct SampleSite {
    var files: [SourceFile] = []
    var settings = SiteSettings(
        title: "Provkommunen", address: "https://prov.example/", publisher: "Provkommunen", registrarEmail: "r@prov.example")

    /// Two authorities with bodies.
    static let authorities = SampleSite()
        .with(
            "content/vaggeryd/index.md",
            """
            typ: huvudman
            titel: Vaggeryds kommun
            kallas: [Vaggeryd]
            organ:
              - {namn: Kommunfullmäktige, förkortning: KF}
              - {namn: Kommunstyrelsen, förkortning: KS}
              - {namn: Kommunstyrelsens arbetsutskott, förkortning: KSAU, kallas: [arbetsutskottet]}
              - {namn: Nämnden för teknik i Skillingaryd, adress: Teknik, upphört: 2018-12-31}
            """
        )
        .with(
            "content/huddinge/index.md",
            """
            typ: huvudman
            titel: Huddinge kommun
            kallas: [Huddinge]
            organ:
              - namn: Kommunstyrelsen
            """)

    func with(_ path: String, _ frontMatter: String, _ body: String = "") -> SampleSite {
        var site = self
        site.files.append(SourceFile(path: path, "---\n\(frontMatter)\n---\n\(body)"))
        return site
    }

    var heads: Checked<[Head]> {
        let readings = files.map { head(of: $0) }
        return Checked(readings.compactMap(\.value), readings.flatMap(\.diagnostics))
    }

    func vocabulary(includingDrafts: Bool = false) -> Checked<Vocabulary> {
        Records.vocabulary(of: heads.value, settings, includingDrafts: includingDrafts)
    }

    /// The records of the last file.
    func records() -> Checked<[Record]> {
        guard let head = heads.value.last else { return Checked([], heads.diagnostics) }
        return Records.records(from: head, vocabulary().value)
    }

    /// `5:8 unknown-body`, of every file and stage.
    var findings: [String] {
        let names = vocabulary().value
        let all =
            heads.diagnostics + vocabulary().diagnostics + heads.value.flatMap { Records.records(from: $0, names).diagnostics }
        return all.map(\.summary)
    }
}

extension Diagnostic {
    var summary: String {
        "\(place.line):\(place.column) \(check.name)\(severity == check.severity ? "" : " (\(severity.rawValue))")"
    }
}
