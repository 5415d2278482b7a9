import Markup
import Records
import SiteBuild

/// The last line of a command: what was done, or what was found.
struct Summary: Sendable {
    var command: String
    var status: ExitStatus
    var diagnostics: [Diagnostic] = []
    var asOf: CivilDate?
    var counts: BuiltSite.Counts?
    var nextChange: CivilDate?
    var publication: Publication?
    var duration: Duration = .zero

    private func count(_ severity: Severity) -> Int { diagnostics.count { $0.severity == severity } }

    var json: JSON {
        var members: [(String, JSON)] = [
            ("command", .string(command)), ("status", .number(Int(status.rawValue))),
            ("errors", .number(count(.error))), ("warnings", .number(count(.warning))), ("notes", .number(count(.note))),
            ("asOf", asOf.map { .string($0.description) } ?? .null),
            ("documents", counts.map { .number($0.documents) } ?? .null), ("pages", counts.map { .number($0.pages) } ?? .null),
            ("citations", counts?.citations.json ?? .null),
            ("bytes", counts.map { .number($0.bytes) } ?? .null),
            ("nextChange", nextChange.map { .string($0.description) } ?? .null),
            ("milliseconds", .number(Int(duration / .milliseconds(1)))),
        ]
        if let publication {
            members.append(("written", .number(publication.written)))
            members.append(("unchanged", .number(publication.unchanged)))
            members.append(("removed", .number(publication.removed)))
        }
        return ["summary": .object(members)]
    }

    /// `5 dokument, 42 sidor, 318 kB, 0,12 s`.
    var built: Message {
        let counts = counts ?? BuiltSite.Counts()
        let seconds = Self.hundredths(duration)
        return Message(
            sv:
                "\(Self.grouped(counts.documents)) dokument, \(Self.grouped(counts.pages)) \(counts.pages == 1 ? "sida" : "sidor"), "
                + "\(counts.citations.message.sv), \(Self.size(counts.bytes, ",")), \(seconds.replacing(".", with: ",")) s",
            en: "\(Self.grouped(counts.documents)) \(counts.documents == 1 ? "document" : "documents"), "
                + "\(Self.grouped(counts.pages)) \(counts.pages == 1 ? "page" : "pages"), \(counts.citations.message.en), "
                + "\(Self.size(counts.bytes, ".")), \(seconds) s"
        )
    }

    /// What `check` ends with: what was found, and what became of the citations.
    var checked: Message {
        guard let citations = counts?.citations, citations.found > 0 else { return found }
        return Message(sv: "\(found.sv); \(citations.message.sv)", en: "\(found.en); \(citations.message.en)")
    }

    /// `2 fel och 1 varning`, or that there are none.
    var found: Message { Message.count(of: diagnostics) ?? Message(sv: "inga fel", en: "no errors") }

    /// `12 345`, with a space that does not break.
    fileprivate static func grouped(_ number: Int) -> String { number.grouped(by: "\u{A0}") }

    private static func size(_ bytes: Int, _ decimalSign: String) -> String {
        switch bytes {
        case ..<1000: "\(bytes) B"
        case ..<1_000_000: "\((bytes + 500) / 1000) kB"
        default: "\(bytes / 1_000_000)\(decimalSign)\(bytes % 1_000_000 / 100_000) MB"
        }
    }

    private static func hundredths(_ duration: Duration) -> String {
        let hundredths = max(1, Int(duration / .milliseconds(10)))
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}

extension CitationCounts {
    fileprivate var json: JSON {
        [
            "found": .number(found), "resolved": .number(resolved), "ambiguous": .number(ambiguous), "open": .number(open),
        ]
    }

    /// `42 hänvisningar: 39 lösta, 1 oklar, 2 öppna`.
    fileprivate var message: Message {
        if found == 0 { return Message(sv: "inga hänvisningar", en: "no citations") }
        let (all, resolved, unclear) = (Summary.grouped(found), Summary.grouped(resolved), Summary.grouped(ambiguous))
        return Message(
            sv: "\(all) \(found == 1 ? "hänvisning" : "hänvisningar") (\(resolved) \(self.resolved == 1 ? "löst" : "lösta"), "
                + "\(unclear) \(ambiguous == 1 ? "oklar" : "oklara"), \(Summary.grouped(open)) \(open == 1 ? "öppen" : "öppna"))",
            en: "\(all) \(found == 1 ? "citation" : "citations") (\(resolved) resolved, \(unclear) ambiguous, "
                + "\(Summary.grouped(open)) open)")
    }
}
