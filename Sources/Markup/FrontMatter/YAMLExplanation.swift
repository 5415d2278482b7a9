/// What an editor did, told from where libyaml stopped and how the lines there look.
///
/// libyaml's own words ("mapping values are not allowed in this context") help nobody who does not know its grammar.
struct YAMLExplanation {
    private(set) var fault: YAMLFault

    init(_ problem: YAMLProblem, in source: SourceText, block: Range<Int>) {
        let reader = Reader(problem: problem, source: source, block: block)
        fault =
            reader.tooDeep ?? reader.directive ?? reader.tabIndentation ?? reader.explained
            ?? .unreadable(reader.content(at: reader.offset))
    }

    private struct Reader {
        let problem: YAMLProblem
        let source: SourceText
        let block: Range<Int>

        /// Where libyaml stopped. At the end of a block that is after its last newline, where nothing stands to point at.
        var offset: Int {
            let content = source.trimmingEnd(of: block)
            return max(block.lowerBound, min(problem.offset, content.upperBound))
        }

        var context: Int { max(block.lowerBound, min(problem.contextOffset ?? offset, block.upperBound)) }

        var tabIndentation: YAMLFault? {
            let end = source.lineEnd(after: max(offset, block.lowerBound))
            for line in source.lines(in: block.lowerBound..<max(block.lowerBound, min(end, block.upperBound))) {
                let indentation = line.lowerBound..<source.skippingBlanks(from: line.lowerBound)
                guard let tab = indentation.first(where: { source.bytes[$0] == UInt8(ascii: "\t") }) else { continue }
                if indentation.upperBound < line.upperBound { return .tabIndentation(tab..<indentation.upperBound) }
            }
            return nil
        }

        var explained: YAMLFault? {
            switch problem.problem {
            case "mapping values are not allowed in this context": colonInValue
            case "could not find expected ':'": .missingColon(source, line(at: context))
            case "found unexpected end of stream", "found unexpected document indicator":
                .unclosedQuote(context..<source.trimmingEnd(of: context..<source.lineEnd(after: context)).upperBound)
            case "found unknown escape character", "did not find expected hexdecimal number",
                "found invalid Unicode character escape code":
                .escape(line(at: offset))
            case "found character that cannot start any token": .reservedSign(source, value(from: offset))
            case "did not find expected alphabetic or numeric character", "did not find expected comment or line break",
                "did not find expected whitespace or line break", "did not find the expected '!'":
                .reservedSign(source, value(from: context))
            case "did not find expected ',' or ']'", "did not find expected ',' or '}'": flow
            case "did not find expected node content" where problem.context == "while parsing a flow node": flow
            case "did not find expected node content", "mapping keys are not allowed in this context":
                .reservedSign(source, value(from: offset))
            case "did not find expected key", "did not find expected '-' indicator", "did not find expected <document start>":
                textAfterValue ?? misplacedLine
            case "block sequence entries are not allowed in this context": .listOnLineOfKey(value(from: offset))
            default: nil
            }
        }

        var tooDeep: YAMLFault? {
            problem.problem == YAMLProblem.tooDeep ? .tooDeep(problem.offset..<problem.offset + 1) : nil
        }

        var directive: YAMLFault? {
            let line = content(at: offset)
            return source.bytes[line].first == UInt8(ascii: "%") ? .directive(line) : nil
        }

        private func line(at offset: Int) -> Range<Int> {
            source.lineStart(before: offset)..<source.lineEnd(after: offset)
        }

        func content(at offset: Int) -> Range<Int> {
            source.trimming(line(at: offset))
        }

        private func value(from offset: Int) -> Range<Int> {
            source.trimmingEnd(of: offset..<max(offset, source.lineEnd(after: offset)))
        }

        /// Where the value of the line's first key stands.
        private func valueOfKey(in line: Range<Int>) -> Range<Int>? {
            guard let colon = source.colon(in: line) else { return nil }
            let value = source.trimming(colon + 1..<max(colon + 1, line.upperBound))
            return value.isEmpty ? nil : value
        }

        private var colonInValue: YAMLFault {
            let line = line(at: offset)
            if let value = valueOfKey(in: line), value.lowerBound < offset { return .colonInValue(source, value) }
            return misplacedLine
        }

        private var misplacedLine: YAMLFault {
            let line = content(at: offset)
            let text = source.bytes[line]
            if text.starts(with: "\u{A0}".utf8) { return .hardSpace(source, line) }
            return text.starts(with: "- ".utf8) ? .listWithoutKey(line) : .indentation(line)
        }

        private var textAfterValue: YAMLFault? {
            let line = line(at: offset)
            guard source.trimming(line).lowerBound < offset, let value = valueOfKey(in: line) ?? itemValue(in: line) else {
                return nil
            }
            return .textAfterValue(source, value)
        }

        private func itemValue(in line: Range<Int>) -> Range<Int>? {
            let content = source.trimming(line)
            guard content.count > 2, source.bytes[content.lowerBound] == UInt8(ascii: "-") else { return nil }
            return source.trimming(content.lowerBound + 1..<content.upperBound)
        }

        private var flow: YAMLFault {
            if let opening = unclosedBracket {
                let isList = source.bytes[opening] == UInt8(ascii: "[")
                return .unclosedBracket(isList ? "[" : "{", isList ? "]" : "}", value(from: opening))
            }
            return .commaExpected(value(from: offset))
        }

        /// The outermost bracket of the block that nothing closes; what stands in quotes is no bracket.
        private var unclosedBracket: Int? {
            var open: [Int] = []
            var quote: UInt8?
            for index in block {
                switch source.bytes[index] {
                case let byte where byte == quote: quote = nil
                case _ where quote != nil: break
                case UInt8(ascii: "\""), UInt8(ascii: "'"):
                    // An apostrophe within a word quotes nothing.
                    let before = index > block.lowerBound ? source.bytes[index - 1] : UInt8(ascii: " ")
                    if before.isBlank || "[{,:\n".utf8.contains(before) { quote = source.bytes[index] }
                case UInt8(ascii: "["), UInt8(ascii: "{"): open.append(index)
                case UInt8(ascii: "]"), UInt8(ascii: "}"): _ = open.popLast()
                default: break
                }
            }
            return open.first
        }
    }
}
