import Markup

/// Finds the attributes of a page that links and ids stand in.
///
/// It reads the HTML that our own writers make: every attribute value in double quotes, `<` and `&` escaped in text. It is one walk
/// over the bytes, for a large site has gigabytes of them.
struct AttributeScanner {
    enum Attribute: Sendable {
        case id
        /// `href` of a link that a reader follows or a browser fetches, `src`, and a form's `action`.
        case link
    }

    private let html: [UInt8]
    private var index = 0
    private var isInTag = false
    private var isScript = false

    init(_ html: [UInt8]) { self.html = html }

    /// The next attribute and the range of its value, still escaped.
    mutating func next() -> (attribute: Attribute, range: Range<Int>)? {
        while true {
            if isInTag {
                if let found = attributeInTag() { return found }
            } else if !enterTag() {
                return nil
            }
        }
    }

    /// Goes to the next start tag; false at the end of the page.
    private mutating func enterTag() -> Bool {
        while let less = html[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = less + 1
            guard index < html.count, html[index].isASCIILetter else { continue }
            let start = index
            while index < html.count, Self.isName(html[index]) { index += 1 }
            isScript = html[start..<index].elementsEqual("script".utf8)
            isInTag = true
            return true
        }
        return false
    }

    private mutating func attributeInTag() -> (attribute: Attribute, range: Range<Int>)? {
        while index < html.count {
            let byte = html[index]
            if byte == UInt8(ascii: ">") {
                index += 1
                break
            }
            guard byte.isASCIILetter else {
                index += 1
                continue
            }
            let start = index
            while index < html.count, Self.isName(html[index]) { index += 1 }
            let name = start..<index
            guard index + 1 < html.count, html[index] == UInt8(ascii: "="), html[index + 1] == UInt8(ascii: "\"") else {
                continue
            }
            let valueStart = index + 2
            let valueEnd = html[valueStart...].firstIndex(of: UInt8(ascii: "\"")) ?? html.count
            index = min(valueEnd + 1, html.count)
            if let attribute = attribute(named: name) { return (attribute, valueStart..<valueEnd) }
        }
        isInTag = false
        if isScript { skipScript() }
        return nil
    }

    private func attribute(named name: Range<Int>) -> Attribute? {
        switch name.count {
        case 2 where html[name].elementsEqual("id".utf8): .id
        case 3 where html[name].elementsEqual("src".utf8): .link
        case 4 where html[name].elementsEqual("href".utf8): .link
        case 6 where html[name].elementsEqual("action".utf8): .link
        default: nil
        }
    }

    /// What a script or a block of linked data says is no mark-up.
    private mutating func skipScript() {
        isScript = false
        while let less = html[index...].firstIndex(of: UInt8(ascii: "<")) {
            if html[less...].starts(with: "</script".utf8) {
                index = less
                return
            }
            index = less + 1
        }
        index = html.count
    }

    private static func isName(_ byte: UInt8) -> Bool {
        byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "_")
    }
}
