extension MarkdownWriter {
    /// True for a block directly in a section: in the document and nothing else. The block itself is on the stack.
    var isTopLevel: Bool { containers.count <= 2 }

    mutating func writeBlock(_ event: MarkdownEvent, _ index: Int) {
        switch event.kind {
        case .document:
            if event.isExit, !style.isCommonMark { endSection(before: prepared.original.upperBound) }
        case .paragraph: writeParagraph(event, index)
        case .heading: if !writeCell(event) { writeHeading(event) }
        case .list:
            startLine()
            if event.isExit {
                html.append(event.isOrdered ? "</ol>\n" : "</ul>\n")
            } else if event.isOrdered {
                html.append("<ol")
                if event.number != 1 {
                    html.append(" start=\"")
                    html.append(number: Int(event.number))
                    html.append("\"")
                }
                html.append(">\n")
            } else {
                html.append("<ul>\n")
            }
        case .item:
            if event.isExit {
                html.append("</li>\n")
            } else {
                startLine()
                html.append("<li")
                if containers.count == 3 { holes.append(Hole(offset: html.count, kind: .listItem)) }
                html.append(">")
            }
        case .blockQuote:
            startLine()
            html.append(event.isExit ? "</blockquote>\n" : "<blockquote>\n")
        case .codeBlock: writeCodeBlock(event, index)
        case .thematicBreak:
            startLine()
            html.append(style.isCommonMark ? "<hr />\n" : "<hr>\n")
        case .htmlBlock: writeHTMLBlock(event, index)
        default: break
        }
    }

    mutating func startLine() {
        if let last = html.last, last != UInt8(ascii: "\n") { html.append(UInt8(ascii: "\n")) }
        if let last = text.last, last != UInt8(ascii: "\n") { text.append(UInt8(ascii: "\n")) }
    }

    private mutating func writeParagraph(_ event: MarkdownEvent, _ index: Int) {
        if event.isTight {
            // The text of the next block must not run into this one's.
            if event.isExit, let last = text.last, last != UInt8(ascii: "\n") { text.append(UInt8(ascii: "\n")) }
            return
        }
        if event.isExit {
            html.append("</p>\n")
            text.append(UInt8(ascii: "\n"))
            return
        }
        startLine()
        html.append("<p")
        if isTopLevel, beginsWithClauseWord(after: index) { holes.append(Hole(offset: html.count, kind: .clause)) }
        html.append(">")
    }

    /// A point of a decision is often a paragraph: "att anta programmet", with the first word in bold or not.
    private func beginsWithClauseWord(after index: Int) -> Bool {
        var next = index + 1
        while parsed.events[next].kind == .emphasis || parsed.events[next].kind == .strong, !parsed.events[next].isExit {
            next += 1
        }
        guard parsed.events[next].kind == .text else { return false }
        let text = slice(parsed.events[next].literal)
        guard text.count >= 3, text.prefix(3).elementsEqual("att".utf8, by: { $0 | 0x20 == $1 }) else { return false }
        guard let after = text.dropFirst(3).first else { return true }
        return after < 0x80 && after != UInt8(ascii: "-") && !after.isASCIILetter
    }

    private mutating func writeHeading(_ event: MarkdownEvent) {
        if style.isCommonMark {
            if !event.isExit { startLine() }
            html.append(event.isExit ? "</h" : "<h")
            html.append(number: Int(event.number))
            html.append(event.isExit ? ">\n" : ">")
            return
        }
        guard isTopLevel else {
            if !event.isExit { startLine() }
            html.append(event.isExit ? "</strong></p>\n" : "<p class=\"rubrik\"><strong>")
            if event.isExit {
                if text.count == nestedHeadingStart { faults.append(.emptyHeading(), at: range(ofBlock: event)) }
                text.append(UInt8(ascii: "\n"))
            }
            nestedHeadingStart = text.count
            isInNestedHeading = !event.isExit
            return
        }
        let range = range(ofBlock: event)
        guard event.isExit else {
            endSection(before: range.lowerBound)
            return
        }
        let id = ids.id(for: text[...])
        let content = takeFragment()
        if content.text.isEmpty { faults.append(.emptyHeading(), at: range) }
        heading = MarkdownBody.Heading(
            level: Int(event.number), id: id, content: content, text: content.text,
            range: range)
    }

    private mutating func writeCodeBlock(_ event: MarkdownEvent, _ index: Int) {
        startLine()
        html.append(style.isCommonMark ? "<pre>" : "<pre tabindex=\"0\">")
        html.append("<code")
        let language = slice(event.literal).prefix { !$0.isBlank }
        if !language.isEmpty {
            html.append(" class=\"language-")
            append(escaping: language)
            html.append("\"")
        }
        html.append(">")
        writeCode(event.title, index)
        html.append("</code></pre>\n")
    }
}
