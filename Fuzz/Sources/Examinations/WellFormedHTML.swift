import Markup

/// What is wrong with HTML as our writers make it: elements that cross, a link in a link, text that is not escaped, attributes
/// without quotes, elements that no writer makes. Nil when nothing is.
///
/// Stricter than HTML, and so simple that it can be believed.
package func faultOfHTML(_ html: [UInt8]) -> String? {
    fault(of: HTMLScanner(bytes: html, isPage: false))
}

/// The same of a whole page, which may have any element.
package func faultOfPage(_ html: [UInt8]) -> String? {
    let start = Array("<!doctype html>".utf8)
    guard html.prefix(start.count).elementsEqual(start) else { return "no doctype" }
    return fault(of: HTMLScanner(bytes: Array(html[start.count...]), isPage: true))
}

private func fault(of scanner: HTMLScanner) -> String? {
    var scanner = scanner
    do throws(Fault) {
        try scanner.scan()
        return nil
    } catch {
        return error.description
    }
}

private struct HTMLScanner {
    static let elements: Set<String> = [
        "p", "em", "strong", "a", "code", "pre", "ul", "ol", "li", "blockquote", "br", "hr", "img", "div", "table", "thead",
        "tbody", "tr", "th", "td", "sup",
    ]
    static let empty: Set<String> = ["br", "hr", "img", "input", "link", "meta"]
    static let entities = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"].map { Array($0.utf8) }

    let bytes: [UInt8]
    let isPage: Bool
    var index = 0
    var open: [String] = []

    mutating func scan() throws(Fault) {
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "&"): try entity()
            case UInt8(ascii: "<"): try tag()
            case UInt8(ascii: ">"): throw Fault("a bare bracket at \(index)")
            default: index += 1
            }
        }
        try require(open.isEmpty, "<\(open.last ?? "")> is not closed")
    }

    private mutating func entity() throws(Fault) {
        let rest = bytes[index...]
        guard let entity = Self.entities.first(where: { rest.starts(with: $0) }) else { throw Fault("a bare & at \(index)") }
        index += entity.count
    }

    private mutating func tag() throws(Fault) {
        index += 1
        let isEnd = take(UInt8(ascii: "/"))
        let name = word()
        try require(isPage ? !name.isEmpty : Self.elements.contains(name), "an element <\(name)>")
        if isEnd {
            try require(open.popLast() == name, "</\(name)> closes another")
        } else {
            while take(UInt8(ascii: " ")) { try attribute(of: name) }
            try require(name != "a" || !open.contains("a"), "a link in a link")
            if isPage, take(UInt8(ascii: "/")) {
                // An empty element of a picture.
            } else if !Self.empty.contains(name) {
                open.append(name)
            }
        }
        try require(take(UInt8(ascii: ">")), "<\(name)> goes on at \(index)")
        if isPage, !isEnd, ["script", "style"].contains(name) { skipRaw() }
    }

    /// What stands in `<script>` and `<style>` ends at the first `</`.
    private mutating func skipRaw() {
        while index < bytes.count, !bytes[index...].starts(with: "</".utf8) { index += 1 }
    }

    private mutating func attribute(of element: String) throws(Fault) {
        let name = word()
        try require(!name.isEmpty, "a blank in <\(element)>")
        guard take(UInt8(ascii: "=")) else { return }
        try require(take(UInt8(ascii: "\"")), "\(name) of <\(element)> has no quotes")
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            switch bytes[index] {
            case UInt8(ascii: "&"): try entity()
            case UInt8(ascii: "<"), UInt8(ascii: ">"): throw Fault("a bare bracket in \(name) of <\(element)>")
            default: index += 1
            }
        }
        try require(take(UInt8(ascii: "\"")), "\(name) of <\(element)> has no end")
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    private mutating func word() -> String {
        let start = index
        while index < bytes.count, bytes[index].isASCIILetter || bytes[index].isASCIIDigit || bytes[index] == UInt8(ascii: "-") {
            index += 1
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }
}
