import Markup
import Records

extension FactRow {
    /// Every fact that a document's page can show. A new one is a row here and a word.
    static let table: [FactRow] = identity + decision + programme + validity + announcement + provenance

    private static let identity: [FactRow] = [
        FactRow(.factType) { document in
            // The line above the title says it of a programme.
            document.record.type == .programme ? nil : HTML(escaping: document.site.typeName(of: document.record))
        },
        FactRow(.factDesignation) { document in
            guard case .regulation(let designation, _) = document.record.details else { return nil }
            return designation.map { HTML(escaping: $0) }
        },
        FactRow(.factCaseNumber, isExpected: { $0.type.hasCaseNumber }) { $0.caseNumbers },
        FactRow(label: { $0.dateWord }, isExpected: { $0.type.hasDate }) { document in
            document.record.date.map { date in
                let text = document.site.dates.html(date)
                return document.meeting.map { .link(text, to: document.href($0.address)) } ?? text
            }
        },
        FactRow(.factAuthority) { document in
            guard document.record.parties.isEmpty else { return nil }
            return document.record.organization.map { document.link($0) }
        },
        FactRow(.factParties) { document in
            let parties = document.record.parties
            // Those of a programme stand in a table of their own.
            guard document.record.type == .programme else { return .lines(parties.map { document.link($0) }) }
            return parties.isEmpty
                ? nil : .link(document.words.count(.partyCount, parties.count), to: "#" + document.id("parter"))
        },
    ]

    private static let decision: [FactRow] = [
        FactRow(label: { $0.bodyWord }, isExpected: { $0.type.hasBody }) { document in
            document.record.body.map { document.link($0) }
        },
        FactRow(.factMinuteNumber, isExpected: { $0.type == .minutesExtract }) { document in
            document.record.minutesFacts?.number.map { HTML(escaping: "§\u{A0}\($0)") }
        },
        FactRow(.factMinutes) { document in
            guard let address = document.record.minutesFacts?.minutes, let id = document.site.register.id(at: address) else {
                return nil
            }
            return document.link(document.title(of: id), to: address)
        },
        FactRow(.factTime) { document in document.timeAndPlace.time.map { HTML(escaping: $0) } },
        FactRow(.factPlace) { document in document.timeAndPlace.place.map { HTML(escaping: $0) } },
        FactRow(.factDecisionPath, isExpected: { $0.type.isStaffReport && $0.body == nil }) { document in
            .steps(document.record.decisionPath.map { step in HTML.lines(step.map { document.link($0) }) })
        },
        FactRow(.factDecidedOn, isExpected: { $0.type.isStaffReport }) { document in
            let decisions = document.decisionsInCase
            return decisions.isEmpty ? nil : HTML.lines(decisions.map { document.linkWithDate($0) })
        },
        FactRow(.factCaseOfficer) { document in
            guard !document.hidesNames else { return nil }
            return HTML.lines(document.record.caseOfficers.map { HTML(escaping: $0) })
        },
        FactRow(.factContact) { document in
            guard !document.hidesNames else { return nil }
            return document.record.contact.map { HTML.linkingAddresses(in: $0) }
        },
    ]

    private static let programme: [FactRow] = [
        FactRow(.factOtherNames) { document in
            document.record.programme.map { .lines($0.otherNames.map { HTML(escaping: document.site.typeset($0)) }) }
        },
        FactRow(.factMeantValidity) { document in
            guard document.record.type == .programme, !document.isAdoptedProgramme else { return nil }
            return document.record.validity.flatMap { document.site.dates.html($0) }
        },
        FactRow(.factValidity) { document in
            guard document.isAdoptedProgramme else { return nil }
            return document.record.validity.flatMap { document.site.dates.html($0) }
        },
        FactRow(.factHorizon) { document in
            document.record.programme?.horizon.map { document.site.dates.html(.year($0)) }
        },
        FactRow(.factRevision) { document in
            document.record.programme?.revision.map { HTML(escaping: document.site.typeset($0)) }
        },
        FactRow(.factPreparedBy) { document in
            document.record.programme.map { .lines($0.preparedBy.map { HTML(escaping: document.site.typeset($0)) }) }
        },
        FactRow(.factAdoptedBy) { document in
            // Parties have a table of their own, with a row for each; of an adopted programme the line under the title says who.
            guard document.record.parties.isEmpty, !document.isAdoptedProgramme else { return nil }
            return document.record.programme.map { .lines($0.adoptedBy.map { document.link($0) }) }
        },
    ]

    private static let validity: [FactRow] = [
        FactRow(.factValidity, isExpected: { $0.type == .agreement || $0.type == .regulation }) { document in
            // That of a programme stands among its own facts.
            guard document.record.type != .programme else { return nil }
            return document.record.validity.flatMap { document.site.dates.html($0) }
        },
        FactRow(.factReplyPeriod, isExpected: { $0.type == .referral }) { document in
            guard case .referral(let period) = document.record.details else { return nil }
            return period.flatMap { document.site.dates.html($0) }
        },
    ]

    private static let announcement: [FactRow] = [
        FactRow(.factApprovedOn) { document in
            document.record.minutesFacts?.approvedOn.map { document.site.dates.html($0) }
        },
        FactRow(.factPosting) { document in
            HTML.lines(document.record.postings.compactMap { document.posting($0) })
        },
        FactRow(.factAppeal) { document in
            // A proposal cannot be appealed, whatever holds for the rest of its minutes.
            guard document.record.standing != .proposed else { return nil }
            return document.record.minutesFacts?.appeal.map { HTML(escaping: document.words[.appeal($0)]) }
        },
        FactRow(.factAppealDeadline) { document in document.appealDeadline.map { document.site.dates.html($0) } },
    ]

    private static let provenance: [FactRow] = [
        FactRow(.factOrigin) { $0.origin },
        FactRow(.factPublishedOn) { document in
            guard document.record.type != .page else { return nil }
            return document.record.publishedOn.map { document.site.dates.html($0) }
        },
        FactRow(.factChangedOn) { document in document.record.changedOn.map { document.site.dates.html($0) } },
    ]
}

extension DocumentContext {
    /// The meeting that the document's date is the day of.
    fileprivate var meeting: Meeting? {
        site.register.meeting(of: id).flatMap { $0.date == record.date && $0.address != page.address ? $0 : nil }
    }

    fileprivate var bodyWord: Word {
        switch record.type {
        case .minutesExtract where record.standing == .proposed: .factBody
        case .minutesExtract, .delegatedDecision: .factDecidedBy
        case .staffReport, .staffLetter: .factAddressedTo
        default: .factBody
        }
    }

    fileprivate var dateWord: Word {
        if meeting != nil { return .factMeeting }
        return record.standing == .agreed ? .factAgreedOn : .factDate
    }
}

extension DocumentType {
    /// Which types have a case number of their own, so that its lack is worth a row.
    fileprivate var hasCaseNumber: Bool {
        switch self {
        case .staffReport, .staffLetter, .minutesExtract, .agreement, .followUp, .referral, .delegatedDecision, .other: true
        case .organization, .programme, .minutes, .summons, .notice, .regulation, .page: false
        }
    }

    fileprivate var hasDate: Bool {
        switch self {
        case .organization, .programme, .page: false
        default: true
        }
    }

    fileprivate var hasBody: Bool { self == .minutesExtract || self == .minutes || self == .summons }
}
