/// The way back from a text to the bytes that were read: past a byte order mark and the carriage returns at the ends of lines.
package struct InputOffsets: Sendable {
    private let bytes: [UInt8]
    private let hasReturns: Bool
    /// One place in both.
    private var offset: Int
    private var text = 0

    /// - Parameter bytes: what `SourceText.reading` was given.
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        hasReturns = bytes.contains(UInt8(ascii: "\r"))
        offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// Where a place in the text stands in the bytes. Places must be asked for in order.
    package mutating func offset(of place: Int) -> Int {
        guard hasReturns else { return offset + place }
        while text < place, offset < bytes.count {
            let isReturn = bytes[offset] == UInt8(ascii: "\r")
            offset += isReturn && offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "\n") ? 2 : 1
            text += 1
        }
        return offset
    }
}
