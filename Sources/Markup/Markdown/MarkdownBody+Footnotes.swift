extension MarkdownBody {
    /// The footnotes that some of the body's sections refer to, with the numbers they have in the whole body, and the ways back
    /// that lead into those sections. For an item of whole minutes, whose page has a part of the text.
    ///
    /// The text of the fragment is that of all footnotes.
    package func footnotes(of sections: [Section]) -> (fragment: Fragment, numbers: [Int]) {
        let (references, notes) = used(by: sections)
        guard !notes.isEmpty else { return (Fragment(), []) }
        if notes.count == footnoteParts.count, sections.count == self.sections.count { return (footnotes, notes) }
        return (fragment(of: notes, with: references), notes)
    }

    /// The references to footnotes in some sections and in the footnotes themselves, and the numbers of those they lead to.
    private func used(by sections: [Section]) -> (references: Set<[UInt8]>, notes: [Int]) {
        var references = Set<[UInt8]>()
        for section in sections {
            Self.collect(Self.reference, in: section.content.html.bytes[...], into: &references)
            if let heading = section.heading {
                Self.collect(Self.reference, in: heading.content.html.bytes[...], into: &references)
            }
        }
        var notes = Set<Int>()
        var queue = references.compactMap(Self.noteNumber)
        while let note = queue.popLast() {
            guard footnoteParts.indices.contains(note - 1), notes.insert(note).inserted else { continue }
            // A footnote may refer to another.
            var further = Set<[UInt8]>()
            Self.collect(Self.reference, in: footnotes.html.bytes[footnoteParts[note - 1]], into: &further)
            references.formUnion(further)
            queue += further.compactMap(Self.noteNumber)
        }
        return (references, notes.sorted())
    }

    private func fragment(of notes: [Int], with references: Set<[UInt8]>) -> Fragment {
        var bytes = Array("<ol>\n".utf8)
        var holes: [Hole] = []
        var nextHole = 0
        for note in notes {
            let part = footnoteParts[note - 1]
            let start = part.lowerBound + "<li".utf8.count
            bytes.append(contentsOf: "<li value=\"\(note)\"".utf8)
            var copied = start
            func copy(to end: Int) {
                while nextHole < footnotes.holes.count, footnotes.holes[nextHole].offset < end {
                    let hole = footnotes.holes[nextHole]
                    if hole.offset >= copied { holes.append(Hole(offset: bytes.count + hole.offset - copied, kind: hole.kind)) }
                    nextHole += 1
                }
                bytes.append(contentsOf: footnotes.html.bytes[copied..<end])
                copied = end
            }
            for way in waysBack(in: part) where !references.contains(way.reference) {
                copy(to: way.range.lowerBound)
                copied = way.range.upperBound
            }
            copy(to: part.upperBound)
        }
        bytes.append(contentsOf: "</ol>\n".utf8)
        return Fragment(html: HTML(trusted: bytes), holes: holes, text: footnotes.text)
    }

    // MARK: Finding what the writer wrote

    private static let reference = Array("<a id=\"fnref-".utf8)
    private static let wayBack = Array(" <a href=\"#fnref-".utf8)

    /// Arrows back in a footnote: ` <a href="#fnref-1-2" …>↩</a>`.
    private func waysBack(in part: Range<Int>) -> [(range: Range<Int>, reference: [UInt8])] {
        let bytes = footnotes.html.bytes
        return Self.places(of: Self.wayBack, in: bytes[part]).map { place in
            let end = bytes[place.lowerBound..<part.upperBound].indices.first { bytes[$0...].starts(with: "</a>".utf8) }
            return (
                place.lowerBound..<(end.map { $0 + 4 } ?? place.upperBound),
                Array(bytes[place.upperBound...].prefix { $0 != UInt8(ascii: "\"") })
            )
        }
    }

    /// What follows each of a mark's places, to the quote: `1`, or `1-2` for the second reference to note 1.
    private static func collect(_ mark: [UInt8], in bytes: ArraySlice<UInt8>, into found: inout Set<[UInt8]>) {
        for place in places(of: mark, in: bytes) {
            found.insert(Array(bytes[place.upperBound...].prefix { $0 != UInt8(ascii: "\"") }))
        }
    }

    private static func places(of mark: [UInt8], in bytes: ArraySlice<UInt8>) -> [Range<Int>] {
        guard bytes.count >= mark.count else { return [] }
        return (bytes.startIndex...bytes.endIndex - mark.count)
            .filter { bytes[$0] == mark[0] && bytes[$0..<$0 + mark.count].elementsEqual(mark) }
            .map { $0..<$0 + mark.count }
    }

    private static func noteNumber(_ reference: [UInt8]) -> Int? {
        Int(String(decoding: reference.prefix { $0 != UInt8(ascii: "-") }, as: UTF8.self))
    }
}
