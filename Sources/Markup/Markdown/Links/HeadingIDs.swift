/// Gives headings their ids: `Ärendet` is `arendet`, and the second one `arendet-2`.
///
/// Linear however many headings are alike: each base remembers the number it has come to, and no number is tried twice.
struct HeadingIDs: Sendable {
    private let reserved: Set<String>
    private var used: Set<String> = []
    private var next: [String: Int] = [:]

    /// The page numbers parts of its own by these words, with a digit after.
    private static let numbered = ["att-", "mal-", "bilaga-", "fn-", "fnref-", "not-", "p-"]

    init(reserved: Set<String>) {
        self.reserved = reserved
    }

    mutating func id(for heading: ArraySlice<UInt8>) -> String {
        var base = String(decoding: Self.slug(of: heading), as: UTF8.self)
        if base.isEmpty { base = "avsnitt" }
        if Self.isNumberedByPages(base) { base = "avsnitt-" + base }
        if !reserved.contains(base), used.insert(base).inserted { return base }
        var number = next[base] ?? 2
        var id = "\(base)-\(number)"
        while reserved.contains(id) || !used.insert(id).inserted {
            number += 1
            id = "\(base)-\(number)"
        }
        next[base] = number + 1
        return id
    }

    private static func isNumberedByPages(_ slug: String) -> Bool {
        // Each of the words ends in its only hyphen, and a digit after a hyphen is rare.
        guard let hyphen = slug.utf8.firstIndex(of: UInt8(ascii: "-")), let digit = slug.utf8[hyphen...].dropFirst().first,
            digit.isASCIIDigit
        else { return false }
        return numbered.contains { slug.hasPrefix($0) }
    }

    /// Letters a–z, digits and hyphens: å ä à → a, ö ø → o, é → e, ü → u; letters of other scripts are left out.
    static func slug(of text: ArraySlice<UInt8>) -> [UInt8] {
        var slug = Slug()
        slug.bytes.reserveCapacity(text.count)
        let text = text.span
        var index = 0
        while index < text.count {
            let byte = text[index]
            index += 1
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): slug.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): slug.append(byte | 0x20)
            case 0..<0x80: slug.endWord()
            case 0xC3 where index < text.count:
                if let letters = latin1(text[index]) {
                    for letter in letters.utf8 { slug.append(letter) }
                }
                index += 1
            default:
                // Spaces, dashes and quotation marks part words; what else lies outside Latin-1 is left out.
                if byte == 0xC2 || (byte == 0xE2 && index < text.count && text[index] == 0x80) { slug.endWord() }
                while index < text.count, text[index] & 0xC0 == 0x80 { index += 1 }
            }
        }
        return slug.bytes
    }

    /// Words with one hyphen between, whatever stood there.
    private struct Slug {
        var bytes: [UInt8] = []
        private var isBetweenWords = false

        mutating func append(_ letter: UInt8) {
            if isBetweenWords, !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
            isBetweenWords = false
            bytes.append(letter)
        }

        mutating func endWord() { isBetweenWords = true }
    }

    /// The letters for U+00C0 to U+00FF, by the second byte of their UTF-8. The two halves differ in case only.
    private static func latin1(_ byte: UInt8) -> String? {
        switch byte | 0x20 {
        case 0xBF: byte == 0x9F ? "ss" : "y"
        case 0xA0...0xA5: "a"
        case 0xA6: "ae"
        case 0xA7: "c"
        case 0xA8...0xAB: "e"
        case 0xAC...0xAF: "i"
        case 0xB0: "d"
        case 0xB1: "n"
        case 0xB2...0xB6, 0xB8: "o"
        case 0xB9...0xBC: "u"
        case 0xBD: "y"
        case 0xBE: "th"
        default: nil
        }
    }
}
