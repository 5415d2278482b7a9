/// The words that citations are made of: names of bodies, of laws and of types of document, and what introduces a number.
///
/// Made once for a site; a site's own bodies are added to what every Swedish municipality writes.
package struct CitationLexicon: Sendable {
    private var table = WordTable()
    /// By the number of a word.
    private var roles: [WordRoles] = []
    /// Names of several words, by the number of their first; the longest first.
    private var phrasesByFirst: [Int: [Phrase]] = [:]
    private var abbreviations: [Int: Abbreviation] = [:]
    private var monthsByWord: [Int: Int] = [:]
    private var typesByWord: [Int: String] = [:]
    private var worksByWord: [Int: String] = [:]
    private var weakCaseWords: Set<Int> = []

    /// A name of one or several words, as a text may have it.
    struct Phrase: Sendable {
        enum Meaning: Sendable, Hashable {
            /// Rows of `LawTable`, of which the day decides.
            case law([Int])
            /// The name of a body of the site, in lower case.
            case body(String, isGenitive: Bool)
        }

        var parts: [Part]
        var meaning: Meaning
        /// Abbreviations count only as they are written: `LEK` is a law, `lek` is not.
        var written: String?
        /// `kommunallag`: a law only with its number.
        var isIndefinite = false
    }

    enum Part: Sendable, Hashable {
        case word(Int)
        case sign(UInt8)
    }

    /// A body's abbreviation.
    struct Abbreviation: Sendable, Hashable {
        /// What it is written out as, or itself, in lower case.
        var name: String
        var isGenitive: Bool
    }

    /// - Parameter bodies: names and abbreviations of the site's own bodies.
    package init(bodies: [String] = []) {
        for (role, words) in CitationWords.rows {
            for word in words.split(separator: " ") { add(String(word), role) }
        }
        for (word, month) in CitationWords.months { monthsByWord[add(word, .month)] = month }
        for (word, name) in CitationWords.preparatoryWorks { worksByWord[add(word, .preparatory)] = name }
        for (word, type) in CitationWords.documentTypes { typesByWord[add(word, .documentType)] = type }
        for word in CitationWords.weakCaseWords { weakCaseWords.insert(add(word, .caseWord)) }
        for word in BodyWords.noBodies { add(word, .endsInVain) }
        for (short, name) in BodyWords.abbreviations { addAbbreviation(short, name) }
        for short in BodyWords.otherAbbreviations { addAbbreviation(short, short.lowercased()) }
        addLaws()
        for name in bodies { addBody(name) }
        for first in phrasesByFirst.keys { phrasesByFirst[first]?.sort { $0.parts.count > $1.parts.count } }
    }

    // MARK: - Looking up

    func number(of word: Span<UInt8>) -> Int? { table.number(of: word) }
    func roles(ofNumber number: Int) -> WordRoles { roles[number] }
    func phrases(from number: Int) -> [Phrase] { phrasesByFirst[number] ?? [] }
    func abbreviation(_ number: Int) -> Abbreviation? { abbreviations[number] }
    func month(_ number: Int) -> Int? { monthsByWord[number] }
    /// The normal form of a type of document.
    func documentType(_ number: Int) -> String? { typesByWord[number] }
    /// Of `ärende` and `d`, only with "nr" after them.
    func isWholeCaseWord(_ number: Int) -> Bool { !weakCaseWords.contains(number) }
    func preparatoryWork(_ number: Int) -> String? { worksByWord[number] }

    // MARK: - Making

    @discardableResult
    private mutating func add(_ word: String, _ role: WordRoles) -> Int {
        let number = table.insert(word)
        while roles.count <= number { roles.append([]) }
        roles[number].insert(role)
        if role == .documentType, typesByWord[number] == nil { typesByWord[number] = word }
        return number
    }

    private mutating func addAbbreviation(_ short: String, _ name: String) {
        abbreviations[add(short, .bodyAbbreviation)] = Abbreviation(name: name, isGenitive: false)
        abbreviations[add(short + "s", .bodyAbbreviation)] = Abbreviation(name: name, isGenitive: true)
    }

    private mutating func addLaws() {
        var rowsByName: [String: [Int]] = [:]
        for (index, row) in LawTable.rows.enumerated() {
            for name in row.names {
                for form in Self.forms(ofLaw: name) { rowsByName[form, default: []].append(index) }
            }
            for short in row.abbreviations { rowsByName[short, default: []].append(index) }
        }
        let shorts = Set(LawTable.rows.flatMap(\.abbreviations))
        for (name, rows) in rowsByName.sorted(by: { $0.key < $1.key }) {
            let isDefinite = name.hasSuffix("en") || name.hasSuffix("ens") || name.contains(" ")
            addPhrase(
                name, .law(rows), written: shorts.contains(name) ? name : nil, isIndefinite: !isDefinite && !shorts.contains(name)
            )
            if shorts.contains(name) { addPhrase(name + "s", .law(rows), written: name + "s") }
        }
    }

    /// `kommunallagen`, `kommunallagens`, `kommunallag`.
    private static func forms(ofLaw name: String) -> [String] {
        var forms = [name, name + "s"]
        let words = name.split(separator: " ", maxSplits: 1).map(String.init)
        if let first = words.first, first == "lagen" {
            forms = [name, name + "s", (["lag"] + words.dropFirst()).joined(separator: " ")]
        } else if name.hasSuffix("en") {
            forms.append(String(name.dropLast(2)))
        }
        return forms
    }

    private mutating func addBody(_ name: String) {
        let lower = name.folded
        guard !lower.isEmpty else { return }
        if name.count <= 6, name == name.uppercased() {
            if abbreviations[add(name, .bodyAbbreviation)] == nil { addAbbreviation(name, lower) }
            return
        }
        addPhrase(lower, .body(lower, isGenitive: false), written: nil)
        addPhrase(lower + "s", .body(lower, isGenitive: true), written: nil)
    }

    private mutating func addPhrase(_ name: String, _ meaning: Phrase.Meaning, written: String?, isIndefinite: Bool = false) {
        let parts = parts(of: name)
        guard case .word(let first) = parts.first else { return }
        roles[first].insert(.phrase)
        phrasesByFirst[first, default: []].append(
            Phrase(parts: parts, meaning: meaning, written: written, isIndefinite: isIndefinite))
    }

    /// Words and signs, as the tokens of a text have them.
    private mutating func parts(of name: String) -> [Part] {
        var parts: [Part] = []
        var word = ""
        for character in name + " " {
            if character.isLetter {
                word.append(character)
                continue
            }
            if !word.isEmpty { parts.append(.word(add(word, []))) }
            word = ""
            if let ascii = character.asciiValue, ascii != UInt8(ascii: " ") { parts.append(.sign(ascii)) }
        }
        return parts
    }
}
