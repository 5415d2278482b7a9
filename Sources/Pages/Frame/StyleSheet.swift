/// A stylesheet as it is published: without its comments and the blanks that its lines begin with. They are for those who change it,
/// and a tenth of what each first visit fetches.
enum StyleSheet {
    static func published(_ sheet: [UInt8]) -> [UInt8] {
        var published: [UInt8] = []
        published.reserveCapacity(sheet.count)
        var index = 0
        while index < sheet.count {
            switch sheet[index] {
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                let end = endOfString(in: sheet, from: index)
                published += sheet[index..<end]
                index = end
            case UInt8(ascii: "/") where beginsComment(sheet, index) && isBetweenRules(published.last):
                index = endOfComment(in: sheet, from: index)
            case let byte where isBlank(byte):
                let end = sheet[index...].firstIndex { !isBlank($0) } ?? sheet.count
                let endsLine = sheet[index..<end].contains(UInt8(ascii: "\n"))
                // Around a comment that is gone, blanks meet.
                if endsLine, let last = published.last, isBlank(last) { published.removeLast() }
                if endsLine || published.last.map(isBlank) == false {
                    published.append(endsLine ? UInt8(ascii: "\n") : UInt8(ascii: " "))
                }
                index = end
            default:
                published.append(sheet[index])
                index += 1
            }
        }
        return published
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
    }

    /// Elsewhere a comment parts what would be one word without it: `a/**/b`.
    private static func isBetweenRules(_ last: UInt8?) -> Bool {
        guard let last else { return true }
        return isBlank(last) || "{};".utf8.contains(last)
    }

    private static func beginsComment(_ sheet: [UInt8], _ index: Int) -> Bool {
        index + 1 < sheet.count && sheet[index + 1] == UInt8(ascii: "*")
    }

    private static func endOfComment(in sheet: [UInt8], from start: Int) -> Int {
        var index = start + 2
        while index + 1 < sheet.count {
            if sheet[index] == UInt8(ascii: "*"), sheet[index + 1] == UInt8(ascii: "/") { return index + 2 }
            index += 1
        }
        return sheet.count
    }

    /// A string that is not closed ends with its line.
    private static func endOfString(in sheet: [UInt8], from start: Int) -> Int {
        var index = start + 1
        while index < sheet.count, sheet[index] != UInt8(ascii: "\n") {
            if sheet[index] == sheet[start] { return index + 1 }
            index += sheet[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(index, sheet.count)
    }
}
