/// Bytes of HTML. Only the escaper and our own writers can make it, so text that was never escaped does not compile.
public struct HTML: Sendable, Hashable {
    package private(set) var bytes: [UInt8]

    package init() { bytes = [] }

    /// Text, escaped so that it may stand in an element or in a quoted attribute.
    package init(escaping text: String) {
        bytes = []
        append(escaping: text)
    }

    /// Mark-up that stands in our own source code. `StaticString` keeps everything else out.
    package init(_ markup: StaticString) {
        bytes = []
        append(markup)
    }

    /// Bytes that one of our writers has made. A test lists the files that may call it.
    package init(trusted bytes: [UInt8]) {
        self.bytes = bytes
    }

    package var isEmpty: Bool { bytes.isEmpty }
    package var string: String { String(decoding: bytes, as: UTF8.self) }

    package mutating func append(_ other: HTML) { bytes.append(contentsOf: other.bytes) }

    package mutating func append(_ markup: StaticString) {
        bytes.append(markup)
    }

    package mutating func append(escaping text: String) { Self.escape(text, into: &bytes) }
}
