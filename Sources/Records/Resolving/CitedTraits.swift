/// Days, years and case numbers that a document's citations name, as bits: enough to pass over nearly all documents whose citations
/// cannot depend on a change, without looking at them one by one.
struct CitedTraits: Sendable {
    private var bits: UInt128 = 0

    init() {}

    init(_ record: Record) {
        if record.text.mentions.isEmpty { return }
        if let minutes = record.minutesFacts?.minutes { add(minutes: minutes) }
        for mention in record.text.mentions {
            switch mention.citation.meaning {
            case .caseNumber(let number): add(caseNumber: number.value)
            case .decision(let decision): add(decision.date)
            case .document(_, let day): add(day)
            case .item: if let date = record.date { add(date) }
            case .attachment, .goal, .programme, .law, .lawSection, .preparatory, .euLaw: continue
            }
        }
    }

    mutating func add(_ date: PartialDate) {
        if let day = date.exactDay { add(day) } else { add(year: date.year) }
    }

    mutating func add(_ day: CivilDate) { add(day.year * 512 + day.month * 32 + day.day) }

    mutating func add(year: Int) { add(year * 512) }

    mutating func add(caseNumber: String) { add(Self.sum(caseNumber)) }

    mutating func add(minutes: SiteAddress) { add(Self.sum(minutes.path)) }

    /// False where nothing is in both.
    func mayMeet(_ other: CitedTraits) -> Bool { bits & other.bits != 0 }

    private mutating func add(_ trait: Int) {
        bits |= 1 << ((UInt64(truncatingIfNeeded: trait) &* 0x9E37_79B9_7F4A_7C15) >> 57)
    }

    private static func sum(_ text: String) -> Int { text.utf8.reduce(0) { $0 &* 31 &+ Int($1) } }
}
