/// How many lines and characters stand before each mark in a text: there is one every four kilobytes.
///
/// A text may hold as many faults as words, and all of them in one line. With the marks, the place of each costs some kilobytes of
/// reading; without, it costs all that stands before it, and a megabyte of faults minutes. A text of ordinary length has none.
struct TextMarks: Sendable, Hashable {
    /// What has been counted from the start of a text.
    struct Counts: Sendable, Hashable {
        /// Ends of lines.
        var lines: Int32 = 0
        /// Unicode scalars.
        var characters: Int32 = 0
    }

    private static let stride = 4096

    /// Mark `n` is at byte `n * stride`; the first, with nothing before it, is left out.
    private let later: [Counts]

    init(_ bytes: [UInt8]) {
        // Most texts are short: an empty array is no allocation.
        guard bytes.count > Self.stride else {
            later = []
            return
        }
        var later: [Counts] = []
        later.reserveCapacity(bytes.count / Self.stride)
        var counts = Counts()
        for start in Swift.stride(from: 0, to: bytes.count - Self.stride, by: Self.stride) {
            counts.add(bytes[start..<start + Self.stride])
            later.append(counts)
        }
        self.later = later
    }

    private func mark(_ number: Int) -> Counts { number == 0 ? Counts() : later[number - 1] }

    /// The last mark at or before an offset.
    private func mark(before offset: Int) -> Int { min(offset / Self.stride, later.count) }

    /// The ends of lines and the characters before an offset.
    func counts(before offset: Int, of bytes: [UInt8]) -> (lines: Int, characters: Int) {
        let number = mark(before: offset)
        var counts = mark(number)
        counts.add(bytes[number * Self.stride..<offset])
        return (Int(counts.lines), Int(counts.characters))
    }

    /// The offset after the last end of a line before an offset.
    func lineStart(before offset: Int, of bytes: [UInt8]) -> Int {
        var number = mark(before: offset)
        if let newline = bytes[number * Self.stride..<offset].lastIndex(of: UInt8(ascii: "\n")) { return newline + 1 }
        // The first mark with as many lines before it: the last of them ends between it and the mark before it.
        let lines = mark(number).lines
        number = (0..<number).partitionPoint { mark($0).lines == lines }
        guard number > 0 else { return 0 }
        let between = (number - 1) * Self.stride..<number * Self.stride
        return bytes[between].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    }

    /// The offset of the first end of a line at or after an offset, or the end of the text.
    func lineEnd(after offset: Int, of bytes: [UInt8]) -> Int {
        let number = mark(before: offset)
        let next = number < later.count ? (number + 1) * Self.stride : bytes.count
        if let newline = bytes[offset..<next].firstIndex(of: UInt8(ascii: "\n")) { return newline }
        guard number < later.count else { return bytes.count }
        // The last mark with as many lines before it: the next line ends after it, and before any mark that follows.
        let lines = mark(number + 1).lines
        let last = (number + 1..<later.count + 1).partitionPoint { mark($0).lines > lines } - 1
        return bytes[(last * Self.stride)...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    }
}

extension TextMarks.Counts {
    /// In parts that a byte can count, so that the compiler can take sixteen at once.
    fileprivate mutating func add(_ bytes: ArraySlice<UInt8>) {
        let bytes = bytes.span
        for start in stride(from: 0, to: bytes.count, by: 240) {
            let part = bytes.extracting(start..<min(start + 240, bytes.count))
            var (lines, characters): (UInt8, UInt8) = (0, 0)
            for index in 0..<part.count {
                lines &+= UInt8(bit: part[index] == UInt8(ascii: "\n"))
                // What continues a character has 10 as its first bits.
                characters &+= UInt8(bit: part[index] & 0xC0 != 0x80)
            }
            self.lines &+= Int32(lines)
            self.characters &+= Int32(characters)
        }
    }
}
