import Markup
import Testing

@testable import Records

struct RegisterTests {
    private func made(_ records: [Record]) -> Checked<Register> { register(of: records, sources: .none) }

    @Test func sortsByAddressAndLeavesDraftsOut() {
        let made = made([.make("/b/"), .make("/a/x/"), .make("/a/"), .make("/c/") { $0.isDraft = true }])
        #expect(made.value.records.map(\.address.path) == ["/a/", "/a/x/", "/b/"])
        #expect(made.value.drafts == [SiteAddress("/c/")])
        #expect(made.diagnostics.isEmpty)
        #expect(made.value.id(at: SiteAddress("/b/")) == RecordID(2))
    }

    @Test func twoAtOneAddressNameBoth() {
        let made = made([.make("/a/") { $0.file = "content/å.md" }, .make("/a/") { $0.file = "content/a.md" }])
        #expect(made.diagnostics.short == ["content/å.md: duplicate-address"])
        #expect(made.diagnostics.first?.message.sv.contains("content/a.md") == true)
        #expect(made.value.records.map(\.file) == ["content/a.md"])
    }

    @Test func oneDecisionHasOneNumber() {
        let made = made([
            .make("/v/1/", .minutesExtract, of: "v", body: "ks", date: "2019-02-20", number: MinuteNumber(22)),
            .make("/v/2/", .minutesExtract, of: "v", body: "ks", date: "2019-02-20", number: MinuteNumber(22)),
            .make("/v/3/", .minutesExtract, of: "v", body: "ks", date: "2019-02-20", number: MinuteNumber(22, letter: "a")),
            .make("/v/4/", .minutesExtract, of: "v", body: "kf", date: "2019-02-20", number: MinuteNumber(22)),
            .make("/v/5/", .minutesExtract, of: "v", body: "ks", date: "2019-02-21", number: MinuteNumber(22)),
            .make("/h/6/", .minutesExtract, of: "h", body: "ks", date: "2019-02-20", number: MinuteNumber(22)),
        ])
        #expect(made.diagnostics.short == ["content/v/2.md: duplicate-minute-number"])
    }

    private func minutes(itemText: String, extractText: String) -> Checked<Register> {
        let item = Record.make("/v/p/22/", .minutesExtract, of: "v", body: "ks", date: "2019-02-20", number: MinuteNumber(22)) {
            item in
            item.file = "content/v/p.md"
            item.setFacts { $0.minutes = SiteAddress("/v/p/") }
            item.setText(itemText)
        }
        return made([
            .make("/v/p/", .minutes, of: "v", body: "ks", date: "2019-02-20"), item,
            .make("/v/x/", .minutesExtract, of: "v", body: "ks", date: "2019-02-20", number: MinuteNumber(22)) {
                $0.setText(extractText)
            },
        ])
    }

    @Test func anExtractIsThePageOfItsItem() {
        let made = minutes(
            itemText: "Dnr KS 2018/109\nNämnden  beslutar\natt bifalla.", extractText: "Nämnden beslutar att bifalla.")
        #expect(made.diagnostics.isEmpty)
        #expect(made.value.records.map(\.address.path) == ["/v/p/", "/v/x/"])
        #expect(made.paths(made.value.items(ofMinutes: RecordID(0))) == ["/v/x/"])
        // Where the item would have been leads to the extract.
        #expect(made.value.id(at: SiteAddress("/v/p/22/")) == RecordID(1))
    }

    @Test func anExtractThatDiffersIsAWarning() {
        let made = minutes(itemText: "Nämnden beslutar att bifalla.", extractText: "Nämnden beslutar att avslå.")
        #expect(made.diagnostics.short == ["content/v/x.md: differing-extract"])
        #expect(made.diagnostics.first?.severity == .warning)
    }

    @Test func casesGatherDocumentsInTime() {
        let made = made([
            .authority("v", title: "Vaggeryd"),
            .make("/v/a/", .minutesExtract, of: "v", date: "2019-03-06", dnr: ["KS 2018/109"]),
            .make("/v/b/", .staffLetter, of: "v", dnr: ["KS-2018/109.1"]) { $0.details = .report(decisionPath: [[]]) },
            .make("/v/c/", of: "v", date: "2019", dnr: ["KS 2018/109", "KS 2018/9"]),
            .make("/v/d/", of: "v", date: "2019-01-02", dnr: ["KS 2018/0109"]),
            .make("/h/a/", of: "h", date: "2019-01-02", dnr: ["KS 2018/109"]),
        ])
        #expect(made.diagnostics.isEmpty)
        #expect(
            made.value.cases.map(\.address.path) == [
                "/h/arenden/ks-2018-109/", "/v/arenden/ks-2018-9/", "/v/arenden/ks-2018-109/",
            ])
        #expect(made.paths(made.value.cases[2].records) == ["/v/d/", "/v/a/", "/v/c/", "/v/b/"])
        #expect(made.value.cases[2].decisionPath == [[]])
        let c = made.value.id(at: SiteAddress("/v/c/"))
        #expect(c.map { made.value.cases(of: $0).map(\.number.value) } == ["KS 2018/9", "KS 2018/109"])
    }

    @Test func aCaseNeedsAnAuthority() {
        let made = made([.make("/x/", dnr: ["KS 2018/109"])])
        #expect(made.diagnostics.short == ["content/x.md: case-without-organization"])
        #expect(made.value.cases.isEmpty)
    }

    @Test func meetingsAreABodyOnADay() {
        let made = made([
            .authority("v", title: "Vaggeryd"),
            .make("/v/a/", .minutesExtract, of: "v", body: "ks", date: "2019-02-20", number: MinuteNumber(23)),
            .make("/v/b/", .minutesExtract, of: "v", body: "ks", date: "2019-02-20", number: MinuteNumber(22)),
            .make("/v/c/", .summons, of: "v", body: "ks", date: "2019-02-20"),
            .make("/v/d/", .minutes, of: "v", body: "ks", date: "2019-02-20"),
            .make("/v/e/", .staffLetter, of: "v", body: "ks", date: "2019-02-20"),
            .make("/v/f/", .minutesExtract, of: "v", body: "ks", date: "2019-02", number: MinuteNumber(1)),
            .make("/v/g/", .minutesExtract, of: "v", body: "ks", date: "2019-01-09", number: MinuteNumber(2)),
        ])
        #expect(made.value.meetings.map(\.address.path) == ["/v/ks/2019-01-09/", "/v/ks/2019-02-20/"])
        #expect(made.paths(made.value.meetings[1].items) == ["/v/b/", "/v/a/", "/v/c/"])
        #expect(made.value.meetings[1].minutes.map { made.value[$0].address.path } == "/v/d/")
        let e = made.value.id(at: SiteAddress("/v/e/"))
        #expect(e.flatMap { made.value.meeting(of: $0) } == nil)
    }

    @Test func findsWhatAnAuthorityHas() {
        let made = made([
            .make("/a/", of: "v"), .make("/b/") { $0.parties = [OrganizationKey("v"), OrganizationKey("h")] },
            .make("/c/", of: "h"),
            .make("/d/", of: "v") { $0.parties = [OrganizationKey("v")] }, .make("/e/", .programme),
        ])
        #expect(made.paths(made.value.records(of: OrganizationKey("v"))) == ["/a/", "/b/", "/d/"])
        #expect(made.paths(made.value.programmes) == ["/e/"])
    }

    @Test func placesAFaultAtItsKey() {
        let text = SourceText(path: "content/x.md", validated: Array("---\ntyp: handling\ndiarienummer: KS 2018/109\n---\n".utf8))
        let made = register(of: [.make("/x/", dnr: ["KS 2018/109"])], sources: Sources { $0 == text.path ? text : nil })
        #expect(made.diagnostics.first.map { [$0.place.line, $0.place.column, $0.place.endColumn] } == [3, 15, 26])
    }
}
