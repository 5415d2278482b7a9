import Markup

/// A compiled template: steps that append bytes, one after the other.
struct TemplateProgram: Sendable {
    enum Step: Sendable {
        /// A range of `constants`.
        case constant(Range<Int>)
        case text(ValuePath)
        case html(ValuePath)
        case jump(to: Int)
        /// Goes to the next step when the condition holds, else elsewhere.
        case condition(ValuePath, isNegated: Bool, otherwise: Int)
        /// The steps up to `end`, once for each item, whose frame is put in the next slot.
        case loop(ValuePath, end: Int)
    }

    /// A value: the frame in a slot, the field of it, and the fields of views within that. It holds no reference, and so neither does
    /// a step: copying one costs nothing.
    struct ValuePath: Sendable {
        var slot: Int
        var field: Int
        /// A range of `innerFields`.
        var inner: Range<Int>
    }

    var steps: [Step] = []
    var constants: [UInt8] = []
    var innerFields: [Int] = []

    private func value(_ path: ValuePath, in slots: [Frame]) -> Value {
        var value = slots[path.slot].values[path.field]
        for index in path.inner {
            guard case .view(let frame) = value else { return .missing }
            value = frame.values[innerFields[index]]
        }
        return value
    }

    func run(_ frame: Frame) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(constants.count + frame.htmlCount + 2048)
        var slots = [frame]
        run(0..<steps.count, of: steps.span, constants.span, &slots, into: &bytes)
        return bytes
    }

    /// Spans, since all threads run one program: each step would else count a reference that they share.
    private func run(
        _ range: Range<Int>, of steps: Span<Step>, _ constants: Span<UInt8>, _ slots: inout [Frame], into bytes: inout [UInt8]
    ) {
        var index = range.lowerBound
        while index < range.upperBound {
            switch steps[index] {
            case .constant(let range): bytes.append(constants.extracting(range))
            case .text(let path): if case .text(let text) = value(path, in: slots) { HTML.escape(text, into: &bytes) }
            case .html(let path): if case .html(let html) = value(path, in: slots) { bytes.append(html.bytes.span) }
            case .jump(let target):
                index = target
                continue
            case .condition(let path, let isNegated, let otherwise):
                if value(path, in: slots).holds == isNegated {
                    index = otherwise
                    continue
                }
            case .loop(let path, let end):
                if case .list(let items) = value(path, in: slots) {
                    for item in items {
                        slots.append(item)
                        run(index + 1..<end, of: steps, constants, &slots, into: &bytes)
                        slots.removeLast()
                    }
                }
                index = end
                continue
            }
            index += 1
        }
    }
}

extension Value {
    /// What `\(if …)` asks: there is one, and it is not empty or false.
    fileprivate var holds: Bool {
        switch self {
        case .text(let text): !text.isEmpty
        case .html(let html): !html.isEmpty
        case .flag(let flag): flag
        case .list(let items): !items.isEmpty
        case .view: true
        case .missing: false
        }
    }
}
