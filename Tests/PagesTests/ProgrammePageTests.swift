import Markup
import Records
import Testing

@testable import Pages

@Suite struct ProgrammePageTests {
    static let programme = """
        ---
        typ: program
        titel: Parkprogram 2030
        gäller: {från: 2019, till: 2022}
        sikte: 2030
        antas-av: [KS]
        ersätter: parkprogram-2010.md
        mål:
          - {nummer: 1, titel: Fler träd, område: Växtlighet, styrning: styrande, mätning: kvantitativ, ambitionsnivå: Hundra träd, preliminär: true}
          - {nummer: 2}
        finansiering:
          - {part: prov, år: 2019, belopp: 1 000 000}
          - {part: Staten, år: 2019, belopp: 500 000}
        historik:
          - {när: hösten 2018, händelse: Ett utkast tas fram}
          - {datum: 2018-03-01, händelse: Arbetet börjar}
        ---
        Om parkerna.
        """

    static let earlier = "---\ntyp: program\ntitel: Parkprogram 2010\n---\nDet förra.\n"

    static func decision(_ type: String, adopting address: String = "parkprogram.md") -> String {
        """
        ---
        typ: \(type)
        titel: Antagande av parkprogram
        organ: KS
        datum: 2019-03-01
        \(type == "protokollsutdrag" ? "paragraf: 3" : "språk: sv")
        antar: \(address)
        ---
        ## Beslut

        att anta programmet
        """
    }

    static func site(_ type: String) throws -> TestSite {
        try TestSite(
            [
                "prov/parkprogram.md": programme, "prov/parkprogram-2010.md": earlier, "prov/antagande.md": decision(type),
                "prov/uppfoljning.md": """
                ---
                typ: uppföljning
                titel: Delårsrapport
                datum: 2019-08-31
                följer-upp: parkprogram.md
                utfall: [{mål: 1, läge: prognos-delvis, text: Femtio träd}]
                ---
                Text.
                """,
            ], asOf: CivilDate(year: 2020, month: 1, day: 1))
    }

    @Test func aProposedProgrammeIsOnlyProposed() throws {
        let site = try Self.site("tjänsteutlåtande")
        let html = site.page("/prov/parkprogram/")
        #expect(html.contains("<span class=\"tag tag-wait\">Förslag</span>"))
        #expect(html.contains("Föreslås antas genom <a href=\"../antagande/\">Antagande av parkprogram</a>"))
        #expect(html.contains("<dt>Avsett att gälla</dt>") && !html.contains("<dt>Gäller</dt>"))
        #expect(html.contains("<dt>Föreslås ersätta</dt>") && html.contains(">Föreslagen finansiering</h2>"))
        #expect(!html.contains("tag-ok"))
        #expect(site.page("/prov/parkprogram-2010/").contains("<dt>Föreslås ersättas genom</dt>"))
        #expect(site.page("/prov/antagande/").contains("<dt>Förslag att anta</dt>"))
    }

    @Test func anAdoptedProgrammeIsInForceAndReplaces() throws {
        let site = try Self.site("protokollsutdrag")
        let html = site.page("/prov/parkprogram/")
        #expect(html.contains("<span class=\"tag tag-ok\">Gäller</span>"))
        #expect(html.contains("<dt>Gäller</dt>") && html.contains("<dt>Ersätter</dt>") && html.contains(">Finansiering</h2>"))
        #expect(site.page("/prov/parkprogram-2010/").contains("<span class=\"tag tag-old\">Ersatt</span>"))
        #expect(site.page("/prov/antagande/").contains("<dt>Antar</dt>"))
    }

    @Test func goalsHaveTagsAndTheLatestFollowUp() throws {
        let html = try Self.site("protokollsutdrag").page("/prov/parkprogram/")
        for part in [
            "<div class=\"mal\" id=\"mal-1\">", "<h4><a href=\"#mal-1\">Mål 1</a>. Fler träd</h4>",
            "<span class=\"tag tag-wait\">Preliminär ambitionsnivå</span>", "<span class=\"tag\">Styrande</span>",
            "<span class=\"tag tag-wait\">Prognos: uppfylls delvis</span>", "Senaste uppföljning: <a href=\"../uppfoljning/\">",
            "Femtio träd",
            "<h3>Område framgår inte av handlingen</h3>\n<div class=\"mal\" id=\"mal-2\">",
            "<h4><a href=\"#mal-2\">Mål 2</a></h4>", "Formulering framgår inte av handlingen",
        ] { #expect(html.contains(part), "\(part)") }
    }

    @Test func moneyIsATableAndAPicture() throws {
        let html = try Self.site("protokollsutdrag").page("/prov/parkprogram/")
        #expect(html.contains("<td class=\"num\">1\u{A0}000\u{A0}000</td>"))
        #expect(html.contains("<th scope=\"row\" colspan=\"2\">Summa</th><td class=\"num\">1\u{A0}500\u{A0}000</td>"))
        #expect(html.contains("<rect class=\"stapel\" x=\"0\" y=\"22\" width=\"672\" height=\"14\"/>"))
        #expect(html.contains("<rect class=\"stapel\" x=\"0\" y=\"70\" width=\"336\" height=\"14\"/>"))
    }

    @Test func theStoryIsInTimeOrder() throws {
        let html = try Self.site("protokollsutdrag").page("/prov/parkprogram/")
        let story = html.split(separator: "<ol class=\"tid\">")[1].split(separator: "</ol>")[0]
        let order = ["Arbetet börjar", "hösten 2018", "2019–2022", "1 mars 2019", "31 augusti 2019", "2030"]
        var rest = story[...]
        for part in order {
            let pieces = rest.split(separator: part, maxSplits: 1, omittingEmptySubsequences: false)
            #expect(pieces.count == 2, "\(part)")
            rest = pieces.last ?? ""
        }
    }

    /// However many events there are and however close, no label meets another label or another label's stem.
    @Test(arguments: [(2, 1), (5, 3), (12, 40), (40, 10), (200, 2), (1000, 700)])
    func labelsNeverMeet(count: Int, step: Int) throws {
        let start = try #require(CivilDate(year: 1990, month: 1, day: 1)).daysSince1970
        let events = (0..<count).map { number in
            Timeline.Event(
                day: start + number * number % 7 * step + number * step, when: "\(number % 28 + 1) september 2019",
                whenHTML: HTML(),
                text: HTML(), label: String(repeating: "ord ", count: number % 9 + 1), isToCome: false)
        }
        let picture = try #require(TimelinePicture(Timeline(events), title: "", description: "", id: "t"))
        let placed = picture.labels.filter { $0.lane != nil }
        #expect(!placed.isEmpty)
        for (index, left) in placed.enumerated() {
            let end = left.x + TimelinePicture.length(of: left.event)
            #expect(end <= 672)
            for right in placed[(index + 1)...] where right.x < end {
                #expect((right.lane ?? 0) < (left.lane ?? 0), "\(left.x) \(right.x)")
            }
        }
    }
}
