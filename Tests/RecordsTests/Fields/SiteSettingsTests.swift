import Markup
import Records
import Testing

@Suite struct SiteSettingsTests {
    static let needed = "titel: T\nadress: https://a.se\nutgivare: U\nregistrator: r@a.se\n"

    static func reading(_ text: String) -> Checked<SiteSettings?> {
        siteSettings(from: SourceText(path: "paragraf.yaml", validated: Array(text.utf8)))
    }

    @Test func readsWhatHoldsForTheWholeSite() throws {
        let text = """
            språk: en
            tillgänglighet: webb@a.se
            tidszon: Europe/Helsinki
            behåll: [CNAME, .well-known]
            rubriker: {beslut: [Utfall], förslag: Yttrande}
            huvudman: vaggeryd
            redigera: https://git/{path}
            """
        let settings = try #require(Self.reading(Self.needed + text).value)
        #expect(Self.reading(Self.needed + text).diagnostics.isEmpty)
        #expect(settings.address == "https://a.se/")
        #expect(settings.language == .en)
        #expect(settings.accessibilityContact == "webb@a.se")
        #expect(settings.timeZone == "Europe/Helsinki")
        #expect(settings.kept == ["CNAME", ".well-known"])
        #expect(settings.headingWords == [.decision: ["Utfall"], .proposal: ["Yttrande"]])
        #expect(settings.organization?.name == "vaggeryd")
        #expect(settings.editPattern == "https://git/{path}")
    }

    @Test(arguments: [
        (needed, ["1:1 missing-accessibility-contact"]),
        ("titel: T\ntillgänglighet: x", ["1:1 missing-key", "1:1 missing-key", "1:1 missing-key"]),
        (needed + "tillgänglighet: x\nsprak: sv", ["6:1 unknown-key"]),
        (needed + "tillgänglighet: x\nspråk: fi", ["6:8 wrong-type"]),
        (needed + "tillgänglighet: x\nbehåll: CNAME", ["6:9 wrong-type"]),
        (needed + "tillgänglighet: x\nrubriker: {besult: [A]}", ["6:12 unknown-key"]),
        (needed.replacing("https", with: "http") + "tillgänglighet: x", ["2:9 wrong-type"]),
        (needed.replacing("r@a.se", with: "registratorn") + "tillgänglighet: x", ["4:14 wrong-type"]),
    ])
    func tellsOfWhatIsWrong(text: String, expected: [String]) {
        #expect(Self.reading(text).diagnostics.map(\.summary) == expected)
    }

    @Test func tellsOfAnAuthorityThatTheSiteLacks() throws {
        var site = SampleSite.authorities
        site.settings = try #require(Self.reading(Self.needed + "tillgänglighet: x\nhuvudman: vagerryd").value)
        let diagnostics = site.vocabulary().diagnostics
        #expect(diagnostics.map(\.summary) == ["6:11 unknown-organization"])
        #expect(diagnostics.first?.message.sv == "okänd huvudman ”vagerryd”, menade du ”vaggeryd”?")
    }
}
