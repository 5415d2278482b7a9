@testable import Pages
import Records
import Testing

@Suite struct DecisionPathTests {
    /// A name on at most two lines of a given length.
    @Test(arguments: [
        ("Kommunstyrelsen", 20, ["Kommunstyrelsen"]),
        ("Kommunstyrelsens arbetsutskott", 20, ["Kommunstyrelsens", "arbetsutskott"]),
        ("Nämnden för teknik och fritid i kommunen", 15, ["Nämnden för", "teknik och fri…"]),
        ("Samhällsbyggnadsnämnden", 10, ["Samhällsbyggnadsnämnden"]),
    ])
    func aNameStandsOnTwoLines(name: String, length: Int, lines: [String]) {
        #expect(DecisionPathPicture.lines(name, length: length) == lines)
    }

    static func document(_ keys: String) -> String {
        "---\ntitel: A\ndiarienummer: KS 2019/7\n\(keys)\n---\n## Beslut\nJa.\n"
    }

    static func extract(_ body: String, _ day: String, _ number: Int) -> String {
        document("typ: protokollsutdrag\norgan: \(body)\ndatum: \(day)\nparagraf: \(number)")
    }

    /// Documents of a case, and the bodies on its path, those that have decided in capitals.
    @Test(arguments: [
        ([document("typ: tjänsteskrivelse\ndatum: 2019-01-01\nbeslutas-av: [KS, KF]")], "ks kf"),
        ([document("typ: tjänsteskrivelse\ndatum: 2019-01-01\norgan: KS")], "ks"),
        ([extract("KF", "2019-02-01", 1)], "KF"),
        ([document("typ: tjänsteskrivelse\ndatum: 2019-01-01\nbeslutas-av: [KS, KF]"), extract("KS", "2019-02-01", 1)], "KS kf"),
        ([document("typ: tjänsteskrivelse\ndatum: 2019-01-01\nbeslutas-av: [KF]"), extract("KS", "2019-02-01", 1)], "KS kf"),
        ([extract("KS", "2019-02-01", 1), extract("KF", "2019-03-01", 1), extract("KS", "2019-04-01", 2)], "KS KF"),
    ])
    func isWhatTheReportsStateAndTheBodiesDecided(documents: [String], path: String) throws {
        let site = try TestSite(list: documents.enumerated().map { ("prov/d\($0.offset).md", $0.element) }).site
        let file = try #require(site.register.cases.first)
        let steps = DecisionPath(of: file.records, for: file.organization, in: site.register).steps
        let text = steps.map { $0.decisions.isEmpty ? $0.body.part : $0.body.part.uppercased() }.joined(separator: " ")
        #expect(text == path)
    }
}
