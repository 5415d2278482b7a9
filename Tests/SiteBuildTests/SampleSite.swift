import Foundation
import Markup
import Records
import SiteBuild

/// A small municipality on the disk, `site/` in a folder of its own, with something of most things.
struct SampleSite {
    let folder: TemporaryFolder
    var site: String { folder.path + "/site" }
    var output: String { folder.path + "/public" }

    init(decisions: Int = 6) throws {
        folder = try TemporaryFolder()
        for (name, text) in Self.files(decisions: decisions) { try folder.write(text, to: "site/" + name) }
    }

    static func files(decisions: Int) -> [(String, String)] {
        var files = [
            (
                "paragraf.yaml",
                """
                titel: Provkommunen
                adress: https://prov.example/
                utgivare: Provkommunen
                registrator: registrator@prov.example
                tillgänglighet: webb@prov.example
                huvudman: prov
                behåll: [CNAME]

                """
            ),
            ("content/index.md", page("Start")), ("content/om.md", page("Om webbplatsen")),
            (
                "content/prov/index.md",
                """
                ---
                typ: huvudman
                titel: Provkommunen
                organ:
                  - {namn: Kommunfullmäktige, förkortning: KF}
                  - {namn: Kommunstyrelsen, förkortning: KS}
                ---

                """
            ),
            (
                "content/prov/program.md",
                "---\ntyp: program\ntitel: Miljöprogram\ngäller: {från: 2020, till: 2030}\n---\n## Mål\nRent vatten.\n"
            ),
        ]
        for number in 1...decisions { files.append(("content/prov/ks-\(number).md", decision(number))) }
        return files
    }

    static func page(_ title: String) -> String { "---\ntyp: sida\ntitel: \(title)\n---\nEn sida.\n" }

    static func decision(_ number: Int, title: String = "Beslut", isDraft: Bool = false) -> String {
        """
        ---
        typ: protokollsutdrag
        titel: \(title) \(number)
        organ: KS
        datum: \(2015 + number % 8)-02-\(10 + number % 18)
        paragraf: \(number)
        diarienummer: KS 2018/\(number % 5 + 1)
        program: /prov/program/
        \(isDraft ? "utkast: true" : "publicerad: 2025-01-01")
        ---
        ## Beslut
        Kommunstyrelsen beslutar att anta förslaget, se [programmet](program.md).

        ## Bakgrund
        \(String(repeating: "Ärendet har beretts av förvaltningen. ", count: 20))

        """
    }

    func assembled(jobs: Int = 2) async throws -> SiteInMemory {
        let input = try await SiteReader(site: site, jobs: jobs).read()
        return try await SiteInMemory(input, Self.options(site: site, jobs: jobs))
    }

    static func options(site: String = "site", jobs: Int = 2) -> BuildOptions {
        BuildOptions(asOf: CivilDate(daysSince1970: 20_454), site: site, jobs: jobs)
    }
}
