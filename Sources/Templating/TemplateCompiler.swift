import Markup

/// Checks the tags of a template against a view's names and types, and makes the steps that put them. Includes are compiled where
/// they stand, with the names of that place.
struct TemplateCompiler {
    private(set) var program = TemplateProgram()
    private(set) var diagnostics: [Diagnostic] = []
    private var scope: TemplateScope
    private var context = MarkupContext()
    private var including: [String] = []
    /// Steps before this one may be jumped to: a constant must not grow over it.
    private var barrier = 0
    /// Blocks that are open, those of the including templates too, and the lists that are looped over.
    private var depth = 0
    private var loops: [TemplateScope.Key?] = []
    /// Bytes of all sources so far.
    private var byteCount = 0

    typealias Includes = (String) -> SourceText?
    typealias Words = (String) -> String?

    private let knownWords: [String]

    init(_ shape: Shape, knownWords: [String]) {
        scope = TemplateScope(root: shape)
        self.knownWords = knownWords
    }

    /// A tag that `\(end)` closes.
    private struct Block {
        let range: Range<Int>
        var isLoop = false
        var hasElse = false
        /// The step to mend when it is known where the next branch, or what follows the loop, begins.
        var open: Int?
        /// The jumps at the end of each branch.
        var ends: [Int] = []
        let presentOutside: Set<TemplateScope.Key>
        var presentOtherwise: Set<TemplateScope.Key>
        let context: MarkupContext
    }

    mutating func compile(_ source: SourceText, includes: Includes, words: Words, dropsLastNewline: Bool = false) {
        byteCount += source.bytes.count
        guard byteCount <= Limits.template else { return diagnostics.append(TemplateFault.tooLarge(in: source)) }
        let parser = TemplateParser(source)
        diagnostics += parser.faults
        var blocks: [Block] = []
        for (index, token) in parser.tokens.enumerated() where diagnostics.count < Limits.reportedTemplateFaults {
            switch token {
            case .text(let range):
                let isLast = index == parser.tokens.count - 1
                put(isLast && dropsLastNewline ? source.bytes[range].withoutLastNewline : source.bytes[range])
            case .tag(.put(let path), _): put(path, in: source)
            case .tag(.word(let key, let range), _): putWord(key, in: source, range, words)
            case .tag(.include(let name, let range, let isOnOwnLine), _):
                include(name, in: source, range, isOnOwnLine: isOnOwnLine, includes: includes, words: words)
            case .tag(.comment, _), .tag(.broken, _): break
            case .tag(let tag, let range): follow(tag, in: source, range, &blocks)
            }
        }
        for block in blocks.reversed() {
            if diagnostics.count < Limits.reportedTemplateFaults {
                diagnostics.append(TemplateFault.unclosed(in: source, block.range))
            }
            close(block)
        }
    }

    private mutating func follow(_ tag: TemplateTag, in source: SourceText, _ range: Range<Int>, _ blocks: inout [Block]) {
        switch tag {
        case .if(let condition):
            var block = Block(
                range: range, presentOutside: scope.present, presentOtherwise: scope.present, context: context)
            open(condition, &block, in: source)
            blocks.append(block)
            enter(in: source, range)
        case .for(let item, let list):
            blocks.append(open(loop: item, over: list, in: source, range))
            enter(in: source, range)
        case .end:
            guard let block = blocks.popLast() else { return diagnostics.append(TemplateFault.noBlock(in: source, range)) }
            close(block)
        case .else, .elseIf:
            guard var block = blocks.last, !block.isLoop, !block.hasElse else {
                return diagnostics.append(TemplateFault.noBlock(in: source, range))
            }
            blocks.removeLast()
            block.ends.append(program.steps.count)
            program.steps.append(.jump(to: 0))
            mend(block.open)
            block.open = nil
            scope.present = block.presentOtherwise
            context = block.context
            if case .elseIf(let condition) = tag { open(condition, &block, in: source) } else { block.hasElse = true }
            blocks.append(block)
        default: break
        }
    }

    private mutating func enter(in source: SourceText, _ range: Range<Int>) {
        depth += 1
        // Told once, where the first that lies too deep begins.
        if depth == Limits.templateNesting + 1 { diagnostics.append(TemplateFault.tooDeep(in: source, range)) }
    }

    private mutating func open(_ condition: TemplateTag.Condition, _ block: inout Block, in source: SourceText) {
        guard let resolved = resolve(condition.path, in: source, isQuestion: true) else { return }
        if case .view = resolved.type, resolved.optionals.isEmpty {
            diagnostics.append(
                TemplateFault.wrongType(
                    condition.path.written, is: resolved.type,
                    wanted: Message(sv: "något som kan saknas eller vara tomt", en: "something that may be missing or empty"),
                    in: source, condition.path.range))
            return
        }
        block.open = program.steps.count
        program.steps.append(.condition(valuePath(resolved.key), isNegated: condition.isNegated, otherwise: 0))
        if condition.isNegated {
            block.presentOtherwise.formUnion(resolved.optionals)
        } else {
            scope.present.formUnion(resolved.optionals)
        }
    }

    private mutating func open(loop item: String, over list: NamePath, in source: SourceText, _ range: Range<Int>) -> Block {
        var block = Block(
            range: range, isLoop: true, presentOutside: scope.present, presentOtherwise: scope.present, context: context)
        var itemShape: Shape?
        var key: TemplateScope.Key?
        if let resolved = resolve(list, in: source) {
            if case .list(let shape) = resolved.type {
                itemShape = shape
                key = resolved.key
                if loops.count(where: { $0 == key }) > 1 || loops.count == Limits.templateLoops {
                    diagnostics.append(TemplateFault.multipliedLoop(over: list.written, in: source, range))
                }
                block.open = program.steps.count
                program.steps.append(.loop(valuePath(resolved.key), end: 0))
            } else {
                diagnostics.append(
                    TemplateFault.wrongType(
                        list.written, is: resolved.type, wanted: Message(sv: "en lista", en: "a list"), in: source, list.range))
            }
        }
        scope.push(item, itemShape)
        loops.append(key)
        barrier = program.steps.count
        return block
    }

    private mutating func close(_ block: Block) {
        mend(block.open)
        for end in block.ends { mend(end) }
        depth -= 1
        if block.isLoop {
            scope.pop()
            loops.removeLast()
        }
        scope.present = block.presentOutside
    }

    /// Lets a step that jumps jump to here.
    private mutating func mend(_ step: Int?) {
        guard let step else { return }
        barrier = program.steps.count
        switch program.steps[step] {
        case .condition(let path, let isNegated, _):
            program.steps[step] = .condition(path, isNegated: isNegated, otherwise: barrier)
        case .loop(let path, _): program.steps[step] = .loop(path, end: barrier)
        case .jump: program.steps[step] = .jump(to: barrier)
        case .constant, .text, .html: break
        }
    }
}

extension TemplateCompiler {
    private mutating func put(_ bytes: ArraySlice<UInt8>) {
        context.advance(over: bytes)
        let start = program.constants.count
        program.constants.append(contentsOf: bytes)
        let end = program.constants.count
        guard end > start else { return }
        if program.steps.count > barrier, case .constant(let range)? = program.steps.last {
            program.steps[program.steps.count - 1] = .constant(range.lowerBound..<end)
        } else {
            program.steps.append(.constant(start..<end))
        }
    }

    private mutating func put(_ path: NamePath, in source: SourceText) {
        guard let resolved = resolve(path, in: source) else { return }
        switch resolved.type {
        case .text where context.isSafeForText: program.steps.append(.text(valuePath(resolved.key)))
        case .text: diagnostics.append(TemplateFault.textInTag(path.written, in: source, path.range))
        case .html: program.steps.append(.html(valuePath(resolved.key)))
        default:
            diagnostics.append(
                TemplateFault.wrongType(
                    path.written, is: resolved.type, wanted: Message(sv: "text eller HTML", en: "text or HTML"), in: source,
                    path.range))
        }
    }

    private mutating func putWord(_ key: String, in source: SourceText, _ range: Range<Int>, _ words: Words) {
        guard let word = words(key) else {
            return diagnostics.append(TemplateFault.unknownWord(key, in: source, range, known: knownWords))
        }
        guard context.isSafeForText else {
            return diagnostics.append(TemplateFault.textInTag("word.\(key)", in: source, range))
        }
        put(HTML(escaping: word).bytes[...])
    }

    private mutating func include(
        _ name: String, in source: SourceText, _ range: Range<Int>, isOnOwnLine: Bool, includes: Includes, words: Words
    ) {
        if including.contains(name) {
            return diagnostics.append(TemplateFault.recursiveInclude(including + [name], in: source, range))
        }
        guard let included = includes(name) else {
            return diagnostics.append(TemplateFault.unknownInclude(name, in: source, range))
        }
        including.append(name)
        compile(included, includes: includes, words: words, dropsLastNewline: !isOnOwnLine)
        including.removeLast()
    }

    private mutating func resolve(_ path: NamePath, in source: SourceText, isQuestion: Bool = false) -> TemplateScope.Resolved? {
        do throws(TemplateScope.Failure) {
            return try scope.resolve(path, isQuestion: isQuestion)
        } catch {
            report(error, of: path, in: source)
            return nil
        }
    }

    private mutating func report(_ failure: TemplateScope.Failure, of path: NamePath, in source: SourceText) {
        func written(_ index: Int) -> String { path.names[...max(0, index)].map(\.name).joined(separator: ".") }
        func range(_ index: Int) -> Range<Int> { path.names[max(0, index)].range }
        switch failure {
        case .silent: break
        case .unknown(let index, let shape, let known):
            diagnostics.append(
                TemplateFault.unknownName(path.names[index].name, in: source, range(index), of: shape, known: known))
        case .noParts(let index, let type):
            diagnostics.append(
                TemplateFault.wrongType(
                    written(index), is: type, wanted: Message(sv: "ett namn med delar", en: "a name with parts"), in: source,
                    range(index)))
        case .mayBeMissing(let index):
            diagnostics.append(TemplateFault.mayBeMissing(written(index), in: source, range(index)))
        }
    }

    private mutating func valuePath(_ key: TemplateScope.Key) -> TemplateProgram.ValuePath {
        let start = program.innerFields.count
        program.innerFields += key.fields.dropFirst()
        // We know that a path that is put, asked for or looped over has a field: a loop's own name is a view.
        return TemplateProgram.ValuePath(
            slot: key.slot, field: key.fields.first ?? 0, inner: start..<program.innerFields.count)
    }
}

extension ArraySlice<UInt8> {
    fileprivate var withoutLastNewline: ArraySlice<UInt8> {
        last == UInt8(ascii: "\n") ? dropLast() : self
    }
}
