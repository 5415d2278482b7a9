package import Markup

/// Faults of relations between documents, and of links whose end cannot be worked out.
extension Check {
    /// A relation that leads to no document of the site.
    package static let unknownReference = Check("unknown-reference")
    /// A relation that several documents fit.
    package static let ambiguousReference = Check("ambiguous-reference")
    /// A document that points at itself.
    package static let selfReference = Check("self-reference")
    /// Documents that replace each other in a ring.
    package static let replacementCycle = Check("replacement-cycle")
    /// A link whose `..` leads out of content/.
    package static let linkOutsideSite = Check("link-outside-site")
    /// A link with half an escape, or bytes that are no text.
    package static let malformedLink = Check("malformed-link")
}

extension Diagnostic {
    static func unknownReference(_ relation: WrittenRelation, nearest: String?, at place: Place) -> Diagnostic {
        var message = Message(
            sv: "”\(relation.relation.rawValue)” leder inte till någon handling på webbplatsen: ”\(relation.written)” finns inte",
            en: "“\(relation.relation.rawValue)” leads to no document of the site: there is no “\(relation.written)”")
        if let nearest {
            message.sv += ", menade du ”\(nearest)”?"
            message.en += ", did you mean “\(nearest)”?"
        }
        return Diagnostic(
            .unknownReference, at: place, message,
            help: Message(
                sv:
                    "skriv en adress (/vaggeryd/ks-mal-2019/), en fil (../index.md), en titel eller en hänvisning (KSAU 2019-02-20 § 22)",
                en:
                    "write an address (/vaggeryd/ks-mal-2019/), a file (../index.md), a title or a citation (KSAU 2019-02-20 § 22)"
            ))
    }

    static func draftReference(_ relation: WrittenRelation, at place: Place) -> Diagnostic {
        Diagnostic(
            .unknownReference, at: place,
            Message(
                sv: "”\(relation.relation.rawValue)” leder till ett utkast, som inte publiceras: ”\(relation.written)”",
                en: "“\(relation.relation.rawValue)” leads to a draft, which is not published: “\(relation.written)”"))
    }

    static func referenceElsewhere(_ relation: WrittenRelation, at place: Place) -> Diagnostic {
        Diagnostic(
            .unknownReference, at: place,
            Message(
                sv: "”\(relation.relation.rawValue)” leder till en annan webbplats: ”\(relation.written)”",
                en: "“\(relation.relation.rawValue)” leads to another website: “\(relation.written)”"),
            help: Message(
                sv: "relationer går mellan handlingar på den här webbplatsen: länka till andra i texten",
                en: "relations are between documents of this site: link to others in the text"))
    }

    static func noProgramme(_ relation: WrittenRelation, _ target: Record, at place: Place) -> Diagnostic {
        Diagnostic(
            .unknownReference, at: place,
            Message(
                sv: "”\(relation.written)” är inget program, utan \(target.type.rawValue)",
                en: "“\(relation.written)” is no programme but \(target.type.rawValue)"))
    }

    static func ambiguousReference(_ relation: WrittenRelation, _ candidates: [Record], at place: Place) -> Diagnostic {
        let shown = candidates.prefix(5).map(\.address.path)
        let rest = candidates.count - shown.count
        let list = shown.joined(separator: ", ")
        return Diagnostic(
            .ambiguousReference, at: place,
            Message(
                sv: "”\(relation.written)” kan vara flera handlingar: \(list)\(rest > 0 ? " och \(rest) till" : "")",
                en: "“\(relation.written)” may be several documents: \(list)\(rest > 0 ? " and \(rest) more" : "")"),
            help: Message(
                sv: "skriv adressen till den som avses: \(relation.relation.rawValue): \(shown.first ?? "")",
                en: "write the address of the one that is meant: \(relation.relation.rawValue): \(shown.first ?? "")"))
    }

    static func selfReference(_ relation: WrittenRelation, at place: Place) -> Diagnostic {
        Diagnostic(
            .selfReference, at: place,
            Message(
                sv: "”\(relation.relation.rawValue)” leder till handlingen själv: ”\(relation.written)”",
                en: "“\(relation.relation.rawValue)” leads to the document itself: “\(relation.written)”"))
    }

    static func replacementCycle(_ chain: [SiteAddress], at place: Place) -> Diagnostic {
        let first = chain.first?.path ?? ""
        let shown = chain.prefix(8).map(\.path) + (chain.count > 8 ? ["…"] : []) + [first]
        let list = shown.joined(separator: " → ")
        return Diagnostic(
            .replacementCycle, at: place,
            Message(
                sv: "handlingarna ersätter varandra i en ring: \(list)", en: "the documents replace each other in a ring: \(list)"
            ),
            help: Message(
                sv: "låt bara den senare ersätta den tidigare", en: "let only the later one replace the earlier"))
    }

    static func linkOutsideSite(_ written: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .linkOutsideSite, at: place,
            Message(
                sv: "länken ”\(written)” leder ut ur mappen content/",
                en: "the link “\(written)” leads out of the folder content/"),
            help: Message(
                sv: "en länk utgår från filens mapp; en som börjar med / utgår från content/",
                en: "a link starts at the file's folder; one that begins with / starts at content/"))
    }

    static func malformedLink(_ written: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .malformedLink, at: place,
            Message(sv: "länken ”\(written)” går inte att läsa", en: "the link “\(written)” cannot be read"),
            help: Message(
                sv: "skriv en sökväg; ett procenttecken skrivs %25, ett mellanslag %20",
                en: "write a path; a per cent sign is written %25, a space %20"))
    }
}
