/// A document (handling) with its facts typed and its body rendered: what one Markdown file says.
///
/// It is one reference to facts that never change: a record is handed on some seventy times on its way to the pages, and the facts
/// themselves hold some thirty references, each of which a copy would count. Who makes one fills in `Facts`.
package struct Record: Sendable, Hashable {
    /// Facts that the document leaves out are nil or empty; nothing is derived from other documents here.
    package struct Facts: Sendable, Hashable {
        /// The file it was written in, `content/vaggeryd/ks-mal-2019/index.md`. An item of whole minutes has its minutes' file.
        package var file: String
        package var address: SiteAddress
        package var type: DocumentType
        package var title: String
        /// Huvudman: stated, or that of the nearest folder above. None where several parties decide alike.
        package var organization: OrganizationKey?
        /// Organ: who decided or whose meeting it is; of a staff report, whom it is addressed to.
        package var body: BodyReference?
        package var date: PartialDate?
        /// `publicerad`: the day on which it was put on the site.
        package var publishedOn: CivilDate?
        /// `ändrad`.
        package var changedOn: CivilDate?
        package var caseNumbers: [PartyCaseNumber] = []
        package var caseOfficers: [String] = []
        package var contact: String?
        package var language: String?
        /// `sammanfattning` as typed; `lead` falls back on the body.
        package var summary: String?
        package var isDraft = false
        package var withdrawal: Withdrawal?
        /// `tidigare-adresser`, as written.
        package var formerAddresses: [String] = []
        /// `källa`.
        package var origin: Origin?
        /// `parter`: authorities that decide alike, or that an agreement binds.
        package var parties: [OrganizationKey] = []
        package var attachments: [Attachment] = []
        package var signatories: [Signatory] = []
        package var goals: [Goal] = []
        package var funding: [Appropriation] = []
        /// Every relation to another document, `program` and `likalydande` included, as written; the link graph resolves them.
        package var relations: [WrittenRelation] = []
        package var details: Details = .none
        package var text = DocumentText()

        package init(file: String, address: SiteAddress, type: DocumentType, title: String) {
            self.file = file
            self.address = address
            self.type = type
            self.title = title
        }
    }

    final class Storage: Sendable {
        let facts: Facts

        init(_ facts: Facts) { self.facts = facts }
    }

    let storage: Storage

    package init(_ facts: Facts) { storage = Storage(facts) }

    package init(file: String, address: SiteAddress, type: DocumentType, title: String) {
        self.init(Facts(file: file, address: address, type: type, title: title))
    }

    /// Stands where a list has no document.
    static let nothing = Record(file: "", address: .root, type: .page, title: "")

    package var facts: Facts { storage.facts }

    package static func == (left: Record, right: Record) -> Bool {
        left.storage === right.storage || left.storage.facts == right.storage.facts
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(storage.facts) }

    /// What only some types have.
    package indirect enum Details: Sendable, Hashable {
        case none
        case organization(Organization)
        case programme(Programme)
        /// `beslutas-av` of a report or a handling.
        case report(decisionPath: [[BodyReference]])
        case minutesExtract(MinutesFacts)
        case minutes(MinutesFacts, time: String?, place: String?)
        case agreement(validity: DatePeriod?)
        case followUp([GoalOutcome])
        case referral(replyPeriod: DatePeriod?)
        case summons(time: String?, place: String?, postings: [NoticePosting])
        case notice([NoticePosting])
        case delegatedDecision(MinutesFacts)
        case regulation(designation: String?, validity: DatePeriod?)
        /// `slag`: motion, policy, yttrande …
        case other(kind: String, decisionPath: [[BodyReference]])
    }

    /// What it may be called: its title, and of a programme its other names.
    var names: [String] { [title] + (programme?.otherNames ?? []) }

    package var programme: Programme? {
        if case .programme(let programme) = details { programme } else { nil }
    }

    package var organizationFacts: Organization? {
        if case .organization(let organization) = details { organization } else { nil }
    }

    /// What minutes, an extract of them or a decision by delegation state about the decision.
    package var minutesFacts: MinutesFacts? {
        switch details {
        case .minutesExtract(let facts), .minutes(let facts, _, _), .delegatedDecision(let facts): facts
        default: nil
        }
    }

    /// `anslag`, whatever the type.
    package var postings: [NoticePosting] {
        switch details {
        case .summons(_, _, let postings), .notice(let postings): postings
        default: minutesFacts?.postings ?? []
        }
    }

    /// `beslutas-av`: the steps in order; bodies within a step decide side by side.
    package var decisionPath: [[BodyReference]] {
        switch details {
        case .report(let path), .other(_, let path): path
        default: []
        }
    }

    /// `gäller`.
    package var validity: DatePeriod? {
        switch details {
        case .programme(let programme): programme.validity
        case .agreement(let validity), .regulation(_, let validity): validity
        default: nil
        }
    }

    package var standing: Standing {
        Standing(of: type, hasProposal: text.hasProposal, hasDecision: text.roles.contains(.decision))
    }
}

/// Whether a document is a decision, a proposal for one, or neither. Never a Bool.
package enum Standing: String, Sendable, Hashable {
    case decided, proposed, agreed, neither

    /// A staff report always proposes; other documents propose when they hold a proposal. An item of minutes is a decision, unless
    /// all that it says is what the body proposes that another one decides.
    package init(of type: DocumentType, hasProposal: Bool, hasDecision: Bool) {
        switch type {
        case .minutesExtract: self = hasProposal && !hasDecision ? .proposed : .decided
        case .delegatedDecision: self = .decided
        case .staffReport, .staffLetter: self = .proposed
        case .agreement: self = .agreed
        case .referral, .summons, .other: self = hasProposal ? .proposed : .neither
        default: self = .neither
        }
    }
}

/// `avpublicerad`: the text is taken down, the facts and the address stay.
package struct Withdrawal: Sendable, Hashable {
    package var date: CivilDate
    package var reason: String
    package var hidesTitle = false
    package var hidesNames = false

    package init(date: CivilDate, reason: String, hidesTitle: Bool = false, hidesNames: Bool = false) {
        self.date = date
        self.reason = reason
        self.hidesTitle = hidesTitle
        self.hidesNames = hidesNames
    }
}

/// `källa`: the original that the text was taken from.
package struct Origin: Sendable, Hashable {
    package var address: String?
    /// 64 hexadecimal digits, lower case.
    package var sha256: String?
    package var fetchedOn: CivilDate?
    package var quality: String?

    package init(address: String? = nil, sha256: String? = nil, fetchedOn: CivilDate? = nil, quality: String? = nil) {
        self.address = address
        self.sha256 = sha256
        self.fetchedOn = fetchedOn
        self.quality = quality
    }
}

/// One of `bilagor`. Without a file, the page says how to request it.
package struct Attachment: Sendable, Hashable {
    package var number: String?
    package var title: String
    package var kind: String?
    /// Where the file lies in the site, `content/a/b.pdf`, resolved from the document's folder.
    package var file: String?
    package var secrecy: String?
    package var range: Range<Int>

    package init(
        number: String? = nil, title: String, kind: String? = nil, file: String? = nil, secrecy: String? = nil,
        range: Range<Int> = 0..<0
    ) {
        self.number = number
        self.title = title
        self.kind = kind
        self.file = file
        self.secrecy = secrecy
        self.range = range
    }
}

/// One of `undertecknat`.
package struct Signatory: Sendable, Hashable {
    package var name: String
    package var role: String?
    package var party: Party?
    package var place: String?
    package var date: PartialDate?

    package init(name: String, role: String? = nil, party: Party? = nil, place: String? = nil, date: PartialDate? = nil) {
        self.name = name
        self.role = role
        self.party = party
        self.place = place
        self.date = date
    }
}

/// An authority of the site, or an outsider by name (`part` in `finansiering` and `undertecknat`).
package enum Party: Sendable, Hashable {
    case organization(OrganizationKey)
    case outsider(String)
}

/// One of `finansiering`: who pays how much for which year.
package struct Appropriation: Sendable, Hashable {
    package var party: Party
    package var year: Int?
    package var amount: Money

    package init(party: Party, year: Int?, amount: Money) {
        self.party = party
        self.year = year
        self.amount = amount
    }
}

/// One of `mål`. Only the number is sure to be there.
package struct Goal: Sendable, Hashable {
    package enum Steering: String, Sendable, Hashable, CaseIterable {
        case steering = "styrande", supporting = "stödjande", direction = "inriktning"
    }

    package enum Measurement: String, Sendable, Hashable, CaseIterable {
        case quantitative = "kvantitativ", qualitative = "kvalitativ"
    }

    /// As written: `1`, `2.1`, `A`. The goal's id on its page is `mal-` and the number's address part.
    package var number: String
    package var title: String?
    package var area: String?
    package var steering: Steering?
    package var measurement: Measurement?
    package var ambition: String?
    /// `preliminär`: the ambition is not settled.
    package var isPreliminary = false
    package var text: String?
    package var sources: [String] = []

    package init(number: String) { self.number = number }
}

/// One of `utfall`.
package struct GoalOutcome: Sendable, Hashable {
    package enum State: String, Sendable, Hashable, CaseIterable {
        case met = "uppfyllt", partly = "delvis", notMet = "inte"
        case forecastMet = "prognos-uppfyllt", forecastPartly = "prognos-delvis", forecastNotMet = "prognos-inte"
    }

    package var goal: String
    package var state: State
    package var text: String?
    /// Where the goal's number is written.
    package var range: Range<Int>

    package init(goal: String, state: State, text: String? = nil, range: Range<Int> = 0..<0) {
        self.goal = goal
        self.state = state
        self.text = text
        self.range = range
    }
}
