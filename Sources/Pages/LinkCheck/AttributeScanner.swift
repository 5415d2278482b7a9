import Markup

/// Finds the attributes of a page that links and ids stand in.
///
/// It reads the HTML that our own writers make: every attribute value in double quotes, a blank before each attribute, `<` and `&`
/// escaped in text. It is one walk over the bytes, for a large site has gigabytes of them.
struct AttributeScanner {
    enum Attribute: Sendable {
        case id
        /// `href` of a link that a reader follows or a browser fetches, `src`, and a form's `action`.
        case link
    }

    private var index = 0
    private var isInTag = false
    private var isScript = false

    /// The next attribute of the page and the range of its value, still escaped. The page is the same at every call.
    mutating func next(in html: Span<UInt8>) -> (attribute: Attribute, range: Range<Int>)? {
        while true {
            if isInTag {
                if let found = attributeInTag(html) { return found }
            } else if !enterTag(html) {
                return nil
            }
        }
    }

    /// Goes to the next start tag; false at the end of the page.
    private mutating func enterTag(_ html: Span<UInt8>) -> Bool {
        while index < html.count {
            index = html.index(of: UInt8(ascii: "<"), from: index) + 1
            guard index < html.count, html[index].isASCIILetter else { continue }
            isScript = html.matches("script", at: index)
            isInTag = true
            return true
        }
        return false
    }

    private mutating func attributeInTag(_ html: Span<UInt8>) -> (attribute: Attribute, range: Range<Int>)? {
        while index < html.count {
            let byte = html[index]
            index += 1
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\n"):
                guard let (attribute, start) = attribute(html) else { continue }
                index = html.index(of: UInt8(ascii: "\""), from: start)
                let range = start..<index
                index += 1
                return (attribute, range)
            case UInt8(ascii: "\""): index = html.index(of: UInt8(ascii: "\""), from: index) + 1
            case UInt8(ascii: ">"):
                isInTag = false
                if isScript { skipScript(html) }
                return nil
            default: break
            }
        }
        isInTag = false
        return nil
    }

    /// The attribute whose name begins here, and where its value begins.
    private func attribute(_ html: Span<UInt8>) -> (attribute: Attribute, start: Int)? {
        guard index < html.count else { return nil }
        switch html[index] {
        case UInt8(ascii: "h"): return html.matches("href=\"", at: index) ? (.link, index + 6) : nil
        case UInt8(ascii: "i"): return html.matches("id=\"", at: index) ? (.id, index + 4) : nil
        case UInt8(ascii: "s"): return html.matches("src=\"", at: index) ? (.link, index + 5) : nil
        case UInt8(ascii: "a"): return html.matches("action=\"", at: index) ? (.link, index + 8) : nil
        default: return nil
        }
    }

    /// What a script or a block of linked data says is no mark-up.
    private mutating func skipScript(_ html: Span<UInt8>) {
        isScript = false
        index = html.index(of: UInt8(ascii: "<"), from: index)
        while index < html.count, !html.matches("</script", at: index) {
            index = html.index(of: UInt8(ascii: "<"), from: index + 1)
        }
    }
}
