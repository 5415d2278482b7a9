extension String {
    /// As RFC 3986 wants a text in an address: letters, digits and `-._~` as they are, any other byte as `%` and two digits.
    ///
    /// - Parameter signs: what else is left as it is.
    package func percentEncoded(keeping signs: String = "") -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        for byte in utf8 { bytes.append(percentEncoding: byte, keeping: signs) }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension [UInt8] {
    mutating func append(percentEncoding byte: UInt8, keeping signs: String) {
        if byte.isASCIILetter || byte.isASCIIDigit || "-._~".utf8.contains(byte) || signs.utf8.contains(byte) {
            append(byte)
        } else {
            append(UInt8(ascii: "%"))
            append(Self.hexDigits[Int(byte >> 4)])
            append(Self.hexDigits[Int(byte & 15)])
        }
    }

    private static let hexDigits = Array("0123456789ABCDEF".utf8)
}

extension UInt8 {
    /// What a digit of base 16 stands for.
    package var hexValue: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
