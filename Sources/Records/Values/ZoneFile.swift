import Markup

/// A TZif file of version 2 or later (RFC 9636): the changes of a zone's offset, and the rule that holds after the last of them.
struct ZoneFile: Sendable, Hashable {
    /// Sorted.
    private let changes: [Int]
    /// Seconds east of UTC from each change on.
    private let offsets: [Int]
    private let firstOffset: Int
    /// Nil where the zone will not change again.
    private let rule: ZoneRule?

    /// Nil for bytes that are no TZif file, or one cut short.
    init?(_ bytes: [UInt8]) {
        var reader = BytesReader(bytes: bytes)
        guard let first = Header(&reader), first.version >= UInt8(ascii: "2") else { return nil }
        guard reader.skip(first.bodySize(timeSize: 4)), let header = Header(&reader), header.types > 0 else { return nil }

        var changes: [Int] = []
        for _ in 0..<header.changes {
            guard let change = reader.integer(8) else { return nil }
            changes.append(change)
        }
        guard let indices = reader.take(header.changes) else { return nil }
        var types: [Int] = []
        for _ in 0..<header.types {
            guard let offset = reader.integer(4), reader.skip(2), abs(offset) < 100_000 else { return nil }
            types.append(offset)
        }
        guard reader.skip(header.characters + header.leapSeconds * 12 + header.standardFlags + header.utcFlags) else {
            return nil
        }
        guard indices.allSatisfy({ Int($0) < types.count }), zip(changes, changes.dropFirst()).allSatisfy({ $0 < $1 }) else {
            return nil
        }
        self.changes = changes
        offsets = indices.map { types[Int($0)] }
        firstOffset = types[0]
        let footer = reader.rest.drop { $0 == UInt8(ascii: "\n") }.prefix { $0 != UInt8(ascii: "\n") }
        rule = ZoneRule(Array(footer))
        if rule == nil, !footer.isEmpty { return nil }
    }

    func offset(atUnixSeconds seconds: Int) -> Int {
        if let rule, seconds >= changes.last ?? .min { return rule.offset(atUnixSeconds: seconds) }
        let next = changes.partitionPoint { $0 > seconds }
        return next == 0 ? firstOffset : offsets[next - 1]
    }

    private struct Header {
        let version: UInt8
        let utcFlags: Int
        let standardFlags: Int
        let leapSeconds: Int
        let changes: Int
        let types: Int
        let characters: Int

        init?(_ reader: inout BytesReader) {
            guard let magic = reader.take(4), magic.elementsEqual("TZif".utf8), let version = reader.take(1)?.first else {
                return nil
            }
            guard reader.skip(15) else { return nil }
            var counts: [Int] = []
            for _ in 0..<6 {
                guard let count = reader.integer(4), (0...100_000).contains(count) else { return nil }
                counts.append(count)
            }
            self.version = version
            (utcFlags, standardFlags, leapSeconds) = (counts[0], counts[1], counts[2])
            (changes, types, characters) = (counts[3], counts[4], counts[5])
        }

        func bodySize(timeSize: Int) -> Int {
            changes * (timeSize + 1) + types * 6 + characters + leapSeconds * (timeSize + 4) + standardFlags + utcFlags
        }
    }

    private struct BytesReader {
        let bytes: [UInt8]
        var index = 0

        var rest: ArraySlice<UInt8> { bytes[index...] }

        mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
            guard count <= bytes.count - index else { return nil }
            defer { index += count }
            return bytes[index..<index + count]
        }

        mutating func skip(_ count: Int) -> Bool { take(count) != nil }

        /// Big-endian, signed.
        mutating func integer(_ size: Int) -> Int? {
            take(size).map { bytes in
                let value = bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
                return size == 8 ? Int(Int64(bitPattern: value)) : Int(Int32(truncatingIfNeeded: value))
            }
        }
    }
}
