/// Why a text is not a date that Paragraf reads.
package enum DateFault: Error, Sendable, Hashable {
    /// Not in the form `2019-06-26`. `meant` is the date that another way of writing stands for: `26/6 2019`, `20190626`.
    case notISO(meant: PartialDate?)
    /// In the right form, but in no calendar: 31 April, month 13.
    case impossible
    /// A date, but a whole day is needed: `2019-06`.
    case notADay(PartialDate)
}

extension PartialDate {
    /// Reads `2019`, `2019-06` or `2019-06-26`: digits and hyphens, nothing else.
    package init(parsing written: String) throws(DateFault) {
        let bytes = Array(written.utf8)
        guard let shape = Self.shape(of: bytes) else { throw .notISO(meant: DateGuess.date(in: written)) }
        guard let date = PartialDate(year: shape.year, month: shape.month, day: shape.day) else { throw .impossible }
        self = date
    }

    /// Nil for what no calendar has.
    init?(year: Int, month: Int?, day: Int?) {
        guard (1...9999).contains(year) else { return nil }
        guard let month else {
            self = .year(year)
            return
        }
        guard (1...12).contains(month) else { return nil }
        guard let day else {
            self = .month(year: year, month: month)
            return
        }
        guard let date = CivilDate(year: year, month: month, day: day) else { return nil }
        self = .day(date)
    }

    private static func shape(of bytes: [UInt8]) -> (year: Int, month: Int?, day: Int?)? {
        guard [4, 7, 10].contains(bytes.count) else { return nil }
        var numbers = [0]
        for (index, byte) in bytes.enumerated() {
            if index == 4 || index == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
                numbers.append(0)
            } else {
                guard let digit = digitValue(byte) else { return nil }
                numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + digit
            }
        }
        return (numbers[0], numbers.count > 1 ? numbers[1] : nil, numbers.count > 2 ? numbers[2] : nil)
    }
}

extension CivilDate {
    /// Reads a whole day, `2019-06-26`.
    package init(parsing written: String) throws(DateFault) {
        let date = try PartialDate(parsing: written)
        guard let day = date.exactDay else { throw .notADay(date) }
        self = day
    }
}

/// What a date in another form than ISO 8601 probably means. Only for "menade du": a guess is never taken as a value.
enum DateGuess {
    private static let months = [
        "jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
    ]
    /// Every way to write a month begins with its first three letters; this is what may follow.
    private static let monthEndings: Set<String> = [
        "", "uari", "ruari", "s", "ch", "il", "i", "usti", "ust", "t", "tember", "ober", "ember",
    ]

    private struct Token {
        enum Kind { case eightDigits, year, short, month }
        let kind: Kind
        let value: Int
    }

    static func date(in written: String) -> PartialDate? {
        guard written.utf8.count <= 40, let tokens = tokens(of: written) else { return nil }
        let numbers = tokens.map(\.value)
        switch tokens.map(\.kind) {
        case [.eightDigits]: return PartialDate(year: numbers[0] / 10_000, month: numbers[0] / 100 % 100, day: numbers[0] % 100)
        case [.year, .short, .short]: return PartialDate(year: numbers[0], month: numbers[1], day: numbers[2])
        case [.short, .short, .year], [.short, .month, .year]:
            return PartialDate(year: numbers[2], month: numbers[1], day: numbers[0])
        case [.month, .year]: return PartialDate(year: numbers[1], month: numbers[0], day: nil)
        case [.year, .short]: return PartialDate(year: numbers[0], month: numbers[1], day: nil)
        default: return nil
        }
    }

    /// Nil when there is a word that has no place in a date.
    private static func tokens(of written: String) -> [Token]? {
        var tokens: [Token] = []
        for part in written.lowercased().split(whereSeparator: { " /.-–,\u{A0}".contains($0) }) {
            if let number = Int(part), number >= 0 {
                switch part.utf8.count {
                case 8: tokens.append(Token(kind: .eightDigits, value: number))
                case 4: tokens.append(Token(kind: .year, value: number))
                case 1, 2: tokens.append(Token(kind: .short, value: number))
                default: return nil
                }
            } else if let month = months.firstIndex(of: String(part.prefix(3))), monthEndings.contains(String(part.dropFirst(3)))
            {
                tokens.append(Token(kind: .month, value: month + 1))
            } else if part != "den" {
                return nil
            }
        }
        return tokens
    }
}
