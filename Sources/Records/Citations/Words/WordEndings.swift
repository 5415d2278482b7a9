/// What the last part of a word says of it: any word that ends in `-nämnden` is a body, in `-lagen` a law.
enum WordEndings {
    /// Organ in the nominative. In the indefinite form only those that are no words for what is done, as `ärendeberedning` is.
    private static let bodies = bytes([
        "fullmäktige", "styrelse", "styrelsen", "nämnd", "nämnden", "utskott", "utskottet", "beredningen", "delegationen",
        "kommitté", "kommittén", "direktion", "direktionen", "presidium", "presidiet",
    ])
    private static let laws = bytes([
        "lag", "lagen", "balk", "balken", "förordning", "förordningen", "kungörelse", "kungörelsen", "instruktion", "stadga",
        "stadgan",
    ])
    /// Words that end as laws do, and are none.
    private static let noLaws = bytes([
        "bolag", "bolagen", "förslag", "förslagen", "underlag", "underlagen", "anslag", "anslagen", "inslag", "uppslag",
        "beslag", "avslag", "tillslag", "genomslag", "nedslag", "omslag", "påslag", "utslag", "överslag", "inslagen",
    ])

    /// False for nearly all words, by their last four bytes in lower case.
    static func mayEnd(_ tail: UInt32) -> Bool {
        // Of a genitive, without its -s.
        let key = tail & 0xFF == UInt32(UInt8(ascii: "s")) ? tail >> 8 : tail
        return switch key & 0xFFFFFF {
        // -ige -sen -lse -mnd -den -ott -tet -gen -nen -té -tén -ion -ium -iet
        case 0x696765, 0x73656E, 0x6C7365, 0x6D6E64, 0x64656E, 0x6F7474, 0x746574, 0x67656E, 0x6E656E, 0x74C3A9, 0xC3A96E,
            0x696F6E,
            0x69756D, 0x696574:
            true
        // -lag -alk -ken -ing -dga -gan
        case 0x6C6167, 0x616C6B, 0x6B656E, 0x696E67, 0x646761, 0x67616E: true
        default: false
        }
    }

    /// - Parameter word: a word of a text, as written.
    static func roles(of word: Span<UInt8>) -> WordRoles {
        guard word.count >= 3 else { return [] }
        let isGenitive = word[word.count - 1] | 0x20 == UInt8(ascii: "s")
        let length = isGenitive ? word.count - 1 : word.count
        var roles: WordRoles = isGenitive ? .genitive : []
        if let found = bodies.first(where: { ends(word, length, with: $0) }) {
            roles.insert(.body)
            if found.count == length { roles.insert(.bareBody) }
            return roles
        }
        guard laws.contains(where: { ends(word, length, with: $0) }), !noLaws.contains(where: { ends(word, length, with: $0) })
        else {
            return []
        }
        return roles.union(.lawWord)
    }

    /// Whether the first `length` bytes of a word end so, without regard to case.
    private static func ends(_ word: Span<UInt8>, _ length: Int, with ending: [UInt8]) -> Bool {
        guard length >= ending.count else { return false }
        let start = length - ending.count
        for offset in ending.indices {
            let previous = start + offset > 0 ? word[start + offset - 1] : 0
            guard WordTable.lower(word[start + offset], after: previous) == ending[offset] else { return false }
        }
        return true
    }

    private static func bytes(_ words: [String]) -> [[UInt8]] { words.map { Array($0.utf8) } }
}
