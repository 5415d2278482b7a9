/// The footnotes of a body, looked through once, for giving each item of whole minutes those that its part of the text refers to.
///
/// A year's minutes may have thousands of items and one footnote that all of them refer to: what an item gets must cost what it is
/// long, not what all of them are.
package struct FootnoteParts: Sendable {
    /// One footnote in the bytes of all.
    private struct Note: Sendable {
        var range: Range<Int>
        /// References to other footnotes that stand in it.
        var references: Set<[UInt8]>
        /// Its arrows back, which stand side by side, by the reference that each leads to.
        var waysBack: [[UInt8]: Range<Int>]
        var allWaysBack: Range<Int>
    }

    private let whole: Fragment
    private let sectionCount: Int
    private let notes: [Note]

    package init(of body: MarkdownBody) {
        whole = body.footnotes
        sectionCount = body.sections.count
        notes = body.footnoteParts.map { Self.note(in: body.footnotes.html.bytes, $0) }
    }

    /// The footnotes that some of the body's sections refer to, with the numbers they have in the whole body, and the ways back
    /// that lead into those sections.
    ///
    /// The text of the fragment is that of all footnotes.
    package func footnotes(of sections: [MarkdownBody.Section]) -> (fragment: Fragment, numbers: [Int]) {
        guard !notes.isEmpty else { return (Fragment(), []) }
        let (references, numbers) = used(by: sections)
        guard !numbers.isEmpty else { return (Fragment(), []) }
        if numbers.count == notes.count, sections.count == sectionCount { return (whole, numbers) }
        return (fragment(of: numbers, with: references), numbers)
    }

    /// The references to footnotes in some sections and in the footnotes themselves, and the numbers of those they lead to.
    private func used(by sections: [MarkdownBody.Section]) -> (references: Set<[UInt8]>, numbers: [Int]) {
        var references = Set<[UInt8]>()
        for section in sections {
            Self.collect(in: section.content.html.bytes[...], into: &references)
            if let heading = section.heading { Self.collect(in: heading.content.html.bytes[...], into: &references) }
        }
        var numbers = Set<Int>()
        var queue = references.compactMap(Self.noteNumber)
        while let number = queue.popLast() {
            guard notes.indices.contains(number - 1), numbers.insert(number).inserted else { continue }
            // A footnote may refer to another.
            let further = notes[number - 1].references
            references.formUnion(further)
            queue += further.compactMap(Self.noteNumber)
        }
        return (references, numbers.sorted())
    }

    private func fragment(of numbers: [Int], with references: Set<[UInt8]>) -> Fragment {
        var waysBack: [Int: [Range<Int>]] = [:]
        for reference in references {
            guard let number = Self.noteNumber(reference), notes.indices.contains(number - 1),
                let way = notes[number - 1].waysBack[reference]
            else { continue }
            waysBack[number, default: []].append(way)
        }
        var bytes = Array("<ol>\n".utf8)
        var holes: [Hole] = []
        for number in numbers {
            let note = notes[number - 1]
            bytes.append(contentsOf: "<li value=\"\(number)\"".utf8)
            copy(note.range.lowerBound + "<li".utf8.count..<note.allWaysBack.lowerBound, &bytes, &holes)
            for way in (waysBack[number] ?? []).sorted(by: { $0.lowerBound < $1.lowerBound }) { copy(way, &bytes, &holes) }
            copy(note.allWaysBack.upperBound..<note.range.upperBound, &bytes, &holes)
        }
        bytes.append(contentsOf: "</ol>\n".utf8)
        return Fragment(html: HTML(trusted: bytes), holes: holes, text: whole.text)
    }

    private func copy(_ range: Range<Int>, _ bytes: inout [UInt8], _ holes: inout [Hole]) {
        let first = whole.holes.partitionPoint { $0.offset >= range.lowerBound }
        for hole in whole.holes[first...].prefix(while: { $0.offset < range.upperBound }) {
            holes.append(Hole(offset: bytes.count + hole.offset - range.lowerBound, kind: hole.kind))
        }
        bytes.append(contentsOf: whole.html.bytes[range])
    }

    // MARK: Finding what the writer wrote

    private static let reference = Array("<a id=\"fnref-".utf8)
    private static let wayBack = Array(" <a href=\"#fnref-".utf8)

    /// Arrows back are ` <a href="#fnref-1-2" …>↩</a>`.
    private static func note(in bytes: [UInt8], _ range: Range<Int>) -> Note {
        var note = Note(range: range, references: [], waysBack: [:], allWaysBack: range.upperBound..<range.upperBound)
        collect(in: bytes[range], into: &note.references)
        for place in places(of: wayBack, in: bytes[range]) {
            let end = bytes[place.lowerBound..<range.upperBound].indices.first { bytes[$0...].starts(with: "</a>".utf8) }
            let way = place.lowerBound..<(end.map { $0 + 4 } ?? place.upperBound)
            if note.waysBack.isEmpty { note.allWaysBack = way }
            note.allWaysBack = note.allWaysBack.lowerBound..<way.upperBound
            note.waysBack[Array(bytes[place.upperBound...].prefix { $0 != UInt8(ascii: "\"") })] = way
        }
        return note
    }

    /// The references that stand somewhere: `1`, or `1-2` for the second to note 1.
    private static func collect(in bytes: ArraySlice<UInt8>, into found: inout Set<[UInt8]>) {
        for place in places(of: reference, in: bytes) {
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
