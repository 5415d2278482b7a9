/// Where a line must not break (hårt mellanslag): `1 000 kr`, `22 §`, `5 kap. 3 §`, `nr 4`.
enum UnbreakableSpace {
    /// False for nearly all spaces, by the byte before: most words end in a letter.
    static func mayFollow(_ byte: UInt8?) -> Bool {
        guard let byte else { return false }
        return switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), 0xA7, UInt8(ascii: "."), UInt8(ascii: "r"): true
        default: false
        }
    }

    /// 1 where one may stand, by the bytes on its sides alone.
    @inline(__always)
    static func mayStand(between before: UInt8, and next: UInt8) -> UInt8 {
        let mayPrecedeNumber =
            UInt8(bit: before == 0xA7) | UInt8(bit: before == UInt8(ascii: ".")) | UInt8(bit: before == UInt8(ascii: "r"))
        return UInt8(bit: before.isASCIIDigit) | UInt8(bit: next.isASCIIDigit) & mayPrecedeNumber
    }

    static func stands(between before: [UInt8], and after: ArraySlice<UInt8>) -> Bool {
        guard let last = before.last, let next = after.first else { return false }
        switch last {
        case 0xA7: return next.isASCIIDigit && before.dropLast().last == 0xC2
        case UInt8(ascii: "."): return next.isASCIIDigit && abbreviations.contains(lastWord(of: before.dropLast()))
        case UInt8(ascii: "r"): return next.isASCIIDigit && abbreviations.contains(lastWord(of: before[...]))
        default: return last.isASCIIDigit && (isUnit(after) || isThousands(before, after))
        }
    }

    /// Words before a number.
    private static let abbreviations: Set<String> = [
        "nr", "dnr", "kap", "s", "sid", "st", "p", "art", "bil", "mom", "avsn", "prop", "kl", "tel", "tfn",
    ]

    /// Words after a number. Of one letter, only as they are written here.
    private static let units: Set<String> = [
        "kr", "tkr", "kkr", "mkr", "mnkr", "mdkr", "sek", "kronor", "krona", "öre", "procent", "procentenheter", "promille",
        "miljoner",
        "miljarder", "m", "mm", "cm", "dm", "km", "mil", "m²", "km²", "m³", "m2", "m3", "kvm", "kvkm", "ha", "hektar", "kg", "g",
        "ton",
        "l", "liter", "kw", "mw", "kwh", "mwh", "gwh", "twh", "st", "kap", "tim", "min", "db", "§", "§§",
    ]

    /// Most words after a number are no units, and most of those are told by their first byte. 0xC2 and 0xE2 begin ° and ‰.
    private static let unitInitials: Set<UInt8> = Set(
        units.compactMap { $0.utf8.first } + units.compactMap { $0.uppercased().utf8.first } + [0xC2, 0xE2])

    private static func isUnit(_ after: ArraySlice<UInt8>) -> Bool {
        guard let first = after.first else { return false }
        if first == UInt8(ascii: "%") { return true }
        guard isLetter(first), unitInitials.contains(first) else { return false }
        let word = after.prefix(16).prefix { isLetter($0) || $0.isASCIIDigit }
        guard word.count <= 15 else { return false }
        let written = String(decoding: word, as: UTF8.self)
        if written == "‰" || written.hasPrefix("°") || written == "€" { return true }
        return units.contains(word.count == 1 ? written : written.lowercased())
    }

    /// `1 000 000`: one to three digits, then three, and no more.
    private static func isThousands(_ before: [UInt8], _ after: ArraySlice<UInt8>) -> Bool {
        guard after.prefix(4).prefix(while: { $0.isASCIIDigit }).count == 3 else { return false }
        let head = before.suffix(4).reversed().prefix(while: { $0.isASCIIDigit }).count
        guard head <= 3 else { return false }
        guard let separator = before.dropLast(head).last else { return true }
        if separator == 0xA0 { return head == 3 }
        return separator == 0x20 || separator == 0x0A || separator == UInt8(ascii: "(") || separator >= 0x80
    }

    private static func lastWord(of text: ArraySlice<UInt8>) -> String {
        let word = text.suffix(6).reversed().prefix { $0.isASCIILetter }
        // The end of a longer word is none, but a space that we have set may stand before.
        if let before = text.dropLast(word.count).last, before >= 0x80, before != 0xA0 { return "" }
        return String(decoding: word.reversed(), as: UTF8.self).lowercased()
    }

    /// A letter, or a byte of a character beyond ASCII.
    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || byte.isASCIILetter }
}
