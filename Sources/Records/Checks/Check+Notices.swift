package import Markup

/// Faults of notices (anslag): each a rule of kommunallagen (2017:725).
extension Check {
    package static let noticeKind = Check("notice-kind")
    package static let noticeMissingDay = Check("notice-missing-day")
    package static let noticeMissingPlace = Check("notice-missing-place")
    package static let noticeWithoutBoard = Check("notice-without-board")
    package static let noticeWithoutApproval = Check("notice-without-approval")
    package static let noticeBeforeApproval = Check("notice-before-approval")
    /// A warning, since nobody can mend it.
    package static let noticePostedLate = Check("notice-posted-late", .warning)
    package static let noticeTakenDownEarly = Check("notice-taken-down-early")
    package static let wrongAppealDeadline = Check("wrong-appeal-deadline")
}

extension Diagnostic {
    static func noticeKind(_ body: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .noticeKind, at: place,
            Message(
                sv: "en kallelse till \(body) hör inte till det som får stå på anslagstavlan (8 kap. 10 och 11 §§ kommunallagen)",
                en:
                    "a summons to \(body) is not of the kinds that may stand on the notice board (8 kap. 10 and 11 §§ kommunallagen)"
            ),
            help: Message(
                sv: "ta bort ”anslag”: handlingen publiceras ändå", en: "remove “anslag”: the document is published all the same")
        )
    }

    static func noticeMissingDay(at place: Place) -> Diagnostic {
        Diagnostic(
            .noticeMissingDay, at: place,
            Message(
                sv: "anslaget saknar ”från”: det ska framgå vilken dag det tillkännagavs (8 kap. 12 § kommunallagen)",
                en: "the notice lacks “från”: it must say on which day it was posted (8 kap. 12 § kommunallagen)"))
    }

    static func noticeMissingPlace(at place: Place) -> Diagnostic {
        Diagnostic(
            .noticeMissingPlace, at: place,
            Message(
                sv: "anslaget saknar ”plats”: det ska framgå var protokollet finns (8 kap. 12 § kommunallagen)",
                en: "the notice lacks “plats”: it must say where the minutes are kept (8 kap. 12 § kommunallagen)"))
    }

    static func noticeWithoutBoard(at place: Place) -> Diagnostic {
        Diagnostic(
            .noticeWithoutBoard, at: place,
            Message(
                sv: "anslaget saknar ”tavla”: handlingen har ingen huvudman, så det framgår inte vems anslagstavla det står på",
                en: "the notice lacks “tavla”: the document has no authority, so it does not say whose notice board it is on"))
    }

    static func noticeWithoutApproval(at place: Place) -> Diagnostic {
        Diagnostic(
            .noticeWithoutApproval, at: place,
            Message(
                sv: "protokollet anslås, men ”justerat” saknas: det är justeringen som tillkännages (8 kap. 10 § kommunallagen)",
                en:
                    "the minutes are posted, but “justerat” is missing: it is their approval that is announced (8 kap. 10 § kommunallagen)"
            ))
    }

    static func noticeBeforeApproval(_ posted: CivilDate, _ approved: CivilDate, at place: Place) -> Diagnostic {
        Diagnostic(
            .noticeBeforeApproval, at: place,
            Message(
                sv: "anslaget sattes upp \(posted), före justeringen \(approved)",
                en: "the notice was posted on \(posted), before the approval on \(approved)"),
            help: Message(sv: "kontrollera ”från” och ”justerat”", en: "check “från” and “justerat”"))
    }

    static func noticePostedLate(_ posted: CivilDate, _ approved: CivilDate, _ latest: CivilDate, at place: Place) -> Diagnostic {
        Diagnostic(
            .noticePostedLate, at: place,
            Message(
                sv:
                    "anslaget sattes upp \(posted), men protokollet justerades \(approved) och skulle anslås senast \(latest) (8 kap. 12 § kommunallagen)",
                en:
                    "the notice was posted on \(posted), but the minutes were approved on \(approved) and should have been posted by \(latest) (8 kap. 12 § kommunallagen)"
            ))
    }

    static func noticeTakenDownEarly(_ through: CivilDate, _ last: CivilDate, at place: Place) -> Diagnostic {
        Diagnostic(
            .noticeTakenDownEarly, at: place,
            Message(
                sv:
                    "anslaget tas ner efter \(through), men tiden för överklagande går ut \(last) (8 kap. 12 § och 13 kap. 5 § kommunallagen)",
                en:
                    "the notice is taken down after \(through), but the time for appeal ends on \(last) (8 kap. 12 § and 13 kap. 5 § kommunallagen)"
            ),
            help: Message(sv: "skriv till: \(last) eller en senare dag", en: "write till: \(last) or a later day"))
    }

    static func wrongAppealDeadline(_ stated: CivilDate, _ computed: CivilDate, at place: Place) -> Diagnostic {
        Diagnostic(
            .wrongAppealDeadline, at: place,
            Message(
                sv: "sista dag att överklaga är \(computed) enligt anslaget, inte \(stated) (13 kap. 5 § kommunallagen)",
                en: "by the notice the last day to appeal is \(computed), not \(stated) (13 kap. 5 § kommunallagen)"),
            help: Message(
                sv: "utelämna nyckeln: dagen räknas ut", en: "leave the key out: the day is computed"))
    }

    static func deadlineWithoutAppeal(_ stated: CivilDate, at place: Place) -> Diagnostic {
        Diagnostic(
            .wrongAppealDeadline, at: place,
            Message(
                sv: "”överklagas” är nej, men ”överklagas-senast” är \(stated)",
                en: "“överklagas” is nej, but “överklagas-senast” is \(stated)"),
            help: Message(sv: "ta bort den ena nyckeln", en: "remove one of the keys"))
    }
}
