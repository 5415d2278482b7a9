/// The next day on which pages change by themselves, so that a timer can build then: a notice goes up or comes down, a
/// consultation opens or closes, a programme, an agreement or a regulation begins or ends. Nil when no such day lies ahead.
package func nextChange(of register: Register, _ graph: LinkGraph, after asOf: CivilDate) -> CivilDate? {
    var next: CivilDate?
    func offer(_ day: CivilDate?) {
        guard let day, day > asOf, next.map({ day < $0 }) ?? true else { return }
        next = day
    }
    func offer(_ period: DatePeriod?) {
        offer(period?.from?.firstDay)
        offer(period?.through?.lastDay.adding(days: 1))
    }
    for record in register.records {
        for posting in record.postings {
            offer(posting.from)
            offer(posting.through?.adding(days: 1))
        }
        switch record.details {
        case .referral(let replyPeriod): offer(replyPeriod)
        case .agreement(let validity), .regulation(_, let validity): offer(validity)
        default: break
        }
    }
    for programme in register.programmes {
        offer(nextChange(of: programme, register, graph, after: asOf, before: next))
    }
    return next
}

/// The first day on which a programme's standing differs: not every date that touches it changes what its page says.
private func nextChange(
    of programme: RecordID, _ register: Register, _ graph: LinkGraph, after asOf: CivilDate, before limit: CivilDate?
) -> CivilDate? {
    var days: Set<CivilDate> = []
    func add(_ day: CivilDate?) {
        if let day, day > asOf, limit.map({ day < $0 }) ?? true { days.insert(day) }
    }
    func addAdoptions(of id: RecordID) {
        for adoption in register[id].programme?.adoptions ?? [] { add(adoption.date?.firstDay) }
        add(register[id].validity?.from?.firstDay)
        add(register[id].validity?.through?.lastDay.adding(days: 1))
    }
    addAdoptions(of: programme)
    for edge in graph.decidingEdges(to: programme) {
        add(register[edge.from].date?.firstDay)
        addAdoptions(of: edge.from)
        for adoption in graph.decidingEdges(to: edge.from) where adoption.relation == .adopts {
            add(register[adoption.from].date?.firstDay)
        }
    }
    guard !days.isEmpty else { return nil }
    let today = ProgrammeStandings(register, graph, asOf: asOf).standing(of: programme)
    return days.sorted().first { ProgrammeStandings(register, graph, asOf: $0).standing(of: programme) != today }
}
