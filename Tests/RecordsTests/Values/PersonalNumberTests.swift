import Markup
import TestSupport
import Testing

@testable import Records

/// The numbers are made up: test numbers of Skatteverket's kind, with valid check digits.
struct PersonalNumberTests {
    /// What is found, with `!` before what is certain.
    private func found(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return PersonalNumber.findings(in: bytes).map {
            ($0.isCertain ? "!" : "") + String(decoding: bytes[$0.range], as: UTF8.self)
        }
    }

    @Test(arguments: [
        ("Anna, 811218-9876, yttrar", ["!811218-9876"]), ("811218+9876", ["!811218+9876"]), ("19811218-9876", ["!19811218-9876"]),
        ("198112189876", ["!198112189876"]), ("811218–9876", ["!811218–9876"]), ("811278-9873", ["!811278-9873"]),
        ("8112189876", ["8112189876"]),
        ("personnummer 8112189876", ["!8112189876"]), ("Personnr: 8112189876", ["!8112189876"]),
        ("född 811218 9876", ["!811218 9876"]),
        ("fo\u{308}dd 8112189876", ["!8112189876"]), ("personnumret är 8112189876", ["!8112189876"]),
        ("pnr8112189876", ["!8112189876"]),
        ("x811218-9876y", ["!811218-9876"]), ("000229-1235", ["!000229-1235"]),
        ("811218-9876 och 640823-3234", ["!811218-9876", "!640823-3234"]),
        ("personnummer\n8112189876", ["8112189876"]), ("personnummer 1, 8112189876", ["8112189876"]),
        ("3300-811218-9876", ["!811218-9876"]),
        ("personnummer 811218-9876 och 640823 3234", ["!811218-9876", "!640823 3234"]),
        ("personnum 8112189876 CCCCCCCCCCCCCCCCCC8112189876", ["!8112189876", "!8112189876"]),
        ("pnr, 8112189876_8112189876x", ["!8112189876", "!8112189876"]),
        ("född 640823\u{A0}3234", ["!640823\u{A0}3234"]),
    ])
    func finds(text: String, findings: [String]) {
        #expect(found(text) == findings)
    }

    @Test(arguments: [
        "811218-9875", "811318-9876", "811232-9876", "811218 9876", "811218-98765", "9811218-9876", "556036-0793", "5560360793",
        "165560360793",
        "202100-5489", "8112189875", "81121898760", "a8112189876f", "2019-06-26", "08-535 300 00", "0701234567", "811218",
        "811218-", "811218-987",
        "178112189876", "213112189876", "8112 18-9876", "811218--9876", "8112189876_", "010229-1234",
    ])
    func leavesOthersAlone(text: String) {
        #expect(found(text) == [])
    }

    @Test func masksWithoutMovingAnything() {
        #expect(PersonalNumber.masked("Åsa 811218–9876 § 22") == "Åsa ******–**** § 22")
        #expect(PersonalNumber.masked("§ 22") == "§ 22")
    }

    /// Whatever stands beside it: words, signs, numbers that are certain, probable and none, on one line.
    @Test func masksAllAtOnce() {
        let parts = [
            "personnummer", " ", "8112189876", "x", "811218 9876", ",", "811218-9876", "1981", "\n", "och ", "197001011234",
            "\u{2013}", "_",
        ]
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<20_000 {
            let text = (0..<Int.random(in: 2...9, using: &generator)).map { _ in parts.randomElement(using: &generator) ?? "" }
                .joined()
            let masked = PersonalNumber.masked(text)
            #expect(PersonalNumber.masked(masked) == masked, "\(text)")
            #expect(masked.count == text.count)
        }
    }

    @Test func isNeverRepeated() {
        let source = SourceText(path: "content/811218-9876.md", validated: Array("x\n811218-9876 och 8112189876\n".utf8))
        let faults = personalNumberFaults(in: source)
        #expect(faults.map(\.place.line) == [1, 2, 2])
        #expect(faults.map(\.severity) == [.error, .error, .warning])
        #expect(faults.map(\.place.file) == Array(repeating: "content/******-****.md", count: 3))
        #expect(faults[1].place.text == "******-**** och **********")
        #expect((faults[1].place.column, faults[1].place.endColumn) == (1, 12))
        var other = Diagnostic(
            .unusedFile, at: Place(file: "a", text: "811218-9876"), Message(sv: "”811218-9876”", en: "“811218-9876”"))
        other = other.maskingPersonalNumbers()
        #expect(other.message == Message(sv: "”******-****”", en: "“******-****”"))
        #expect(other.place.text == "******-****")
    }
}
