import Markup

/// Cuts a template into text and tags. Every fault of form is told; the tag that has it puts nothing.
struct TemplateParser {
    private let source: SourceText
    private(set) var tokens: [TemplateToken] = []
    private(set) var faults: [Diagnostic] = []

    init(_ source: SourceText) {
        self.source = source
        cut()
        dropControlLines()
    }

    private mutating func cut() {
        var textStart = 0
        var index = 0
        while faults.count < Limits.reportedTemplateFaults, let start = opening(from: index) {
            if start > 0, source.bytes[start - 1] == UInt8(ascii: "\\") {
                // `\\(` puts `\(`: the first backslash is left out.
                put(textStart..<start - 1)
                textStart = start
                index = start + 2
                continue
            }
            put(textStart..<start)
            guard let end = closing(after: start + 2) else {
                faults.append(TemplateFault.noParenthesis(in: source, at: start))
                textStart = source.lineEnd(after: start)
                index = textStart
                continue
            }
            tokens.append(.tag(tag(in: start + 2..<end, at: start..<end + 1), start..<end + 1))
            textStart = end + 1
            index = textStart
        }
        put(textStart..<source.bytes.count)
    }

    private mutating func put(_ range: Range<Int>) {
        if !range.isEmpty { tokens.append(.text(range)) }
    }

    private func opening(from start: Int) -> Int? {
        var index = start
        while index + 1 < source.bytes.count {
            if source.bytes[index] == UInt8(ascii: "\\"), source.bytes[index + 1] == UInt8(ascii: "(") { return index }
            index += 1
        }
        return nil
    }

    /// The parenthesis that ends a tag. Only a comment may go over lines, and hold parentheses in pairs.
    private func closing(after start: Int) -> Int? {
        let isComment = source.bytes[start...].starts(with: "--".utf8)
        var depth = 0
        for index in start..<source.bytes.count {
            switch source.bytes[index] {
            case UInt8(ascii: "\n") where !isComment: return nil
            case UInt8(ascii: "(") where isComment: depth += 1
            case UInt8(ascii: ")"):
                if depth == 0 { return index }
                depth -= 1
            default: break
            }
        }
        return nil
    }

    private mutating func tag(in range: Range<Int>, at whole: Range<Int>) -> TemplateTag {
        if source.bytes[range].starts(with: "--".utf8) { return .comment }
        let words = self.words(in: range)
        let texts = words.map { source.string(in: $0) }
        switch (texts.first, texts.count) {
        case ("end", 1): return .end
        case ("else", 1): return .else
        case ("else", 3...) where texts[1] == "if": return condition(words.dropFirst(2)).map(TemplateTag.elseIf) ?? broken(whole)
        case ("if", 2...): return condition(words.dropFirst()).map(TemplateTag.if) ?? broken(whole)
        case ("for", 4) where texts[2] == "in" && Self.isName(texts[1]):
            guard let list = path(words[3]) else { return broken(whole) }
            return .for(item: texts[1], list: list)
        case ("include", 2): return .include(texts[1], words[1], isOnOwnLine: false)
        case (let name?, 1) where name.hasPrefix("word."): return .word(String(name.dropFirst(5)), words[0])
        case (_, 1): return path(words[0]).map(TemplateTag.put) ?? broken(whole)
        default: return broken(whole)
        }
    }

    private mutating func broken(_ range: Range<Int>) -> TemplateTag {
        faults.append(TemplateFault.unreadableTag(in: source, range))
        return .broken
    }

    private func condition(_ words: ArraySlice<Range<Int>>) -> TemplateTag.Condition? {
        guard let last = words.last, let path = path(last) else { return nil }
        if words.count == 1 { return TemplateTag.Condition(path: path, isNegated: false) }
        guard words.count == 2, words.first.map({ source.string(in: $0) }) == "not" else { return nil }
        return TemplateTag.Condition(path: path, isNegated: true)
    }

    private func path(_ range: Range<Int>) -> NamePath? {
        var names: [(name: String, range: Range<Int>)] = []
        var start = range.lowerBound
        for part in source.bytes[range].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) {
            let name = String(decoding: part, as: UTF8.self)
            guard Self.isName(name) else { return nil }
            names.append((name, start..<start + part.count))
            start += part.count + 1
        }
        return NamePath(names: names)
    }

    private func words(in range: Range<Int>) -> [Range<Int>] {
        source.bytes[range].split { $0.isBlank }.map { $0.startIndex..<$0.endIndex }
    }

    private static let keywords: Set<String> = ["if", "else", "end", "for", "in", "include", "not", "word"]

    private static func isName(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, first.properties.isAlphabetic, !keywords.contains(text) else { return false }
        return text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "_" }
    }
}

extension TemplateParser {
    /// A line that holds nothing but control tags leaves no line in the page.
    private mutating func dropControlLines() {
        var index = 0
        while index < tokens.count {
            guard tokens[index].isControl else {
                index += 1
                continue
            }
            let end = controlRun(from: index)
            if isAtLineStart(index), isAtLineEnd(end) { dropLine(index..<end) }
            index = max(end, index + 1)
        }
        tokens.removeAll { if case .text(let range) = $0 { range.isEmpty } else { false } }
    }

    /// The end of the control tags, and blanks between them, that follow each other on a line.
    private func controlRun(from start: Int) -> Int {
        var end = start + 1
        var next = end
        while next < tokens.count {
            if tokens[next].isControl {
                end = next + 1
            } else if case .text(let range) = tokens[next], source.bytes[range].allSatisfy(\.isBlank) {
                // Blanks belong to the run only when another tag follows.
            } else {
                break
            }
            next += 1
        }
        return end
    }

    private func isAtLineStart(_ index: Int) -> Bool {
        guard index > 0 else { return true }
        guard case .text(let range) = tokens[index - 1] else { return false }
        let start = trimmingBlanks(range).upperBound
        return start == 0 || source.bytes[start - 1] == UInt8(ascii: "\n")
    }

    private func trimmingBlanks(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, source.bytes[end - 1].isBlank { end -= 1 }
        return range.lowerBound..<end
    }

    private func isAtLineEnd(_ index: Int) -> Bool {
        guard index < tokens.count else { return true }
        guard case .text(let range) = tokens[index] else { return false }
        let blanks = source.skippingBlanks(from: range.lowerBound)
        return blanks < range.upperBound ? source.bytes[blanks] == UInt8(ascii: "\n") : index + 1 == tokens.count
    }

    private mutating func dropLine(_ run: Range<Int>) {
        if run.lowerBound > 0, case .text(let range) = tokens[run.lowerBound - 1] {
            tokens[run.lowerBound - 1] = .text(trimmingBlanks(range))
        }
        if run.upperBound < tokens.count, case .text(let range) = tokens[run.upperBound] {
            let start = min(source.skippingBlanks(from: range.lowerBound) + 1, range.upperBound)
            tokens[run.upperBound] = .text(start..<range.upperBound)
        }
        for index in run {
            switch tokens[index] {
            case .text(let range): tokens[index] = .text(range.lowerBound..<range.lowerBound)
            case .tag(.include(let name, let nameRange, _), let range):
                tokens[index] = .tag(.include(name, nameRange, isOnOwnLine: true), range)
            case .tag: break
            }
        }
    }
}
