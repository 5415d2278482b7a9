/// The words of headings (rubriker) that give a section its role: built in, and those that a municipality adds in `paragraf.yaml`.
///
/// A heading counts in any case, with or without a final colon. `…` in a word stands for any text: `ekonomiska …konsekvenser`.
package struct HeadingWords: Sendable {
    /// The one table, in the order of `SectionRole`. Of two patterns that fit, the first is taken.
    package static let builtIn: [(role: SectionRole, words: [String])] = [
        (.decision, ["beslut", "…s beslut", "… beslutar"]),
        (
            .proposal,
            [
                "förslag till beslut", "förslag", "…s förslag till beslut", "beslutsförslag", "förslag till kommunfullmäktige",
                "…s förslag till kommunfullmäktige", "förslag till regionfullmäktige", "…s förslag till regionfullmäktige",
            ]
        ),
        (.summary, ["sammanfattning", "sammanfattning av ärendet", "ärendet i korthet"]),
        (.background, ["bakgrund", "ärendet", "ärende", "beskrivning av ärendet", "ärendebeskrivning"]),
        (
            .assessment,
            [
                "förvaltningens synpunkter", "…förvaltningens synpunkter", "…kontorets synpunkter", "bedömning", "…s bedömning",
                "överväganden",
            ]
        ),
        (
            .consequences,
            [
                "konsekvenser", "ekonomiska …konsekvenser", "ekonomiska konsekvenser", "juridiska …", "ekonomi", "barnperspektiv",
                "barnperspektivet", "barnrättsperspektiv", "barnkonsekvensanalys", "barnets bästa", "jämställdhetsperspektiv",
                "miljökonsekvenser", "sociala konsekvenser", "konsekvenser för …", "konsekvensanalys",
            ]
        ),
        (
            .motions,
            [
                "yrkanden", "yrkande", "förslag under sammanträdet", "förslag på sammanträdet", "propositionsordning",
                "förslag till beslut på sammanträdet",
            ]
        ),
        (
            .present,
            ["närvarande", "beslutande", "tjänstgörande ersättare", "ej tjänstgörande ersättare", "närvarande ersättare"]
        ),
        (.votes, ["omröstning", "votering", "omröstningsresultat"]),
        (
            .dissent,
            [
                "reservation", "reservationer", "reservation(er)", "särskilt yttrande", "särskilda yttranden",
                "protokollsanteckning", "protokollsanteckningar",
            ]
        ),
        (.basis, ["beslutsunderlag", "underlag"]),
        (.attachments, ["bilaga", "bilagor"]),
        (
            .recipients,
            [
                "beslutet delges", "expedieras till", "beslutet ska skickas till", "beslutet skickas till", "sändlista",
                "kopia till", "beslutet expedieras till", "beslutet sänds till", "expediering", "delges",
            ]
        ),
    ]

    private struct Pattern {
        var role: SectionRole
        var prefix: String
        var suffix: String
    }

    private var exact: [String: SectionRole] = [:]
    private var patterns: [Pattern] = []

    /// Words of the municipality's own come before the built-in ones.
    package init(adding own: [SectionRole: [String]] = [:]) {
        for role in SectionRole.allCases {
            for word in own[role] ?? [] { add(word, role) }
        }
        for (role, words) in Self.builtIn {
            for word in words { add(word, role) }
        }
    }

    private mutating func add(_ word: String, _ role: SectionRole) {
        let word = Self.normalized(word)
        guard let gap = word.firstIndex(of: "…") else {
            if exact[word] == nil { exact[word] = role }
            return
        }
        patterns.append(Pattern(role: role, prefix: String(word[..<gap]), suffix: String(word[word.index(after: gap)...])))
    }

    package func role(of heading: String) -> SectionRole? {
        let text = Self.normalized(heading)
        if let role = exact[text] { return role }
        return patterns.first { pattern in
            text.utf8.count > pattern.prefix.utf8.count + pattern.suffix.utf8.count
                && text.hasPrefix(pattern.prefix) && text.hasSuffix(pattern.suffix)
        }?.role
    }

    /// Lower case, single spaces, no final colon.
    private static func normalized(_ text: String) -> String {
        if let plain = plainlyNormalized(text) { return plain }
        var text = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        while text.last == ":" || text.last == " " { text.removeLast() }
        return text
    }

    /// The same by bytes, for headings of Latin-1 as Swedish ones are; nil for others.
    private static func plainlyNormalized(_ text: String) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var lead: UInt8 = 0
        let written = text.utf8.span
        for index in written.indices {
            let byte = written[index]
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
            case UInt8(ascii: " "), UInt8(ascii: "\t")...UInt8(ascii: "\r"):
                if let last = bytes.last, last != UInt8(ascii: " ") { bytes.append(UInt8(ascii: " ")) }
            case ..<0x80: bytes.append(byte)
            // À to Þ, and × among them, which has no lower case.
            case 0x80...0x9E where lead == 0xC3 && byte != 0x97: bytes.append(byte | 0x20)
            case 0x80...0xBF where lead == 0xC3: bytes.append(byte)
            case 0xC3: bytes.append(byte)
            default: return nil
            }
            lead = byte
        }
        while let last = bytes.last, last == UInt8(ascii: ":") || last == UInt8(ascii: " ") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension HeadingWords {
    /// The role of every section: its heading's own, or that of the section it stands below; the type outranks the heading.
    package func roles(of headings: [(level: Int, text: String)?], in type: DocumentType) -> [SectionRole?] {
        var open: [(level: Int, role: SectionRole)] = []
        return headings.map { heading in
            guard let heading else { return nil }
            while let last = open.last, last.level >= heading.level { open.removeLast() }
            if let above = open.first { return above.role }
            guard let own = self.role(of: heading.text) else { return nil }
            let role = Self.role(own, in: type)
            open.append((heading.level, role))
            return role
        }
    }

    /// What these types decide is only proposed, whatever their headings say.
    private static func role(_ role: SectionRole, in type: DocumentType) -> SectionRole {
        switch type {
        case .staffReport, .staffLetter, .referral, .summons: role == .decision ? .proposal : role
        default: role
        }
    }
}
