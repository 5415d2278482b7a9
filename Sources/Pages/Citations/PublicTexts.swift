import Markup
package import Records

/// Where laws, preparatory works and EU law stand in public, read from `laws.yaml`: a pattern for each series.
package struct PublicTexts: Sendable {
    private var patterns: [String: Pattern] = [:]

    /// What may stand in a pattern, in braces.
    static let holes = ["year", "number", "number4", "session", "part"]

    /// - Parameter documents: `laws.yaml` as built in, then a site's own, whose patterns win.
    init(_ documents: [Node]) {
        for entry in documents.flatMap({ $0.entries ?? [] }) {
            // Only what leads to a public text; see `Check.lawAddress`.
            patterns[entry.key] = entry.value.text.flatMap { Self.isAddress($0) ? Pattern($0) : nil }
        }
    }

    /// The address of a text, or of the place in it that is cited. Nil for what is no public text or has no address here.
    package func address(of meaning: Citation.Meaning) -> String? {
        switch meaning {
        case .law(let law): address(of: law, part: nil)
        case .lawSection(let section): address(of: section.law, part: Self.part(section))
        case .preparatory(let work): address(ofWork: work)
        case .euLaw(let law): address(of: law)
        default: nil
        }
    }

    private func address(of law: Citation.LawNumber, part: String?) -> String? {
        patterns[law.collection].map { $0.filled(year: law.year, number: String(law.number), part: part) }
    }

    /// `K8P9`, `P12`, `K18aP2b`.
    private static func part(_ section: Citation.LawSection) -> String {
        let pieces = [section.chapter.map { "K" + $0 }, section.section.map { "P" + $0 }]
        return pieces.compactMap(\.self).joined().filter { !$0.isWhitespace }
    }

    /// `prop. 2018/19:12`, `bet. 2018/19:KU12`.
    private func address(ofWork work: String) -> String? {
        guard let space = work.firstIndex(of: " "), let colon = work.lastIndex(of: ":") else { return nil }
        let session = work[work.index(after: space)..<colon]
        guard let pattern = patterns[String(work[..<space])], let year = Int(session.prefix(4)) else { return nil }
        let number = work[work.index(after: colon)...].prefix { $0.isLetter && $0.isASCII || $0.isNumber }
        guard session.contains("/"), year >= Self.firstSession, !number.isEmpty else { return nil }
        return pattern.filled(year: year, number: String(number), part: nil)
    }

    private func address(of law: Citation.EULawNumber) -> String? {
        let name =
            switch law.form {
            case .regulation: "EU regulation"
            case .directive: "EU directive"
            case .decision: "EU decision"
            }
        guard let pattern = patterns[name], let (year, number) = Self.yearAndNumber(law) else { return nil }
        return pattern.filled(year: year, number: String(number), part: nil)
    }

    /// Directives and decisions have the year first. Regulations had it last until 2014: nr 1907/2006, but 2016/679.
    private static func yearAndNumber(_ law: Citation.EULawNumber) -> (year: Int, number: Int)? {
        let parts = law.number.split(separator: "/").compactMap { Int($0) }
        guard parts.count == 2 else { return nil }
        let isYearLast = law.form == .regulation && !((2015...2099).contains(parts[0]) && !(1958...2014).contains(parts[1]))
        let (year, number) = isYearLast ? (parts[1], parts[0]) : (parts[0], parts[1])
        let fullYear = year < 100 ? 1900 + year : year
        return (1958...2099).contains(fullYear) && number > 0 && number <= 9999 ? (fullYear, number) : nil
    }

    // MARK: - Patterns

    /// G0: earlier ones are counted otherwise.
    private static let firstSession = 1976

    /// `https://`, and nothing in braces that is not known.
    static func isAddress(_ pattern: String) -> Bool {
        guard pattern.hasPrefix("https://"), !pattern.contains(where: { $0.isWhitespace || "\"<>\\^`|".contains($0) }) else {
            return false
        }
        let pieces = pattern.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
        return pieces.allSatisfy { piece in holes.contains { piece.hasPrefix($0 + "}") } }
            && pattern.count { $0 == "}" } == pieces.count
    }
}

/// `https://lagen.nu/{year}:{number}#{part}`, taken apart once: each citation fills it.
private struct Pattern: Sendable {
    private struct Piece {
        var hole: String?
        var text: Substring
    }

    /// What stands before `#`, for a text that is cited whole.
    private let beforePart: [Piece]
    private let pieces: [Piece]

    init(_ pattern: String) {
        pieces = Self.pieces(of: pattern[...])
        beforePart = Self.pieces(of: pattern.prefix { $0 != "#" })
    }

    private static func pieces(of pattern: Substring) -> [Piece] {
        let parts = pattern.split(separator: "{", omittingEmptySubsequences: false)
        let first = parts.prefix(1).map { Piece(hole: nil, text: $0) }
        return first
            + parts.dropFirst().map { part in
                let name = part.prefix { $0 != "}" }
                return Piece(hole: String(name), text: part.dropFirst(name.count + 1))
            }
    }

    func filled(year: Int, number: String, part: String?) -> String {
        var address = ""
        for piece in part == nil ? beforePart : pieces {
            switch piece.hole {
            case "year": address += String(year)
            case "number": address += number
            case "number4": address += String(repeating: "0", count: max(0, 4 - number.utf8.count)) + number
            case "session": address += Self.session(year)
            case "part": address += part ?? ""
            default: break
            }
            address += piece.text
        }
        return address
    }

    /// The Riksdag's years are two digits to the base of 36, letters being capitals: G0 is 1976/77, H6 is 2018/19.
    private static func session(_ year: Int) -> String {
        String(16 * 36 + year - 1976, radix: 36, uppercase: true)
    }
}
