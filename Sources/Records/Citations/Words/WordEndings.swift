/// What the last part of a word says of it: any word that ends in `-nämnden` is a body, in `-lagen` a law.
enum WordEndings {
    /// Organ in the nominative. In the indefinite form only those that are no words for what is done, as `ärendeberedning` is.
    private static let bodies = bytes([
        "fullmäktige", "styrelse", "styrelsen", "nämnd", "nämnden", "utskott", "utskottet", "beredningen", "delegationen",
        "kommitté",
        "kommittén", "direktion", "direktionen", "presidium", "presidiet",
    ])
    private static let laws = bytes([
        "lag", "lagen", "balk", "balken", "förordning", "förordningen", "kungörelse", "kungörelsen", "instruktion", "stadga",
        "stadgan",
    ])
    /// Words that end as laws do, and are none.
    private static let noLaws = bytes([
        "bolag", "bolagen", "förslag", "förslagen", "underlag", "underlagen", "anslag", "anslagen", "inslag", "uppslag", "beslag",
        "avslag", "tillslag", "genomslag", "nedslag", "omslag", "påslag", "utslag", "överslag", "inslagen",
    ])
    private static let bareBodies = bytes([
        "nämnden", "styrelsen", "utskottet", "beredningen", "delegationen", "kommittén", "direktionen", "presidiet",
        "fullmäktige",
    ])

    /// - Parameter word: a word of a text that is in no table.
    static func roles(of word: ArraySlice<UInt8>) -> WordRoles {
        guard word.count >= 4, let last = word.last else { return [] }
        let isGenitive = last | 0x20 == UInt8(ascii: "s")
        let name = isGenitive ? word.dropLast() : word
        guard let ending = name.last else { return [] }
        var roles: WordRoles = isGenitive ? .genitive : []
        switch ending | 0x20 {
        case UInt8(ascii: "e"), UInt8(ascii: "n"), UInt8(ascii: "d"), UInt8(ascii: "t"), UInt8(ascii: "m"), 0xA9:
            if let found = bodies.first(where: { ends(name, with: $0) }) {
                roles.insert(.body)
                if found.count == name.count { roles.insert(.bareBody) }
                return roles
            }
            if ending | 0x20 == UInt8(ascii: "n") || ending | 0x20 == UInt8(ascii: "e") { return lawRoles(of: name, roles) }
        case UInt8(ascii: "g"), UInt8(ascii: "k"), UInt8(ascii: "a"): return lawRoles(of: name, roles)
        default: break
        }
        return []
    }

    private static func lawRoles(of name: ArraySlice<UInt8>, _ roles: WordRoles) -> WordRoles {
        guard laws.contains(where: { ends(name, with: $0) }), !noLaws.contains(where: { ends(name, with: $0) }) else { return [] }
        return roles.union(.lawWord)
    }

    /// Without regard to case.
    private static func ends(_ word: ArraySlice<UInt8>, with ending: [UInt8]) -> Bool {
        guard word.count >= ending.count else { return false }
        var index = word.endIndex
        for byte in ending.reversed() {
            index -= 1
            let previous = index > word.startIndex ? word[index - 1] : 0
            guard WordTable.lower(word[index], after: previous) == byte else { return false }
        }
        return true
    }

    private static func bytes(_ words: [String]) -> [[UInt8]] { words.map { Array($0.utf8) } }
}
