import Markup
package import Records

/// What the bytes of one page say of links: which lead nowhere, and which ids of other pages it counts on.
///
/// Made page by page, in any order and in parallel, right after the page is rendered; `brokenLinks(in:)` puts them together.
package struct PageLinks: Sendable {
    /// A link as it stands in the page.
    package struct Link: Sendable, Hashable {
        /// The value of `href`, entities resolved.
        package var written: String
        /// Where it leads within the site.
        package var target: SiteAddress
        package var fragment: String?
        /// Where it stands in the page's bytes.
        package var offset: Int
    }

    package let page: SiteAddress
    /// Links to an address that the site does not have.
    package private(set) var broken: [Link] = []
    /// Links to a place on this page that it does not have.
    package private(set) var brokenHere: [Link] = []
    /// Links to a place on another page, which that page must have.
    package private(set) var asked: [Link] = []
    /// The pages that this one leads to, as numbers of the table, once for each link; only where it was asked for.
    package private(set) var targets: [Int] = []
    /// The ids of this page, each followed by a newline: compact, since most pages are never asked.
    private var idLines: [UInt8] = []

    /// Reads a page that our own writers made. `addresses` holds all that the site answers at, `base` is its public address.
    package init(
        of html: [UInt8], at page: SiteAddress, addresses: ByteTable, base: SiteBase, keepingTargets: Bool = false
    ) {
        self.page = page
        let bytes = html.span
        var scanner = AttributeScanner()
        var here: [Link] = []
        var ids: [Range<Int>] = []
        var plainHere: [Range<Int>] = []
        let folders = PageFolders(page)
        var resolver = LinkResolver(page: page, base: base)
        while let (attribute, range) = scanner.next(in: bytes) {
            let value = bytes.extracting(range)
            if attribute == .id {
                ids.append(range)
                idLines.append(contentsOf: html[range])
                idLines.append(UInt8(ascii: "\n"))
                continue
            }
            if value.isPlainFragment {
                plainHere.append(range)
                continue
            }
            if let number = folders.number(of: value, in: addresses) {
                if keepingTargets { targets.append(number) }
                continue
            }
            guard resolver.resolve(html[range]) else { continue }
            if resolver.isHere {
                if !resolver.fragment.isEmpty { here.append(link(html, range, resolver)) }
                continue
            }
            guard let number = addresses.number(of: resolver.path) else {
                broken.append(link(html, range, resolver))
                continue
            }
            if keepingTargets { targets.append(number) }
            if !resolver.fragment.isEmpty { asked.append(link(html, range, resolver)) }
        }
        for range in Self.lacking(plainHere, among: ids, in: bytes) where resolver.resolve(html[range]) {
            here.append(link(html, range, resolver))
        }
        brokenHere = lackingHere(here)
    }

    /// The fragments, `#` and a word, that no id of the page is; few pages have many of either, and such pages' are all left to
    /// `lackingHere`.
    private static func lacking(_ links: [Range<Int>], among ids: [Range<Int>], in html: Span<UInt8>) -> [Range<Int>] {
        if links.count * ids.count > 4096 { return links }
        var lacking: [Range<Int>] = []
        for link in links {
            var isThere = false
            for id in ids where id.count == link.count - 1 && html.holdsSame(id.lowerBound, link.lowerBound + 1, id.count) {
                isThere = true
                break
            }
            if !isThere { lacking.append(link) }
        }
        return lacking
    }

    /// Those of the links to places on this page that it does not have.
    private func lackingHere(_ links: [Link]) -> [Link] {
        if links.isEmpty { return [] }
        let ids = ids
        return links.filter { !ids.contains(Array(($0.fragment ?? "").utf8)) && $0.fragment != "top" }
    }

    /// The ids that a link may lead to.
    package var ids: ByteTable {
        var table = ByteTable()
        for id in idLines.split(separator: UInt8(ascii: "\n")) { table.insert(Array(id)) }
        return table
    }

    private func link(_ html: [UInt8], _ range: Range<Int>, _ resolver: LinkResolver) -> Link {
        let fragment = resolver.fragment.isEmpty ? nil : String(decoding: resolver.fragment, as: UTF8.self)
        return Link(
            written: String(decoding: LinkResolver.unescaped(html[range]), as: UTF8.self),
            target: SiteAddress(String(decoding: resolver.path, as: UTF8.self)), fragment: fragment, offset: range.lowerBound)
    }
}

extension Span<UInt8> {
    /// `#` and letters of ASCII, digits, `-` and `_`: nothing that is escaped.
    fileprivate var isPlainFragment: Bool {
        guard count > 1, self[0] == UInt8(ascii: "#") else { return false }
        for index in 1..<count {
            let byte = self[index]
            guard byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") else {
                return false
            }
        }
        return true
    }

    /// Whether the same `length` bytes stand at two places.
    fileprivate func holdsSame(_ first: Int, _ second: Int, _ length: Int) -> Bool {
        for offset in 0..<length where self[first + offset] != self[second + offset] { return false }
        return true
    }
}

/// The site's public address in parts, so that a link to ourselves is told from one to others.
package struct SiteBase: Sendable {
    /// `https://prov.example/beslut/`.
    let url: [UInt8]
    /// `/beslut/`.
    let path: [UInt8]

    package init(_ base: String) {
        let bytes = Array(base.utf8)
        let slash = UInt8(ascii: "/")
        let host = bytes.indices.dropFirst(2).first { bytes[$0 - 2] == slash && bytes[$0 - 1] == slash }
        let start = bytes[(host ?? bytes.count)...].firstIndex(of: slash)
        url = bytes
        path = start.map { Array(bytes[$0...]) } ?? [slash]
    }
}
