import Testing

@testable import Records

struct AddressPartTests {
    @Test(arguments: [
        ("ksau", "ksau"), ("KSAU", "ksau"), ("Årsredovisning", "arsredovisning"), ("a\u{30A}r", "ar"),
        ("Västra Götaland", "vastra-gotaland"),
        ("Øresund", "oresund"), ("idé", "ide"), ("Müller", "muller"), ("Æ", "ae"), ("Straße", "strasse"), ("a_b.c-d", "a_b.c-d"),
        ("Protokoll (1).pdf", "protokoll-1.pdf"), ("a - b", "a-b"), ("a--b", "a--b"), ("§ 22", "22"), ("22 a", "22-a"),
        ("Beslut (kopia)", "beslut-kopia"), ("…", "-"), ("", "-"), (".", "-"), ("..", "-"), ("..x", "x"), ("北京", "-"),
        ("x北y", "x-y"),
        ("Samhällsbyggnads\u{AD}nämnden", "samhallsbyggnads-namnden"), ("İ", "i"), ("a\u{200B}b", "a-b"),
        ("1:50 000", "1-50-000"),
    ])
    func makesAPart(text: String, part: String) {
        #expect(AddressPart.of(text) == part)
    }

    @Test func isItsOwnPart() {
        for text in ["Protokoll (1).pdf", "Årsredovisning 2019", "a - b", "..x", "…"] {
            let part = AddressPart.of(text)
            #expect(AddressPart.of(part) == part)
        }
    }

    @Test(arguments: [
        ("KS 2018/109", "ks-2018-109"), ("2019/160", "2019-160"), ("ÄLDN 2019/1", "aldn-2019-1"),
        ("A123.456/2019", "a123-456-2019"), ("§", "-"),
    ])
    func makesTheCasePart(value: String, part: String) {
        #expect(AddressPart.ofCase(CaseNumber(written: value, value: value)) == part)
    }
}

struct SwedishOrderTests {
    @Test(arguments: [
        ["Ada", "Zeta", "Åre", "Älvsjö", "Örebro"],
        ["Mål 2", "Mål 10", "Mål 100"],
        ["ede", "idé 1", "idé 2", "idö"],
        ["Mylen", "Müller", "Myra"],
        ["vagn", "val", "Wahl", "Xu"],
        ["Ny gata", "Nya gatan", "Nygatan"],
        ["Ås", "a\u{30A}t", "Åå"],
        ["beslut", "Beslut 1", "beslut 2"],
        ["ost", "Østergötland", "Övrigt"],
        ["§ 9", "§ 10"],
        ["kr", "Kr 1", "Привет"],
    ])
    func orders(words: [String]) {
        #expect(words.reversed().sortedInSwedish { $0 } == words)
    }

    @Test func capitalsDecideLast() {
        #expect(["a", "B", "A", "b"].sortedInSwedish { $0 } == ["A", "a", "B", "b"])
    }
}
