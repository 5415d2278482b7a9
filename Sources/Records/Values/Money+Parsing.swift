/// Why a text is not an amount.
package enum MoneyFault: Error, Sendable, Hashable {
    case notAnAmount
    /// Points or commas between thousands, or groups that are not of three digits: `1.000.000`, `1 00`.
    case grouping
    /// More than two decimals of a krona: `2,555 kr`.
    case partsOfOre
    /// Over ten thousand billion kronor, which is more than Sweden earns in a year.
    case tooLarge
}

extension Money {
    /// Kronor; a sum of thousands of such amounts still fits in an `Int` of öre.
    private static let greatest = 10_000_000_000_000

    /// Öre in one of each unit. `mnkr` is what finance departments write.
    private static let units: [String: Int] = [
        "": 100, "kr": 100, "kronor": 100, "sek": 100, ":-": 100, "tkr": 100_000, "mkr": 100_000_000, "mnkr": 100_000_000,
    ]

    /// Reads kronor: `1 000 000`, `12,50 kr`, `2,5 mkr`, `500 tkr`, `-1000`. Spaces of any width may part thousands and the unit.
    package init(parsing written: String) throws(MoneyFault) {
        var scalars = Array(written.unicodeScalars.map { Self.isSpace($0) ? " " : $0 })
        while scalars.last == " " { scalars.removeLast() }
        while scalars.first == " " { scalars.removeFirst() }
        let isNegative = ["-", "−", "–"].contains(scalars.first)
        var rest = scalars.dropFirst(isNegative ? 1 : 0)
        if rest.first == " " { rest = rest.dropFirst() }

        let numberEnd = rest.firstIndex {
            !($0.isASCII && digitValue(UInt8($0.value)) != nil) && $0 != " " && $0 != "," && $0 != "."
        }
        let number = rest[..<(numberEnd ?? rest.endIndex)]
        let unit = String(String.UnicodeScalarView(rest[(numberEnd ?? rest.endIndex)...])).lowercased()
        guard let factor = Self.units[unit.last == "." ? String(unit.dropLast()) : unit] else { throw .notAnAmount }
        let ore = try Self.ore(in: number, factor: factor)
        self.init(ore: isNegative ? -ore : ore)
    }

    private static func ore(in number: ArraySlice<Unicode.Scalar>, factor: Int) throws(MoneyFault) -> Int {
        var text = number
        while text.last == " " { text.removeLast() }
        if text.contains(".") { throw .grouping }
        let halves = text.split(separator: ",", omittingEmptySubsequences: false)
        guard halves.count <= 2, let whole = halves.first, !whole.isEmpty else {
            throw halves.count > 2 ? .grouping : .notAnAmount
        }
        var value = 0
        for digit in try digits(inGroups: whole) {
            value = value * 10 + digit
            guard value <= greatest else { throw .tooLarge }
        }
        let (scaled, overflows) = value.multipliedReportingOverflow(by: factor)
        guard !overflows, scaled / 100 <= greatest else { throw .tooLarge }
        guard halves.count == 2 else { return scaled }
        return scaled + (try decimals(halves[1], factor: factor))
    }

    private static func digits(inGroups text: ArraySlice<Unicode.Scalar>) throws(MoneyFault) -> [Int] {
        let groups = text.split(separator: " ", omittingEmptySubsequences: false)
        if groups.count > 1 {
            let isGrouped = (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
            guard isGrouped else { throw .grouping }
        }
        return groups.joined().compactMap { digitValue(UInt8(truncatingIfNeeded: $0.value)) }
    }

    private static func decimals(_ text: ArraySlice<Unicode.Scalar>, factor: Int) throws(MoneyFault) -> Int {
        guard !text.isEmpty else { throw .notAnAmount }
        var unit = factor
        var ore = 0
        for scalar in text {
            guard scalar != " " else { throw .grouping }
            let digit = digitValue(UInt8(truncatingIfNeeded: scalar.value)) ?? 0
            guard unit % 10 == 0 || digit == 0 else { throw .partsOfOre }
            unit /= 10
            ore += digit * unit
        }
        return ore
    }

    /// Space, no-break, thin, narrow no-break and figure space: what word processors put between thousands.
    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        [0x20, 0xA0, 0x2009, 0x202F, 0x2007].contains(scalar.value)
    }
}
