import Markup
import Pages
import Preview
import Records
import SiteBuild

/// A previewed site from strings.
struct TestState {
    var state: SiteState
    /// The files as they are now, by path.
    var files: [String: String]

    static let settings = """
        titel: Provkommunen
        adress: https://prov.example/
        utgivare: Provkommunen
        registrator: registrator@prov.example
        tillgänglighet: webb@prov.example
        huvudman: prov

        """

    static let small = [
        "paragraf.yaml": settings,
        "content/index.md": page("Start", "Välkommen, se [beslutet](prov/beslut.md)."),
        "content/prov/index.md":
            "---\ntyp: huvudman\ntitel: Provköpings kommun\norgan:\n  - {namn: Kommunstyrelsen, förkortning: KS}\n---\n",
        "content/prov/beslut.md": decision("Cykelväg", 7),
        "content/prov/sida.md": page("Om oss", "Vi är en kommun."),
    ]

    static func page(_ title: String, _ text: String) -> String { "---\ntyp: sida\ntitel: \(title)\n---\n\(text)\n" }

    static func decision(_ title: String, _ number: Int, extra: String = "") -> String {
        """
        ---
        typ: protokollsutdrag
        titel: \(title)
        organ: KS
        datum: 2024-02-\(10 + number)
        paragraf: \(number)
        diarienummer: KS 2024/\(number)
        \(extra)---
        ## Beslut
        Kommunstyrelsen beslutar att bygga.

        """
    }

    static let day = CivilDate(daysSince1970: 20_454)

    init(_ files: [String: String] = small) async {
        self.files = files
        state = await SiteState(Self.reading(files), today: Self.day, jobs: 2)
    }

    /// Writes and removes (nil) files, and gives the addresses that answer otherwise.
    @discardableResult
    mutating func change(_ changes: [String: String?]) async -> Set<String> {
        for (path, text) in changes { files[path] = text }
        let present = changes.compactMapValues { $0 }
        let change = SiteChange(touched: changes.keys.sorted(), reading: Self.reading(present))
        let (new, addresses) = await state.changing(change)
        state = new
        return addresses
    }

    func text(_ address: String) -> String? { state.view.bytes(at: address).map { String(decoding: $0, as: UTF8.self) } }

    /// Every address with its bytes.
    var bytes: [String: [UInt8]] {
        Dictionary(state.view.pages.map { ($0.address.path, state.view.bytes(of: $0)) }) { first, _ in first }
    }

    /// Where each published file lies, by its address.
    var publishedFiles: [String: PublishedFile] { state.view.site.attachments }

    static func reading(_ files: [String: String]) -> SiteReading {
        var reading = SiteReading()
        for (path, text) in files.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            let file = SourceFile(path: path.inNormalForm, text)
            if path == "paragraf.yaml" {
                reading.settings = file
            } else if path.hasPrefix("templates/") {
                reading.overrides.append(SiteReading.Text(diskPath: path, file: file))
            } else if path.hasSuffix(".md") {
                reading.documents.append(SiteReading.Text(diskPath: path, file: file))
            } else {
                reading.otherFiles.append(
                    ContentFile(path: file.path, diskPath: path, size: text.utf8.count, changedAt: text.hashValue))
            }
        }
        return reading
    }
}
