/// What the last part of a word says of it: any word that ends in `-nämnden` is a body, in `-lagen` a law.
enum WordEndings {
    /// Organ in the nominative. In the indefinite form only those that are no words for what is done, as `ärendeberedning` is.
    private static let bodies = endings([
        "fullmäktige", "styrelse", "styrelsen", "nämnd", "nämnden", "utskott", "utskottet", "beredningen", "delegationen",
        "kommitté", "kommittén", "direktion", "direktionen", "presidium", "presidiet",
    ])
    private static let laws = endings([
        "lag", "lagen", "balk", "balken", "förordning", "förordningen", "kungörelse", "kungörelsen", "instruktion", "stadga",
        "stadgan",
    ])
    /// Words that end as laws do, and are none.
    private static let noLaws = endings([
        "bolag", "bolagen", "förslag", "förslagen", "underlag", "underlagen", "anslag", "anslagen", "inslag", "uppslag",
        "beslag", "avslag", "tillslag", "genomslag", "nedslag", "omslag", "påslag", "utslag", "överslag", "inslagen",
    ])

    /// A word's last three bytes, of a genitive those before its -s, each with the bit that tells a small letter from its capital.
    static func key(of word: Span<UInt8>) -> UInt32 {
        let length = isGenitive(word) ? word.count - 1 : word.count
        guard length >= 3 else { return 0 }
        return UInt32(word[length - 3]) << 16 | UInt32(word[length - 2]) << 8 | UInt32(word[length - 1]) | 0x202020
    }

    /// False for nearly all words, by their keys.
    static func mayEnd(_ key: UInt32) -> Bool {
        switch key {
        // -ige -sen -lse -mnd -den -ott -tet -gen -nen -té -tén -ion -ium -iet
        case 0x696765, 0x73656E, 0x6C7365, 0x6D6E64, 0x64656E, 0x6F7474, 0x746574, 0x67656E, 0x6E656E, 0x74E3A9, 0xE3A96E,
            0x696F6E,
            0x69756D, 0x696574:
            true
        // -lag -alk -ken -ing -dga -gan
        case 0x6C6167, 0x616C6B, 0x6B656E, 0x696E67, 0x646761, 0x67616E: true
        default: false
        }
    }

    /// - Parameters:
    ///   - word: a word of a text, as written.
    ///   - key: its own.
    static func roles(of word: Span<UInt8>, _ key: UInt32) -> WordRoles {
        let isGenitive = isGenitive(word)
        let length = isGenitive ? word.count - 1 : word.count
        var roles: WordRoles = isGenitive ? .genitive : []
        if let found = bodies.first(where: { $0.key == key && ends(word, length, with: $0.bytes) }) {
            roles.insert(.body)
            if found.bytes.count == length { roles.insert(.bareBody) }
            return roles
        }
        guard laws.contains(where: { $0.key == key && ends(word, length, with: $0.bytes) }),
            !noLaws.contains(where: { $0.key == key && ends(word, length, with: $0.bytes) })
        else {
            return []
        }
        return roles.union(.lawWord)
    }

    private static func isGenitive(_ word: Span<UInt8>) -> Bool {
        word.count > 0 && word[word.count - 1] | 0x20 == UInt8(ascii: "s")
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

    private struct Ending {
        var bytes: [UInt8]
        /// Of it as a word, which tells most others from it.
        var key: UInt32
    }

    private static func endings(_ words: [String]) -> [Ending] {
        words.map { word in
            let bytes = Array(word.utf8)
            return Ending(bytes: bytes, key: key(of: bytes.span))
        }
    }
}
