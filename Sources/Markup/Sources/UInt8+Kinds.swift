extension UInt8 {
    @inlinable package var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

    @inlinable package var isASCIILetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }

    @inlinable package var isASCIIDigit: Bool { self &- UInt8(ascii: "0") < 10 }
}
