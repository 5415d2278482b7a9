/// Reads what libyaml gave up on, one key of the outermost level at a time, so that every such key with a fault is told once and all
/// others are read.
enum BrokenYAML {
    static func reading(
        _ source: SourceText, in range: Range<Int>, after problem: YAMLProblem?
    ) -> (Node, [YAMLFault]) {
        var entries = EntryList()
        var faults: [YAMLFault] = []
        var isOpen = false
        for block in blocks(of: source, in: range) {
            guard faults.count < Limits.reportedYAMLFaults else { break }
            // What follows a quote or bracket that is not closed is probably more of the same value.
            if isOpen, !hasKey(block, in: source) { continue }
            let (found, blockFaults) = read(block, in: source)
            faults += blockFaults
            isOpen = blockFaults.last?.leavesValueOpen ?? false
            for entry in found {
                if let first = entries.add(entry) {
                    faults.append(.duplicateKey(entry, first: source.lineNumber(of: first.keyRange)))
                }
            }
        }
        // Read apart, everything was well: then the fault lies in how the parts stand together.
        if faults.isEmpty, let problem { faults.append(YAMLExplanation(problem, in: source, block: range).fault) }
        return (Node(.map(entries.entries), range: range), faults)
    }

    private static func read(_ block: Range<Int>, in source: SourceText) -> ([Node.Entry], [YAMLFault]) {
        switch NodeReader.reading(source, in: block) {
        case .success((nil, let faults)):
            return ([], faults)
        case .success((let node?, let faults)):
            if let entries = node.entries { return (entries, faults) }
            guard node.content != .empty else { return ([], faults) }
            return (keyWithoutSpace(in: node, of: source), [.missingColon(source, node.range)])
        case .failure(let problem):
            return (key(of: block, in: source), [YAMLExplanation(problem, in: source, block: block).fault])
        }
    }

    /// The lines of each key: a key begins at the margin, and what is indented, or a list's `-`, belongs to the key above it.
    private static func blocks(of source: SourceText, in range: Range<Int>) -> [Range<Int>] {
        var blocks: [Range<Int>] = []
        var start = range.lowerBound
        var hasContent = false
        for line in source.lines(in: range) {
            if beginsKey(source, line) {
                if hasContent {
                    blocks.append(start..<line.lowerBound)
                    start = line.lowerBound
                }
                hasContent = true
            } else if !source.trimming(line).isEmpty {
                hasContent = true
            }
        }
        if start < range.upperBound { blocks.append(start..<range.upperBound) }
        return blocks
    }

    private static func beginsKey(_ source: SourceText, _ line: Range<Int>) -> Bool {
        guard let first = source.bytes[line].first else { return false }
        switch first {
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "#"), UInt8(ascii: "]"), UInt8(ascii: "}"): return false
        case UInt8(ascii: "-"): return line.count > 1 && !source.bytes[line.lowerBound + 1].isBlank
        default: return true
        }
    }

    /// `titel:Beslut` lacks a space, not the key.
    private static func keyWithoutSpace(in node: Node, of source: SourceText) -> [Node.Entry] {
        guard let colon = node.range.first(where: { source.bytes[$0] == UInt8(ascii: ":") }) else { return [] }
        let range = node.range.lowerBound..<colon
        guard !range.isEmpty, !source.bytes[range].contains(where: \.isBlank) else { return [] }
        let value = Node(.broken, range: colon + 1..<node.range.upperBound)
        return [Node.Entry(key: source.string(in: range), keyRange: range, value: value)]
    }

    private static func hasKey(_ block: Range<Int>, in source: SourceText) -> Bool {
        source.colon(in: block.lowerBound..<source.lineEnd(after: block.lowerBound)) != nil
    }

    /// The key of a block that cannot be read, so that it is not told to be missing as well.
    private static func key(of block: Range<Int>, in source: SourceText) -> [Node.Entry] {
        guard let line = source.lines(in: block).first(where: { beginsKey(source, $0) }),
            let colon = source.colon(in: line)
        else { return [] }
        let range = source.trimming(line.lowerBound..<colon)
        guard !range.isEmpty else { return [] }
        let value = source.trimming(colon + 1..<max(colon + 1, block.upperBound))
        return [Node.Entry(key: source.string(in: range), keyRange: range, value: Node(.broken, range: value))]
    }
}
