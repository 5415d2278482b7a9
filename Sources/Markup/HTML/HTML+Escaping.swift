extension HTML {
    /// Escapes what HTML and XML give a meaning: `&`, `<`, `>`, `"` and `'`. Runs without such bytes are copied whole.
    package static func escape(_ text: some Collection<UInt8>, into bytes: inout [UInt8]) {
        let escaped: Void? = text.withContiguousStorageIfAvailable { buffer in
            unsafe escapeRuns(of: buffer, into: &bytes)
        }
        if escaped == nil { escape(Array(text), into: &bytes) }
    }

    package static func escape(_ text: String, into bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { buffer in unsafe escapeRuns(of: buffer, into: &bytes) }
    }

    /// In bounds: `index` and `runStart` never pass the buffer's count, and the buffer is not kept. Plain pointers, since every text of
    /// every page goes this way.
    private static func escapeRuns(of text: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8]) {
        var runStart = 0
        var index = 0
        while index < text.count {
            let byte = unsafe text[index]
            if isSpecial(byte) {
                unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[runStart..<index]))
                bytes.append(entity(byte))
                runStart = index + 1
            }
            index += 1
        }
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[runStart...]))
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        default: false
        }
    }

    private static func entity(_ byte: UInt8) -> StaticString {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        default: "&#39;"
        }
    }
}
