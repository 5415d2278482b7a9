/// The address in a link, as an author wrote it, with entities and escapes resolved.
struct LinkDestination {
    enum Fault: Sendable, Hashable {
        case empty
        /// `javascript:`, `data:`, `file:` or any other that is not known to be harmless.
        case scheme
        case controlCharacter
        /// `//host/path`, which is another site by whatever scheme the page has.
        case noScheme
    }

    let bytes: ArraySlice<UInt8>

    private static let schemes: Set<String> = ["http", "https", "mailto", "tel"]

    /// Nil for an address that may be published. Browsers skip tabs, line ends and leading spaces in an address, so these are faults
    /// instead of ways around the rule.
    var fault: Fault? {
        guard let first = bytes.first else { return .empty }
        if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return .controlCharacter }
        if first == UInt8(ascii: " ") { return .scheme }
        if bytes.count > 1, bytes.prefix(2).allSatisfy({ $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }) {
            return .noScheme
        }
        for index in bytes.indices {
            switch bytes[index] {
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
            case UInt8(ascii: ":"):
                let scheme = String(decoding: bytes[..<index], as: UTF8.self).lowercased()
                return Self.schemes.contains(scheme) ? nil : .scheme
            default: break
            }
        }
        return nil
    }

    /// Percent-encodes what may not stand in an address, as the CommonMark specification's examples have it.
    func appendEncoded(to html: inout [UInt8]) {
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "&"): html.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "'"): html.append(contentsOf: "&#x27;".utf8)
            default: html.append(percentEncoding: byte, keeping: Self.signs)
            }
        }
    }

    /// What stands in an address as an author wrote it, besides letters and digits.
    fileprivate static let signs = "+!*(),%#@?=;:/$&'"
}

/// An address as an author wrote it, with what may not stand in one percent-encoded: `å`, a space, a quotation mark. What is
/// encoded already is left as it is.
package func percentEncoded(_ address: String) -> String { address.percentEncoded(keeping: LinkDestination.signs) }
