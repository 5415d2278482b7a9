import Markup
import Testing

private let words = [
    "typ", "titel", "huvudman", "organ", "datum", "diarienummer", "ambitionsnivå", "tidigare-adresser", "paragraf", "språk",
    "mål",
    "källa", "ort", "år", "slag",
]

struct NearestWordTests {
    @Test(arguments: [
        ("diarienumer", "diarienummer"),
        ("Datum", "datum"),
        ("huvudmann", "huvudman"),
        ("ambitionsniva", "ambitionsnivå"),
        ("tidigare_adresser", "tidigare-adresser"),
        ("tidigareadresser", "tidigare-adresser"),
        ("dautm", "datum"),
        ("sprak", "språk"),
        ("spra\u{30A}k", nil),  // the same word in another normal form: not a different one
        ("SPRÅK", "språk"),
        ("mal", "mål"),
        ("kalla", "källa"),
        ("tpy", "typ"),
        ("ar", "år"),
        ("paragraph", "paragraf"),
        ("xyz", nil),
        ("", nil),
        ("x", nil),
        ("datum", nil),
        ("handläggare", nil),
        (String(repeating: "titel", count: 1000), nil),
    ])
    func finds(word: String, nearest: String?) {
        #expect(nearestWord(to: word, among: words) == nearest)
    }

    @Test func takesTheFirstOfEquallyNear() {
        #expect(nearestWord(to: "mat", among: ["mal", "mas"]) == "mal")
        #expect(nearestWord(to: "mat", among: ["mas", "mal"]) == "mal")
        #expect(nearestWord(to: "Mål", among: ["mal", "mål"]) == "mål")
    }
}
