import Markup

/// Bytes of an XML document. Every text passes the escaper; element and attribute names come from our own source code.
struct XMLWriter {
    private(set) var bytes: [UInt8]
    private var depth = 0

    init() {
        bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    }

    typealias Attributes = KeyValuePairs<StaticString, String>

    /// An element with other elements in it.
    mutating func element(_ name: StaticString, _ attributes: Attributes = [:], _ content: (inout XMLWriter) -> Void) {
        openTag(name, attributes)
        append(">\n")
        depth += 1
        content(&self)
        depth -= 1
        indent()
        closeTag(name)
    }

    /// An element with text in it.
    mutating func element(_ name: StaticString, _ attributes: Attributes = [:], text: String) {
        openTag(name, attributes)
        append(">")
        append(escaping: text)
        closeTag(name)
    }

    /// An element with nothing in it.
    mutating func emptyElement(_ name: StaticString, _ attributes: Attributes) {
        openTag(name, attributes)
        append("/>\n")
    }

    private mutating func openTag(_ name: StaticString, _ attributes: Attributes) {
        indent()
        append("<")
        append(name)
        for (name, value) in attributes {
            append(" ")
            append(name)
            append("=\"")
            append(escaping: value)
            append("\"")
        }
    }

    private mutating func closeTag(_ name: StaticString) {
        append("</")
        append(name)
        append(">\n")
    }

    private mutating func indent() {
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
    }

    private mutating func append(_ markup: StaticString) {
        bytes.append(markup)
    }

    private mutating func append(escaping text: String) {
        HTML.escape(text.utf8, into: &bytes)
    }
}
