import Markup
import Records

/// The titles of some pages, each told from the others: two with one title get their qualifiers, one after the other, until they
/// differ; at last their address.
func uniqueTitles(of pages: [Page], in site: Site) -> [String] {
    var titles = pages.map(\.title)
    var counts: [String: Int] = [:]
    for title in titles { counts[title, default: 0] += 1 }
    var alike = titles.indices.filter { counts[titles[$0], default: 0] > 1 }
    var qualifiers: [Int: [String]] = [:]
    var longest = 0
    var round = 0
    // In the last round all have their addresses.
    while !alike.isEmpty, round <= longest {
        for index in alike where qualifiers[index] == nil {
            let words = pages[index].qualifiers(pages[index], site)
            qualifiers[index] = words
            longest = max(longest, words.count)
        }
        for index in alike {
            let words = qualifiers[index] ?? []
            counts[titles[index], default: 0] -= 1
            titles[index] += ", " + (round < words.count ? words[round] : pages[index].address.path)
        }
        for index in alike { counts[titles[index], default: 0] += 1 }
        // A new title may be that of a page that had its own until now.
        let again = Set(alike.map { titles[$0] }.filter { counts[$0, default: 0] > 1 })
        alike = again.isEmpty ? [] : titles.indices.filter { again.contains(titles[$0]) }
        round += 1
    }
    return titles
}

/// Pages by what their titles begin with, up to the first comma. A qualifier comes after a comma, so titles of two groups never
/// become alike, and each group's are made unique by themselves.
enum TitleGroups {
    /// The places of the pages of each group.
    static func all(of pages: [PlannedPage]) -> [[Int]] {
        var byKey: [UInt32: [Int]] = [:]
        byKey.reserveCapacity(pages.count)
        for index in pages.indices where pages[index].page.isTitled { byKey[pages[index].titleKey, default: []].append(index) }
        return byKey.values.flatMap { indices -> [[Int]] in
            if indices.count == 1 { return [indices] }
            return Array(Dictionary(grouping: indices) { beginning(of: pages[$0].page.title) }.values)
        }
    }

    /// The places of the pages whose titles may become that of a page, which is one of them.
    static func group(of page: PlannedPage, in pages: [PlannedPage]) -> [Int] {
        let beginning = beginning(of: page.page.title)
        return pages.indices.filter { index in
            pages[index].titleKey == page.titleKey && pages[index].page.isTitled
                && Self.beginning(of: pages[index].page.title) == beginning
        }
    }

    /// Alike for titles that begin alike, and seldom for others: a sum of what is ASCII. A letter before something else may be a part of
    /// it, as in the two ways of writing å.
    static func key(of title: String) -> UInt32 {
        var (sum, last, isAfterComma): (UInt32, UInt8, Bool) = (0x811C_9DC5, 0, false)
        for byte in title.utf8 {
            if isAfterComma, byte == UInt8(ascii: " ") { return sum }
            isAfterComma = byte == UInt8(ascii: ",")
            if byte < 0x80, last != 0 { sum = (sum ^ UInt32(last)) &* 0x0100_0193 }
            last = byte < 0x80 ? byte : 0
        }
        return last == 0 ? sum : (sum ^ UInt32(last)) &* 0x0100_0193
    }

    private static func beginning(of title: String) -> String {
        let bytes = title.utf8
        var comma = bytes.startIndex
        while let found = bytes[comma...].firstIndex(of: UInt8(ascii: ",")) {
            comma = bytes.index(after: found)
            if comma < bytes.endIndex, bytes[comma] == UInt8(ascii: " ") { return String(title[..<found]) }
        }
        return title
    }
}

extension Page {
    /// Feeds and other files have no title that a reader sees.
    var isTitled: Bool { address.path.hasSuffix("/") }
}
