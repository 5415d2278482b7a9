import Markup

/// The names that a template may use at one place, and what is known of the values that may be missing.
struct TemplateScope {
    /// A value by the slot of its frame and its fields' numbers in order.
    struct Key: Hashable {
        var slot: Int
        var fields: [Int]
    }

    struct Resolved {
        let key: Key
        let type: ValueType
        /// Every value on the way that may be missing, and is asked for by this path.
        let optionals: Set<Key>
    }

    enum Failure: Error {
        /// The loop that declares the name has a fault of its own, which is told there.
        case silent
        case unknown(index: Int, shape: String, known: [String])
        case noParts(index: Int, ValueType)
        case mayBeMissing(index: Int)
    }

    private let root: Shape
    /// Loop variables, inner ones last. Their slot is their place here, plus one.
    private var items: [(name: String, shape: Shape?)] = []
    /// Values that an `if` around this place has asked for.
    var present: Set<Key> = []

    init(root: Shape) {
        self.root = root
    }

    mutating func push(_ name: String, _ shape: Shape?) {
        items.append((name, shape))
    }

    mutating func pop() { items.removeLast() }

    /// Follows the names of a path. `isQuestion` for a path that an `if` asks for, which may be missing anywhere.
    func resolve(_ path: NamePath, isQuestion: Bool) throws(Failure) -> Resolved {
        var names = path.names.map(\.name)[...]
        var key = Key(slot: 0, fields: [])
        var type = ValueType.view(root)
        if let index = items.lastIndex(where: { $0.name == names.first }) {
            guard let shape = items[index].shape else { throw .silent }
            key.slot = index + 1
            type = .view(shape)
            names = names.dropFirst()
        }
        var optionals: Set<Key> = []
        for (index, name) in zip(names.indices, names) {
            guard case .view(let shape) = type else { throw .noParts(index: index - 1, type) }
            let fields = shape.fields()
            guard let field = fields.firstIndex(where: { $0.name == name }) else {
                let outer = index == 0 ? items.map(\.name) : []
                throw .unknown(index: index, shape: shape.name, known: fields.map(\.name) + outer)
            }
            key.fields.append(field)
            type = fields[field].type
            guard case .optional(let present) = type else { continue }
            if !self.present.contains(key) {
                guard isQuestion else { throw .mayBeMissing(index: index) }
                optionals.insert(key)
            }
            type = present
        }
        return Resolved(key: key, type: type, optionals: optionals)
    }
}
