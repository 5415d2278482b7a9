/// The order of Swedish words (svensk bokstavsordning): å, ä, ö after z; é as e, ü as y, w after v; numbers by value, so that
/// `Mål 2` stands before `Mål 10`; capitals no matter, until nothing else differs.
///
/// The order stands in a key of bytes, made once for each text: sorting compares keys, not words.
package struct SwedishOrder: Sendable, Hashable, Comparable {
    private let key: [UInt8]

    package init(_ text: String) {
        var writer = KeyWriter()
        for scalar in text.unicodeScalars { writer.put(scalar) }
        key = writer.finish() + [0] + Array(text.utf8)
    }

    package static func < (left: Self, right: Self) -> Bool { left.key.lexicographicallyPrecedes(right.key) }

    // Weights: 0 ends the word, then what parts words, digits, a–z, å ä ö, and letters of other alphabets.
    private static let gap: UInt8 = 1
    private static let number: UInt8 = 2
    private static let firstLetter: UInt8 = 16
    private static let aRing = firstLetter + 26
    private static let aDots = firstLetter + 27
    private static let oDots = firstLetter + 28
    private static let otherAlphabets: UInt8 = 64

    private struct KeyWriter {
        private var bytes: [UInt8] = []
        private var digits: [UInt8] = []
        private var isAfterGap = false

        mutating func put(_ scalar: Unicode.Scalar) {
            if scalar.isASCII, digitValue(UInt8(scalar.value)) != nil {
                endGap()
                digits.append(UInt8(scalar.value))
                return
            }
            endNumber()
            if (0x300...0x36F).contains(scalar.value) {
                combine(scalar)
            } else if let letters = SwedishOrder.letters(of: scalar) {
                endGap()
                bytes += letters
            } else if scalar.properties.isAlphabetic {
                endGap()
                bytes.append(SwedishOrder.otherAlphabets)
                bytes += Array(String(scalar).utf8)
            } else {
                isAfterGap = true
            }
        }

        mutating func finish() -> [UInt8] {
            endNumber()
            return bytes
        }

        /// The length stands before the digits: of two numbers the longer is the greater.
        private mutating func endNumber() {
            guard !digits.isEmpty else { return }
            let value = digits.drop { $0 == UInt8(ascii: "0") }
            bytes += [SwedishOrder.number, UInt8(min(value.count, 255))] + value
            digits = []
        }

        /// Signs at the start of a text do not count; between words they are one gap.
        private mutating func endGap() {
            if isAfterGap, !bytes.isEmpty { bytes.append(SwedishOrder.gap) }
            isAfterGap = false
        }

        /// A ring or dots that follow their letter, as macOS stores å, ä and ö.
        private mutating func combine(_ mark: Unicode.Scalar) {
            let base = bytes.last.map { $0 &- SwedishOrder.firstLetter }
            switch (mark.value, base) {
            case (0x30A, 0): bytes[bytes.count - 1] = SwedishOrder.aRing
            case (0x308, 0): bytes[bytes.count - 1] = SwedishOrder.aDots
            case (0x308, 14): bytes[bytes.count - 1] = SwedishOrder.oDots
            case (0x308, 20): bytes[bytes.count - 1] = SwedishOrder.firstLetter + 24
            default: break
            }
        }
    }

    /// The weights of a letter of the Latin alphabet.
    private static func letters(of scalar: Unicode.Scalar) -> [UInt8]? {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A: return [firstLetter + UInt8(scalar.value | 0x20) - 0x61]
        case 0xC5, 0xE5: return [aRing]
        case 0xC4, 0xE4, 0xC6, 0xE6: return [aDots]
        case 0xD6, 0xF6, 0xD8, 0xF8, 0x150, 0x151: return [oDots]
        case 0xDC, 0xFC, 0x170, 0x171: return [firstLetter + 24]
        default: break
        }
        guard scalar.value >= 0xC0, scalar.properties.isAlphabetic else { return nil }
        let plain = AddressPart.of(String(scalar)).utf8
        guard plain.allSatisfy({ $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }) else { return nil }
        return plain.map { firstLetter + $0 - UInt8(ascii: "a") }
    }
}

extension Sequence {
    /// Sorted by a text, in Swedish order; equal ones keep their order.
    package func sortedInSwedish(by text: (Element) -> String) -> [Element] {
        let keyed = enumerated().map { (key: SwedishOrder(text($0.element)), offset: $0.offset, element: $0.element) }
        return keyed.sorted { ($0.key, $0.offset) < ($1.key, $1.offset) }.map(\.element)
    }
}
