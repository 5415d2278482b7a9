@_spi(_Unicode) import Swift

extension String {
    /// The text in NFC. macOS stores "å" as two characters, and a file must have one address wherever it was saved.
    package var inNormalForm: String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return self }
        var scalars = UnicodeScalarView()
        scalars.append(contentsOf: _nfc)
        return String(scalars)
    }
}
