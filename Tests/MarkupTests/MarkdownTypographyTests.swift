import TestSupport
import Testing

@testable import Markup

@Suite struct MarkdownTypographyTests {
    /// An underscore stands for a space that does not break.
    static let rows: [(written: String, swedish: String, english: String)] = [
        ("\"ja\" sa 'han'", "”ja” sa ’han’", "“ja” sa ‘han’"),
        ("(\"a\") -- \"b\"", "(”a”) – ”b”", "(“a”) – “b”"),
        ("a---b, a----b, a-b", "a—b, a----b, a-b", "a—b, a----b, a-b"),
        ("1 000 000 kr, 2,5 MKr, 10 kronor", "1_000_000_kr, 2,5_MKr, 10_kronor", "1_000_000_kr, 2,5_MKr, 10_kronor"),
        ("5 %, 3 km, 4 m², 7 män, 8 M", "5_%, 3_km, 4_m², 7 män, 8 M", "5_%, 3_km, 4_m², 7 män, 8 M"),
        ("§ 22, 22 §, 5 kap. 3 § KL", "§_22, 22_§, 5_kap._3_§ KL", "§_22, 22_§, 5_kap._3_§ KL"),
        ("nr 4, Dnr 5, var 6, s. 7, mars. 8", "nr_4, Dnr_5, var 6, s._7, mars. 8", "nr_4, Dnr_5, var 6, s._7, mars. 8"),
        (
            "KS 2018/109 200, 08-535 300 00, 2019 100", "KS 2018/109 200, 08-535 300 00, 2019 100",
            "KS 2018/109 200, 08-535 300 00, 2019 100"
        ),
        ("se https://a.se/b--c d--e", "se https://a.se/b--c d–e", "se https://a.se/b--c d–e"),
        ("it's '90s ...", "it’s ’90s ...", "it’s ’90s ..."),
        ("", "", ""),
    ]

    @Test(arguments: rows)
    func sets(written: String, swedish: String, english: String) {
        #expect(typeset(written).replacing("\u{A0}", with: "_") == swedish)
        #expect(typeset(written, language: .english).replacing("\u{A0}", with: "_") == english)
    }

    @Test func spansNodesButLeavesCodeAndAddresses() {
        let text = #"*"Ett* **två"** `"--"` <https://a.se/--> ![x "y"](z.png) 5"# + "\nkr"
        let body = #"<p><em>”Ett</em> <strong>två”</strong> <code>&quot;--&quot;</code> <a href="{0}">https://a.se/--</a> "#
        #expect(dump(text) == body + #"<img src="{1}" alt="x ”y”" loading="lazy"> 5"# + "\u{A0}kr</p>\n")
    }

    private static let pieces = ["1", "000", " ", "kr", "r", "nr", ".", "§", "-", ":", "/", "\u{A0}", "m²", "ö", "(", "\n"]

    /// A text that has nothing to set is copied as a whole, which a quote after it prevents.
    @Test(arguments: 0..<20)
    func copiesWhatItWouldNotChange(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<300 {
            let text = random.text(of: Self.pieces, upTo: 10)
            #expect(typeset(text + "\"") == typeset(text) + "”", "\(text)")
        }
    }

    @Test func isDoneOnlyOnce() {
        let set = typeset("\"1 000 kr\" -- § 5")
        #expect(typeset(set) == set)
    }
}
