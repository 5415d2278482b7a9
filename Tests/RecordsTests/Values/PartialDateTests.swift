import Testing

@testable import Records

struct PartialDateTests {
    @Test(arguments: [
        ("2019", "2019"), ("2019-06", "2019-06"), ("2019-06-26", "2019-06-26"), ("2020-02-29", "2020-02-29"),
        ("0001-01-01", "0001-01-01"), ("9999-12-31", "9999-12-31"),
    ])
    func readsISO(written: String, shown: String) throws {
        #expect(try PartialDate(parsing: written).description == shown)
    }

    @Test(arguments: [
        ("26/6 2019", "2019-06-26"), ("26 juni 2019", "2019-06-26"), ("den 26 juni 2019", "2019-06-26"),
        ("20190626", "2019-06-26"),
        ("2019.06.26", "2019-06-26"), ("2019/06/26", "2019-06-26"), ("2019-6-2", "2019-06-02"), ("26.6.2019", "2019-06-26"),
        ("juni 2019", "2019-06"), ("Maj 2019", "2019-05"), ("2019-6", "2019-06"), ("1 mars 2020", "2020-03-01"),
        ("3 sept. 2018", "2018-09-03"), ("2019–06–26", "2019-06-26"), (" 2019-06-26", "2019-06-26"),
    ])
    func suggestsWhatWasMeant(written: String, meant: String?) {
        let date = meant.flatMap { try? PartialDate(parsing: $0) }
        #expect(throws: DateFault.notISO(meant: date)) { try PartialDate(parsing: written) }
    }

    @Test(arguments: ["2019-13", "2019-00", "2019-04-31", "2019-02-29", "1900-02-29", "2019-06-00", "0000", "0000-01-01"])
    func noCalendarHas(written: String) {
        #expect(throws: DateFault.impossible) { try PartialDate(parsing: written) }
    }

    @Test(arguments: [
        "", "i fjol", "hösten 2005", "31 april 2019", "20191340", "26/6", "-019", "２０１９", "2019-06-26T10:00", "+2019",
    ])
    func isNoDate(written: String) {
        #expect(throws: DateFault.notISO(meant: nil)) { try PartialDate(parsing: written) }
    }

    @Test func aMonthIsNoDay() throws {
        #expect(throws: DateFault.notADay(.month(year: 2019, month: 6))) { try CivilDate(parsing: "2019-06") }
        #expect(try CivilDate(parsing: "2019-06-26") == CivilDate(year: 2019, month: 6, day: 26))
    }
}
