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
    static func all(of pages: [Page]) -> Dictionary<String, [Int]>.Values {
        var groups: [String: [Int]] = [:]
        groups.reserveCapacity(pages.count)
        for index in pages.indices where pages[index].isTitled {
            groups[beginning(of: pages[index].title), default: []].append(index)
        }
        return groups.values
    }

    /// The places of the pages whose titles may become that of a page, which is one of them.
    static func group(of page: Page, in pages: [Page]) -> [Int] {
        let beginning = beginning(of: page.title)
        let first = beginning.utf8.first ?? 0
        return pages.indices.filter { index in
            // Most titles begin with another letter. What is not ASCII may be written in two ways.
            let other = pages[index].title.utf8.first ?? 0
            if first < 0x80, other < 0x80, first != other { return false }
            return pages[index].isTitled && Self.beginning(of: pages[index].title) == beginning
        }
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
