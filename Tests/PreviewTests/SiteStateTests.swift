import Markup
import Preview
import SiteBuild
import TestSupport
import Testing

@Suite struct SiteStateTests {
    @Test func makesTheBytesThatBuildMakes() async throws {
        let site = await TestState()
        let reading = TestState.reading(site.files)
        let files = try await SiteInMemory(
            SiteInput(settings: reading.settings, documents: reading.documents.map(\.file)), BuildOptions(asOf: TestState.day)
        ).files
        #expect(files.count == site.bytes.count)
        for file in files {
            guard case .bytes(let bytes) = file.content else { continue }
            let address = "/" + file.path.replacing("index.html", with: "")
            #expect(site.state.view.bytes(at: address) == bytes, "\(address)")
        }
    }

    @Test func saysWhichAddressesAnEditOfTextChanges() async {
        var site = await TestState()
        let changed = await site.change(["content/prov/sida.md": TestState.page("Om oss", "Vi är en annan kommun.")])
        #expect(changed == ["/prov/sida/"])
        #expect(site.text("/prov/sida/")?.contains("en annan kommun") == true)
    }

    @Test func showsANewTitleWhereverItStands() async {
        var site = await TestState()
        let changed = await site.change(["content/prov/beslut.md": TestState.decision("Gångväg", 7)])
        #expect(changed.isSuperset(of: ["/prov/beslut/", "/beslut/", "/prov/", "/prov/ks/2024-02-17/"]))
        #expect(!changed.contains("/prov/sida/"))
        #expect(site.text("/beslut/")?.contains("Gångväg") == true)
    }

    @Test func takesAwayTheOldAddressOfARenamedPage() async {
        var site = await TestState()
        let changed = await site.change([
            "content/prov/sida.md": nil, "content/prov/om-oss.md": TestState.page("Om oss", "Vi är en kommun."),
        ])
        #expect(changed.isSuperset(of: ["/prov/sida/", "/prov/om-oss/"]))
        #expect(site.text("/prov/sida/") == nil)
        #expect(site.text("/prov/om-oss/") != nil)
    }

    @Test func takesAwayAFolderWhole() async {
        var site = await TestState(TestState.small.merging(["content/prov/sidor/a.md": TestState.page("A", "a")]) { $1 })
        #expect(site.text("/prov/sidor/a/") != nil)
        let change = SiteChange(touched: ["content/prov/sidor"], reading: SiteReading())
        site.state = await site.state.applying(change)
        #expect(site.text("/prov/sidor/a/") == nil)
        #expect(site.text("/prov/sida/") != nil, "a name that begins alike")
    }

    @Test func readsAllAgainWhenANameIsChanged() async {
        var site = await TestState()
        #expect(site.text("/prov/beslut/")?.contains("Kommunstyrelsen") == true)
        let authority =
            "---\ntyp: huvudman\ntitel: Provköpings kommun\norgan:\n  - {namn: Styrelsen, förkortning: KS}\n---\n"
        let changed = await site.change(["content/prov/index.md": authority])
        #expect(changed.contains("/prov/beslut/"))
        let fresh = await TestState(site.files)
        #expect(site.bytes == fresh.bytes)
    }

    @Test func keepsTheLastGoodPageOfADocumentWithErrors() async {
        var site = await TestState()
        let good = site.text("/prov/sida/")
        let broken = "---\ntyp: sida\ntitel: Om oss\ndatun: 2024\n---\nNytt.\n"
        #expect(await site.change(["content/prov/sida.md": broken]) == [])
        #expect(site.text("/prov/sida/") == good)
        #expect(site.state.document(at: "content/prov/sida.md")?.isOld == true)
        // Places are those of the new text, and a fault is never shown at 1:1 for want of a better place.
        let fault = site.state.ownFaults.first { $0.place.file == "content/prov/sida.md" }
        #expect(fault?.place.line == 4)
        // Still the good one after another that is as bad.
        await site.change(["content/prov/sida.md": broken + "Mer.\n"])
        #expect(site.text("/prov/sida/") == good)
        await site.change(["content/prov/sida.md": TestState.page("Om oss", "Nytt.")])
        #expect(site.text("/prov/sida/")?.contains("Nytt.") == true)
        #expect(site.state.document(at: "content/prov/sida.md")?.isOld == false)
        #expect(site.state.ownFaults == [])
    }

    /// Half an authority, while it is written, is no fault of the documents that name its bodies.
    @Test func readsDocumentsWithTheLastGoodNames() async {
        var site = await TestState()
        let before = site.bytes
        await site.change(["content/prov/index.md": "---\ntyp: huvudman\n---\n"])
        #expect(Set(site.state.ownFaults.map(\.place.file)) == ["content/prov/index.md"])
        #expect(site.bytes == before)
        // Settings change what all is read with, and an unsaved half is still no name.
        await site.change(["paragraf.yaml": TestState.settings.replacing("titel: Provkommunen", with: "titel: Prov")])
        #expect(Set(site.state.ownFaults.map(\.place.file)) == ["content/prov/index.md"])
        let authority =
            "---\ntyp: huvudman\ntitel: Provköpings kommun\norgan:\n  - {namn: Styrelsen, förkortning: KS}\n---\n"
        await site.change(["content/prov/index.md": authority])
        #expect(site.state.ownFaults.isEmpty)
        #expect(site.text("/prov/beslut/")?.contains("Styrelsen") == true)
    }

    /// A programme that is right only by the names that came with it.
    @Test func takesNamesThatComeTogether() async {
        func programme(_ title: String, _ body: String) -> String {
            "---\ntyp: program\ntitel: \(title)\ngäller: {från: 2020}\nantas-av: [\(body)]\n---\nText.\n"
        }
        var site = await TestState(TestState.small.merging(["content/prov/plan.md": programme("Cykelplan", "KS")]) { $1 })
        let authority =
            "---\ntyp: huvudman\ntitel: Provköpings kommun\norgan:\n  - {namn: Kommunstyrelsen, förkortning: KS}\n"
            + "  - {namn: Trafiknämnden}\n---\n"
        await site.change([
            "content/prov/index.md": authority, "content/prov/plan.md": programme("Gångplan", "Trafiknämnden"),
            "content/prov/sida.md": TestState.page("Om oss", "Se Gångplan."),
        ])
        #expect(site.state.ownFaults.isEmpty)
        #expect(site.bytes == (await TestState(site.files)).bytes)
    }

    @Test func showsWhatCanBeShownOfADocumentThatNeverWasGood() async {
        var site = await TestState()
        await site.change(["content/prov/ny.md": "---\ntyp: [\n---\nOrden finns.\n"])
        #expect(site.text("/prov/ny/")?.contains("Orden finns.") == true)
        #expect(site.state.document(at: "content/prov/ny.md")?.isBroken == true)
        await site.change(["content/prov/ny.md": "Bara ord.\n"])
        #expect(site.text("/prov/ny/")?.contains("Bara ord.") == true)
    }

    @Test func keepsDraftsOffEveryPageButTheirOwnView() async {
        var site = await TestState()
        let before = site.bytes
        await site.change(["content/prov/ks-9.md": TestState.decision("Hemligt", 9, extra: "utkast: true\n")])
        #expect(site.bytes == before)
        let drafts = await site.state.view(ViewChoice(showsDrafts: true))
        #expect(drafts.bytes(at: "/prov/ks-9/") != nil)
        #expect(site.state.hasDrafts)
    }

    @Test func showsTheSiteAsOfAnotherDay() async throws {
        let programme =
            "---\ntyp: program\ntitel: Miljöprogram\nantaget: {organ: KS, datum: 2020-01-01}\ngäller: {från: 2030, till: 2035}\n---\nText.\n"
        let site = await TestState(TestState.small.merging(["content/prov/program.md": programme]) { $1 })
        let choice = try #require(ViewChoice(query: "as-of=2031-01-01"))
        let later = await site.state.view(choice).bytes(at: "/prov/program/")
        #expect(later != nil && later != site.state.view.bytes(at: "/prov/program/"))
    }

    @Test func keepsGoodSettingsAndTemplatesWhileNewOnesAreWrong() async {
        var site = await TestState()
        let good = site.bytes
        await site.change(["paragraf.yaml": "titel: [\n"])
        #expect(site.bytes == good && site.state.usesOldSettings)
        await site.change(["paragraf.yaml": TestState.settings, "templates/list.html": "\\(finns inte)"])
        #expect(site.bytes == good && site.state.usesOldTemplates && !site.state.usesOldSettings)
        await site.change(["templates/list.html": nil])
        #expect(site.bytes == good && !site.state.usesOldTemplates && site.state.ownFaults == [])
        let changed = await site.change(["templates/style.css": "body { color: red }\n"])
        #expect(changed == ["/style.css"])
        await site.change(["templates/words.yaml": "decisions: {sv: Domar, en: Judgements}\n"])
        let worded = site.bytes
        #expect(site.text("/")?.contains("Domar") == true)
        await site.change(["templates/words.yaml": "decisions: {sv: Domar\n"])
        #expect(site.bytes == worded && site.state.usesOldTemplates)
    }

    /// A draft may link to another; what it links to that is not there is told, and stops no build.
    @Test func tellsOfBrokenLinksInDrafts() async throws {
        let draft = "---\ntyp: sida\ntitel: Utkast\nutkast: ja\n---\nSe [nästa](b.md), [borta](c.md) och [plats](#saknas).\n"
        let next = "---\ntyp: sida\ntitel: Nästa\nutkast: ja\n---\nOrd.\n"
        let site = await TestState(TestState.small.merging(["content/a.md": draft, "content/b.md": next]) { $1 })
        let faults = try #require(await site.state.wholeFaults())
        #expect(
            faults.map { "\($0.place.line):\($0.place.column) \($0.check.name)" } == ["6:19 broken-link", "6:37 broken-fragment"])
        #expect(faults.allSatisfy { $0.severity == .warning })
    }

    /// They are the faults that a build tells, however they are found.
    @Test func tellsTheSameFaultsAsABuild() async throws {
        let files = TestState.small.merging([
            "content/a.md": TestState.page(
                "A", "Se [b](b.md), [här](#saknas), [där](prov/sida.md#saknas), [rätt](prov/sida.md) ![](x.png)."),
            "content/prov/ks.md": TestState.decision("Annat", 9, extra: "ersätter: /finns/inte/\n"),
            "content/onödig.pdf": "x",
        ]) { $1 }
        let reading = TestState.reading(files)
        let built = try await assemble(
            SiteInput(settings: reading.settings, documents: reading.documents.map(\.file), otherFiles: reading.otherFiles),
            options: BuildOptions(asOf: TestState.day))
        let site = await TestState(files)
        let whole = try #require(await site.state.wholeFaults())
        let told = inOrder(site.state.ownFaults + whole)
        #expect(told == built.diagnostics && told.count > 5)
    }

    @Test func tellsTheFaultsOfTheWholeSite() async throws {
        let site = await TestState(
            TestState.small.merging(["content/a.md": TestState.page("A", "Se [b](b.md).")]) { $1 })
        let faults = try #require(await site.state.wholeFaults())
        #expect(faults.map { "\($0.place.file):\($0.place.line) \($0.check.name)" } == ["content/a.md:5 broken-link"])
    }
}
