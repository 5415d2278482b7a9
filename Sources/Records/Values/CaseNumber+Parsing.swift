import Markup

/// Why a text is no case number.
package enum CaseNumberFault: Error, Sendable, Hashable {
    /// A word that says there is none: `saknas`, `-`, `okänt`. The key should be left out.
    case absent
}

extension CaseNumber {
    /// What people write in a field that has nothing to say.
    private static let wordsForNone: Set<String> = [
        "", "-", "–", "—", "?", "saknas", "saknar", "okänt", "okänd", "inget", "ingen", "nej", "ej", "null", "n/a", "finns ej",
        "finns inte", "ej angivet", "framgår inte", "framgår ej", "framgår inte av handlingen", "utan diarienummer",
    ]

    /// Reads a case number in any of the forms that Swedish registrars use: `KS 2019/160`, `KS-2019/1725.100`, `KSN-2019-01234`,
    /// `2019-KS-160`, `2019/160 KS`, `dnr 0412/17`. In another form the text itself is the value, and `isUsual` is false.
    package init(parsing written: String) throws(CaseNumberFault) {
        guard !CaseNumberForm.isNormal(written) else {
            self.init(written: written, value: written)
            return
        }
        let trimmed = String(written.trimmed)
        guard !Self.wordsForNone.contains(trimmed.lowercased()) else { throw .absent }
        if let value = CaseNumberForm.value(of: trimmed) {
            self.init(written: trimmed, value: value)
        } else {
            self.init(written: trimmed, value: trimmed, isUsual: false)
        }
    }
}

/// The forms of a case number: which series, year and number its pieces are.
///
/// A number is cut into runs of letters and of digits, with what stands between them; the order of the runs is the form.
enum CaseNumberForm {
    private struct Piece {
        var text: Substring
        var isNumber: Bool
        /// What parts it from the piece before, spaces around a sign taken away: `/`, `-`, ` `, or nothing.
        var gap: String

        var isYear: Bool { isNumber && text.count == 4 && (text.hasPrefix("19") || text.hasPrefix("20")) }
        var isShortYear: Bool { isNumber && text.count == 2 }
    }

    /// The normal form `KS 2019/160`; nil for a form that is not known.
    static func value(of written: String) -> String? {
        guard written.utf8.count <= 60, let pieces = pieces(of: withoutLeadingWord(written)) else { return nil }
        guard let (series, year, number, end) = parts(of: pieces) else { return nil }
        guard isTail(pieces[end...], mayBeSpaced: pieces[0].isNumber && !pieces[1].isNumber) else { return nil }
        // "2019/160 dnr" has its word last, and no series.
        guard !leadingWords.contains(series.lowercased()) else { return nil }
        guard series.count <= 10, let fullYear = fullYear(year), let ordinal = Int(number), number.count <= 9 else { return nil }
        return (series.isEmpty ? "" : series.uppercased() + " ") + "\(fullYear)/\(ordinal)"
    }

    /// Whether a number is plainly its own normal form, as most are: `KS 2019/160`, in letters of ASCII. One that begins with D may be
    /// "DNR", which is no series.
    static func isNormal(_ written: String) -> Bool {
        let bytes = written.utf8.span
        var series = 0
        while series < bytes.count, bytes[series].isASCIILetter, bytes[series] & 0x20 == 0 { series += 1 }
        guard (1...10).contains(series), bytes[0] != UInt8(ascii: "D"), (7...15).contains(bytes.count - series),
            bytes[series] == UInt8(ascii: " "), bytes[series + 5] == UInt8(ascii: "/"), bytes[series + 6] != UInt8(ascii: "0")
        else { return false }
        let (year, number) = (bytes.extracting(series + 1..<series + 5), bytes.extracting((series + 6)...))
        let century = (year[0], year[1])
        return (century == (UInt8(ascii: "1"), UInt8(ascii: "9")) || century == (UInt8(ascii: "2"), UInt8(ascii: "0")))
            && year.indices.allSatisfy { year[$0].isASCIIDigit } && number.indices.allSatisfy { number[$0].isASCIIDigit }
    }

    /// Series, year, number, and how many pieces they take.
    private static func parts(of pieces: [Piece]) -> (series: Substring, year: Substring, number: Substring, end: Int)? {
        guard pieces.count >= 2 else { return nil }
        if !pieces[0].isNumber {
            // KS 2019/160, KS-2019/1725.100, KSN-2019-01234, KS/2019:160, KS 412/17
            guard pieces.count >= 3, [" ", "-", "/", "", ".", ":"].contains(pieces[1].gap) else { return nil }
            return yearAndNumber(pieces[1], pieces[2]).map { (pieces[0].text, $0.year, $0.number, 3) }
        }
        if !pieces[1].isNumber {
            // 2019-KS-160, 2018/KS 0290
            guard pieces[0].isYear, pieces.count >= 3, pieces[2].isNumber, ["-", "/", " "].contains(pieces[1].gap),
                ["-", "/", " ", ":"].contains(pieces[2].gap)
            else { return nil }
            return (pieces[1].text, pieces[0].text, pieces[2].text, 3)
        }
        guard let plain = yearAndNumber(pieces[0], pieces[1]) else { return nil }
        if pieces.count == 3, !pieces[2].isNumber, [" ", "-"].contains(pieces[2].gap) {
            // 2019/160 KS
            return (pieces[2].text, plain.year, plain.number, 3)
        }
        return ("", plain.year, plain.number, 2)
    }

    /// Of two numbers, which is the year: 2019/160, 19/160, and, with the year last, 6356-2012 and 0412/17.
    private static func yearAndNumber(_ first: Piece, _ second: Piece) -> (year: Substring, number: Substring)? {
        guard first.isNumber, second.isNumber, ["/", "-", ":"].contains(second.gap) else { return nil }
        if first.isYear { return (first.text, second.text) }
        if second.isYear || second.isShortYear { return (second.text, first.text) }
        return first.isShortYear ? (first.text, second.text) : nil
    }

    /// A classification (`.100`, `.1.2`), a document's number (`-3`), and the plain number after `2018/KS 0290`.
    private static func isTail(_ pieces: ArraySlice<Piece>, mayBeSpaced: Bool) -> Bool {
        pieces.allSatisfy { piece in
            piece.isNumber && (piece.gap == "." || piece.gap == "-" || (piece.gap == " " && mayBeSpaced))
        }
    }

    /// A year of two digits in four: registers that write so were kept from the sixties to the twenties.
    static func fullYear(ofShort year: Int) -> Int { year < 50 ? 2000 + year : 1900 + year }

    private static func fullYear(_ text: Substring) -> Int? {
        guard let year = Int(text) else { return nil }
        return text.count == 4 ? year : fullYear(ofShort: year)
    }

    /// Nil where something stands that no case number has.
    private static func pieces(of text: Substring) -> [Piece]? {
        var pieces: [Piece] = []
        var gap = ""
        var previous: Bool?
        for index in text.indices {
            let character = text[index]
            let isNumber = character.isASCII && character.isNumber
            guard isNumber || character.isLetter else {
                gap.append(character)
                previous = nil
                continue
            }
            if previous == isNumber, let last = pieces.indices.last {
                pieces[last].text = text[pieces[last].text.startIndex...index]
            } else {
                pieces.append(Piece(text: text[index...index], isNumber: isNumber, gap: sign(in: gap)))
            }
            (gap, previous) = ("", isNumber)
        }
        let gaps = ["", " ", "-", "/", ":", "."]
        return gap.isEmpty && pieces.allSatisfy { gaps.contains($0.gap) } ? pieces : nil
    }

    /// `" / "` is `/`, any dash a hyphen, any white space a space.
    private static func sign(in gap: String) -> String {
        let signs = gap.filter { !$0.isWhitespace }
        if signs.isEmpty { return gap.isEmpty ? "" : " " }
        return ["–", "—", "‑", "−"].contains(signs) ? "-" : signs
    }

    /// Words before a number that are no part of it.
    private static let leadingWords = ["diarienummer", "diarienr", "ärendenummer", "ärendenr", "ärende nr", "d.nr", "dnr"]

    private static func withoutLeadingWord(_ written: String) -> Substring {
        let lower = written.lowercased()
        guard let word = leadingWords.first(where: { lower.hasPrefix($0) }) else { return written[...] }
        let rest = written.dropFirst(word.count)
        // "Dnrx" is a series of its own.
        guard let next = rest.first, !next.isLetter else { return written[...] }
        return rest.drop { $0 == "." || $0 == ":" || $0.isWhitespace }
    }
}
