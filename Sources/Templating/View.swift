public import Markup

/// What a template is given: a value whose fields have names and types that a template is checked against when it is read.
///
///     struct PartyView: View {
///         var name: String
///         var address: String?
///         static let fields: Fields<PartyView> = [
///             .text("name") { $0.name },
///             .optionalText("address") { $0.address },
///         ]
///     }
public protocol View: Sendable {
    static var fields: Fields<Self> { get }
}

/// The fields of a view, in their order.
public final class Fields<V: View>: Sendable, ExpressibleByArrayLiteral {
    /// Their names and types.
    let declared: [(name: String, type: ValueType)]
    private let count: Int
    /// Reads one field after the other. It is one function of functions, since to look up each in an array took longer than to read it:
    /// what an array of a view's functions is must be asked at run time, and each that is taken out is counted by all threads.
    private let read: @Sendable (V, inout [Value]) -> Void

    public init(arrayLiteral fields: Field<V>...) {
        declared = fields.map { ($0.name, $0.type) }
        count = fields.count
        var read: @Sendable (V, inout [Value]) -> Void = { _, _ in }
        for field in fields {
            let (before, value) = (read, field.value)
            read = { view, values in
                before(view, &values)
                values.append(value(view))
            }
        }
        self.read = read
    }

    @usableFromInline func frame(of view: V) -> Frame {
        var values: [Value] = []
        values.reserveCapacity(count)
        read(view, &values)
        return Frame(values: values)
    }
}

extension View {
    /// The values of all fields.
    @inlinable public func frame() -> Frame { Self.fields.frame(of: self) }
}

/// One name that a template may use, its type and how it is read from the view. The declaration is all there is: no reflection,
/// no dictionary. It can be inlined, so that it is compiled for each view and asks nothing of types at run time.
public struct Field<V: View>: Sendable {
    public let name: String
    public let type: ValueType
    public let value: @Sendable (V) -> Value

    @inlinable init(name: String, type: ValueType, value: @escaping @Sendable (V) -> Value) {
        self.name = name
        self.type = type
        self.value = value
    }

    @inlinable public static func text(_ name: String, _ value: @escaping @Sendable (V) -> String) -> Field {
        Field(name: name, type: .text) { .text(value($0)) }
    }

    @inlinable public static func optionalText(_ name: String, _ value: @escaping @Sendable (V) -> String?) -> Field {
        Field(name: name, type: .optional(.text)) { view in value(view).map(Value.text) ?? .missing }
    }

    @inlinable public static func html(_ name: String, _ value: @escaping @Sendable (V) -> HTML) -> Field {
        Field(name: name, type: .html) { .html(value($0)) }
    }

    @inlinable public static func optionalHTML(_ name: String, _ value: @escaping @Sendable (V) -> HTML?) -> Field {
        Field(name: name, type: .optional(.html)) { view in value(view).map(Value.html) ?? .missing }
    }

    @inlinable public static func flag(_ name: String, _ value: @escaping @Sendable (V) -> Bool) -> Field {
        Field(name: name, type: .flag) { .flag(value($0)) }
    }

    @inlinable public static func list<Item: View>(_ name: String, _ value: @escaping @Sendable (V) -> [Item]) -> Field {
        Field(name: name, type: .list(Shape(of: Item.self))) { view in .list(Frame.all(of: value(view))) }
    }

    @inlinable public static func view<Other: View>(_ name: String, _ value: @escaping @Sendable (V) -> Other) -> Field {
        Field(name: name, type: .view(Shape(of: Other.self))) { .view(value($0).frame()) }
    }

    @inlinable public static func optionalView<Other: View>(_ name: String, _ value: @escaping @Sendable (V) -> Other?) -> Field {
        Field(name: name, type: .optional(.view(Shape(of: Other.self)))) { view in
            value(view).map { .view($0.frame()) } ?? .missing
        }
    }
}

public indirect enum ValueType: Sendable {
    /// Escaped where it is put.
    case text
    case html
    case flag
    case list(Shape)
    case view(Shape)
    /// May be missing: a template must ask with `\(if name)` before it uses it.
    case optional(ValueType)
}

public enum Value: Sendable {
    case text(String)
    case html(HTML)
    case flag(Bool)
    case list([Frame])
    case view(Frame)
    case missing
}

/// The names and types of a view's fields, in their order. Asked for when it is needed, so that views may hold each other.
public struct Shape: Sendable {
    public let fields: @Sendable () -> [(name: String, type: ValueType)]
    private let describe: @Sendable () -> String

    /// For messages.
    public var name: String { describe() }

    public init<V: View>(of view: V.Type) {
        describe = { String(describing: V.self) }
        fields = { V.fields.declared }
    }
}

/// The values of one view, by the number of the field. Each is read once, when the frame is made: a template asks for most of them,
/// and for many twice, with `if` and where it puts them.
public struct Frame: Sendable {
    public let values: [Value]

    init(values: [Value]) { self.values = values }

    @inlinable static func all(of views: [some View]) -> [Frame] {
        var frames: [Frame] = []
        frames.reserveCapacity(views.count)
        // No `map`: it is generic in its error too, and is called without its types known, at ten times the price.
        for view in views { frames.append(view.frame()) }
        return frames
    }

    /// The bytes of its HTML, for making room.
    var htmlCount: Int {
        values.reduce(0) { count, value in
            if case .html(let html) = value { count + html.bytes.count } else { count }
        }
    }
}
