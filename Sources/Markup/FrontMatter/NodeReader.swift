/// Builds a node from libyaml's events, and notices what libyaml takes without a word: keys that stand twice, aliases and tags,
/// text that becomes a comment, a decimal comma that ends a value.
struct NodeReader: ~Copyable {
    private let source: SourceText
    private(set) var faults: [YAMLFault] = []
    /// Values that commas have split, with their keys: told when all of each is known.
    private var splitValues: [(key: String, range: Range<Int>)] = []

    /// Reads the YAML in a range: its only value, or none where nothing but comments stand. Fails where it ceases to be YAML, or is
    /// too deep.
    static func reading(_ source: SourceText, in range: Range<Int>) -> Result<(Node?, [YAMLFault]), YAMLProblem> {
        YAMLEvents.reading(source, in: range) { events in
            var reader = NodeReader(source: source)
            do throws(YAMLProblem) {
                let node = try reader.document(&events)
                return .success((node, reader.faults))
            } catch {
                return .failure(error)
            }
        }
    }

    private init(source: SourceText) {
        self.source = source
    }

    private mutating func document(_ events: inout YAMLEvents) throws(YAMLProblem) -> Node? {
        var root: Node?
        var documents = 0
        while true {
            let event = try events.next()
            switch event.kind {
            case .streamEnd:
                faults += splitValues.prefix(Limits.reportedYAMLFaults).map {
                    .comma(source.string(in: $0.range), key: $0.key, $0.range)
                }
                return root
            case .documentStart(let hasDirectives):
                documents += 1
                if hasDirectives { report { _ in .directive(event.range) } }
                if documents > 1 { report { _ in .severalDocuments(event.range) } }
            case .other: break
            default:
                let node = try node(event, &events, depth: 1)
                if root == nil { root = node }
            }
        }
    }

    /// Makes the fault only when it will be told: a file that is no front matter at all has one for every word.
    private mutating func report(_ fault: (SourceText) -> YAMLFault) {
        if faults.count < Limits.reportedYAMLFaults { faults.append(fault(source)) }
    }

    private mutating func node(
        _ event: YAMLEvent, _ events: inout YAMLEvents, depth: Int
    ) throws(YAMLProblem) -> Node {
        if event.hasProperties { report { source in .property(source, event.range) } }
        switch event.kind {
        case .scalar(let text, let style):
            return scalar(text, style, event.range)
        case .listStart where depth > Limits.yamlNesting, .mapStart where depth > Limits.yamlNesting:
            throw YAMLProblem(problem: YAMLProblem.tooDeep, offset: event.range.lowerBound, context: nil, contextOffset: nil)
        case .listStart(let isFlow):
            return try list(from: event.range.lowerBound, isFlow: isFlow, &events, depth: depth)
        case .mapStart(let isFlow):
            return try map(from: event.range.lowerBound, isFlow: isFlow, &events, depth: depth)
        default:
            report { source in .alias(source, event.range) }
            return Node(.broken, range: event.range)
        }
    }

    private mutating func scalar(_ text: String, _ style: YAMLEvent.Style, _ range: Range<Int>) -> Node {
        let range = source.trimmingEnd(of: range)
        switch style {
        case .plain:
            noticeComment(after: range)
            return Node(text.isEmpty ? .empty : .scalar(text, isPlain: true), range: range)
        case .doubleQuoted:
            if let control = text.unicodeScalars.first(where: { $0.isControlOrNoncharacter || $0.endsLineUnseen }) {
                report { _ in .escapedControl(control, range) }
                return Node(.broken, range: range)
            }
        case .other: break
        }
        return Node(.scalar(text, isPlain: false), range: range)
    }

    private mutating func list(
        from start: Int, isFlow: Bool, _ events: inout YAMLEvents, depth: Int
    ) throws(YAMLProblem) -> Node {
        var items: [Node] = []
        var end = start
        while true {
            let event = try events.next()
            if case .listEnd = event.kind {
                // The end of a list in block style is where the next thing begins, so its last item tells where it ends.
                if isFlow { end = event.range.upperBound }
                return Node(.list(items), range: start..<max(start, end))
            }
            let item = try node(event, &events, depth: depth + 1)
            end = max(end, item.range.upperBound)
            items.append(item)
        }
    }

    private mutating func map(
        from start: Int, isFlow: Bool, _ events: inout YAMLEvents, depth: Int
    ) throws(YAMLProblem) -> Node {
        var entries = EntryList()
        var hasBrokenKey = false
        var end = start
        while true {
            let event = try events.next()
            if case .mapEnd = event.kind {
                if isFlow { end = event.range.upperBound }
                // Of a map whose keys are all broken it is not said that they are missing as well.
                let isBroken = hasBrokenKey && depth > 1 && entries.entries.isEmpty
                return Node(isBroken ? .broken : .map(entries.entries), range: start..<max(start, end))
            }
            let key = try self.key(event, &events, depth: depth)
            let value = try node(try events.next(), &events, depth: depth + 1)
            end = max(end, value.range.upperBound)
            guard let key else {
                hasBrokenKey = true
                continue
            }
            if isFlow, value.content == .empty, !source.hasColon(after: key.range) {
                if joinToPrevious(key.range, in: &entries) { continue }
                if key.text.contains(":") { report { _ in .noSpaceAfterColon(key.text, key.range) } }
            }
            let entry = Node.Entry(key: key.text, keyRange: key.range, value: value)
            if let first = entries.add(entry) {
                report { source in .duplicateKey(entry, first: source.lineNumber(of: first.keyRange)) }
            }
        }
    }

    private mutating func key(
        _ event: YAMLEvent, _ events: inout YAMLEvents, depth: Int
    ) throws(YAMLProblem) -> (text: String, range: Range<Int>)? {
        guard case .scalar(let text, let style) = event.kind else {
            let range = try node(event, &events, depth: depth + 1).range
            report { _ in .keyIsNoText(range) }
            return nil
        }
        if event.hasProperties { report { source in .property(source, event.range) } }
        if text.isEmpty {
            report { _ in .missingKey(event.range) }
            return nil
        }
        if case .plain = style, source.bytes[event.range].starts(with: "\u{A0}".utf8) {
            report { source in .hardSpace(source, event.range) }
            return nil
        }
        if case .plain = style, text.utf8.first == UInt8(ascii: "-") {
            report { _ in .noSpaceAfterHyphen(text, event.range) }
            return nil
        }
        if text == "<<", case .plain = style {
            report { _ in .mergeKey(event.range) }
            return nil
        }
        return (text, event.range)
    }

    /// In `{ belopp: 2,5 mkr }` YAML sees two keys, `belopp` and `5 mkr`. The second is the rest of the first one's value.
    private mutating func joinToPrevious(_ key: Range<Int>, in entries: inout EntryList) -> Bool {
        guard let previous = entries.entries.last else { return false }
        let whole = previous.value.range.lowerBound..<key.upperBound
        switch previous.value.content {
        case .scalar(_, isPlain: true): splitValues.append((previous.key, whole))
        case .broken where splitValues.last?.range.lowerBound == whole.lowerBound:
            splitValues[splitValues.count - 1].range = whole
        default: return false
        }
        entries.replaceLastValue(with: Node(.broken, range: whole))
        return true
    }

    /// `titel: Ärende #12` is "Ärende" to YAML. What is clearly set off as a comment is left alone: two blanks before the sign
    /// and one after it.
    private mutating func noticeComment(after range: Range<Int>) {
        guard let sign = source.commentSign(after: range.upperBound) else { return }
        let next = sign + 1 < source.bytes.count ? source.bytes[sign + 1] : UInt8(ascii: "\n")
        let isSetOff = next.isBlank || next == UInt8(ascii: "\n")
        guard !(isSetOff && (range.isEmpty || sign - range.upperBound >= 2)) else { return }
        let value = source.string(in: range)
        let dropped = source.trimmingEnd(of: sign..<source.lineEnd(after: sign))
        report { source in .droppedText(source.string(in: dropped), value: value, dropped) }
    }
}
