/// The one function that makes every part of every address, and the table it follows.
///
/// Letters a–z, digits, `.`, `_` and `-` stay; capitals become lower case; letters with marks lose them (å, ä → a, ö → o); every
/// run of other characters becomes one `-`, and none at the ends of a name or before its extension. A letter and a combining
/// mark (as macOS stores them) give what the composed letter gives.
package enum AddressPart {
    /// The part of an address that a folder's name, a file's name or a body's abbreviation gives. Never empty, never `.` or `..`.
    package static func of(_ text: String) -> String {
        if isOne(text.utf8) { return text }
        var writer = Writer()
        for scalar in text.unicodeScalars {
            if let byte = kept(scalar) {
                writer.put(byte)
            } else if let letters = table[scalar] {
                for byte in letters.utf8 { writer.put(byte) }
            } else if !isMark(scalar) {
                writer.putOther()
            }
        }
        return writer.finish()
    }

    /// Whether a name is an address's part as it stands, as most files' are.
    private static func isOne(_ name: String.UTF8View) -> Bool {
        guard let first = name.first, isLetterOrDigit(first) else { return false }
        return name.allSatisfy {
            isLetterOrDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_")
        }
    }

    /// Whether bytes are such parts, with a slash between each and the next.
    static func areParts(_ path: Span<UInt8>) -> Bool {
        var isAtStart = true
        for index in path.indices {
            let byte = path[index]
            if isLetterOrDigit(byte) {
                isAtStart = false
            } else if isAtStart {
                return false
            } else if byte == UInt8(ascii: "/") {
                isAtStart = true
            } else if byte != UInt8(ascii: "-"), byte != UInt8(ascii: "."), byte != UInt8(ascii: "_") {
                return false
            }
        }
        return !isAtStart
    }

    /// The part of an address that a case has: its number's value, with `-` for all but letters and digits: `ks-2018-109`.
    package static func ofCase(_ number: CaseNumber) -> String {
        let words = of(number.value).split { !$0.utf8.allSatisfy(isLetterOrDigit) }
        return words.isEmpty ? "-" : words.joined(separator: "-")
    }

    /// What letters beyond a–z become, in the order of the handbook: first the letters of Swedish, then of its neighbours.
    package static let letters: [(from: String, to: String)] = [
        ("åäàáâãāăą", "a"), ("öøòóôõōŏő", "o"), ("éèêëēĕėęě", "e"), ("üùúûũūŭůűų", "u"), ("íìîïĩīĭįı", "i"), ("ýÿŷ", "y"),
        ("çćĉċč", "c"), ("ñńņňŋ", "n"), ("śŝşšșſ", "s"), ("źżž", "z"), ("ďđð", "d"), ("łĺļľŀ", "l"), ("ŕŗř", "r"), ("ţťŧț", "t"),
        ("ğĝġģ", "g"), ("ĥħ", "h"), ("ĵ", "j"), ("ķĸ", "k"), ("ŵ", "w"), ("æǽ", "ae"), ("œ", "oe"), ("ß", "ss"), ("þ", "th"),
        ("ĳ", "ij"),
    ]

    private static let table: [Unicode.Scalar: String] = {
        // Two capitals whose lower case is not one letter of the table.
        var table: [Unicode.Scalar: String] = ["İ": "i", "ẞ": "ss"]
        for (from, to) in letters {
            for scalar in (from + from.uppercased()).unicodeScalars where !scalar.isASCII {
                table[scalar] = to
            }
        }
        return table
    }()

    private static func kept(_ scalar: Unicode.Scalar) -> UInt8? {
        guard scalar.isASCII else { return nil }
        let byte = UInt8(scalar.value)
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): return byte | 0x20
        case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"): return byte
        default: return isLetterOrDigit(byte) ? byte : nil
        }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: false
        }
    }

    /// Combining marks: the ring and dots of a decomposed å or ä.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }

    /// Writes a part; a run of other characters, with the hyphens around it, becomes one hyphen.
    private struct Writer {
        private var bytes: [UInt8] = []
        private var isInRun = false

        mutating func put(_ byte: UInt8) {
            if isInRun {
                if byte == UInt8(ascii: "-") { return }
                isInRun = false
                if !bytes.isEmpty, byte != UInt8(ascii: ".") { bytes.append(UInt8(ascii: "-")) }
            }
            bytes.append(byte)
        }

        mutating func putOther() {
            guard !isInRun else { return }
            isInRun = true
            while bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
        }

        func finish() -> String {
            // A part of dots alone would lead out of its folder, and one that begins with a dot would be hidden.
            let visible = bytes.drop { $0 == UInt8(ascii: ".") }
            return visible.isEmpty ? "-" : String(decoding: visible, as: UTF8.self)
        }
    }
}
