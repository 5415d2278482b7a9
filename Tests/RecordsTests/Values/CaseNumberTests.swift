import Testing

@testable import Records

struct CaseNumberTests {
    @Test(arguments: [
        ("KS 2019/160", "KS 2019/160"), ("KS-2019/1725.100", "KS 2019/1725"), ("KS2019/160", "KS 2019/160"),
        ("KSN-2019-01234", "KSN 2019/1234"), ("KS 2019-00160", "KS 2019/160"), ("KS/2019:160", "KS 2019/160"),
        ("2019/160 KS", "KS 2019/160"), ("2019-KS-160", "KS 2019/160"), ("KS 2019/160-3", "KS 2019/160"), ("0412/17", "2017/412"),
        ("dnr 0412/17", "2017/412"), ("Dnr: 2019/160", "2019/160"), ("2018/KS 0290 10", "KS 2018/290"),
        ("Kst/2012:214", "KST 2012/214"),
        ("6356-2012", "2012/6356"), ("dnr 6356-2012", "2012/6356"), ("ks 2007/270", "KS 2007/270"),
        ("Dnr KS 2019/160", "KS 2019/160"),
        ("KS\u{A0}2019/160", "KS 2019/160"), ("KS 2019 / 160", "KS 2019/160"), ("KS 2019–160", "KS 2019/160"),
        ("äldn 2019/1", "ÄLDN 2019/1"),
        ("KS 19/160", "KS 2019/160"), ("KS 97/160", "KS 1997/160"), ("19/160", "2019/160"), ("KS 2019/0", "KS 2019/0"),
        ("Diarienummer KS 2018/109", "KS 2018/109"), ("ärende nr 2018/109", "2018/109"), ("KS-2019/1725.100-3", "KS 2019/1725"),
        ("BUN.2019.15", nil), (" KS 2019/160 ", "KS 2019/160"),
    ])
    func normalForm(written: String, value: String?) throws {
        let number = try CaseNumber(parsing: written)
        #expect(number.isUsual == (value != nil))
        #expect(number.value == value ?? written)
    }

    @Test(arguments: [
        "KS2019160", "Ärende A", "2019", "KS 2019", "A123.456/2019", "KS 2019/160/3", "KS § 22", "KS 2019/1234567890",
        "KS 2019/160 (kopia)", "2019/160 dnr",
    ])
    func unusualFormIsItsOwnText(written: String) throws {
        let number = try CaseNumber(parsing: written)
        #expect(!number.isUsual)
        #expect(number.value == written)
    }

    @Test(arguments: ["saknas", "Saknas", "-", "–", "okänt", "?", "", "  ", "inget"])
    func saysThatThereIsNone(written: String) {
        #expect(throws: CaseNumberFault.absent) { try CaseNumber(parsing: written) }
    }

    @Test func equalHoweverWritten() throws {
        #expect(try CaseNumber(parsing: "KS-2019/1725.100") == CaseNumber(parsing: "ks 2019/01725"))
        #expect(try CaseNumber(parsing: "KS-2019/1725.100").written == "KS-2019/1725.100")
    }
}

struct MinuteNumberTests {
    @Test(arguments: [
        ("22", "22"), ("22 a", "22 a"), ("22a", "22 a"), ("22 A", "22 a"), ("§ 22", "22"), ("§22", "22"), ("22 §", "22"),
        ("022", "22"),
    ])
    func reads(written: String, shown: String) throws {
        #expect(try MinuteNumber(parsing: written).description == shown)
    }

    @Test(arguments: [
        ("", MinuteNumberFault.notANumber), ("§", .notANumber), ("a", .notANumber), ("0", .notANumber), ("22 ab", .notANumber),
        ("-22", .notANumber), ("123456", .notANumber), ("22–24", .several), ("22-24", .several), ("22, 23", .several),
        ("22 och 23", .several),
    ])
    func refuses(written: String, fault: MinuteNumberFault) {
        #expect(throws: fault) { try MinuteNumber(parsing: written) }
    }

    @Test func lettersFollowTheirNumber() {
        let numbers = [MinuteNumber(23), MinuteNumber(22, letter: "b"), MinuteNumber(22), MinuteNumber(22, letter: "a")]
        #expect(numbers.sorted().map(\.description) == ["22", "22 a", "22 b", "23"])
    }
}
