import Markup
import Pages
import Preview
import TestSupport
import Testing

/// However a site came to be, by edits one after the other or read whole, its pages are the same.
@Suite struct RandomEditTests {
    @Test(arguments: 0..<12)
    func endsWithTheSameBytesAsAFreshReading(seed: Int) async {
        var random = SeededGenerator(seed: UInt64(seed))
        var site = await TestState(RandomSite.start)
        for step in 0..<14 {
            let changes = RandomSite.edit(&random, step, site.files)
            await site.change(changes)
            await expectAlike(site, "seed \(seed), step \(step): \(changes.mapValues { $0 ?? "–" })")
        }
    }

    /// Documents that stand first and last in the order of addresses, and cases and meetings that come and go with them.
    @Test func keepsNumbersThatFollowOthers() async {
        var site = await TestState(RandomSite.start)
        for name in ["a", "zz", "ks-15", "a", "zz"] {
            let path = "content/prov/\(name).md"
            let isThere = site.files[path] != nil
            let text = RandomSite.decision("Ny \(name)", day: 3, number: 90, file: "KS 2023/7", text: "Se KS 2024/3.")
            let changes: [String: String?] = [path: isThere ? nil : text]
            await site.change(changes)
            await expectAlike(site, "\(name) \(isThere ? "gone" : "new")")
        }
    }

    /// Documents that come one after the other into one place, until no number is free between those that were there, and others into
    /// places that pages which follow from documents have.
    @Test func findsRoomForDocumentsThatComeInARow() async {
        var site = await TestState(RandomSite.start)
        for number in 1...20 {
            let path = "content/prov/ks-1-\(number < 10 ? "0" : "")\(number).md"
            let text = RandomSite.decision("Ny \(number)", day: 3, number: 90 + number, file: "KS 2024/1-\(number)")
            await site.change([path: text])
            if number % 5 == 0 { await expectAlike(site, "\(number)") }
        }
        let spaced = await site.state.withRoom()
        #expect(!spaced.needsRoom)
        #expect(spaced.view.pages.count == site.state.view.pages.count)
        site.state = spaced
        await site.change(["content/prov/ks-1-15b.md": RandomSite.decision("Sist", day: 3, number: 80, file: "KS 2024/2")])
        await expectAlike(site, "after room was made")
    }

    /// Only the pages that a change touches are planned again: all others are the same objects, not only alike.
    @Test(
        arguments: [
            ("new", ["content/prov/ny.md": RandomSite.decision("Ny", day: 5, number: 50, file: "KS 2024/1")]),
            ("gone", ["content/prov/ks-4.md": nil]),
            ("renamed", ["content/prov/ks-4.md": nil, "content/prov/ks-4b.md": RandomSite.start["content/prov/ks-4.md"]]),
            ("other date", ["content/prov/ks-4.md": RandomSite.decision("Ärende 4", day: 20, number: 4, file: "KS 2024/4")]),
            ("published", ["content/prov/ks-4.md": RandomSite.publishedDecision]),
        ] as [(String, [String: String?])])
    func plansOnlyWhatAChangeTouches(name: String, changes: [String: String?]) async {
        var files = RandomSite.start
        files["content/annan/beslut.md"] = RandomSite.decision("Annat", day: 9, number: 9, file: "KS 2024/99")
        var site = await TestState(files)
        let untouched = [
            "/annan/", "/annan/beslut/", "/annan/arenden/ks-2024-99/", "/prov/beslut/", "/prov/arenden/ks-2024-7/", "/prov/ks-2/",
        ]
        let before = untouched.map { site.state.view.page(at: $0).map { ObjectIdentifier($0) } }
        #expect(!before.contains(nil))
        let old = site.state
        await site.change(changes)
        let after = untouched.map { site.state.view.page(at: $0).map { ObjectIdentifier($0) } }
        #expect(untouched.indices.filter { after[$0] != before[$0] }.map { untouched[$0] } == [], "\(name)")
        await expectAlike(site, name)
        withExtendedLifetime(old) {}
    }

    /// What more than sixty refer to has a list of its own, with its title on it.
    @Test func keepsTheListsOfWhatManyCite() async {
        var files = RandomSite.start
        for number in 1...61 {
            files["content/prov/r-\(number).md"] = RandomSite.decision(
                "Rad \(number)", day: 20, number: 100 + number, file: "KS 2020/\(number)",
                text: "Se [det](ks-1.md) och KS 2024/2.")
        }
        var site = await TestState(files)
        let steps: [(String, [String: String?])] = [
            ("title", ["content/prov/ks-1.md": RandomSite.decision("Annan", day: 1, number: 1, file: "KS 2024/1")]),
            ("one less", ["content/prov/r-1.md": TestState.page("Rad", "Inget.")]),
            ("one more", ["content/prov/s.md": TestState.page("Rad", "Se [det](ks-1.md).")]),
            ("one gone", ["content/prov/r-9.md": nil, "content/prov/r-8.md": nil]),
            ("other date", ["content/prov/r-7.md": RandomSite.decision("Rad 7", day: 2, number: 3, file: "KS 2020/7")]),
        ]
        for (name, changes) in steps {
            await site.change(changes)
            await expectAlike(site, name)
        }
    }

    private func expectAlike(_ site: TestState, _ comment: String) async {
        let fresh = await TestState(site.files)
        let (edited, whole) = (site.bytes, fresh.bytes)
        let differing = Set(edited.keys).union(whole.keys).filter { edited[$0] != whole[$0] }.sorted()
        #expect(differing == [], "\(comment)")
        // What a single page is asked for by itself, as a browser does.
        let differingAlone = whole.keys.filter { site.state.view.bytes(at: $0) != whole[$0] }.sorted()
        #expect(differingAlone == [], "\(comment)")
        #expect(site.publishedFiles == fresh.publishedFiles, "\(comment)")
    }
}

/// A site in which everything that leads from one document to another is there, and edits of it.
enum RandomSite {
    static let start: [String: String] = {
        var files = TestState.small
        files["content/annan/index.md"] =
            "---\ntyp: huvudman\ntitel: Annans kommun\norgan:\n  - {namn: Kommunstyrelsen, förkortning: KS}\n---\n"
        for number in 1...6 {
            files["content/prov/ks-\(number).md"] = decision(
                "Ärende \(number)", day: number, number: number, file: "KS 2024/\(number)",
                text: "Se KS 2024/\(number % 6 + 1) och kommunstyrelsens beslut 2024-03-0\(number % 3 + 1) § \(number % 3 + 1).")
        }
        return files
    }()

    static func decision(
        _ title: String, day: Int, number: Int, file: String, extra: String = "", text: String = ""
    ) -> String {
        """
        ---
        typ: protokollsutdrag
        titel: \(title)
        organ: KS
        datum: 2024-03-\(day < 10 ? "0" : "")\(day)
        paragraf: \(number)
        diarienummer: \(file)
        \(extra)---
        ## Beslut
        Kommunstyrelsen beslutar att bygga.

        ## Bakgrund
        \(text)

        """
    }

    /// One to three files at a time, some of them made anew, removed, given other facts, or linked to others.
    static func edit(_ random: inout SeededGenerator, _ step: Int, _ files: [String: String]) -> [String: String?] {
        var changes: [String: String?] = [:]
        for _ in 0...Int.random(in: 0...2, using: &random) {
            let number = Int.random(in: 1...9, using: &random)
            let other = Int.random(in: 1...9, using: &random)
            let day = Int.random(in: 1...4, using: &random)
            let folder = Int.random(in: 0...3, using: &random) == 0 ? "annan" : "prov"
            let path = "content/\(folder)/ks-\(number).md"
            switch Int.random(in: 0...22, using: &random) {
            case 0: changes[path] = .some(nil)
            case 1, 2: changes[path] = cited(number, other, day, step)
            case 3: changes[path] = related(number, other, day, &random)
            case 4: changes[path] = decision("Lika", day: day, number: number, file: "KS 2024/\(other)", extra: "utkast: true\n")
            case 5: changes["content/prov/sida.md"] = TestState.page("Sida \(other)", "[länk](ks-\(number).md) \(step)")
            case 6:
                changes["content/prov/program.md"] =
                    "---\ntyp: program\ntitel: Program \(other)\ngäller: {från: 2020, till: 20\(24 + other)}\n"
                    + "mål:\n  - {nummer: \(day), titel: Målet}\n---\n## Mål\n\(step)\n"
            case 7: changes["content/prov/sida.md"] = TestState.page("Sida", "Ord \(step).")
            case 8:
                changes[path] = decision(
                    "Avpublicerad", day: day, number: number, file: "KS 2024/\(other)",
                    extra: "avpublicerad: {datum: 2024-05-01, skäl: Fel, dölj: [titel]}\n")
            case 9: changes[path] = report(number, other, day)
            case 10:
                changes["content/prov/protokoll-\(day).md"] = Bool.random(using: &random) ? minutes(day, other, step) : .some(nil)
            case 11: changes["content/prov/bild.png"] = Bool.random(using: &random) ? "\(step)" : .some(nil)
            case 12: changes[path] = TestState.page("Bild \(step)", "![En bild](bild.png), [fil](/prov/bild.png)")
            case 13: changes["templates/style.css"] = "/* \(step) */\n"
            case 14:
                let name = ["list.html", "words.yaml", "document.html"].randomElement(using: &random) ?? ""
                changes["templates/\(name)"] = Bool.random(using: &random) ? changed(name, step) : .some(nil)
            case 15:
                // The same document in another place.
                let old = "content/prov/ks-\(number).md"
                if let text = files[old] { changes.merge([old: nil, "content/prov/flyttad-\(other).md": text]) { $1 } }
            case 16:
                changes[path] = decision(
                    "Nyhet", day: day, number: number, file: "KS 2024/\(number)",
                    extra: "publicerad: 2024-04-0\(day)\ntidigare-adresser: [/gammal/\(other)/]\n")
            case 18:
                // What an editor writes at the address of a page that follows from the documents is its first part.
                let place = [
                    "prov/arenden", "prov/ks", "beslut", "prov/ks/2024-03-0\(day)", "dokument", "prov/arenden/ks-2024-\(other)",
                ]
                let path = "content/\(place.randomElement(using: &random) ?? "")/index.md"
                changes[path] = files[path] == nil ? TestState.page("Inledning \(step)", "Ord.") : .some(nil)
            case 19:
                let path = "content/prov/ks/2024-03-0\(day)/index.md"
                changes[path] = files[path] == nil ? minutes(day, other, step) : .some(nil)
            case 20:
                changes["content/prov/anslag-\(day).md"] =
                    "---\ntyp: kungörelse\ntitel: Kungörelse \(step)\ndatum: 2024-03-0\(day)\n"
                    + "anslag:\n  - {från: 2025-12-0\(day), till: 2026-12-01}\n---\nOrd.\n"
            case 21: changes["content/prov/ny-\(step).md"] = cited(number, other, day, step)
            case 17: changes["paragraf.yaml"] = TestState.settings.replacing("titel: Provkommunen", with: "titel: Prov \(other)")
            default:
                // A document that was good is shown as it was, which a fresh reading does not know of.
                if files[path] == nil, changes[path] == nil {
                    changes[path] = "---\ntyp: protokollsutdrag\ntitl: Fel\n---\nOrd.\n"
                }
            }
        }
        return changes
    }

    /// As number 4 of those that there are, with a day on which it was published.
    static let publishedDecision = decision(
        "Ärende 4", day: 4, number: 4, file: "KS 2024/4", extra: "publicerad: 2024-04-02\n",
        text: "Se KS 2024/5 och kommunstyrelsens beslut 2024-03-02 § 2.")

    /// A built-in template with another word in it.
    private static func changed(_ name: String, _ step: Int) -> String {
        if name == "words.yaml" { return "decisions: {sv: Beslut \(step), en: Decisions}\n" }
        return String(decoding: TemplateSet.builtIn[name] ?? [], as: UTF8.self) + "<!-- \(step) -->\n"
    }

    private static func cited(_ number: Int, _ other: Int, _ day: Int, _ step: Int) -> String {
        decision(
            "Ärende \(other)", day: day, number: number, file: "KS 2024/\(other)",
            text: "Se [det andra](ks-\(other).md), dnr KS 2024/\(number), kommunstyrelsens beslut 2024-03-0\(day) § \(other), "
                + "tjänsteskrivelse 2024-03-0\(day), mål \(day) och bilaga 1. Steg \(step).")
    }

    private static func related(_ number: Int, _ other: Int, _ day: Int, _ random: inout SeededGenerator) -> String {
        let relation = ["ersätter", "ändrar", "upphäver", "grundas-på", "rättar"].randomElement(using: &random) ?? "ersätter"
        let written = [
            "/prov/ks-\(other)/", "ks-\(other).md", "Ärende \(other)", "KS 2024-03-0\(day) § \(other)", "KS 2024/\(other)",
        ]
        let to = written.randomElement(using: &random) ?? ""
        return decision(
            "Ärende \(number)", day: day, number: other, file: "KS 2024/\(number)", extra: "\(relation): \(to)\n",
            text: "Se KS 2024/\(other).")
    }

    private static func report(_ number: Int, _ other: Int, _ day: Int) -> String {
        """
        ---
        typ: tjänsteskrivelse
        titel: Skrivelse \(number)
        organ: KS
        datum: 2024-03-0\(day)
        diarienummer: KS 2024/\(other)
        beslutas-av: [KS]
        bilagor:
          - {nummer: 1, titel: Bilden, fil: bild.png}
        ---
        Förvaltningen föreslår, se bilaga 1 och kommunstyrelsens beslut 2024-03-0\(day).

        """
    }

    private static func minutes(_ day: Int, _ other: Int, _ step: Int) -> String {
        """
        ---
        typ: protokoll
        titel: Protokoll \(step)
        organ: KS
        datum: 2024-03-0\(day)
        ---
        ## § \(other) Frågan
        Dnr KS 2024/\(other)

        Kommunstyrelsen beslutar enligt § \(other + 20).

        ## § \(other + 20) En annan
        Kommunstyrelsen beslutar att avslå, se § \(other).

        """
    }
}
