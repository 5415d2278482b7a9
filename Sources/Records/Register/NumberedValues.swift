/// A value for each number of a `NumberedList`: what was worked out for each document, case or meeting.
///
/// It lies in pieces, so that a change of one value copies the piece that it lies in and not a value for every document there is:
/// the preview has a site before a change and one after.
public struct NumberedValues<Value: Sendable>: Sendable {
    /// Each of `PlaceInPieces.length` values, but the last, which is as long as needed. Who asks for very many of another floor's
    /// values asks here: `subscript` is compiled for the types of this floor alone.
    public private(set) var pieces: [[Value]]
    public let count: Int

    public init(_ values: [Value]) {
        count = values.count
        pieces = stride(from: 0, to: values.count, by: PlaceInPieces.length).map { start in
            Array(values[start..<Swift.min(start + PlaceInPieces.length, values.count)])
        }
    }

    public init(repeating value: Value, count: Int) {
        self.count = count
        let (whole, rest) = count.quotientAndRemainder(dividingBy: PlaceInPieces.length)
        // All the same piece, until a value in one is changed.
        pieces = Array(repeating: Array(repeating: value, count: PlaceInPieces.length), count: whole)
        if rest > 0 { pieces.append(Array(repeating: value, count: rest)) }
    }

    private init(pieces: [[Value]], count: Int) {
        self.pieces = pieces
        self.count = count
    }

    /// The same values made into others.
    func mapped<Other>(_ make: (Value) -> Other) -> NumberedValues<Other> {
        NumberedValues<Other>(pieces: pieces.map { $0.map(make) }, count: count)
    }
}

/// In which piece of `NumberedValues` a number's value lies, and where in it.
public struct PlaceInPieces {
    static let length = 128

    public let piece: Int
    public let index: Int

    public init(_ number: Int) { (piece, index) = (number >> 7, number & 127) }
}

extension NumberedValues: MutableCollection, RandomAccessCollection {
    public var startIndex: Int { 0 }
    public var endIndex: Int { count }

    public subscript(number: Int) -> Value {
        get {
            let place = PlaceInPieces(number)
            return pieces[place.piece][place.index]
        }
        _modify {
            let place = PlaceInPieces(number)
            yield &pieces[place.piece][place.index]
        }
    }
}

extension NumberedValues: ExpressibleByArrayLiteral {
    public init(arrayLiteral values: Value...) { self.init(values) }
}
