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
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "&"): html.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "'"): html.append(contentsOf: "&#x27;".utf8)
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                html.append(byte)
            default:
                if Self.harmless.contains(byte) {
                    html.append(byte)
                } else {
                    html.append(UInt8(ascii: "%"))
                    html.append(digits[Int(byte >> 4)])
                    html.append(digits[Int(byte & 15)])
                }
            }
        }
    }

    private static let harmless = Array("-_.+!*(),%#@?=;:/$~".utf8)
}
