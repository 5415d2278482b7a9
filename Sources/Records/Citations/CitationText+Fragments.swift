package import Markup

extension CitationText {
    /// The texts of fragments, each ended by a `blockEnd`. The next begins as far on as the one before is long, and a byte.
    package init(_ fragments: [Fragment]) {
        bytes = []
        bytes.reserveCapacity(fragments.reduce(0) { $0 + $1.text.utf8.count + 1 })
        for fragment in fragments {
            append(fragment)
            bytes.append(Self.blockEnd)
        }
    }

    private mutating func append(_ fragment: Fragment) {
        let start = bytes.count
        bytes.append(contentsOf: fragment.text.utf8)
        var written = start
        for run in fragment.runs {
            let range = start + run.range.lowerBound..<start + run.range.upperBound
            fill(written..<range.lowerBound, with: Self.blockEnd)
            written = range.upperBound
            switch run.kind {
            case .text, .quotedHeading:
                // Characters that an entity has made may be any.
                blankControls(in: range)
            case .lineEnd:
                // A space that does not break has two bytes, and stays.
                if range.count == 1 { bytes[range.lowerBound] = Self.lineEnd }
            case .code, .link: fill(range, with: Self.masked)
            }
        }
        fill(written..<bytes.count, with: Self.blockEnd)
    }

    private mutating func blankControls(in range: Range<Int>) {
        var bytes = bytes.mutableSpan
        for index in range {
            let byte = bytes[index]
            bytes[index] = byte < 0x20 || byte == 0x7F ? UInt8(ascii: " ") : byte
        }
    }

    private mutating func fill(_ range: Range<Int>, with byte: UInt8) {
        for index in range { bytes[index] = byte }
    }
}
