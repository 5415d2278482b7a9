/// Finds the site's programmes in texts by their titles and other names (`titel`, `kallas`), as Swedes write them.
///
/// The names stand in a tree of words; a text is walked once, and of several names that begin at a word the longest is taken.
package struct ProgrammeNameFinder: Sendable {
    private struct Branch: Hashable {
        var node: Int
        var word: UInt64
    }

    private struct Name: Sendable {
        var written: String
        /// Which words have a capital letter, the first left out.
        var capitals: [Bool]
        var beginsWithCapital: Bool
        /// A name that says what it is (program, plan, mål) is written with a small letter in running text; another is a proper
        /// name, which is not.
        var isDescription: Bool
    }

    private var branches: [Branch: Int] = [:]
    /// The names that end at a node: one, or several that differ in capitals only.
    private var names: [[Name]] = [[]]
    private var beginnings = WordBeginnings()
    /// A bit for each first word, by its hash, so that a word that only begins like one mostly costs no look-up.
    private var firstWords = [UInt64](repeating: 0, count: 64)

    /// Words in a name; a longer one is not looked for.
    private static let mostWords = 32

    package init(_ programmes: [Vocabulary.ProgrammeNames]) {
        for programme in programmes {
            for name in [programme.title] + programme.otherNames { add(name) }
        }
    }

    package var isEmpty: Bool { branches.isEmpty }

    private mutating func add(_ written: String) {
        let bytes = Array(written.utf8)
        var words = NameWords(bytes)
        var node = 0
        var capitals: [Bool] = []
        while let word = words.next() {
            guard capitals.count < Self.mostWords else { return }
            let key = Branch(node: node, word: capitals.isEmpty ? word.own : word.hash)
            if capitals.isEmpty {
                beginnings.insert(bytes[word.range])
                firstWords[Int(word.own >> 6 & 63)] |= 1 << (word.own & 63)
            }
            if branches[key] == nil {
                branches[key] = names.count
                names.append([])
            }
            node = branches[key] ?? 0
            capitals.append(NameWords.isCapital(bytes, at: word.range.lowerBound))
        }
        guard let first = capitals.first, !names[node].contains(where: { $0.written == written }) else { return }
        // One short word alone is too little to know a programme by.
        guard capitals.count > 1 || bytes.count >= 4 else { return }
        names[node].append(
            Name(
                written: written, capitals: Array(capitals.dropFirst()), beginsWithCapital: first,
                isDescription: Self.isDescription(written)))
    }

    private static func isDescription(_ name: String) -> Bool {
        // KS, which is never ks.
        let first = name.prefix { $0.isLetter }
        if first.count > 1, first.allSatisfy(\.isUppercase) { return false }
        let words = ["program", "plan", "strategi", "policy", "riktlinje", "mål", "budget", "reglemente", "avtal", "vision"]
        return name.lowercased().split(whereSeparator: { !$0.isLetter }).contains { word in
            words.contains {
                word.hasSuffix($0) || word.hasSuffix($0 + "en") || word.hasSuffix($0 + "met") || word.hasSuffix($0 + "er")
            }
        }
    }

    // MARK: - Looking for them

    /// The names in a text that do not overlap its citations: in order and apart.
    ///
    /// - Parameter tokens: of the text, where it has been parted into such: where a word begins need not be found out again.
    func mentions(in text: CitationText, _ tokens: [CitationToken]? = nil, besides citations: [Citation]) -> [Citation] {
        if isEmpty { return [] }
        let bytes = text.bytes
        var found: [Citation] = []
        var position = 0
        var next = 0
        var places = WordPlaces(tokens, beginnings)
        while let start = places.next(in: bytes.span, from: position) {
            var words = NameWords(bytes, from: start)
            guard let word = words.next() else { break }
            position = words.position
            guard firstWords[Int(word.own >> 6 & 63)] & 1 << (word.own & 63) != 0,
                let (name, end) = longest(from: word, in: bytes)
            else { continue }
            let range = word.range.lowerBound..<end
            while next < citations.count, citations[next].range.upperBound <= range.lowerBound { next += 1 }
            if next < citations.count, citations[next].range.lowerBound < range.upperBound { continue }
            found.append(Citation(range: range, meaning: .programme(name)))
            position = end
        }
        return found
    }

    private func longest(from first: NameWords.Word, in text: [UInt8]) -> (name: String, end: Int)? {
        guard var node = branches[Branch(node: 0, word: first.own)], standsFree(before: first.range.lowerBound, text) else {
            return nil
        }
        var words = NameWords(text, from: first.range.upperBound)
        var starts = [first.range.lowerBound]
        var end = first.range.upperBound
        var found: (String, Int)?
        while true {
            if let name = names[node].first(where: { fits($0, starts, text) }), standsFree(after: end, text) {
                found = (name.written, end)
            }
            guard let word = words.next(withinBlock: true), let below = branches[Branch(node: node, word: word.hash)] else {
                return found
            }
            node = below
            starts.append(word.range.lowerBound)
            end = word.range.upperBound
        }
    }

    /// Capitals where the name has them. What the name writes small may be a capital: a heading, the start of a sentence.
    private func fits(_ name: Name, _ starts: [Int], _ text: [UInt8]) -> Bool {
        for (start, isCapital) in zip(starts.dropFirst(), name.capitals) where isCapital {
            if !NameWords.isCapital(text, at: start), digitValue(text[start]) == nil { return false }
        }
        return !name.beginsWithCapital || NameWords.isCapital(text, at: starts[0]) || name.isDescription && starts.count > 1
    }

    private func standsFree(before start: Int, _ text: [UInt8]) -> Bool {
        guard start > 0 else { return true }
        return !"-/".utf8.contains(text[start - 1])
    }

    /// Not where the word goes on after a hyphen, or the number after a dash, a stroke, a colon or a point.
    private func standsFree(after end: Int, _ text: [UInt8]) -> Bool {
        guard end < text.count else { return true }
        let sign = text[end]
        let isDash = sign == 0xE2 && end + 2 < text.count && (0x90...0x95).contains(text[end + 2])
        let next = isDash ? end + 3 : end + 1
        guard isDash || "-/:.".utf8.contains(sign), next < text.count else { return true }
        if sign == UInt8(ascii: "-") || isDash, NameWords.beginsWord(text[next]) { return false }
        return digitValue(text[next]) == nil
    }
}
