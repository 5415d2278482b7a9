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

    /// A value: the frame in a slot, the field of it, and the fields of views within that.
    struct ValuePath: Sendable {
        var slot: Int
        var field: Int
        var rest: [Int]

        func value(in slots: [Frame]) -> Value {
            var value = slots[slot].values[field]
            for field in rest {
                guard case .view(let frame) = value else { return .missing }
                value = frame.values[field]
            }
            return value
        }
    }

    var steps: [Step] = []
    var constants: [UInt8] = []

    func run(_ frame: Frame) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(constants.count + frame.htmlCount + 2048)
        var slots = [frame]
        run(0..<steps.count, &slots, into: &bytes)
        return bytes
    }

    private func run(_ range: Range<Int>, _ slots: inout [Frame], into bytes: inout [UInt8]) {
        var index = range.lowerBound
        while index < range.upperBound {
            switch steps[index] {
            case .constant(let range): bytes.append(contentsOf: constants[range])
            case .text(let path): if case .text(let text) = path.value(in: slots) { HTML.escape(text, into: &bytes) }
            case .html(let path): if case .html(let html) = path.value(in: slots) { bytes.append(contentsOf: html.bytes) }
            case .jump(let target):
                index = target
                continue
            case .condition(let path, let isNegated, let otherwise):
                if path.value(in: slots).holds == isNegated {
                    index = otherwise
                    continue
                }
            case .loop(let path, let end):
                if case .list(let items) = path.value(in: slots) {
                    for item in items {
                        slots.append(item)
                        run(index + 1..<end, &slots, into: &bytes)
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
