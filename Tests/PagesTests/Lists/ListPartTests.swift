import Pages
import Records
import Testing

@Suite struct ListPartTests {
    /// Items in the order of a list, one a character: `a` 2019-06-26, `b` 2019-05-01, `c` 2019 alone, `d` 2018-12-31, `-` undated.
    static func items(_ text: String) -> [DatedRecord] {
        text.enumerated().map { index, letter in
            let date: PartialDate? =
                switch letter {
                case "a": CivilDate(year: 2019, month: 6, day: 26).map(PartialDate.day)
                case "b": .month(year: 2019, month: 5)
                case "c": .year(2019)
                case "d": CivilDate(year: 2018, month: 12, day: 31).map(PartialDate.day)
                default: nil
                }
            return DatedRecord(id: RecordID(index), date: date)
        }
    }

    /// Each page of a list with how many items stand on it, in small: a list of over 3, a month of over 2.
    @Test(arguments: [
        ("", ["/l/ 0"]),
        ("abd", ["/l/ 3"]),
        ("aabd", ["/l/ 0", "/l/2019/ 0", "/l/2019/06/ 2", "/l/2019/05/ 1", "/l/2018/ 1"]),
        ("abdd-", ["/l/ 0", "/l/2019/ 2", "/l/2018/ 2", "/l/utan-datum/ 1"]),
        ("aaaaa", ["/l/ 0", "/l/2019/ 0", "/l/2019/06/ 2", "/l/2019/06/sida-2/ 2", "/l/2019/06/sida-3/ 1"]),
        ("aaccd", ["/l/ 0", "/l/2019/ 0", "/l/2019/06/ 2", "/l/2019/utan-manad/ 2", "/l/2018/ 1"]),
        ("-----", ["/l/ 0", "/l/utan-datum/ 2", "/l/utan-datum/sida-2/ 2", "/l/utan-datum/sida-3/ 1"]),
    ])
    func partsAListByYearMonthAndPage(text: String, pages: [String]) {
        let limits = ListLimits(whole: 3, page: 2)
        let parts = ListPart.parts(of: Self.items(text), at: SiteAddress("/l/"), limits: limits)
        #expect(parts.map { "\($0.address) \($0.items.count)" } == pages)
    }

    @Test func aShortListOfDecisionsHasItsYearsAllTheSame() {
        let parts = ListPart.parts(
            of: Self.items("ad-"), at: .decisions, limits: ListLimits(whole: 3, page: 2, yearsHavePages: true))
        #expect(parts.map(\.address.path) == ["/beslut/", "/beslut/2019/", "/beslut/2018/", "/beslut/utan-datum/"])
        #expect(parts.first?.items.count == 3)
        #expect(parts.first?.children.map(\.count) == [1, 1, 1])
    }

    /// 300 items of a year fit on its page; one more, and it goes by month.
    @Test(arguments: [(300, 2), (301, 3)])
    func aYearGoesByMonthAbove300(count: Int, pages: Int) {
        let parts = ListPart.parts(of: Self.items(String(repeating: "a", count: count)), at: SiteAddress("/l/"))
        #expect(parts.count - 1 == (pages == 2 ? 1 : 3))
        #expect(parts.contains { $0.address.path == "/l/2019/06/" } == (pages == 3))
    }

    /// However the items are parted, each stands on one page, and every page but the first has one that leads to it.
    @Test(arguments: ["aabbccdd--", "aaaaaaaaaa", "d", "abcd-abcd-"])
    func everyItemStandsOnOnePageThatIsLedTo(text: String) {
        let parts = ListPart.parts(of: Self.items(text), at: SiteAddress("/l/"), limits: ListLimits(whole: 1, page: 2))
        #expect(parts.flatMap(\.items).sorted() == Self.items(text).map(\.id))
        let led = Set(parts.flatMap(\.children).map(\.address))
        for part in parts.dropFirst() { #expect(led.contains(part.first)) }
    }
}
