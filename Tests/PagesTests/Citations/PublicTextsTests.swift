import Markup
import Records
import Testing

@testable import Pages

struct PublicTextsTests {
    private static let riksdagen = "https://www.riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/"
    private static let celex = "https://eur-lex.europa.eu/legal-content/SV/TXT/?uri=CELEX:"

    private static func texts(_ own: String = "") throws -> PublicTexts {
        let files = [SourceFile(path: "templates/laws.yaml", own)].filter { !$0.bytes.isEmpty }
        return try #require(TemplateSet.reading(overrides: files, language: .sv).value).publicTexts
    }

    private static func law(_ year: Int, _ number: Int, _ chapter: String? = nil, _ section: String? = nil) -> Citation.Meaning {
        let law = Citation.LawNumber(year: year, number: number)
        if chapter == nil, section == nil { return .law(law) }
        return .lawSection(Citation.LawSection(law: law, chapter: chapter, section: section))
    }

    private static func eu(_ form: Citation.EULawNumber.Form, _ number: String) -> Citation.Meaning {
        .euLaw(Citation.EULawNumber(form: form, number: number))
    }

    @Test(
        arguments: [
            (law(2017, 725), riksdagen + "_sfs-2017-725/"), (law(2017, 725, "8", "9"), riksdagen + "_sfs-2017-725/#K8P9"),
            (law(2017, 900, nil, "12"), riksdagen + "_sfs-2017-900/#P12"),
            (law(1962, 700, "23"), riksdagen + "_sfs-1962-700/#K23"),
            (law(2017, 725, "6", "18 b"), riksdagen + "_sfs-2017-725/#K6P18b"),
            (
                .law(Citation.LawNumber(collection: "BFS", year: 2011, number: 6)),
                "https://rinfo.boverket.se/BFS2011-6/pdf/BFS2011-6.pdf"
            ),
            (.law(Citation.LawNumber(collection: "AFS", year: 2001, number: 1)), nil),
            (.preparatory("prop. 2018/19:12"), "https://data.riksdagen.se/dokument/H60312"),
            (.preparatory("prop. 2009/10:165"), "https://data.riksdagen.se/dokument/GX03165"),
            (.preparatory("prop. 1999/2000:1"), "https://data.riksdagen.se/dokument/GN031"),
            (.preparatory("bet. 2018/19:KU12"), "https://data.riksdagen.se/dokument/H601KU12"),
            (.preparatory("prop. 1975:30"), nil), (.preparatory("SOU 2015:24"), nil), (.preparatory("rskr. 2017/18:100"), nil),
            (eu(.regulation, "2016/679"), celex + "32016R0679"), (eu(.regulation, "1907/2006"), celex + "32006R1907"),
            (eu(.regulation, "2019/2006"), celex + "32006R2019"), (eu(.regulation, "2021/2115"), celex + "32021R2115"),
            (eu(.directive, "2007/60"), celex + "32007L0060"), (eu(.directive, "95/46"), celex + "31995L0046"),
            (eu(.decision, "2010/477"), celex + "32010D0477"), (eu(.regulation, "7/8"), nil),
            (.attachment("1"), nil), (.programme("X"), nil),
        ] as [(Citation.Meaning, String?)])
    func knowsWhereATextStands(meaning: Citation.Meaning, address: String?) throws {
        #expect(try Self.texts().address(of: meaning) == address)
    }

    @Test func aSitesOwnTableAddsReplacesAndTakesAway() throws {
        let texts = try Self.texts("SFS: https://lagar.example/{year}:{number}\nAFS: https://av.example/{number4}\nBFS:\n")
        #expect(texts.address(of: Self.law(2017, 725, "8", "9")) == "https://lagar.example/2017:725")
        #expect(
            texts.address(of: .law(Citation.LawNumber(collection: "AFS", year: 2001, number: 1))) == "https://av.example/0001")
        #expect(texts.address(of: .law(Citation.LawNumber(collection: "BFS", year: 2011, number: 6))) == nil)
        #expect(texts.address(of: .preparatory("prop. 2018/19:12")) != nil)
    }
}
