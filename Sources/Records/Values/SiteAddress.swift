import Markup

/// The address of a page or file within the site: `/vaggeryd/ks-mal-2019/`, `/a/b.pdf`.
///
/// Always begins with `/`; that of a page also ends with one. It is ASCII: every part is made by `AddressPart`. Pages makes URLs
/// of addresses.
package struct SiteAddress: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let path: String

    /// The start page.
    package static let root = SiteAddress("/")

    package init(_ path: String) { self.path = path }

    package var description: String { path }

    /// Of a page; else of a file.
    package var isPage: Bool { path.utf8.last == UInt8(ascii: "/") }

    /// The address of a page below this one: `/program/` and `2019` give `/program/2019/`.
    package func page(_ part: String) -> SiteAddress { SiteAddress(path + part + "/") }

    /// The address of a file below this one.
    package func file(_ name: String) -> SiteAddress { SiteAddress(path + name) }

    /// The page above; the start page is above itself.
    package var parent: SiteAddress {
        var parts = path.pathParts
        _ = parts.popLast()
        return SiteAddress(parts.isEmpty ? "/" : "/" + parts.joined(separator: "/") + "/")
    }

    /// In the order of bytes, which of ASCII is that of strings.
    package static func < (left: Self, right: Self) -> Bool { left.path < right.path }
}
