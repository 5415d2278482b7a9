import Markup
import Testing

@testable import Records

struct PublishedFilesTests {
    private func made(_ files: [(String, Int)], _ records: [Record]) -> Checked<[String: PublishedFile]> {
        publishedFiles(among: files.map { (path: $0.0, byteCount: $0.1) }, for: records, sources: .none)
    }

    private func record(
        _ address: String = "/a/x/", lists: [String] = [], links: [String] = [],
        with change: (inout Record.Facts) -> Void = { _ in }
    ) -> Record {
        .make(address) { record in
            record.attachments = lists.map { Attachment(title: $0, file: $0) }
            record.setText("t", links: links.map { (text: "t", destination: $0) })
            change(&record)
        }
    }

    @Test func publishesWhatIsListedOrLinked() {
        let made = made(
            [("content/a/b.pdf", 10), ("content/a/Å c.PNG", 20), ("content/a/d.pdf", 30)],
            [record(lists: ["content/a/b.pdf"], links: ["%C3%85%20c.PNG", "/a/finns-inte.pdf"])])
        #expect(
            made.value == [
                "content/a/b.pdf": PublishedFile(address: SiteAddress("/a/b.pdf"), byteCount: 10),
                "content/a/Å c.PNG": PublishedFile(address: SiteAddress("/a/a-c.png"), byteCount: 20),
            ])
        #expect(made.diagnostics.short == ["content/a/d.pdf: unused-file"])
    }

    @Test func aFileOfADraftIsNeitherPublishedNorUnused() {
        let made = made([("content/a/b.pdf", 1)], [record(lists: ["content/a/b.pdf"]) { $0.isDraft = true }])
        #expect(made.value.isEmpty)
        #expect(made.diagnostics.isEmpty)
    }

    @Test func saysWhatIsMissingAndWhatWasMeant() {
        let made = made([("content/a/bilaga-1.pdf", 1)], [record(lists: ["content/a/bilaga1.pdf"], links: ["bilaga-1.pdf"])])
        #expect(
            made.diagnostics.map(\.message.sv) == [
                "bilagan ”content/a/bilaga1.pdf” finns inte, menade du ”content/a/bilaga-1.pdf”?"
            ])
    }

    @Test(arguments: ["html", "svg", "js", "HTM", "exe", "svgz"])
    func refusesWhatCouldRun(type: String) {
        let made = made([("content/a/b.\(type)", 1)], [record(lists: ["content/a/b.\(type)"])])
        #expect(made.diagnostics.names == ["attachment-type"])
    }

    @Test func refusesTheTooLargeAndTheSameAddress() {
        let large = made([("content/a/b.pdf", Limits.attachment + 1)], [record(links: ["b.pdf"])])
        #expect(large.diagnostics.names == ["too-large"])
        let twins = made([("content/a/b.pdf", 1), ("content/a/B.pdf", 1)], [record(links: ["b.pdf", "B.pdf"])])
        #expect(twins.diagnostics.short == ["content/a/B.pdf: duplicate-address"])
        let page = made([("content/a/b.pdf", 1)], [record(links: ["b.pdf"]), .make("/a/b.pdf/")])
        #expect(page.diagnostics.names == ["duplicate-address"])
    }

    @Test func searchesNamesForNumbersOfPersons() {
        let made = made([("content/a/811218-9876.pdf", 1)], [record(links: ["811218-9876.pdf"])])
        #expect(made.diagnostics.short == ["content/a/******-****.pdf: personal-number"])
    }

    @Test func holdsFollowUpsToTheirGoals() {
        let programme = Record.make("/p/", .programme) { $0.goals = [Goal(number: "1"), Goal(number: "2a")] }
        func faults(_ goals: [String], follows: String = "/p/") -> [String] {
            let followUp = Record.make("/u/", .followUp, relations: [(.followsUp, follows)]) {
                $0.details = .followUp(goals.map { GoalOutcome(goal: $0, state: .met) })
            }
            let register = register(of: [programme, followUp, .make("/q/")], sources: .none).value
            return goalFaults(in: register, linkGraph(of: register, sources: .none).value, sources: .none).map(\.message.sv)
        }
        #expect(faults(["1", "2A"]) == [])
        #expect(faults(["3"]) == ["programmet har inget mål ”3”"])
        #expect(faults(["3"], follows: "/q/") == [])
    }
}
