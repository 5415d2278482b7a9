import Markup
import Testing

@testable import Records

struct ProgrammeStandingTests {
    private static let programme = SiteAddress("/p/")

    private func standing(_ records: [Record], asOf: String = "2026-01-01") -> ProgrammeStanding {
        let register = register(of: records, sources: .none).value
        let graph = linkGraph(of: register, sources: .none)
        #expect(graph.diagnostics.isEmpty)
        let id = register.id(at: Self.programme) ?? RecordID(0)
        return ProgrammeStandings(register, graph.value, asOf: day(asOf)).standing(of: id)
    }

    private func programme(
        _ address: String = "/p/", from: String? = nil, through: String? = nil, parties: [String] = [], adopted: String? = nil,
        relations: [(Relation, String)] = [], isBeingPrepared: Bool = false
    ) -> Record {
        .make(address, .programme, relations: relations) { record in
            record.parties = parties.map { OrganizationKey($0) }
            record.setProgramme { programme in
                programme.validity = DatePeriod(
                    from: from.flatMap { try? PartialDate(parsing: $0) },
                    through: through.flatMap { try? PartialDate(parsing: $0) })
                programme.isBeingPrepared = isBeingPrepared
                if let adopted { programme.adoptions = [StatedAdoption(date: try? PartialDate(parsing: adopted))] }
            }
        }
    }

    private func decision(
        _ address: String, _ relation: Relation, _ target: String = "/p/", of: String = "v", date: String? = nil
    ) -> Record {
        .make(address, .minutesExtract, of: of, date: date, relations: [(relation, target)])
    }

    private func proposal(_ address: String, of: String = "v") -> Record {
        .make(address, .staffReport, of: of, relations: [(.adopts, "/p/")])
    }

    @Test(arguments: [
        ("2018-12-31", ProgrammeStatus.coming), ("2019-01-01", .inForce), ("2022-12-31", .inForce), ("2023-01-01", .expired),
    ])
    func itsLastYearIsIncluded(asOf: String, status: ProgrammeStatus) {
        let records = [programme(from: "2019", through: "2022"), decision("/d/", .adopts, date: "2018-06-18")]
        #expect(standing(records, asOf: asOf).status == status)
        #expect(standing(records, asOf: asOf).ground == .document(RecordID(0)))
    }

    @Test func withoutADecisionNothingIsKnown() {
        #expect(standing([programme(from: "2007")]).status == .unknown)
        #expect(standing([programme(isBeingPrepared: true)]).status == .beingPrepared)
    }

    @Test func aProposalIsNoDecision() {
        let made = standing([programme(from: "2019", isBeingPrepared: true), proposal("/t/")])
        #expect(made.status == .proposed)
        #expect(made.ground == .document(RecordID(1)))
    }

    @Test func aStatedAdoptionIsOne() {
        #expect(standing([programme(adopted: "2018-06-18")]).status == .inForce)
        #expect(standing([programme(adopted: "2018-06-18")], asOf: "2018-06-17").status == .unknown)
        #expect(standing([programme(adopted: "2018")], asOf: "2018-01-01").status == .inForce)
    }

    @Test func anAdoptionToComeHasNotHappened() {
        let records = [programme(), decision("/d/", .adopts, date: "2026-01-02"), proposal("/t/")]
        #expect(standing(records).status == .proposed)
        #expect(standing(records, asOf: "2026-01-02").status == .inForce)
    }

    @Test func isReplacedByWhatIsAdoptedAndInForce() {
        let old = [programme(adopted: "2013")]
        let successor = programme("/q/", from: "2019", relations: [(.replaces, "/p/")])
        #expect(standing(old + [successor]).status == .inForce)
        let adoption = decision("/d/", .adopts, "/q/", date: "2018-06-18")
        #expect(standing(old + [successor, adoption]).status == .replaced)
        #expect(standing(old + [successor, adoption], asOf: "2018-12-31").status == .inForce)
        #expect(standing(old + [successor, .make("/t/", .staffReport, relations: [(.adopts, "/q/")])]).status == .inForce)
    }

    @Test func isRepealedByADecision() {
        #expect(standing([programme(adopted: "2013"), decision("/d/", .repeals, date: "2020-01-01")]).status == .repealed)
        #expect(
            standing([programme(adopted: "2013"), .make("/d/", .staffReport, relations: [(.repeals, "/p/")])]).status == .inForce)
    }

    @Test func eachPartyAdoptsForItself() {
        let records = [
            programme(from: "2019", through: "2022", parties: ["a", "b", "c"]),
            decision("/d/", .adopts, of: "a", date: "2019-09-01"),
            proposal("/t/", of: "b"),
        ]
        let made = standing(records, asOf: "2020-01-01")
        #expect(made.status == .partlyAdopted(by: 1, of: 3))
        #expect(made.parties.map(\.organization.name) == ["a", "b", "c"])
        #expect(made.parties.map(\.status) == [.inForce, .proposed, .unknown])
        #expect(standing(records, asOf: "2019-08-31").status == .proposed)
        let all = records + [decision("/e/", .adopts, of: "b"), decision("/f/", .adopts, of: "c")]
        #expect(standing(all, asOf: "2020-01-01").status == .inForce)
        #expect(standing(all, asOf: "2023-01-01").status == .expired)
    }

    @Test func aSuccessorThatOnePartyAdoptedReplacesForThatParty() {
        let records = [
            programme(parties: ["a", "b"]), decision("/d/", .adopts, of: "a"), decision("/e/", .adopts, of: "b"),
            Record.make("/q/", .programme, relations: [(.replaces, "/p/")]) {
                $0.parties = [OrganizationKey("a"), OrganizationKey("b")]
            },
            decision("/f/", .adopts, "/q/", of: "a"),
        ]
        let made = standing(records)
        #expect(made.parties.map(\.status) == [.replaced, .inForce])
        #expect(made.status == .inForce)
    }

    @Test func whatWasReplacedWasNotThereforeAdopted() {
        let successor = Record.make("/q/", .programme, relations: [(.replaces, "/p/")]) {
            $0.parties = [OrganizationKey("a"), OrganizationKey("b")]
        }
        let made = standing([programme(parties: ["a", "b"]), successor, decision("/f/", .adopts, "/q/", of: "a")])
        #expect(made.parties.map(\.status) == [.replaced, .unknown])
        #expect(made.status == .unknown)
    }

    @Test func aRingOfReplacementsEnds() {
        let records = [
            programme(adopted: "2013", relations: [(.replaces, "/q/")]),
            programme("/q/", adopted: "2013", relations: [(.replaces, "/p/")]),
        ]
        let register = register(of: records, sources: .none).value
        let graph = linkGraph(of: register, sources: .none)
        #expect(graph.diagnostics.names == ["replacement-cycle"])
        #expect(ProgrammeStandings(register, graph.value, asOf: day("2026-01-01")).standing(of: RecordID(0)).status == .replaced)
    }

    @Test(arguments: [
        ("2018-01-01", "2018-06-18"), ("2018-06-18", "2019-01-01"), ("2019-01-01", "2023-01-01"), ("2023-01-01", nil),
    ])
    func changesOnItsDays(asOf: String, next: String?) {
        let records = [programme(from: "2019", through: "2022"), decision("/d/", .adopts, date: "2018-06-18")]
        let register = register(of: records, sources: .none).value
        let graph = linkGraph(of: register, sources: .none).value
        #expect(nextChange(of: register, graph, after: day(asOf))?.description == next)
    }

    @Test func aProgrammeThatNobodyAdoptedNeverChanges() {
        let register = register(of: [programme(from: "2030", through: "2035")], sources: .none).value
        #expect(nextChange(of: register, linkGraph(of: register, sources: .none).value, after: day("2026-01-01")) == nil)
    }

    @Test func changesWhenAConsultationCloses() {
        let referral = Record.make("/r/", .referral) {
            $0.details = .referral(replyPeriod: DatePeriod(from: .day(day("2026-02-01")), through: .day(day("2026-03-31"))))
        }
        let register = register(of: [referral], sources: .none).value
        let graph = linkGraph(of: register, sources: .none).value
        #expect(nextChange(of: register, graph, after: day("2026-01-01")) == day("2026-02-01"))
        #expect(nextChange(of: register, graph, after: day("2026-02-01")) == day("2026-04-01"))
        #expect(nextChange(of: register, graph, after: day("2026-04-01")) == nil)
    }
}
