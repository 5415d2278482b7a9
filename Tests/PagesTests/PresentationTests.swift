import Markup
import Pages
import Records
import Testing

@Suite struct PresentationTests {
    @Test(arguments: [
        (PartialDate.year(2019), "2019", "2019"), (.month(year: 2019, month: 6), "juni 2019", "June 2019"),
        (.day(CivilDate(daysSince1970: 17_947)), "20 februari 2019", "20 February 2019"),
    ])
    func datesAreAsPreciseAsTheyAre(date: PartialDate, swedish: String, english: String) {
        #expect(DateText(.sv).text(date) == swedish)
        #expect(DateText(.en).text(date) == english)
        #expect(DateText(.sv).html(date).string == "<time datetime=\"\(date)\">\(swedish)</time>")
    }

    @Test(arguments: [
        (DatePeriod(from: .year(2019), through: .year(2022)), "2019–2022"),
        (DatePeriod(from: .year(2019), through: .year(2019)), "2019"),
        (DatePeriod(from: .month(year: 2019, month: 5), through: .year(2022)), "maj 2019 – 2022"),
        (DatePeriod(from: .year(2019), through: nil), "från 2019"),
        (DatePeriod(from: nil, through: .month(year: 2022, month: 12)), "till och med december 2022"),
        (DatePeriod(), nil),
    ])
    func periodsHaveOpenEnds(period: DatePeriod, text: String?) {
        #expect(DateText(.sv).text(period) == text)
        #expect((DateText(.sv).html(period) == nil) == (text == nil))
    }

    @Test(arguments: [
        (100_000_000, "1\u{A0}000\u{A0}000\u{A0}kronor", "1,000,000\u{A0}kronor"),
        (250_000_000, "2\u{A0}500\u{A0}000\u{A0}kronor", "2,500,000\u{A0}kronor"),
        (1250, "12,50\u{A0}kronor", "12.50\u{A0}kronor"), (5, "0,05\u{A0}kronor", "0.05\u{A0}kronor"),
        (-100_000, "\u{2212}1\u{A0}000\u{A0}kronor", "\u{2212}1,000\u{A0}kronor"), (0, "0\u{A0}kronor", "0\u{A0}kronor"),
    ])
    func amountsAreGrouped(ore: Int, swedish: String, english: String) {
        #expect(MoneyText(.sv).text(Money(ore: ore)) == swedish)
        #expect(MoneyText(.en).text(Money(ore: ore)) == english)
    }

    @Test(arguments: [
        ("/a/b/", "/a/c/d/", "../../b/"), ("/a/b/", "/a/", "b/"), ("/a/", "/a/b/", "../"), ("/", "/a/", "../"),
        ("/a/", "/a/", "./"),
        ("/style.css", "/a/b/", "../../style.css"), ("/ab/", "/a/", "../ab/"), ("/a/b.pdf", "/a/b/", "../b.pdf"),
        ("/", "/", "./"),
    ])
    func linksAreRelative(target: String, page: String, link: String) {
        #expect(SiteAddress(target).relative(from: SiteAddress(page)) == link)
    }

    @Test(arguments: [("/", "index.html"), ("/a/b/", "a/b/index.html"), ("/a/b.pdf", "a/b.pdf"), ("/404.html", "404.html")])
    func pagesAreFilesCalledIndex(address: String, path: String) {
        #expect(SiteAddress(address).outputPath == path)
    }
}
