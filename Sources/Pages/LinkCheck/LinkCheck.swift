import Markup
package import Records

/// Checks the links of a built site against what the site answers at.
///
/// Pages are read one by one (`PageLinks`), in parallel; this puts them together: which ids other pages count on, and where in the
/// author's own text a broken link stands.
package struct LinkCheck: Sendable {
    package let addresses: ByteTable
    private let base: SiteBase

    /// - Parameters:
    ///   - addresses: all that the site answers at, files and pages that only send on included.
    ///   - base: the public address of the site, which its own absolute links begin with.
    package init(addresses: some Sequence<SiteAddress>, base: String) {
        var table = ByteTable()
        for address in addresses { table.insert(Array(address.path.utf8)) }
        self.addresses = table
        self.base = SiteBase(base)
    }

    /// Reads one page. Pure, so pages may be read in any order and at the same time.
    package func links(in html: [UInt8], at page: SiteAddress, keepingTargets: Bool = false) -> PageLinks {
        PageLinks(of: html, at: page, addresses: addresses, base: base, keepingTargets: keepingTargets)
    }

    /// What is broken, by page: the links themselves and those whose page lacks the place that they lead to.
    package func brokenLinks(in pages: [PageLinks]) -> [BrokenLink] {
        let lacking = lackingFragments(in: pages)
        var comparisonsLeft = LinkCandidates.comparisons
        var candidates = LinkCandidates(addresses: addresses)
        var broken: [BrokenLink] = []
        for page in pages {
            for link in page.broken {
                broken.append(BrokenLink(page: page.page, link: link, isFragment: false, near: candidates.near(link.target)))
            }
            let ids = page.brokenHere.isEmpty ? ByteTable() : page.ids
            for link in page.brokenHere {
                let near = near(link, in: ids, &comparisonsLeft)
                broken.append(BrokenLink(page: page.page, link: link, isFragment: true, near: near))
            }
            for link in page.asked {
                guard let fragment = link.fragment, let ids = lacking[link.target]?[fragment] else { continue }
                let near = near(link, in: ids, &comparisonsLeft)
                broken.append(BrokenLink(page: page.page, link: link, isFragment: true, near: near))
            }
        }
        return broken
    }

    /// For each page that lacks a fragment that others ask for: the fragment, and the ids that the page has.
    ///
    /// The ids of one page at a time are looked at, for all who ask for some of them.
    private func lackingFragments(in pages: [PageLinks]) -> [SiteAddress: [String: ByteTable]] {
        var numbers = [Int?](repeating: nil, count: addresses.count)
        for (number, page) in pages.enumerated() {
            if let address = addresses.number(of: Array(page.page.path.utf8)) { numbers[address] = number }
        }
        var asked: [(page: Int, fragment: String)] = []
        for link in pages.lazy.flatMap(\.asked) {
            // Files have no ids: `rapport.pdf#page=3` is for the reader's program to understand.
            guard let fragment = link.fragment, fragment != "top",
                let address = addresses.number(of: Array(link.target.path.utf8)), let page = numbers[address]
            else { continue }
            asked.append((page, fragment))
        }
        asked.sort { $0.page < $1.page }
        var lacking: [SiteAddress: [String: ByteTable]] = [:]
        var ids = ByteTable()
        var last: Int?
        for (number, fragment) in asked {
            let page = pages[number]
            if number != last { ids = page.ids }
            last = number
            if !ids.contains(Array(fragment.utf8)) { lacking[page.page, default: [:]][fragment] = ids }
        }
        return lacking
    }

    private func near(_ link: PageLinks.Link, in ids: ByteTable, _ comparisonsLeft: inout Int) -> String? {
        let count = min(ids.count, LinkCandidates.limit)
        guard comparisonsLeft >= count else { return nil }
        comparisonsLeft -= count
        let words = (0..<count).map { String(decoding: ids[$0], as: UTF8.self) }
        return nearestWord(to: link.fragment ?? "", among: words).map { "#" + $0 }
    }
}

/// A link of a page that leads nowhere, or to a page that lacks the place.
package struct BrokenLink: Sendable, Hashable {
    package var page: SiteAddress
    package var link: PageLinks.Link
    /// The page is there, the place on it is not.
    package var isFragment: Bool
    /// What was probably meant: an address, or `#` and an id.
    package var near: String?
}

/// Addresses that a broken link may have meant: those beside it, and those that end alike.
struct LinkCandidates {
    /// A word is compared with so many others at most, for a folder may hold all of a register.
    static let limit = 2000
    /// So many words are compared at most: who has more that lead nowhere, has moved something.
    static let guesses = 500
    /// So many ids are compared with the fragments that lack theirs.
    static let comparisons = 50_000

    private let addresses: ByteTable
    private var byParent: [SiteAddress: [SiteAddress]]?
    private var byLastPart: [Substring: [SiteAddress]] = [:]
    /// What is broken in a template is broken on every page: each target is compared once.
    private var known: [SiteAddress: String?] = [:]
    private var guessesLeft = Self.guesses

    init(addresses: ByteTable) { self.addresses = addresses }

    mutating func near(_ target: SiteAddress) -> String? {
        if let near = known[target] { return near }
        guard guessesLeft > 0 else { return nil }
        guessesLeft -= 1
        let near = nearest(to: target)
        known[target] = .some(near)
        return near
    }

    private mutating func nearest(to target: SiteAddress) -> String? {
        let slashed = SiteAddress(target.path + "/")
        if addresses.contains(Array(slashed.path.utf8)) { return slashed.path }
        if byParent == nil { sort() }
        let name = Self.lastPart(target)
        let alike = byLastPart[name] ?? []
        if alike.count == 1 { return alike[0].path }
        if let near = nearestWord(to: target.path, among: alike.prefix(Self.limit).map(\.path)) { return near }
        // Beside it, the names are compared and not the whole paths: of those, most is the same in every one.
        let beside = (byParent?[target.parent] ?? []).prefix(Self.limit)
        let nearest = nearestWord(to: String(name), among: beside.map { String(Self.lastPart($0)) })
        return beside.first { Self.lastPart($0) == nearest ?? "" }?.path
    }

    /// Made only when something is broken.
    private mutating func sort() {
        var children: [SiteAddress: [SiteAddress]] = [:]
        for number in 0..<addresses.count {
            let address = SiteAddress(String(decoding: addresses[number], as: UTF8.self))
            children[address.parent, default: []].append(address)
            byLastPart[Self.lastPart(address), default: []].append(address)
        }
        byParent = children
    }

    private static func lastPart(_ address: SiteAddress) -> Substring { address.path.split(separator: "/").last ?? "" }
}
