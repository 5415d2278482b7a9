extension MarkdownWriter {
    /// Finds the steps of each footnote's content. They stand first in the text; the result is where the body begins.
    mutating func findFootnotes() -> Int {
        guard let last = prepared.footnotes.last else { return 0 }
        var depth = 0
        var start = 0
        for index in parsed.events.indices.dropFirst() {
            let event = parsed.events[index]
            if depth == 0, event.firstLine >= last.lines.upperBound || event.kind == .document { return index }
            guard event.isContainer else { continue }
            if !event.isExit, depth == 0 { start = index + 1 }
            depth += event.isExit ? -1 : 1
            if depth == 0 { footnotes.events.append(start..<index) }
        }
        return parsed.events.endIndex
    }

    // MARK: References

    /// The next `[^label]` in a text that is not escaped: its place in the strings and in the source.
    mutating func nextFootnoteReference(in text: Range<Int>, of index: Int) -> (part: Range<Int>, range: Range<Int>)? {
        guard !style.isCommonMark, text.count > 3 else { return nil }
        var start = text.lowerBound
        while let bracket = parsed.strings[start..<text.upperBound].firstIndex(of: UInt8(ascii: "[")) {
            if let label = FootnoteDefinition.reference(at: bracket, in: parsed.strings[..<text.upperBound]) {
                let part = bracket..<label.upperBound + 1
                let range = range(ofPart: part, inText: index) ?? range(ofInline: index)
                if source.bytes[range].first != UInt8(ascii: "\\") { return (part, range) }
            }
            start = bracket + 1
        }
        return nil
    }

    mutating func writeFootnoteReference(_ reference: Range<Int>, at range: Range<Int>) {
        let label = reference.lowerBound + 2..<reference.upperBound - 1
        guard let (number, use) = footnotes.refer(to: slice(label)) else {
            faults.append(.unknownFootnote(string(label)), at: range)
            return
        }
        html.append("<sup><a id=\"fnref-")
        appendFootnoteID(number, use)
        html.append("\" href=\"#fn-")
        html.append(number: number)
        html.append("\" role=\"doc-noteref\" aria-label=\"")
        append(escaping: Array("\(style.footnoteLabel) \(number)".utf8)[...])
        html.append("\">")
        html.append(number: number)
        html.append("</a></sup>")
    }

    /// A footnote's text that stands in a list or a quote is to CommonMark the address of a link `[^1]`.
    func misplacedFootnote(at index: Int, _ range: Range<Int>) -> String? {
        let text = parsed.events[index + 1]
        guard text.kind == .text, parsed.strings[text.literal].first == UInt8(ascii: "^"),
            source.bytes[range].starts(with: "[^".utf8), source.bytes[range].last == UInt8(ascii: "]")
        else { return nil }
        return string(text.literal.dropFirst())
    }

    private mutating func appendFootnoteID(_ number: Int, _ use: Int) {
        html.append(number: number)
        guard use > 1 else { return }
        html.append("-")
        html.append(number: use)
    }

    // MARK: The list

    /// Writes the footnotes that the text refers to, in the order of their numbers. Those that a footnote refers to come last.
    mutating func writeFootnotes() {
        var number = 1
        // The document, and the quote that a footnote has been made into.
        containers = [0, 0]
        while number <= footnotes.used.count {
            let definition = footnotes.used[number - 1]
            startLine()
            if number == 1 { html.append("<ol>\n") }
            let start = html.count
            html.append("<li id=\"fn-")
            html.append(number: number)
            html.append("\">\n")
            if definition < footnotes.events.count {
                containers[1] = footnotes.events[definition].lowerBound - 1
                footnotes.events[definition].forEach { write($0) }
            }
            writeWaysBack(number, definition)
            html.append("</li>\n")
            body.footnoteParts.append(start..<html.count)
            number += 1
        }
        if number > 1 {
            html.append("</ol>\n")
            body.footnotes = takeFragment()
        }
        containers = []
        checkFootnotes()
    }

    /// Arrows back to each place that refers to a footnote, in its last paragraph.
    private mutating func writeWaysBack(_ number: Int, _ definition: Int) {
        let end = "</p>\n"
        let isInParagraph = html.suffix(end.utf8.count).elementsEqual(end.utf8)
        if isInParagraph { html.removeLast(end.utf8.count) } else { html.append("<p>") }
        for use in 1...max(1, footnotes.uses[definition]) {
            html.append(" <a href=\"#fnref-")
            appendFootnoteID(number, use)
            html.append("\" role=\"doc-backlink\" aria-label=\"")
            let label = use == 1 ? "\(style.footnoteBackLabel) \(number)" : "\(style.footnoteBackLabel) \(number) (\(use))"
            append(escaping: Array(label.utf8)[...])
            html.append("\">↩\u{FE0E}</a>")
        }
        html.append("</p>\n")
    }

    private mutating func checkFootnotes() {
        let duplicates = Set(footnotes.duplicates)
        for (index, footnote) in prepared.footnotes.enumerated() {
            let place = footnote.label.lowerBound - 2..<footnote.label.upperBound + 1
            let label = source.string(in: footnote.label)
            if duplicates.contains(index) {
                faults.append(.duplicateFootnote(label), at: place)
            } else if footnotes.uses[index] == 0 {
                faults.append(.unusedFootnote(label), at: place)
            }
        }
    }
}
