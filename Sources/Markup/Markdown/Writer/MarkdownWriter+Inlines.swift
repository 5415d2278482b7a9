extension MarkdownWriter {
    mutating func writeInline(_ event: MarkdownEvent, _ index: Int) {
        switch event.kind {
        case .text: writeText(event, index)
        case .softBreak: writeSoftBreak(index)
        case .lineBreak: writeLineBreak(index)
        case .code:
            html.append("<code>")
            writeCode(event.literal, index)
            html.append("</code>")
        case .emphasis: html.append(event.isExit ? "</em>" : "<em>")
        case .strong: html.append(event.isExit ? "</strong>" : "<strong>")
        case .link: event.isExit ? endLink() : startLink(event, index)
        case .image: startImage(event, index)
        case .htmlInline: writeHTMLInline(event, index)
        default: break
        }
    }

    /// The end of a line in the source is a space, which may stand between a number and its unit.
    private mutating func writeSoftBreak(_ index: Int) {
        let (textStart, htmlStart) = (text.count, html.count)
        let next = parsed.events[index + 1]
        if !style.isCommonMark, UnbreakableSpace.mayFollow(text.last), next.kind == .text,
            UnbreakableSpace.stands(between: text, and: slice(next.literal))
        {
            html.append("\u{A0}")
            text.append("\u{A0}")
        } else {
            html.append(UInt8(ascii: "\n"))
            text.append(UInt8(ascii: " "))
        }
        note(.lineEnd, from: textStart, html: htmlStart, event: index)
    }

    mutating func writeLineBreak(_ index: Int) {
        let htmlStart = html.count
        html.append(style.isCommonMark ? "<br />\n" : "<br>\n")
        text.append(UInt8(ascii: "\n"))
        note(.lineEnd, from: text.count - 1, html: htmlStart, event: index)
    }

    /// Code, in a text or in a block of its own.
    mutating func writeCode(_ literal: Range<Int>, _ index: Int) {
        let (textStart, htmlStart) = (text.count, html.count)
        append(escaping: slice(literal))
        text.append(contentsOf: slice(literal))
        note(.code, from: textStart, html: htmlStart, event: index, literal: literal.lowerBound)
    }

    /// Notes what has been written to the text since a place in it. What stands in a link of the author's is that, whatever it is.
    private mutating func note(_ kind: TextRun.Kind, from start: Int, html: Int, event: Int, literal: Int = 0) {
        guard text.count > start else { return }
        runs.append(
            TextRun(openLinks.isEmpty ? kind : .link, text: start..<text.count, html: html, event: event, literal: literal))
    }

    private mutating func writeText(_ event: MarkdownEvent, _ index: Int) {
        var rest = event.literal
        if !style.isCommonMark, isPlain(slice(rest)) { return writePlainText(rest, of: index) }
        let mayHoldMore = !style.isCommonMark && slice(rest).contains { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "<") }
        guard mayHoldMore else { return writeText(rest, of: index) }
        checkForComments(in: rest, of: index)
        while let reference = nextFootnoteReference(in: rest, of: index) {
            writeText(rest.lowerBound..<reference.part.lowerBound, of: index)
            writeFootnoteReference(reference.part, at: reference.range)
            rest = reference.part.upperBound..<rest.upperBound
        }
        writeText(rest, of: index)
    }

    /// Stands in HTML and before the reader's eyes as in the source: nothing to escape, nothing to set, and no footnote. Most text does.
    private func isPlain(_ text: ArraySlice<UInt8>) -> Bool {
        // Of a space at the start, the text before it decides.
        text.first != UInt8(ascii: " ")
            && !text.span.hasByte { beforeLast, last, byte in
                // Quotes, which are escaped too, are among what may change.
                Typography.mayChange(beforeLast, last, byte) | UInt8(bit: byte == UInt8(ascii: "&"))
                    | UInt8(bit: byte == UInt8(ascii: "<")) | UInt8(bit: byte == UInt8(ascii: ">"))
                    | UInt8(bit: byte == UInt8(ascii: "["))
            }
    }

    private mutating func writePlainText(_ literal: Range<Int>, of index: Int) {
        let (start, htmlStart) = (text.count, html.count)
        text.append(contentsOf: slice(literal))
        html.append(contentsOf: slice(literal))
        note(textKind, from: start, html: htmlStart, event: index, literal: literal.lowerBound)
    }

    private mutating func writeText(_ part: Range<Int>, of index: Int) {
        let literal = slice(part)
        let (start, htmlStart) = (text.count, html.count)
        if style.isCommonMark || isAutolink(literal) {
            text.append(contentsOf: literal)
        } else {
            Typography.append(literal, language: style.language, to: &text)
        }
        append(escaping: text[start...])
        note(textKind, from: start, html: htmlStart, event: index, literal: part.lowerBound)
    }

    private var textKind: TextRun.Kind { isInNestedHeading ? .quotedHeading : .text }

    /// The text of `<https://…>` is an address, in which nothing is changed.
    private func isAutolink(_ text: ArraySlice<UInt8>) -> Bool {
        guard let link = openLinks.last else { return false }
        let destination = slice(parsed.events[link.event].literal)
        return destination == text || destination.dropFirst("mailto:".utf8.count) == text
    }

    // MARK: Links

    private mutating func startLink(_ event: MarkdownEvent, _ index: Int) {
        // libcmark lets `<https://…>` stand in a link, but HTML has no link in another.
        if !style.isCommonMark, !openLinks.isEmpty {
            openLinks.append(OpenLink(event: index, number: nil, textStart: text.count, isInAnother: true))
            return
        }
        html.append("<a")
        let number = writeAddress(" href=\"", event, index, isImage: false)
        writeTitle(event)
        html.append(">")
        openLinks.append(OpenLink(event: index, number: number, textStart: text.count))
    }

    private mutating func endLink() {
        guard let link = openLinks.popLast(), !link.isInAnother else { return }
        html.append("</a>")
        guard let number = link.number else { return }
        if lastImage < link.event, text[link.textStart...].allSatisfy({ $0 == UInt8(ascii: " ") }) {
            faults.append(.linkWithoutText(), at: body.links[number].range)
        }
        body.links[number].text = String(decoding: text[link.textStart...], as: UTF8.self)
    }

    private mutating func startImage(_ event: MarkdownEvent, _ index: Int) {
        html.append("<img")
        let number = writeAddress(" src=\"", event, index, isImage: true)
        html.append(" alt=\"")
        imageDepth = 1
        lastImage = index
        description.removeAll(keepingCapacity: true)
        openLinks.append(OpenLink(event: index, number: number, textStart: text.count))
    }

    private mutating func endImage() {
        append(escaping: description[...])
        html.append("\"")
        guard let image = openLinks.popLast() else { return }
        let event = parsed.events[image.event]
        writeTitle(event)
        html.append(style.isCommonMark ? " />" : " loading=\"lazy\">")
        guard let number = image.number else { return }
        body.links[number].text = String(decoding: description, as: UTF8.self)
        if description.allSatisfy({ $0 == UInt8(ascii: " ") }) {
            faults.append(.missingAltText(string(event.literal)), at: body.links[number].range)
        }
    }

    /// What stands in an image's brackets, without mark-up.
    mutating func writeDescription(_ event: MarkdownEvent, _ index: Int) {
        switch event.kind {
        case .text where style.isCommonMark: description.append(contentsOf: slice(event.literal))
        case .text: Typography.append(slice(event.literal), language: style.language, to: &description)
        case .code: description.append(contentsOf: slice(event.literal))
        case .softBreak, .lineBreak: description.append(UInt8(ascii: " "))
        case .htmlInline: checkHTMLInline(event, index)
        case .image:
            imageDepth += event.isExit ? -1 : 1
            if imageDepth == 0 { endImage() }
        default: break
        }
    }

    /// Writes an attribute with a hole for the address, and notes the link. Nil where the address may not be published.
    private mutating func writeAddress(_ attribute: StaticString, _ event: MarkdownEvent, _ index: Int, isImage: Bool) -> Int? {
        let destination = LinkDestination(bytes: slice(event.literal))
        if style.isCommonMark {
            html.append(attribute)
            destination.appendEncoded(to: &html)
            html.append("\"")
            return nil
        }
        let range = range(ofInline: index)
        if let label = misplacedFootnote(at: index, range) {
            faults.append(.misplacedFootnote(label), at: range)
            return nil
        }
        if let fault = destination.fault {
            faults.append(fault == .empty ? .emptyLink() : .unsafeLink(string(event.literal), fault), at: range)
            return nil
        }
        html.append(attribute)
        holes.append(Hole(offset: html.count, kind: .link(body.links.count)))
        html.append("\"")
        body.links.append(MarkdownBody.Link(destination: string(event.literal), isImage: isImage, text: "", range: range))
        return body.links.count - 1
    }

    private mutating func writeTitle(_ event: MarkdownEvent) {
        guard !event.title.isEmpty else { return }
        html.append(" title=\"")
        append(escaping: slice(event.title))
        html.append("\"")
    }
}
